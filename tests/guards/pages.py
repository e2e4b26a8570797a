"""The catalogue: a sample of every page. A page without an entry fails the suite; so does an entry without a page."""

from coachhub.kit.entry import Level
from tests.factories import PASSWORD
from tests.guards.catalogue import SIGNED_IN, WITHOUT_ACCOUNT, Page
from tests.world import EMAILS, World

HOME_AGAIN = dict.fromkeys(SIGNED_IN, 302)
OUT_ALREADY = dict.fromkeys(WITHOUT_ACCOUNT, 302)


def code_request(world: World) -> dict[str, str]:
    return {"email": EMAILS["ada"]}


def password(world: World) -> dict[str, str]:
    return {"login": EMAILS["ada"], "password": PASSWORD}


def nothing(world: World) -> dict[str, str]:
    return {}


DOOR = [
    Page("account_request_login_code", Level.ANYONE, good=code_request, but=HOME_AGAIN, reader="anonymous"),
    Page("account_confirm_login_code", Level.ANYONE, ok=302, good=nothing),
    Page("account_login", Level.ANYONE, good=password, but=HOME_AGAIN, reader="anonymous"),
    Page("account_logout", Level.ANYONE, good=nothing, but=OUT_ALREADY),
    Page("account_reset_password", Level.ANYONE, good=code_request, reader="anonymous"),
    Page("account_reset_password_done", Level.ANYONE, reader="anonymous"),
    Page("account_reset_password_from_key", Level.ANYONE, {"uidb36": "1", "key": "x"}, good=nothing, done=200),
    Page("account_reset_password_from_key_done", Level.ANYONE, reader="anonymous"),
    Page("account_inactive", Level.ANYONE, reader="anonymous"),
    Page("healthz", Level.ANYONE, reader="anonymous"),
    Page("readyz", Level.ANYONE, reader="anonymous"),
]

PAGES = [*DOOR]

# Has its own tests: each of its pages is for support staff alone.
ELSEWHERE = {"admin": "tests/admin"}
