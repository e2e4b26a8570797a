"""The catalogue: a sample of every page. A page without an entry fails the suite; so does an entry without a page."""

from tests.guards.pages.agreeing import AGREEING
from tests.guards.pages.agreements import AGREEMENTS
from tests.guards.pages.calendars import CALENDARS
from tests.guards.pages.charters import CHARTERS
from tests.guards.pages.checking import CHECKING
from tests.guards.pages.drafting import DRAFTING
from tests.guards.pages.elsewhere import ON_OTHER_SITES
from tests.guards.pages.entrance import ENTRANCE
from tests.guards.pages.faculty import FACULTY
from tests.guards.pages.intake import INTAKE
from tests.guards.pages.lessons import LESSONS
from tests.guards.pages.log import LOG
from tests.guards.pages.meetings import MEETINGS
from tests.guards.pages.overlap import OVERLAP
from tests.guards.pages.papers import PAPERS
from tests.guards.pages.patterns import PATTERNS
from tests.guards.pages.people import PEOPLE
from tests.guards.pages.plans import PLANS
from tests.guards.pages.questions import QUESTIONS
from tests.guards.pages.reviewing import REVIEWING
from tests.guards.pages.routing import ROUTING
from tests.guards.pages.settle import SETTLE
from tests.guards.pages.sharing import SHARING
from tests.guards.pages.teams import TEAMS
from tests.guards.pages.templates import TEMPLATES
from tests.guards.pages.today import TODAY
from tests.guards.pages.trying import TRYING

PAGES = [
    *ENTRANCE,
    *PEOPLE,
    *ROUTING,
    *CHARTERS,
    *DRAFTING,
    *CHECKING,
    *INTAKE,
    *AGREEING,
    *AGREEMENTS,
    *ON_OTHER_SITES,
    *TODAY,
    *PATTERNS,
    *QUESTIONS,
    *SETTLE,
    *FACULTY,
    *LESSONS,
    *TRYING,
    *PAPERS,
    *OVERLAP,
    *TEMPLATES,
    *LOG,
    *CALENDARS,
    *REVIEWING,
    *PLANS,
    *TEAMS,
    *MEETINGS,
    *SHARING,
]

# Has its own tests: each of its pages is for support staff alone.
ELSEWHERE = {"admin": "tests/admin"}
