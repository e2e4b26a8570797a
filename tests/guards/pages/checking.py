"""Notes beside a draft, and the rules behind them."""

from coachhub.kit.entry import Level
from roles.checking.note import Note
from roles.clarity.charter_findings import CharterFinding
from roles.models import Mute
from tests.guards.catalogue import Page
from tests.guards.pages.charters import NOT_A_PARTY, NOT_OF_THE_ROLE
from tests.guards.pages.common import sends
from tests.story import CALENDAR
from tests.world import World

# What the draft supports and nobody owns; a note's id follows from what it says.
ORPHAN = Note((CharterFinding("orphan", "line", "", "", CALENDAR),)).id
COACH, OF_NOTE = {"role": "pl-coach"}, {"role": "pl-coach", "note": ORPHAN}


def muted(world: World, school: str) -> object:
    return Mute.objects.get(school=getattr(world, school)).pk


CHECKING = [
    Page("checking:notes", Level.STAFF, COACH, but=NOT_A_PARTY, reader="ben", queries=14),
    Page("checking:notes", Level.STAFF, {"role": "project-manager"}, ok=302, but=NOT_OF_THE_ROLE),
    Page("checking:mend", Level.STAFF, OF_NOTE, reads=False, good=sends(mend="own:"), but=NOT_A_PARTY, reader="ben"),
    Page(
        "checking:keep",
        Level.STAFF,
        OF_NOTE,
        good=sends(reason="agreed"),
        but=NOT_A_PARTY,
        reader="ben",
        queries=14,
    ),
    Page("checking:show_again", Level.STAFF, {**COACH, "pk": muted}, reads=False, good=sends(), but=NOT_A_PARTY),
    Page("checking:rules", Level.VISITOR, reader="visitor"),
]
