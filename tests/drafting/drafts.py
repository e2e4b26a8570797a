"""What the tests of the editor share: Ben's draft at Hampton, and its rows as a browser sends them."""

from typing import Any

from django.test import Client

from roles.charters.draft_states import Row
from roles.charters.drafts import read_draft
from roles.charters.models import CharterVersion, Stake
from roles.drafting.sheet import Sheet, mark, open_sheet, own_mark
from roles.models import School

DRAFT = "/hampton-high-school/charters/pl-coach/draft"


def sheet(role: str = "pl-coach", school: str = "hampton-high-school") -> Sheet:
    draft = read_draft(School.objects.get(slug=school), role)
    assert draft is not None
    return open_sheet(draft)


def row(part: str, words: str) -> Row:
    return next(one for one in sheet().state[part] if words in one.values())


def address(part: str, words: str) -> str:
    return f"{DRAFT}/{part}/{row(part, words)['id']}"


def line(words: str, **typed: Any) -> dict[str, Any]:
    """What the form of a line sends, with some of it typed over."""
    found = row("lines", words)
    sent = {
        name.removesuffix("_id"): value or "" for name, value in found.items() if name not in ("id", "order", "duty_id")
    }
    return {**sent, "was": mark("lines", found), **typed}


def save_line(client: Client, words: str, **typed: Any) -> Any:
    return client.post(address("lines", words), line(words, **typed))


def save_own(client: Client, name: str, **typed: Any) -> Any:
    return client.post(f"{DRAFT}/own/{name}", {"was": own_mark(sheet().state, name), **typed})


def wordings(version: CharterVersion) -> list[str]:
    return list(version.stakes.values_list("wording", flat=True))


def kinds(version: CharterVersion) -> dict[str, str]:
    return {stake.wording: stake.kind for stake in Stake.objects.filter(version=version)}
