"""What the rooms add to the story, each from its own file, in the order in which they build on each other."""

from typing import Any

from tests.agreeing import tell_agreeing
from tests.drafts import tell_drafts
from tests.meeting import tell_meetings
from tests.partnership import tell_partnership
from tests.planning import tell_plans
from tests.sharing import tell_sharing
from tests.teaming import tell_teams

TELLERS = (tell_drafts, tell_partnership, tell_plans, tell_teams, tell_meetings, tell_sharing, tell_agreeing)


def tell_of_rooms(teller: Any) -> None:
    for tell in TELLERS:
        tell(teller)
