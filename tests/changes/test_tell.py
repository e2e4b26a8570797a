"""What changed for you: those who asked are mailed, the others read a line; each of them once, whatever happens."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from roles.changes.actions import tell_faculty
from roles.changes.queries import untold
from roles.changes.rounds import tell_of_changes
from roles.charters import actions as charters
from roles.charters.models import Stake
from roles.models import CharterVersion, Line, Membership, Question, TrailRow
from roles.signing.actions import sign
from tests.actions.cases import Case, Ready
from tests.actions.race import outcomes, race
from tests.actions.test_every_write import fails_at
from tests.story import DEVICES, SOURCES
from tests.world import World

pytestmark = pytest.mark.django_db


def publish(version: CharterVersion, world: World) -> CharterVersion:
    for signature in version.signatures.filter(signed_at=None):
        sign(signature, read=version.fingerprint, hand="plain")
    version.refresh_from_db()
    return charters.publish(version, by=world.person("ada"), since=world.day())


def ask(world: World, key: str, name: str, days_ago: int = 5) -> None:
    at = timezone.now() - timedelta(days=days_ago)
    Question.objects.create(
        school=world.hampton, question_type=world.question_type(key), text="words", asked_at=at,
        asked_by=world.person(name),
    )  # fmt: skip


def settle(world: World) -> None:
    """Let the faculty know of all that the story published."""
    tell_of_changes(timezone.now())
    Line.objects.all().delete()
    mail.outbox.clear()


def librarian(world: World) -> CharterVersion:
    """The librarian's first charter comes into force; sources were the front door's until then."""
    settle(world)
    ask(world, "sources", "cleo")
    return publish(world.version("librarian"), world)


def prefer(name: str, how: str) -> None:
    Membership.objects.filter(person__email=f"{name}@hampton.example").update(change_mail=how)


def test_who_asked_is_mailed_whom_to_ask_now(world: World) -> None:
    librarian(world)
    tell_of_changes(timezone.now())
    (sent,) = mail.outbox
    assert sent.to == ["cleo@hampton.example"]
    assert ": whom to ask about sources for a unit" in sent.subject
    when = sent.subject[:1].lower() + sent.subject[1:].partition(":")[0]
    assert f"Sources for a unit: {when} ask Eve Ellis or Fay Ford instead of Ada Abbott." in sent.body
    assert "Signed by Eve Ellis, Fay Ford, Ben Brook and Ada Abbott" in sent.body
    assert "/hampton-high-school/charters/librarian/v/1" in sent.body
    assert "/hampton-high-school/profile#mail" in str(sent.alternatives[0][0])
    assert "words" not in sent.body


def test_all_others_have_one_line_in_the_weekly_summary(world: World) -> None:
    librarian(world)
    tell_of_changes(timezone.now())
    lines = Line.objects.filter(school=world.hampton)
    there = Membership.objects.current().filter(school=world.hampton).exclude(person=world.person("cleo"))
    assert {line.person_id for line in lines} == {member.person_id for member in there}
    assert lines.count() == there.count()
    assert {(line.rhythm, line.text[:34]) for line in lines} == {("weekly", "The charter of the librarian, vers")}
    assert not Line.objects.filter(school=world.zeder).exists()


@pytest.mark.parametrize(("how", "mails", "lines"), [("at_once", 1, 0), ("weekly", 0, 1), ("never", 0, 0)])
def test_each_preference_holds(world: World, how: str, mails: int, lines: int) -> None:
    prefer("cleo", how)
    librarian(world)
    tell_of_changes(timezone.now())
    own = Line.objects.filter(person=world.person("cleo"))
    assert (len(mail.outbox), own.count()) == (mails, lines)
    assert all("ask Eve Ellis or Fay Ford instead of Ada Abbott about sources for a unit" in line.text for line in own)


def test_a_question_of_long_ago_or_about_something_else_is_not_mailed(world: World) -> None:
    settle(world)
    ask(world, "sources", "ben", days_ago=130)
    ask(world, "devices", "eve")
    publish(world.version("librarian"), world)
    tell_of_changes(timezone.now())
    assert not mail.outbox


def test_nobody_hears_of_it_twice(world: World) -> None:
    version = librarian(world)
    for _ in range(3):
        tell_of_changes(timezone.now())
        tell_faculty(version.pk, now=timezone.now())
    assert len(mail.outbox) == 1
    assert TrailRow.objects.filter(verb="told the faculty", subject_id=version.pk).count() == 1
    assert Line.objects.filter(person=world.person("ben")).count() == 1


def test_an_old_version_is_nobody_s_news(world: World) -> None:
    assert untold(timezone.now())
    assert not untold(timezone.now() + timedelta(days=20))


def test_a_version_that_moves_nothing_mails_nobody(world: World) -> None:
    settle(world)
    ask(world, "lesson-planning", "cleo")
    draft = world.version("pl-coach", 3)
    stakes = list(draft.stakes.all())
    stakes.append(Stake(kind="shares", duty=world.duty("Choose learning software"), wording="x",
                        lead=world.role("pl-coach"), how="split"))  # fmt: skip
    for stake in stakes:
        stake.pk = None
        stake._state.adding = True
    charters.save_draft(draft, stakes=stakes, boundaries=[], time_shares=[], by=None)
    charters.send_for_signature(draft, [(world.person("ben"), world.role("pl-coach"))], by=None)
    draft.refresh_from_db()
    mail.outbox.clear()
    publish(draft, world)
    tell_of_changes(timezone.now())
    assert not mail.outbox
    assert Line.objects.filter(person=world.person("cleo")).count() == 1


def test_what_one_gives_up_is_told_when_another_takes_it(world: World) -> None:
    """The manager hands the devices on; the counselor takes them a moment later."""
    settle(world)
    ask(world, "devices", "cleo")
    for slug, stakes in (("project-manager", []), ("pl-coach", [DEVICES])):
        take(world, slug, stakes)
    tell_of_changes(timezone.now())
    (sent,) = [one for one in mail.outbox if "whom to ask" in one.subject]
    assert "ask Ben Brook instead of Dora Dean" in sent.body


def test_what_nobody_takes_is_told_as_the_front_door_s(world: World) -> None:
    settle(world)
    ask(world, "devices", "cleo")
    take(world, "project-manager", [SOURCES + " and more"])
    tell_of_changes(timezone.now())
    (sent,) = [one for one in mail.outbox if "whom to ask" in one.subject]
    assert "ask Ada Abbott instead of Dora Dean" in sent.body


def take(world: World, slug: str, wordings: list[str]) -> None:
    """A next version of the role's charter that owns these duties alone."""
    role, ada = world.role(slug), world.person("ada")
    draft = charters.start_draft(world.charter(slug), by=ada)
    stakes = [Stake(kind="owns", wording=wording) for wording in wordings or ["Something else"]]
    charters.save_draft(draft, stakes=stakes, boundaries=[], time_shares=[], by=ada)
    charters.send_for_signature(draft, [(ada, role)], by=ada)
    draft.refresh_from_db()
    publish(draft, world)


def test_stopped_between_any_two_writes_nothing_has_happened(world: World) -> None:
    pk = librarian(world).pk

    def ready(world: World) -> Ready:
        return lambda: tell_faculty(pk, now=timezone.now())

    writes = 0
    while fails_at(writes + 1, Case(ready), world):
        writes += 1
    assert writes >= 2
    mail.outbox.clear()
    tell_of_changes(timezone.now())
    assert len(mail.outbox) == 1


@pytest.mark.django_db(transaction=True)
def test_of_many_rounds_at_once_one_tells(world: World) -> None:
    pk = librarian(world).pk

    def ready(world: World) -> Ready:
        return lambda: tell_faculty(pk, now=timezone.now())

    assert outcomes(race(*[ready] * 6)) == {"done": 6}
    assert Line.objects.filter(person=world.person("ben")).count() == 1
    assert TrailRow.objects.filter(verb="told the faculty", subject_id=pk).count() == 1
