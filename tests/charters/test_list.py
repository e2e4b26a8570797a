"""The list of charters: what everybody reads, and what waits for whom."""

from collections.abc import Callable

import pytest
from django.test import Client

from roles.models import Charter, CharterVersion
from roles.people.models import School
from tests import factories as make
from tests.charters.pages import HOME
from tests.world import World

ClientOf = Callable[[str], Client]


def test_a_visitor_sees_what_is_in_force_and_who_holds_the_role(client_of: ClientOf) -> None:
    page = client_of("visitor").get(HOME).text
    assert "PL coach" in page
    assert "Ben Brook" in page
    assert "Like a good neighbor with tools." in page


@pytest.mark.parametrize("name", ["visitor", "cleo", "lea"])
def test_drafts_and_reviews_are_not_announced(client_of: ClientOf, name: str) -> None:
    page = client_of(name).get(HOME).text
    assert "Counselor" not in page
    assert "draft" not in page
    assert "in review" not in page


def test_the_principal_sees_every_state(client_of: ClientOf) -> None:
    page = " ".join(client_of("ada").get(HOME).text.split())
    assert "Version 2 in force; version 3 draft" in page
    assert "Version 1 in review, 1 of 4 signed" in page
    assert "Version 1 signed by everybody" in page


def test_what_two_charters_claim_is_marked_on_both(client_of: ClientOf, world: World) -> None:
    shelf = client_of("ada").get(HOME).context["shelf"]
    assert {row.role.slug for row in shelf.rows if row.contested} == {"registrar", "project-manager"}


def test_a_signed_version_waits_for_the_principal(client_of: ClientOf) -> None:
    page = client_of("ada").get(HOME)
    assert [row.role.slug for row in page.context["shelf"].to_publish] == ["counselor", "registrar"]
    assert f'href="{HOME}/counselor/v/1/publish"' in page.text


def test_people_asked_to_sign_find_it_on_top(client_of: ClientOf) -> None:
    page = client_of("ben").get(HOME).text
    assert f'href="{HOME}/librarian/v/1/sign"' in page
    assert page.index("waits for your signature") < page.index("Project manager")


def test_who_has_signed_is_not_asked_again(client_of: ClientOf) -> None:
    assert client_of("eve").get(HOME).context["shelf"].to_sign == []


def test_people_in_a_role_see_their_own_draft(client_of: ClientOf) -> None:
    rows = {row.role.slug: row for row in client_of("ben").get(HOME).context["shelf"].rows}
    assert rows["pl-coach"].under_way.number == 3
    assert rows["project-manager"].under_way is None


def test_only_the_principal_starts_charters(client_of: ClientOf) -> None:
    assert "Roles without a charter" in client_of("ada").get(HOME).text
    assert "Roles without a charter" not in client_of("ben").get(HOME).text


def test_a_school_without_charters_says_what_will_be_here(client_of: ClientOf, world: World) -> None:
    person = world.person("cleo")
    school = make.SchoolFactory(district=world.hampton.district, lookups=School.Lookups.OPEN)
    make.MembershipFactory(school=school, person=person, level="principal")
    assert "No charters yet" in client_of("visitor").get(f"/{school.slug}/charters").text
    assert "Start a charter" in client_of("cleo").get(f"/{school.slug}/charters").text


def test_a_new_charter_begins_as_a_draft(client_of: ClientOf, world: World) -> None:
    answer = client_of("ada").post(f"{HOME}/new", {"role": "teacher"})
    assert answer.url == f"{HOME}/teacher/draft"
    assert world.version("teacher").state == "draft"


@pytest.mark.parametrize("role", ["pl-coach", "nobody", ""])
def test_a_role_that_has_a_charter_cannot_be_started_again(client_of: ClientOf, role: str) -> None:
    before = Charter.objects.count(), CharterVersion.objects.count()
    answer = client_of("ada").post(f"{HOME}/new", {"role": role})
    assert answer.status_code == 422
    assert (Charter.objects.count(), CharterVersion.objects.count()) == before


def test_the_page_for_starting_offers_the_roles_without_one(client_of: ClientOf, world: World) -> None:
    page = client_of("ada").get(f"{HOME}/new").text
    assert 'value="teacher"' in page
    assert 'value="pl-coach"' not in page
