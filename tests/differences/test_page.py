"""The page of a difference: who may read it, who signs again, whose questions move."""

from collections.abc import Callable

import pytest
from django.test import Client

from roles.charters.actions import send_for_signature
from roles.models import Comment
from tests.charters.pages import HOME
from tests.story import DEVICES, SOFTWARE
from tests.world import World

ClientOf = Callable[[str], Client]
pytestmark = pytest.mark.django_db
COACH = f"{HOME}/pl-coach/changes"


def text(client: Client, address: str) -> str:
    return " ".join(client.get(address).text.split())


def test_anybody_reads_what_a_published_version_changed(client_of: ClientOf) -> None:
    page = text(client_of("visitor"), f"{COACH}/1..2")
    assert "What version 2 changed" in page
    assert f"“{SOFTWARE}” is shared, and the PL coach leads. Version 1 said nothing of it." in page
    assert f"<ins>{DEVICES}</ins>" in page
    assert "Choosing software" in page
    assert "to the PL coach" in page


def test_a_draft_is_compared_only_for_those_who_may_read_it(client_of: ClientOf) -> None:
    page = text(client_of("ben"), f"{COACH}/2..3")
    assert "What version 3 would change" in page
    assert "Version 2 stays as it is and stays in force until everyone has signed version 3." in page
    assert "Will sign again" in page
    assert "Devices" not in page.split("Who will notice")[1]
    assert client_of("cleo").get(f"{COACH}/2..3").status_code == 403


def test_numbers_may_come_in_any_order_and_must_be_there(client_of: ClientOf) -> None:
    visitor = client_of("visitor")
    assert visitor.get(f"{COACH}/2..1").status_code == 200
    assert visitor.get(f"{COACH}/2..2").headers["Location"] == f"{HOME}/pl-coach/v/2"
    assert visitor.get(f"{COACH}/1..77").status_code == 404


def test_who_must_sign_again_is_named_with_the_way_there(client_of: ClientOf, world: World) -> None:
    ben, ada = world.person("ben"), world.person("ada")
    parties = [(ben, world.role("pl-coach")), (ada, world.role("principal"))]
    send_for_signature(world.version("pl-coach", 3), parties, by=ada)
    page = text(client_of("ben"), f"{COACH}/2..3")
    assert "Needs signatures again" in page
    assert "that is you" in page
    assert f"{HOME}/pl-coach/v/3/sign" in page
    assert f'href="{COACH}/2..3">What changes</a>' in text(client_of("ben"), f"{HOME}/pl-coach/v/3/sign")


def test_words_of_a_settled_comment_stand_in_the_margin_for_those_who_read_drafts(
    client_of: ClientOf, world: World
) -> None:
    said = Comment.objects.get(school=world.hampton)
    client_of("ada").post(f"{HOME}/pl-coach/comments/{said.pk}", {"how": "accepted", "was": said.quoted})
    Comment.objects.filter(pk=said.pk).update(text="Once a week is what works.")
    assert "Fay: Once a week is what works." in text(client_of("ben"), f"{COACH}/2..3")
