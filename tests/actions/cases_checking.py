"""Mending and muting what the check says, ready to run; merged into CASES."""

from django.utils import timezone

from roles.charters.drafts import OpenDraft, read_draft
from roles.checking import actions
from roles.checking.note import Note
from roles.clarity.charter_findings import CharterFinding, Mend
from roles.models import Mute
from tests.actions.ready import Case, Ready
from tests.story import CALENDAR, PLAN
from tests.world import World


def draft(world: World) -> OpenDraft:
    """The coach's, read as an editor reads it."""
    found = read_draft(world.hampton, "pl-coach")
    assert found is not None
    return found.read_parts()


def note(code: str, about: str) -> Note:
    return Note((CharterFinding(code, "line", "", "", about),))


def mend(world: World) -> Ready:
    read, ben, orphan = draft(world), world.person("ben"), note("orphan", CALENDAR)
    return lambda: actions.mend(read, orphan, Mend("own", "Own it here"), by=ben)


def take_out(world: World) -> Ready:
    read, ben, hazy = draft(world), world.person("ben"), note("catch_all", CALENDAR)
    return lambda: actions.mend(read, hazy, Mend("take_out", "Take this line out"), by=ben)


def mute(world: World) -> Ready:
    charter, ben, now = world.charter("pl-coach"), world.person("ben"), timezone.now()
    words = {"about": CALENDAR, "reason": "Everybody here knows what it means"}
    return lambda: actions.mute(charter, ["hedge", "no_act"], **words, by=ben, now=now)


def unmute(world: World) -> Ready:
    muted, ben = Mute.objects.select_related("charter").get(school=world.hampton), world.person("ben")
    return lambda: actions.unmute(muted, by=ben)


def ask_to_settle(world: World) -> Ready:
    read, ada, contested, now = draft(world), world.person("ada"), note("contested", PLAN), timezone.now()
    return lambda: actions.ask_to_settle(read, contested, "Librarian", by=ada, now=now)


CHECKING = {
    "checking.mend": Case(mend, rows=2, why="the mend, and the draft saved"),
    "checking.mend (take out)": Case(take_out, rows=2, why="the mend, and the draft saved"),
    "checking.mute": Case(mute),
    "checking.unmute": Case(unmute),
    "checking.ask_to_settle": Case(ask_to_settle),
}
