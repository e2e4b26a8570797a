"""Pages outside any school."""

from coachhub.kit.entry import Level
from tests.factories import PASSWORD
from tests.guards.catalogue import Page
from tests.guards.pages.common import HOME_AGAIN, OUT_ALREADY, sends
from tests.world import EMAILS

NEW_PASSWORD = "four words put together"

ENTRANCE = [
    Page("landing", Level.ANYONE, but={**HOME_AGAIN, "hal": 200}, reader="anonymous"),
    Page("landing", Level.ANYONE, query="?page=2", but={**HOME_AGAIN, "hal": 200}, reader="hal"),
    Page("landing", Level.ANYONE, query="?page=1", but={**HOME_AGAIN, "hal": 200}, reader="jon"),
    Page(
        "account_request_login_code", Level.ANYONE, good=sends(email=EMAILS["ada"]), but=HOME_AGAIN, reader="anonymous",
    ),
    Page(
        "account_request_login_code", Level.ANYONE, query="?", good=sends(email="nobody@hampton.example"),
        but=HOME_AGAIN, reader="anonymous",
    ),
    Page("account_confirm_login_code", Level.ANYONE, ok=302, good=sends()),
    Page(
        "account_login", Level.ANYONE, good=sends(login=EMAILS["ada"], password=PASSWORD), but=HOME_AGAIN,
        reader="anonymous",
    ),
    Page(
        "account_signup", Level.ANYONE, good=sends(email="new@hampton.example"), done=200, but=HOME_AGAIN,
        reader="anonymous",
   ),
    Page("account_logout", Level.ANYONE, good=sends(), but=OUT_ALREADY),
    Page(
        "account_change_password", Level.SIGNED_IN,
        good=sends(oldpassword=PASSWORD, password1=NEW_PASSWORD, password2=NEW_PASSWORD),
    ),
    Page("account_set_password", Level.SIGNED_IN, ok=302, good=sends()),
    Page("account_reset_password", Level.ANYONE, good=sends(email=EMAILS["ada"]), reader="anonymous"),
    Page("account_reset_password_done", Level.ANYONE, reader="anonymous"),
    Page("account_reset_password_from_key", Level.ANYONE, {"uidb36": "1", "key": "x"}, good=sends(), done=422),
    Page("account_reset_password_from_key_done", Level.ANYONE, reader="anonymous"),
    Page("account_inactive", Level.ANYONE, reader="anonymous"),
    Page("healthz", Level.ANYONE, reader="anonymous"),
    Page("readyz", Level.ANYONE, reader="anonymous"),
]  # fmt: skip
