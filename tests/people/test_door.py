"""What the sign-in pages know of the school that somebody comes from, where one lands, and how one leaves."""

import pytest
from django.test import Client
from django.utils import timezone

from roles.models import DistrictLead, Membership, Recipient, School
from tests import factories as make
from tests.factories import PASSWORD
from tests.questions.threads import TEXT, asked
from tests.world import EMAILS, World, client_for


def sign_in(client: Client, name: str, to: str = "") -> str:
    form = {"login": EMAILS[name], "password": PASSWORD, "next": to}
    return client.post("/sign-in/password", form).headers.get("Location", "")


def test_an_open_school_is_named_and_may_be_asked_without_an_account(world: World, client: Client) -> None:
    School.objects.filter(pk=world.hampton.pk).update(lookups="open")
    page = client.get("/sign-in?next=/hampton-high-school/charters").text
    assert "Asking needs no account at Hampton" in page
    assert "Ada Abbott adds people" in page
    assert "ask a question without signing in" in page


def test_of_a_school_that_is_not_open_only_the_name_is_known(world: World, client: Client) -> None:
    page = client.get("/sign-in?next=/hampton-high-school/charters").text
    assert "Hampton High School" in page
    assert "Ada Abbott" not in page
    assert "without signing in" not in page


@pytest.mark.parametrize("to", ["/nowhere/ask", "//evil.example", "/readyz", "x", "/hampton-high-school/ask%00"])
def test_other_ways_back_name_no_school(world: World, client: Client, to: str) -> None:
    response = client.get("/sign-in", {"next": to})
    assert "Hampton" not in response.text


def test_the_code_page_says_where_one_will_land(world: World, client: Client) -> None:
    to = "/hampton-high-school/ask?q=Who+books+rooms"
    response = client.post("/sign-in", {"email": EMAILS["ben"], "next": to}, follow=True)
    assert 'back where you were: <b class="ink">Ask</b>' in response.text
    assert "What you typed is kept" in response.text


@pytest.mark.parametrize("name", ["ada", "ben", "cleo"])
def test_whoever_belongs_to_a_school_lands_on_what_needs_them_today(world: World, client: Client, name: str) -> None:
    assert sign_in(client, name) == "/hampton-high-school/today"


def test_somebody_of_two_schools_chooses(world: World, client: Client) -> None:
    other = make.MembershipFactory(person=world.person("cleo"))
    assert sign_in(client, "cleo") == "/"
    page = client.get("/").text
    assert "Hampton High School" in page
    assert other.school.name in page


def test_who_leads_a_district_sees_its_schools_by_name(world: World) -> None:
    make.SchoolFactory(district=world.hampton.district, name="Aspen Middle School")
    page = client_for("lea").get("/", follow=True).text
    assert page.index("Aspen Middle School") < page.index("Hampton High School")
    assert "ZEDER" not in page


def test_a_led_school_where_one_belongs_is_listed_once(world: World) -> None:
    make.SchoolFactory(district=world.hampton.district)
    DistrictLead.objects.create(district=world.hampton.district, person=world.person("cleo"))
    assert client_for("cleo").get("/").text.count("Hampton High School") == 1


def test_somebody_without_a_school_is_told_whom_to_ask(world: World) -> None:
    assert "No school has added you yet" in client_for("hal").get("/").text


def test_the_first_page_lists_open_schools_to_everybody(world: World, client: Client) -> None:
    assert "Hampton" not in client.get("/").text
    School.objects.filter(pk=world.hampton.pk).update(lookups="open")
    assert 'href="/hampton-high-school/ask"' in client.get("/").text


def test_for_whom_a_question_waits_reads_it_first_until_it_is_answered(world: World) -> None:
    asked(world)
    assert TEXT in client_for("ben").get("/", follow=True).text
    Recipient.objects.filter(person=world.person("ben"), until=None).update(until=timezone.now())
    assert TEXT not in client_for("ben").get("/", follow=True).text


def test_many_schools_come_in_pages_at_the_same_cost(world: World, django_assert_num_queries) -> None:
    make.SchoolFactory.create_batch(60, lookups="open")
    with django_assert_num_queries(2):
        page = Client().get("/").text
    assert "Page 1 of 2" in page


def test_rights_end_with_the_membership_in_open_sessions_too(world: World) -> None:
    ben = client_for("ben")
    assert ben.get("/hampton-high-school/profile").status_code == 200
    Membership.objects.filter(person=world.person("ben")).update(is_active=False)
    assert ben.get("/hampton-high-school/profile").status_code == 404


def test_opening_sign_out_asks_and_sending_signs_out(world: World) -> None:
    ben = client_for("ben")
    ben.force_login(world.person("ben"))
    assert "Sign out?" in ben.get("/sign-out").text
    assert "_auth_user_id" in ben.session
    page = ben.post("/sign-out", follow=True).text
    assert "You are signed out" in page
    assert "_auth_user_id" not in ben.session


def test_support_signs_in_as_everybody_does(world: World, client: Client) -> None:
    response = client.get("/support/login/?next=/support/roles/school/")
    assert response.headers["Location"] == "/sign-in?next=%2Fsupport%2Froles%2Fschool%2F"
    assert sign_in(client, "sue", "/support/") == "/support/"
    assert client_for("ada").get("/support/login/").status_code == 403
