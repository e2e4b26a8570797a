"""No question is lost: the sending process is killed again and again, and what was sent is whole."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

pytestmark = pytest.mark.battery

SENDER = """
import sys
from uuid import uuid4
from django.utils import timezone
from roles.models import Membership, School
from roles.questions.actions import pass_on, send
from roles.routing.compiled import shelf
from roles.routing.owners import resolve
school = School.objects.get(slug="hampton-high")
today = school.today()
directory = shelf.get(school, today).directory
kind = next(one for one in directory.types.values() if one.duty_id in directory.claims)
staff = Membership.objects.filter(school=school, level="staff")
asker = staff.exclude(person__appointments__isnull=False).first().person
while True:
    slip = resolve(directory, kind.key, today)
    question = send(school, slip, text="Who knows?", by=asker, key=uuid4(), now=timezone.now(), kind=kind)
    print("sent", question.pk, flush=True)
    by = question.recipients.first().person
    pass_on(question, None, reason="knows", by=by, turn=question.turn, now=timezone.now())
    print("passed", question.pk, flush=True)
"""
CHECK = """
from django.db.models import Count
from django_tasks_db.models import DBTaskResult
from roles.models import Question, Act, Recipient, TrailRow
for question in Question.objects.filter(text="Who knows?"):
    acts = [act.kind for act in question.acts.order_by("id")]
    assert acts in (["sent"], ["sent", "passed_on"]), acts
    assert question.turn == len(acts) - 1, question.turn
    assert question.recipients.filter(until=None).exists()
    rows = TrailRow.objects.filter(subject_type="question", subject_id=question.pk).count()
    assert rows == len(acts), (rows, acts)
    print(question.pk, *acts)
print("mails", DBTaskResult.objects.filter(task_path__endswith="send_mail").count())
"""


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory, django_db_blocker) -> Iterator[dict[str, str]]:
    folder = tmp_path_factory.mktemp("killed")
    base = {**os.environ, "COACHHUB_ENV": "development", "MATCH_BY_MEANING": "0"}
    if connection.vendor == "sqlite":
        yield prepared({**base, "DATABASE_URL": f"sqlite:///{folder}/coachhub.sqlite3"})
        return
    name = f"killed_{os.getpid()}"
    with django_db_blocker.unblock(), connection._nodb_cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name}")
        yield prepared({**base, "DATABASE_URL": os.environ["DATABASE_URL"].replace("/postgres?", f"/{name}?")})
        cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


def prepared(environment: dict[str, str]) -> dict[str, str]:
    for words in (["migrate", "-v0"], ["demo_district", "-v0"]):
        subprocess.run([*command(), *words], cwd=settings.BASE_DIR, env=environment, check=True)
    return environment


def command() -> list[str]:
    return [sys.executable, "manage.py"]


def killed_after(seconds: float, environment: dict[str, str], out: Path) -> list[str]:
    """What the sender had said until it was killed."""
    with out.open("w") as said:
        sender = subprocess.Popen(
            [*command(), "shell", "-v0", "-c", SENDER], cwd=settings.BASE_DIR, env=environment, stdout=said
        )
        wait_for_words(out)
        time.sleep(seconds)
        sender.kill()
        sender.wait()
    return [line for line in out.read_text().splitlines() if len(line.split()) == 2]


def wait_for_words(out: Path) -> None:
    deadline = time.monotonic() + 60
    while not out.read_text() and time.monotonic() < deadline:
        time.sleep(0.02)


def test_a_question_that_was_sent_or_passed_on_is_whole_whenever_the_process_was_killed(environment, tmp_path) -> None:
    acked = [line for at in (0.11, 0.23, 0.37) for line in killed_after(at, environment, tmp_path / f"{at}.txt")]
    done = subprocess.run(
        [*command(), "shell", "-v0", "-c", CHECK],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    *rows, mails = done.stdout.splitlines()
    kept = {row.split()[0]: row.split()[1:] for row in rows}
    assert acked
    for line in acked:
        verb, pk = line.split()
        assert {"sent": "sent", "passed": "passed_on"}[verb] in kept[pk]
    # Each act mails at least one person, unless they asked for one mail a day: nobody at Hampton did.
    assert int(mails.split()[1]) >= sum(len(acts) for acts in kept.values())
