"""What the tests of agreements share."""

from typing import Any

from django.test import Client

from partnerships.models import Agreement, AgreementVersion
from tests.world import World

HOME = "/hampton-high-school/agreements"


def home_of(world: World, name: str = "ben") -> str:
    return f"{HOME}/{Agreement.objects.get(coach=world.person(name)).pk}"


def version_of(world: World, number: int, name: str = "ben") -> AgreementVersion:
    rows = AgreementVersion.objects.select_related("agreement__coach", "agreement__role", "school")
    return rows.get(agreement__coach=world.person(name), number=number)


def post(client: Client, address: str, world: World, name: str = "ben", **data: Any) -> Any:
    """Send a form of the draft as it is now."""
    edits = AgreementVersion.objects.get(agreement__coach=world.person(name), state="draft").edits
    return client.post(address, {"edits": edits, **data}, follow=True)
