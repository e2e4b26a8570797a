"""Who does what: the map, circles, side by side, settling, manage and lead."""

from coachhub.kit.entry import Level
from roles.models import Exercise
from tests.guards.catalogue import Page
from tests.guards.pages.common import sends
from tests.guards.pages.settle import duty
from tests.story import PLAN, ROOMS
from tests.world import World

# Rooms are the project manager's in force, and the registrar's in a signed version: neither is any of these people's.
NOT_THEIRS = {"cleo": 403, "ben": 403, "lea": 403}
# Ben is the coach, Ada signed; Lea leads the district and is no party.
NOT_A_PARTY = {"cleo": 403, "lea": 403}
COACH = {"role": "pl-coach"}
TWO, THREE = "?roles=pl-coach,project-manager", "?roles=pl-coach&roles=project-manager&roles=principal"


def exercise(world: World, school: str) -> object:
    return Exercise.objects.get(school=getattr(world, school)).pk


def coachs_own(world: World) -> dict[str, str]:
    return {f"duty-{world.duty(PLAN).pk}": "manage"}


OVERLAP = [
    Page("overlap:map", Level.VISITOR, reader="visitor", queries=1),
    Page("overlap:map", Level.VISITOR, query="?state=orphan&area=scheduling&q=room", reader="cleo", queries=3),
    Page("overlap:map", Level.VISITOR, query="?roles=librarian,registrar", queries=4),
    Page("overlap:map", Level.VISITOR, query="?drafts=0", queries=3),
    Page("overlap:moved", Level.VISITOR, ok=302, reader="visitor", queries=1),
    Page("overlap:venn", Level.VISITOR, query=THREE, reader="visitor", queries=1),
    Page("overlap:venn", Level.VISITOR, query=TWO, queries=4),
    Page("overlap:blank", Level.VISITOR, query=THREE, reader="visitor", queries=1),
    Page("overlap:compare", Level.VISITOR, reader="visitor", queries=1),
    Page("overlap:compare", Level.VISITOR, query=TWO, reader="ben", queries=6),
    Page("overlap:compare", Level.VISITOR, query=f"{TWO}&view=lines", queries=8),
    Page(
        "overlap:settle", Level.STAFF, {"pk": duty(ROOMS)}, query="?answer=share&how=joint&first=registrar",
        good=sends(answer="owner-registrar"), but=NOT_THEIRS, queries=12,
    ),
    Page("overlap:settle", Level.STAFF, {"pk": duty(PLAN)}, query="?settled", good=sends(), done=409, but=NOT_THEIRS),
    Page("overlap:exercise", Level.STAFF, COACH, good=sends(), but=NOT_A_PARTY, reader="ben", queries=10),
    Page("overlap:exercise", Level.STAFF, {"role": "project-manager"}, good=sends(), but={**NOT_A_PARTY, "ben": 403}),
    Page(
        "overlap:one_exercise", Level.STAFF, {**COACH, "pk": exercise}, good=sends(), done=409, but=NOT_A_PARTY,
        reader="ben", queries=11,
    ),
    Page(
        "overlap:place", Level.STAFF, {**COACH, "pk": exercise}, reads=False, good=coachs_own, but_post=NOT_A_PARTY,
        reader="ben",
    ),
    Page(
        "overlap:open_to_all", Level.STAFF, {**COACH, "pk": exercise}, reads=False, good=sends(),
        but_post=NOT_A_PARTY, reader="ben",
    ),
]  # fmt: skip
