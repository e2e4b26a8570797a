"""The school's roles and who holds them."""

import pytest

from roles.models import Role, TrailRow
from tests import factories as make
from tests.world import World, client_for

ROLES = "/hampton-high-school/roles"
NURSE = {"name": "School  nurse", "plural": "", "room": "Room 3", "extension": "", "best_time": ""}


def give(world: World, name: str) -> str:
    return f"/hampton-high-school/staff/{world.membership(name).pk}/roles"


def post(world: World, slug: str, since: object, until: object = "", scope: str = "") -> dict[str, str]:
    return {"role": str(world.role(slug).pk), "since": str(since), "until": str(until), "scope": scope}


def holders(world: World, slug: str, day: int = 0) -> list[str]:
    return [post.person.first_name for post in world.role(slug).appointments.on(world.day(day))]


def order(world: World) -> list[str]:
    return list(Role.objects.filter(school=world.hampton).values_list("slug", flat=True))


def test_a_role_is_added_last_under_an_address_of_its_name(world: World) -> None:
    page = client_for("ada").post(f"{ROLES}/new", NURSE, follow=True).text
    assert "“School nurse” is one of the school" in page
    assert "Nobody yet. Questions go to the front door." in page
    assert order(world)[-1] == "school-nurse"


@pytest.mark.parametrize(("name", "slug"), [("New", "new-2"), ("Librarian!", "librarian-2"), ("教师", "role")])
def test_an_address_is_free_and_never_empty(world: World, name: str, slug: str) -> None:
    client_for("ada").post(f"{ROLES}/new", {**NURSE, "name": name})
    assert order(world)[-1] == slug
    assert client_for("ada").get(f"{ROLES}/{slug}").status_code == 200


@pytest.mark.parametrize("name", ["", "LIBRARIAN", "x" * 81])
def test_a_role_without_a_name_of_its_own_is_refused(world: World, name: str) -> None:
    before = order(world)
    assert client_for("ada").post(f"{ROLES}/new", {**NURSE, "name": name}).status_code == 422
    assert order(world) == before


def test_a_new_name_leaves_the_address_and_signed_text_alone(world: World) -> None:
    text = world.version("pl-coach", 2).text
    client_for("ada").post(f"{ROLES}/pl-coach", {**NURSE, "name": "Learning coach"})
    assert world.role("pl-coach").name == "Learning coach"
    assert world.version("pl-coach", 2).text == text
    row = TrailRow.objects.latest("id")
    assert (row.before["name"], row.after["name"]) == ("PL coach", "Learning coach")


def test_a_role_keeps_its_own_name(world: World) -> None:
    response = client_for("ada").post(f"{ROLES}/librarian", {**NURSE, "name": "Librarian"})
    assert response.status_code == 302


def test_a_role_moves_up_and_down_in_the_order(world: World) -> None:
    ada, before = client_for("ada"), order(world)
    ada.post(f"{ROLES}/pl-coach/move", {"up": "1"})
    assert order(world)[:2] == ["pl-coach", "principal"]
    ada.post(f"{ROLES}/pl-coach/move", {"down": "1"})
    assert order(world) == before


def test_the_first_cannot_move_further_up(world: World) -> None:
    before, rows = order(world), TrailRow.objects.count()
    client_for("ada").post(f"{ROLES}/principal/move", {"up": "1"})
    assert (order(world), TrailRow.objects.count()) == (before, rows)


def test_somebody_takes_up_a_role_and_is_asked_at_once(world: World) -> None:
    client_for("ada").post(give(world, "cleo"), post(world, "pl-coach", "today"))
    answer = client_for("visitor").get("/hampton-high-school/ask?type=lesson-planning").text
    assert "Cleo Clark" in answer


def test_a_role_from_a_later_day_on_is_listed_and_not_asked_yet(world: World) -> None:
    client_for("ada").post(give(world, "cleo"), post(world, "pl-coach", world.day(7), world.day(9)))
    assert holders(world, "pl-coach") == ["Ben"]
    assert holders(world, "pl-coach", 8) == ["Ben", "Cleo"]
    assert holders(world, "pl-coach", 10) == ["Ben"]


@pytest.mark.parametrize(
    ("since", "until", "words"), [(0, -1, "comes after the first"), (0, 5, "holds this role in these days already")]
)
def test_days_that_do_not_fit(world: World, since: int, until: int, words: str) -> None:
    form = post(world, "pl-coach", world.day(since), world.day(until))
    response = client_for("ada").post(give(world, "ben"), form)
    assert response.status_code == 422
    assert words in response.text.replace("&#x27;", "'")


def test_a_role_of_another_school_cannot_be_given(world: World) -> None:
    form = {**post(world, "pl-coach", world.day()), "role": str(world.role("pl-coach", "zeder").pk)}
    assert client_for("ada").post(give(world, "cleo"), form).status_code == 422


def test_an_ended_role_is_asked_of_others_from_the_next_day(world: World) -> None:
    appointment = world.role("pl-coach").appointments.get()
    page = (
        client_for("ada")
        .post(f"/hampton-high-school/appointments/{appointment.pk}/end", {"until": str(world.day())}, follow=True)
        .text
    )
    assert "Ben Brook is PL coach until" in page
    assert holders(world, "pl-coach") == ["Ben"]
    assert holders(world, "pl-coach", 1) == []


def test_a_role_cannot_end_before_it_began(world: World) -> None:
    appointment = world.role("pl-coach").appointments.get()
    address = f"/hampton-high-school/appointments/{appointment.pk}/end"
    response = client_for("ada").post(address, {"until": str(world.day(-500))})
    assert response.status_code == 422
    assert "Choose that day or a later one" in response.text


def test_the_list_costs_the_same_with_many_roles_and_people(world: World, django_assert_max_num_queries) -> None:
    for role in make.RoleFactory.create_batch(30, school=world.hampton):
        role.appointments.create(school=world.hampton, person=world.person("cleo"), since=world.day())
    with django_assert_max_num_queries(6):
        client_for("ada").get(ROLES)


def test_a_person_s_page_tells_roles_past_and_to_come(world: World) -> None:
    address = f"/hampton-high-school/staff/{world.membership('ben').pk}"
    client_for("ada").post(give(world, "ben"), post(world, "counselor", world.day(-20), world.day(-10)))
    page = client_for("ada").get(address).text
    assert "PL coach" in page
    assert "Counselor" in page
    assert page.count("/end") == 1
