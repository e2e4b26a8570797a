"""The rooms, which the project manager has in force and the registrar's signed version claims."""

from typing import Any

from django.test import Client

from roles.charters import actions as charters
from roles.models import Stake
from tests.story import ROOMS
from tests.world import World

SHARED = {"answer": "share", "first": "registrar"}


def page_of(world: World, wording: str = ROOMS) -> str:
    return f"/hampton-high-school/map/duties/{world.duty(wording).pk}/settle"


def send(client: Client, world: World, **fields: str) -> Any:
    """Send the page as it is now, with these fields filled in."""
    page = client.get(page_of(world))
    seen = page.context["dispute"].seen if page.status_code == 200 else ""
    return client.post(page_of(world), {"seen": seen, **fields})


def claim_in_draft(world: World, slug: str, *, send: bool = False, wording: str = ROOMS) -> None:
    """A further charter claims the rooms, or what is said: in its draft, or in a version that nobody has signed yet."""
    version, ada = world.version(slug), world.person("ada")
    if not version.is_draft:
        charters.signing.withdraw(version, by=ada)
    draft = world.version(slug)
    line = Stake(kind="owns", wording=wording)
    charters.save_draft(draft, stakes=[line], boundaries=[], time_shares=[], by=ada)
    if send:
        charters.send_for_signature(draft, [(ada, world.role("principal"))], by=ada)
