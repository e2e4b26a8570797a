"""Who belongs to a school: added, given access, let go and taken back by a principal."""

import pytest
from django.core import mail

from roles.models import Membership, Person, TrailRow
from tests import factories as make
from tests.world import EMAILS, World, client_for

STAFF = "/hampton-high-school/staff"
NORA = {"name": "Nora  New", "email": "Nora@Hampton.example", "level": "staff"}


def at(world: World, name: str, page: str = "") -> str:
    return f"{STAFF}/{world.membership(name).pk}{page}"


def test_a_new_person_is_added_and_nobody_is_mailed(world: World) -> None:
    response = client_for("ada").post(f"{STAFF}/new", NORA, follow=True)
    assert "Nora New belongs to the school now" in response.text
    assert "Nobody was mailed" in response.text
    assert not mail.outbox
    nora = world.person("nora")
    assert (nora.name, nora.has_usable_password()) == ("Nora New", False)


def test_the_invitation_says_who_why_and_how(world: World) -> None:
    client_for("ada").post(f"{STAFF}/new", {**NORA, "invite": "on"})
    sent = mail.outbox[0]
    assert sent.to == ["nora@hampton.example"]
    assert sent.subject == "Hampton High School has added you to CoachHub"
    assert "Ada Abbott has added you" in sent.body
    assert "http://testserver/sign-in" in sent.body


def test_somebody_known_elsewhere_is_the_same_person(world: World) -> None:
    other = make.MembershipFactory()
    client_for("ada").post(f"{STAFF}/new", {**NORA, "email": other.person.email})
    assert Person.objects.get(email=other.person.email).name == other.person.name
    assert other.person.memberships.count() == 2


def test_somebody_who_is_here_already_is_named(world: World) -> None:
    response = client_for("ada").post(f"{STAFF}/new", {**NORA, "email": EMAILS["ben"]})
    assert response.status_code == 422
    assert "This is Ben Brook" in response.text
    assert "Nora" in response.text


def test_somebody_who_left_comes_back_by_being_added(world: World) -> None:
    client_for("ada").post(f"{STAFF}/new", {**NORA, "email": EMAILS["hal"]})
    assert world.membership("hal").is_active


def test_an_account_that_support_closed_is_not_opened(world: World) -> None:
    make.PersonFactory(email="closed@hampton.example", is_active=False)
    response = client_for("ada").post(f"{STAFF}/new", {**NORA, "email": "closed@hampton.example"})
    assert "may not sign in at present" in response.text
    assert not Membership.objects.filter(person__email="closed@hampton.example").exists()


def test_access_changes_at_once(world: World) -> None:
    client_for("ada").post(at(world, "ben"), {"level": "principal"})
    assert client_for("ben").get(STAFF).status_code == 200
    row = TrailRow.objects.latest("id")
    assert (row.before, row.after) == ({"level": "staff"}, {"level": "principal"})


def test_the_last_principal_stays(world: World) -> None:
    ada = client_for("ada")
    for response in (ada.post(at(world, "ada"), {"level": "staff"}), ada.post(at(world, "ada", "/let-go"))):
        assert response.status_code == 422
        assert "Give another person that access first" in response.text
    assert client_for("ada").get(STAFF).status_code == 200


def test_with_a_second_principal_the_first_may_go(world: World) -> None:
    client_for("ada").post(at(world, "ben"), {"level": "principal"})
    client_for("ada").post(at(world, "ada"), {"level": "staff"})
    assert client_for("ada").get(STAFF).status_code == 403


def test_a_deactivated_principal_does_not_count(world: World) -> None:
    Membership.objects.filter(person=world.person("gus")).update(level="principal")
    assert client_for("ada").post(at(world, "ada"), {"level": "staff"}).status_code == 422


def test_whoever_is_let_go_is_out_and_answers_name_others(world: World) -> None:
    ada = client_for("ada")
    assert "PL coach" in ada.get(at(world, "ben", "/let-go")).text
    asked = "/hampton-high-school/ask?type=lesson-planning"
    assert "Ben Brook" in client_for("visitor").get(asked).text
    ada.post(at(world, "ben", "/let-go"))
    assert client_for("ben").get("/hampton-high-school/ask").status_code == 404
    assert "Ada Abbott" in client_for("visitor").get(asked).text


def test_whoever_is_taken_back_has_the_roles_of_then(world: World) -> None:
    ada = client_for("ada")
    ada.post(at(world, "ben", "/let-go"))
    ada.post(at(world, "ben", "/take-back"))
    assert "Ben Brook" in client_for("visitor").get("/hampton-high-school/ask?type=lesson-planning").text


def test_letting_go_twice_is_once(world: World) -> None:
    rows = TrailRow.objects.count()
    for _ in range(2):
        client_for("ada").post(at(world, "ben", "/let-go"))
    assert TrailRow.objects.count() == rows + 1


@pytest.mark.parametrize("words", ["ben", "BROOK ben", "ben@hampton"])
def test_people_are_found_by_name_and_e_mail(world: World, words: str) -> None:
    page = client_for("ada").get(STAFF, {"q": words}).text
    assert "Ben Brook" in page
    assert "Cleo Clark" not in page


def test_who_left_is_last_and_marked(world: World) -> None:
    page = client_for("ada").get(STAFF).text
    assert page.index("Kai King") < page.index("Hal Hunt")
    assert "belongs to the school no more" in page
    assert "may not sign in" in page


def test_the_list_has_pages_at_the_same_cost(world: World, django_assert_max_num_queries) -> None:
    for membership in make.MembershipFactory.create_batch(60, school=world.hampton):
        membership.person.appointments.create(school=world.hampton, role=world.role("teacher"), since=world.day())
    with django_assert_max_num_queries(6):
        page = client_for("ada").get(STAFF).text
    assert "Page 1 of 2" in page


def test_a_member_of_another_school_is_not_there(world: World) -> None:
    stranger = world.membership("zoe").pk
    for page in ("", "/let-go", "/roles"):
        assert client_for("ada").get(f"{STAFF}/{stranger}{page}").status_code == 404
    assert client_for("ada").get(f"{STAFF}/{10**30}").status_code == 404
