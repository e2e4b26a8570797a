"""What a coach's calendar proposes: the coach's own alone."""

from coachhub.kit.entry import Level
from partnerships.models import Commitment, Proposal
from tests.guards.catalogue import Page
from tests.guards.pages.common import sends
from tests.guards.pages.log import NOT_THEIRS
from tests.world import World

OF_BEN = {"but": NOT_THEIRS, "reader": "ben"}
# Dora has a log and no calendar, and somebody else's is not hers.
ADDRESS = "https://calendar.example/ical/secret.ics"


def proposal(world: World, school: str) -> object:
    return Proposal.objects.filter(school=getattr(world, school)).earliest("pk").pk


def dismissed(world: World, school: str) -> object:
    """One more of the same person's, which was dismissed."""
    one = Proposal.objects.get(pk=proposal(world, school))
    return Proposal.objects.filter(person=one.person, state=Proposal.State.DISMISSED).earliest("pk").pk


def ticked(world: World) -> dict[str, object]:
    pk = proposal(world, "hampton")
    commitment = Commitment.objects.get(school=world.hampton, version__state="in_force")
    return {f"log-{pk}": "on", f"on-{pk}": f"c-{commitment.key}", f"typed-{pk}": "45 min"}


CALENDARS = [
    Page("calendars:proposals", Level.STAFF, query="?span=four-weeks&day=2026-01-01", good=ticked, **OF_BEN, queries=8),
    Page(
        "calendars:dismiss", Level.STAFF, {"pk": proposal}, reads=False, good=sends(), but_post=NOT_THEIRS,
        reader="ben", done=200,
    ),
    Page(
        "calendars:put_back", Level.STAFF, {"pk": dismissed}, reads=False, good=sends(title="Lunch"),
        but_post=NOT_THEIRS, reader="ben",
    ),
    Page("calendars:file", Level.STAFF, good=sends(), done=422, **OF_BEN),
    Page("calendars:feed", Level.STAFF, good=sends(address=ADDRESS), **OF_BEN),
    Page("calendars:read_again", Level.STAFF, reads=False, good=sends(), but_post=NOT_THEIRS, reader="ben"),
    Page("calendars:remove", Level.STAFF, reads=False, good=sends(), but_post=NOT_THEIRS, reader="ben"),
]  # fmt: skip
