"""Mail leaves in the worker, in plain words with a twin, and waits while the mail server is away."""

from datetime import timedelta

import html5lib
import pytest
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from roles.notices import mails
from roles.notices.tasks import LONGEST_TASK, WAITS, send_mail, take_up_again
from tests.world import World

pytestmark = pytest.mark.django_db

IN_THE_WORKER = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
MAIL = {"subject": "S", "body": "B", "html": "", "sender": "a@b.example", "to": ["c@d.example"]}


class ServerAway(BaseEmailBackend):
    def send_messages(self, messages: object) -> int:
        raise ConnectionRefusedError("Nobody answers.")


def away(settings) -> None:
    settings.TASKS = IN_THE_WORKER
    settings.EMAIL_BACKEND = f"{__name__}.ServerAway"


def invite(world: World) -> None:
    context = {"membership": world.membership("ben"), "by": world.person("ada"), "sign_in": "https://x.example/sign-in"}
    mails.send("notices/invitation", "ben@hampton.example", context)


def work() -> None:
    call_command("db_worker", batch=True, interval=0, verbosity=0)


def test_a_mail_has_a_plain_text_and_a_twin_that_says_the_same(world: World) -> None:
    invite(world)
    sent = mail.outbox[0]
    twin, kind = sent.alternatives[0]
    assert kind == "text/html"
    for words in ("Ada Abbott has added you", "ben@hampton.example", "https://x.example/sign-in", "do nothing"):
        assert words in " ".join(str(sent.body).split())
        assert words in " ".join(str(twin).split())
    html5lib.HTMLParser(strict=True).parse(str(twin))


def test_names_are_escaped_in_the_twin_and_not_in_the_text(world: World) -> None:
    membership = world.membership("ben")
    membership.person.name = "Ben <b>O'Brook"
    mails.send("notices/invitation", "x@y.example", {"membership": membership, "by": "A & B", "sign_in": "/"})
    sent = mail.outbox[0]
    assert "Ben <b>O'Brook" in sent.body
    assert "<b>O" not in str(sent.alternatives[0][0])


def test_a_subject_stays_on_one_line(world: World) -> None:
    membership = world.membership("ben")
    membership.school.name = "Hampton\r\nBcc: all@hampton.example"
    mails.send("notices/invitation", "x@y.example", {"membership": membership, "by": "", "sign_in": "/"})
    assert "\n" not in mail.outbox[0].subject


@pytest.mark.django_db(transaction=True)  # the worker closes its connections
def test_nothing_is_sent_within_the_request(world: World, settings) -> None:
    settings.TASKS = IN_THE_WORKER
    invite(world)
    assert not mail.outbox
    work()
    assert len(mail.outbox) == 1


@pytest.mark.django_db(transaction=True)  # the worker closes its connections
def test_while_the_mail_server_is_away_a_mail_waits_and_is_sent_once(world: World, settings) -> None:
    away(settings)
    invite(world)
    work()
    later = DBTaskResult.objects.get(status="READY")
    assert timezone.now() < later.run_after
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    DBTaskResult.objects.update(run_after=timezone.now())
    work()
    work()
    assert len(mail.outbox) == 1


@pytest.mark.django_db(transaction=True)  # the worker closes its connections
def test_after_the_last_try_the_worker_s_record_shows_why(world: World, settings) -> None:
    away(settings)
    send_mail.enqueue(**MAIL, tried=len(WAITS))
    work()
    assert "Nobody answers." in DBTaskResult.objects.get().traceback


def test_on_one_s_own_machine_a_mail_is_its_words_alone(world: World, settings, capsys) -> None:
    settings.EMAIL_BACKEND = "roles.notices.console.EmailBackend"
    invite(world)
    printed = capsys.readouterr().out
    assert "Mail to ben@hampton.example: " in printed
    assert "Ada Abbott has added you" in printed
    assert "<" not in printed


@pytest.mark.django_db(transaction=True)  # the worker closes its connections
def test_what_a_dying_worker_was_doing_is_done_by_the_next_under_the_same_message_id(world: World, settings) -> None:
    settings.TASKS = IN_THE_WORKER
    invite(world)
    begun = timezone.now() - LONGEST_TASK - timedelta(seconds=1)
    DBTaskResult.objects.update(status="RUNNING", started_at=begun)
    work()
    assert mail.outbox == []
    take_up_again(timezone.now())
    work()
    message_id = DBTaskResult.objects.get().args_kwargs["kwargs"]["message_id"]
    assert [sent.extra_headers["Message-ID"] for sent in mail.outbox] == [message_id]


def test_what_is_being_done_is_left_alone(world: World, settings) -> None:
    settings.TASKS = IN_THE_WORKER
    invite(world)
    DBTaskResult.objects.update(status="RUNNING", started_at=timezone.now())
    take_up_again(timezone.now())
    assert DBTaskResult.objects.get().status == "RUNNING"
