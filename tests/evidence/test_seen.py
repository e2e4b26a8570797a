"""What was seen: it stands in the chain with who and when, it names no teacher, and training moves nothing."""

from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client

from partnerships.evidence.activity import is_training_only
from partnerships.models import Evidence, FirstSign, Goal, Thanks
from tests.actions.cases_reviewing import agreement, in_force
from tests.world import World

ClientOf = Callable[[str], Client]
SEEN = {"link": "practice", "step": "2", "text": "Goal sheets lie open in four rooms"}


def address(world: World, what: str) -> str:
    key = in_force(world).goals.get().key
    return f"/hampton-high-school/agreements/{agreement(world).pk}/goals/{key}/{what}"


def sent(world: World, **other: str) -> dict[str, str]:
    return {**SEEN, "seen_on": str(world.day()), **other}


def test_what_was_seen_stands_in_the_chain_with_who_and_when(world: World, client_of: ClientOf) -> None:
    page = client_of("ben").post(address(world, "evidence"), sent(world), follow=True).text
    assert "Goal sheets lie open in four rooms" in page
    assert "In some classrooms" in page.replace("in some", "In some")
    assert Evidence.objects.get(text=SEEN["text"]).seen_by == world.person("ben")


def test_finished_training_moves_no_goal(world: World, client_of: ClientOf) -> None:
    before = list(Goal.objects.values_list("pk", "state"))
    response = client_of("ben").post(address(world, "evidence"), sent(world, text="All teachers were trained"))
    assert response.status_code == 422
    assert "Finished training moves no goal" in response.text
    assert "All teachers were trained" in response.text
    client_of("ben").post(address(world, "evidence"), sent(world, step="3"))
    assert list(Goal.objects.values_list("pk", "state")) == before


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("All teachers attended the workshop", True),
        ("PD session done", True),
        ("Training finished for nine staff", True),
        ("After the workshop students chose their own task", False),
        ("Goal sheets lay open", False),
    ],
)
def test_training_is_told_from_what_was_seen_after_it(text: str, is_one: bool) -> None:
    assert is_training_only(text) is is_one


@pytest.mark.parametrize("text", ["Cleo Cruz holds conferences", "Ms. Cruz holds conferences"])
def test_what_the_parties_read_names_no_teacher(world: World, client_of: ClientOf, text: str) -> None:
    cleo = world.person("cleo")
    text = text.replace("Cleo Cruz", cleo.name).replace("Cruz", cleo.name.split()[-1])
    response = client_of("ben").post(address(world, "evidence"), sent(world, text=text))
    assert response.status_code == 422
    assert not Evidence.objects.filter(text=text).exists()


def test_a_first_sign_thanks_the_coach_and_the_teachers_who_agreed(world: World, client_of: ClientOf) -> None:
    cleo = world.person("cleo")
    said = {"text": "Sheets lay open", "seen_on": str(world.day()), "words": "Well done", "people": [str(cleo.pk)]}
    page = client_of("ben").post(address(world, "first-sign"), said, follow=True).text
    assert "Sheets lay open" in page
    assert cleo.name not in page
    assert [message.to for message in mail.outbox] == [[cleo.email]]
    assert "Well done" in mail.outbox[0].body
    words = client_of("cleo").get("/hampton-high-school/kind-words").text
    assert "Well done" in words


def test_a_principal_thanks_the_coach_and_is_shown_no_teacher(world: World, client_of: ClientOf) -> None:
    cleo = world.person("cleo")
    page = client_of("ada").get(address(world, "first-sign")).text
    assert cleo.name not in page
    said = {"text": "Sheets lay open", "seen_on": str(world.day()), "people": [str(cleo.pk)]}
    client_of("ada").post(address(world, "first-sign"), said)
    sign = FirstSign.objects.get(text="Sheets lay open")
    assert [one.person for one in sign.thanks.all()] == [world.person("ben")]


def test_kind_words_are_kept_by_whom_they_were_said_to(world: World, client_of: ClientOf) -> None:
    thanks = Thanks.objects.get(school=world.hampton)
    place = f"/hampton-high-school/kind-words/{thanks.pk}"
    assert client_of("ada").post(place).status_code == 403
    client_of("ben").post(place)
    thanks.refresh_from_db()
    assert thanks.is_kept
    assert client_of("ben").post(place).status_code == 409
