"""The focus list: never three in progress, an order that those who keep it move, and what became of the done ones."""

from collections.abc import Callable

import pytest
from django.test import Client

from partnerships.models import Focus, FocusList
from tests import factories_of_sharing as make
from tests.actions import cases_sharing as cases
from tests.actions.cases_sharing import on_list
from tests.actions.race import MANY, Ready, outcomes, race
from tests.world import World

ClientOf = Callable[[str], Client]
FOCUS = "/hampton-high-school/focus"


def order(world: World) -> list[str]:
    rows = Focus.objects.filter(school=world.hampton, list__team=None, state="waiting").order_by("order", "pk")
    return list(rows.values_list("what", flat=True))


def test_everybody_reads_it_and_the_principal_and_coaches_keep_it(world: World, client_of: ClientOf) -> None:
    page = client_of("cleo").get(FOCUS).text
    assert "Exit tickets" in page
    assert "Move up" not in page
    assert "Move up" in client_of("ben").get(FOCUS).text
    assert client_of("cleo").post(f"{FOCUS}/new", {"what": "Retrieval"}).status_code == 403


def test_what_is_added_waits_at_the_end_and_is_moved_by_buttons(world: World, client_of: ClientOf) -> None:
    ada = client_of("ada")
    ada.post(f"{FOCUS}/new", {"what": "Retrieval"})
    assert order(world) == ["Goal sheets", "Stations", "Retrieval"]
    ada.post(f"{FOCUS}/{on_list(world, 'Retrieval').pk}/move", {"to": "up"})
    ada.post(f"{FOCUS}/{on_list(world, 'Goal sheets').pk}/move", {"to": "down"})
    assert order(world) == ["Retrieval", "Goal sheets", "Stations"]
    ada.post(f"{FOCUS}/{on_list(world, 'Retrieval').pk}/move", {"to": "up"})
    assert order(world)[0] == "Retrieval"


def test_a_third_does_not_begin_before_one_is_done(world: World, client_of: ClientOf) -> None:
    ada, second, third = client_of("ada"), on_list(world, "Goal sheets").pk, on_list(world, "Stations").pk
    assert ada.post(f"{FOCUS}/{second}/start").status_code == 302
    response = ada.post(f"{FOCUS}/{third}/start")
    assert (response.status_code, "Two are in progress" in response.text) == (409, True)
    ada.post(f"{FOCUS}/{second}/done", {"became": "All use them."})
    assert ada.post(f"{FOCUS}/{third}/start").status_code == 302
    assert "All use them." in client_of("cleo").get(FOCUS).text


def test_done_says_what_became_of_it(world: World, client_of: ClientOf) -> None:
    response = client_of("ada").post(f"{FOCUS}/{on_list(world, 'Exit tickets').pk}/done", {"became": ""})
    assert (response.status_code, "what became of it" in response.text) == (422, True)


def test_what_is_put_back_waits_before_all_others(world: World, client_of: ClientOf) -> None:
    client_of("ben").post(f"{FOCUS}/{on_list(world, 'Exit tickets').pk}/put-back")
    assert order(world) == ["Exit tickets", "Goal sheets", "Stations"]


def test_of_two_who_word_it_the_second_keeps_the_words(world: World, client_of: ClientOf) -> None:
    place, ada = f"{FOCUS}/{on_list(world, 'Goal sheets').pk}/change", client_of("ada")
    assert ada.post(place, {"what": "Goal cards", "was": "Goal sheets"}).status_code == 302
    response = ada.post(place, {"what": "Goal lists", "was": "Goal sheets"})
    assert (response.status_code, "Goal lists" in response.text) == (409, True)


def test_an_agreement_has_its_goals_there_and_no_second_list(world: World, client_of: ClientOf) -> None:
    page = client_of("cleo").get(FOCUS).text
    assert "Agreement with" in page
    assert "Students pick their next task" in page


@pytest.mark.django_db(transaction=True)
def test_of_many_who_begin_the_second_at_once_one_does(world: World) -> None:
    def starter(what: str) -> Ready:
        return lambda world: cases.start_focus(world, what)

    results = race(*[starter("Goal sheets"), starter("Stations")] * 8)
    assert outcomes(results) == {"done": 1, "AlreadyDone": MANY - 1}
    assert Focus.objects.filter(school=world.hampton, list__team=None, state="in_progress").count() == 2


@pytest.mark.django_db(transaction=True)
def test_many_who_add_the_first_at_once_share_one_list(world: World) -> None:
    FocusList.objects.filter(school=world.hampton, team=None).delete()
    assert outcomes(race(*[cases.add_focus] * MANY)) == {"done": 1, "AlreadyDone": MANY - 1}
    assert FocusList.objects.filter(school=world.hampton, team=None).count() == 1


def test_a_list_keeps_its_order_with_more_than_a_screen(world: World, client_of: ClientOf) -> None:
    found = FocusList.objects.get(school=world.hampton, team=None)
    for number in range(30):
        make.FocusFactory(
            school=world.hampton, list=found, what=f"Idea {number}", order=100 + number, added_by=world.person("ada")
        )
    page = client_of("cleo").get(FOCUS).text
    assert page.index("Idea 3<") < page.index("Idea 21<")


def test_a_team_keeps_a_list_of_its_own(world: World, client_of: ClientOf) -> None:
    cleo, place = client_of("cleo"), "/hampton-high-school/teams/math/focus"
    assert cleo.post(f"{place}/new", {"what": "Warm-ups together"}).status_code == 302
    page = client_of("eve").get(place).text
    assert "Warm-ups together" in page
    assert "Exit tickets" not in page
    assert "Move up" not in page
    assert "Move up" in client_of("ben").get(place).text
    assert "Warm-ups together" not in client_of("cleo").get(FOCUS).text


def test_what_a_team_works_on_stands_on_its_page_for_the_people_in_it(world: World, client_of: ClientOf) -> None:
    cleo, home = client_of("cleo"), "/hampton-high-school/teams/math"
    began = on_list(world, "Shared rubrics")
    assert cleo.post(f"{FOCUS}/{began.pk}/start", follow=True).request["PATH_INFO"] == f"{home}/focus"
    assert "Shared rubrics" in client_of("eve").get(home).text
    assert "Shared rubrics" not in client_of("ada").get(home).text
    cleo.post(f"{FOCUS}/{began.pk}/done", {"became": "Four classes use one."})
    assert "Four classes use one." in client_of("eve").get(f"{home}/focus").text


def test_a_teams_list_is_kept_by_its_lead_and_coach_alone(world: World, client_of: ClientOf) -> None:
    place, listed = "/hampton-high-school/teams/math/focus", on_list(world, "Shared rubrics").pk
    for name in ("ada", "eve", "dora"):
        assert client_of(name).post(f"{place}/new", {"what": "More"}).status_code == 403
        assert client_of(name).post(f"{FOCUS}/{listed}/start").status_code == 403
    assert client_of("ada").get(place).status_code == 403
