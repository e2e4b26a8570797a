"""The end of a plan, and who reads it: the people in it, the school only if all agree, a principal counts."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError
from django.test import Client
from django.utils import timezone

from partnerships.models import Plan, PlanPerson, Suggestion
from roles.models import Comment, CommentRound, Line
from tests.actions.cases_plans import plan
from tests.planning import write_plan
from tests.plans.parts import HOME, at
from tests.twins import Teller
from tests.world import World

ClientOf = Callable[[str], Client]


def test_looking_back_ends_the_plan_and_says_what_students_did(world: World, client_of: ClientOf) -> None:
    said = {"students_did": "They made claims", "to_keep": "The lab", "turn": "0"}
    page = client_of("cleo").post(at(world, "look-back"), said, follow=True).text
    assert "They made claims" in page
    assert "Propose it" in page
    assert client_of("ben").post(at(world, "look-back"), {**said, "to_keep": "All"}).status_code == 409


def test_a_students_name_is_not_written_into_the_looking_back(world: World, client_of: ClientOf) -> None:
    said = {"students_did": "A girl named Maria made a claim", "turn": "0"}
    assert client_of("cleo").post(at(world, "look-back"), said).status_code == 422


def propose(client: Client, world: World, role: str, text: str = "Choose sources before the unit") -> int:
    status: int = client.post(at(world, "propose"), {"role": world.role(role).pk, "text": text}).status_code
    return status


def test_a_proposal_waits_for_those_who_write_the_charter(world: World, client_of: ClientOf) -> None:
    assert propose(client_of("cleo"), world, "librarian") == 302
    assert propose(client_of("cleo"), world, "librarian") == 409
    page = client_of("eve").get(f"{HOME}/proposed/librarian").text
    assert "Choose sources before the unit" in page
    assert "Wetlands" not in page  # the plan stays with the people in it
    assert Line.objects.filter(person=world.person("ada"), text__contains="proposes a change").exists()
    assert client_of("cleo").get(f"{HOME}/proposed/librarian").status_code == 403


def test_a_proposal_is_seen_to_and_waits_again(world: World, client_of: ClientOf) -> None:
    found = Suggestion.objects.get(school=world.hampton)
    place = f"{HOME}/proposed/pl-coach/{found.pk}"
    for said, answer in (({}, 302), ({}, 409), ({"again": "on"}, 302), ({"again": "on"}, 409)):
        assert client_of("ben").post(place, said).status_code == answer


def test_while_comments_run_a_proposal_stands_beside_the_draft(world: World, client_of: ClientOf) -> None:
    running = CommentRound.objects.filter(school=world.hampton, closed_at=None, version__state="draft").earliest("pk")
    assert propose(client_of("cleo"), world, running.version.charter.role.slug) == 302
    assert "Choose sources before the unit" in Comment.objects.latest("pk").text


def agree(client: Client, world: World, **said: str) -> int:
    status: int = client.post(at(world, "example"), said).status_code
    return status


def test_the_school_reads_it_only_once_all_agree_and_each_takes_it_back(world: World, client_of: ClientOf) -> None:
    ada = client_of("ada")
    for name in ("cleo", "ben", "eve"):
        assert ada.get(at(world)).status_code == 403
        assert agree(client_of(name), world) == 302
    page = ada.get(at(world)).text
    assert "Wetlands" in page
    assert "Source list" not in page  # papers stay with the people in it
    assert "Rubrics are yours" not in page
    agree(client_of("eve"), world, back="on")
    assert ada.get(at(world)).status_code == 403
    assert agree(client_of("eve"), world, back="on") == 409


def test_whoever_comes_in_has_not_agreed(world: World, client_of: ClientOf) -> None:
    found = Plan.objects.get(school=world.hampton, shared_at__isnull=False)
    people = [str(world.person(name).pk) for name in ("cleo", "ben", "eve", "fay")]
    said = {"title": "Volcanoes", "subject": "Science", "turn": "0", "owner": people[0], "people": people}
    days = {"starts_on": str(found.starts_on), "ends_on": str(found.ends_on)}
    client_of("cleo").post(f"{HOME}/{found.pk}/change", {**said, **days})
    assert client_of("ada").get(f"{HOME}/{found.pk}").status_code == 403
    assert client_of("ben").get(f"{HOME}/{found.pk}").status_code == 200


def test_the_database_refuses_to_share_what_one_has_not_agreed_to(world: World) -> None:
    with pytest.raises(IntegrityError, match="all in it agree"):
        Plan.objects.filter(pk=plan(world).pk).update(shared_at=timezone.now())


def test_the_database_refuses_to_take_an_agreement_back_while_it_is_shared(world: World) -> None:
    found = Plan.objects.get(school=world.hampton, shared_at__isnull=False)
    with pytest.raises(IntegrityError, match="all in it agree"):
        PlanPerson.objects.filter(plan=found, person=world.person("ben")).update(agreed_at=None)


def test_whoever_leads_stays_in_the_plan(world: World, client_of: ClientOf) -> None:
    found = plan(world)
    cleo = str(world.person("cleo").pk)
    said = {"title": "W", "subject": "S", "turn": "0", "owner": cleo, "people": [cleo]}
    days = {"starts_on": str(found.starts_on), "ends_on": str(found.ends_on)}
    response = client_of("cleo").post(at(world, "change"), {**said, **days})
    assert response.status_code == 422
    assert "Ben Brook and Eve Ellis lead steps or are named" in response.text


@pytest.mark.parametrize("address", ["", "?show=examples", "?q=Wetlands", "/start"])
def test_a_principal_reads_no_plan_of_others(world: World, client_of: ClientOf, address: str) -> None:
    page = client_of("ada").get(f"{HOME}{address}").text
    for words in ("Wetlands<", "Design the rubric", "Rubrics are yours", "Source list", f"/plans/{plan(world).pk}"):
        assert words not in page


def test_a_principal_reads_counts_from_five_plans_up(world: World, client_of: ClientOf) -> None:
    assert "Fewer than five plans are under way" in client_of("ada").get(HOME).text
    for number in range(4):
        write_plan(Teller.at(world.hampton), f"Unit {number}", since=5)
    page = client_of("ada").get(HOME).text
    assert "5 plans are under way. 5 of their steps are done." in page
    assert "Unit 3" not in page


def test_a_long_list_has_pages_and_is_searched(world: World, client_of: ClientOf) -> None:
    for number in range(24):
        write_plan(Teller.at(world.hampton), f"Unit {number}", since=5)
    cleo = client_of("cleo")
    assert "Page 1 of 2" in cleo.get(HOME).text
    page = cleo.get(f"{HOME}?q=unit 23").text
    assert "Unit 23" in page
    assert "Unit 22" not in page
    assert "No plan has" in cleo.get(f"{HOME}?q=Mars").text
