"""Publishing and withdrawing: the two ways out of being signed."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from coachhub.kit.templatetags.kit import day
from roles.charters.actions import send_for_signature
from roles.models import Appointment
from roles.signing.actions import sign
from tests.charters.pages import HOME
from tests.story import ROOMS
from tests.world import World

ClientOf = Callable[[str], Client]
PUBLISH = f"{HOME}/counselor/v/1/publish"
WITHDRAW = f"{HOME}/assistant-principal/v/1/withdraw"


def test_the_check_page_proposes_today(client_of: ClientOf, world: World) -> None:
    page = client_of("ada").get(PUBLISH).text
    assert f'value="{day(world.day())}"' in page
    assert "It is the first charter of this role in force." in page


def test_publishing_says_whom_questions_go_to(client_of: ClientOf, world: World) -> None:
    answer = client_of("ada").post(PUBLISH, {"since": day(world.day())}, follow=True)
    assert answer.redirect_chain == [(f"{HOME}/counselor", 302)]
    assert "Questions go to Ivy Ingram from now on." in answer.text
    assert world.version("counselor").in_force_since == world.day()


def test_a_vacant_role_is_said_so(client_of: ClientOf, world: World) -> None:
    Appointment.objects.filter(role=world.role("counselor")).delete()
    answer = client_of("ada").post(PUBLISH, {"since": day(world.day())}, follow=True)
    assert "Nobody holds this role now, so its questions go to the front door." in answer.text


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Say the day"),
        ("soon", "Write the day like Jan 29, 2027"),
        ("Jan 29, 2099", "choose today or an earlier day"),
    ],
)
def test_the_day_is_today_or_before(client_of: ClientOf, world: World, typed: str, words: str) -> None:
    answer = client_of("ada").post(PUBLISH, {"since": typed})
    assert answer.status_code == 422
    assert words in answer.text
    assert world.version("counselor").state == "signed"


def test_not_before_the_version_whose_place_it_takes(client_of: ClientOf, world: World) -> None:
    draft = world.version("pl-coach", 3)
    send_for_signature(draft, [(world.person("ada"), world.role("principal"))], by=None)
    sign(draft.signatures.get(), read=draft.fingerprint, hand="belle")
    client, address = client_of("ada"), f"{HOME}/pl-coach/v/3/publish"
    assert "It takes the place of version 2" in client.get(address).text
    answer = client.post(address, {"since": day(world.day(-40))})
    assert answer.status_code == 422
    assert "Version 2 came into force on" in answer.text
    assert client.post(address, {"since": (world.day() - timedelta(days=1)).isoformat()}).status_code == 302
    assert world.version("pl-coach", 2).state == "superseded"


def test_a_contested_duty_stops_its_own_publication_and_names_the_other_claim(
    client_of: ClientOf, world: World
) -> None:
    client, address = client_of("ada"), f"{HOME}/registrar/v/1/publish"
    assert "Contested" in client.get(address).text
    answer = client.post(address, {"since": day(world.day())})
    assert answer.status_code == 409
    assert f"“{ROOMS}”: Project manager, version 1, in force" in answer.text
    assert "withdraw it, change the draft, and send it again" in " ".join(answer.text.split())
    assert world.version("registrar").state == "signed"


def test_what_is_not_signed_by_everybody_does_not_come_into_force(client_of: ClientOf, world: World) -> None:
    answer = client_of("ada").post(f"{HOME}/librarian/v/1/publish", {"since": day(world.day())})
    assert answer.status_code == 409
    assert "not waiting to come into force" in answer.text


def test_a_second_press_publishes_once(client_of: ClientOf, world: World) -> None:
    client, data = client_of("ada"), {"since": day(world.day())}
    assert [client.post(PUBLISH, data).status_code for _ in range(2)] == [302, 409]


def test_taking_back_what_nobody_signed_makes_it_a_draft_again(client_of: ClientOf, world: World) -> None:
    client = client_of("ada")
    assert "Nobody has signed it yet." in client.get(WITHDRAW).text
    answer = client.post(WITHDRAW, follow=True)
    assert "Version 1 is a draft again" in answer.text
    assert world.version("assistant-principal").state == "draft"


def test_once_somebody_has_signed_a_new_version_is_offered_with_who_signs_again(
    client_of: ClientOf, world: World
) -> None:
    client, address = client_of("ada"), f"{HOME}/librarian/v/1/withdraw"
    page = " ".join(client.get(address).text.split())
    assert "Eve Ellis has signed version 1." in page
    assert "Eve Ellis, Fay Ford, Ben Brook, Ada Abbott" in page
    assert client.post(address).status_code == 409
    assert world.version("librarian").state == "in_review"
    answer = client.post(address, {"replace": "1"}, follow=True)
    assert "Version 2 begins." in answer.text
    assert [world.version("librarian", number).state for number in (1, 2)] == ["superseded", "draft"]


def test_what_is_not_out_is_not_taken_back(client_of: ClientOf) -> None:
    assert client_of("ada").post(f"{HOME}/pl-coach/v/2/withdraw").status_code == 409
    assert client_of("ada").post(f"{HOME}/pl-coach/v/3/withdraw").status_code == 409


def test_only_the_principal_sends_publishes_and_withdraws(client_of: ClientOf) -> None:
    paths = [PUBLISH, WITHDRAW, f"{HOME}/pl-coach/v/3/send", f"{HOME}/new"]
    answers = {client_of(name).post(path).status_code for path in paths for name in ("ben", "cleo", "lea")}
    assert answers == {403}
