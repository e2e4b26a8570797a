"""Signing in by a code: sent to the school's address, typed as people type, kept for as long as they say."""

from datetime import timedelta

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.conf import settings
from django.core import mail
from django.test import Client
from django.utils import timezone

from tests.people.mails import code, html
from tests.world import EMAILS, World

BEN = EMAILS["ben"]
BACK = "/hampton-high-school/charters"


@pytest.fixture
def asked(world: World, client: Client) -> Client:
    """A browser that has asked for Ben's code on the way to the charters."""
    client.post("/sign-in", {"email": BEN, "next": BACK})
    return client


def enter(client: Client, typed: str, **more: str):
    return client.post("/sign-in/code", {"code": typed, "next": BACK, **more})


def signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_a_code_of_six_digits_lets_somebody_in_and_back(asked: Client) -> None:
    assert enter(asked, code().replace(" ", "")).headers["Location"] == BACK
    assert signed_in(asked)


@pytest.mark.parametrize("spell", ["{} {}", " {}{} ", "{}-{}"])
def test_spaces_and_dashes_do_not_matter(asked: Client, spell: str) -> None:
    enter(asked, spell.format(*code().split()))
    assert signed_in(asked)


def test_the_mail_is_plain_has_a_twin_and_no_code_in_its_subject(asked: Client) -> None:
    sent = mail.outbox[-1]
    assert sent.to == [BEN]
    assert code() in html()
    assert code() not in sent.subject
    assert not any(digit in sent.subject for digit in "0123456789")


def test_a_wrong_code_says_what_to_do(asked: Client) -> None:
    response = enter(asked, "000 000" if code() != "000 000" else "111 111")
    assert response.status_code == 422
    assert "not the code of the newest mail" in response.text
    assert not signed_in(asked)


def test_three_wrong_codes_and_one_starts_again_with_the_way_back_kept(asked: Client) -> None:
    right = code()
    for _ in range(3):
        response = enter(asked, "12")
    assert response.headers["Location"] == "/sign-in?next=%2Fhampton-high-school%2Fcharters"
    assert "Three codes did not fit" in asked.get(response.headers["Location"]).text
    enter(asked, right)
    assert not signed_in(asked)


def test_an_old_code_says_that_it_is_too_old(asked: Client) -> None:
    typed = code()
    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        response = asked.post(f"/sign-in/code?next={BACK}", {"code": typed}, follow=True)
    assert "too old" in response.text
    assert response.redirect_chain == [("/sign-in?next=%2Fhampton-high-school%2Fcharters", 302)]


def test_a_new_code_takes_the_place_of_the_one_before(asked: Client) -> None:
    before = code()
    response = asked.post("/sign-in", {"email": BEN, "next": BACK, "again": "1"}, follow=True)
    assert "A new code is on its way" in response.text
    if code() != before:
        assert enter(asked, before).status_code == 422
    assert enter(asked, code()).headers["Location"] == BACK


def test_another_address_and_the_password_stay_within_reach(asked: Client) -> None:
    assert asked.get("/sign-in").status_code == 200
    assert asked.get("/sign-in/password").status_code == 200
    page = asked.get(f"/sign-in/code?next={BACK}").text
    assert 'href="/sign-in?next=%2Fhampton-high-school%2Fcharters"' in page


def test_without_keep_me_the_session_ends_with_the_browser(asked: Client) -> None:
    assert enter(asked, code()).cookies["sessionid"]["max-age"] == ""


def test_keep_me_keeps_two_weeks(asked: Client) -> None:
    cookie = enter(asked, code(), keep="on").cookies["sessionid"]
    assert cookie["max-age"] == settings.SESSION_COOKIE_AGE
    assert cookie["httponly"]


def test_the_session_changes_its_id_at_sign_in(asked: Client) -> None:
    before = asked.session.session_key
    enter(asked, code())
    assert asked.session.session_key != before


def test_an_unknown_address_gets_the_same_answer_and_a_kind_mail(world: World, client: Client) -> None:
    known = client.post("/sign-in", {"email": BEN})
    unknown = Client().post("/sign-in", {"email": "nobody@hampton.example"})
    assert (unknown.status_code, unknown.headers["Location"]) == (known.status_code, known.headers["Location"])
    assert mail.outbox[-1].to == ["nobody@hampton.example"]
    assert "ask your principal" in " ".join(str(mail.outbox[-1].body).split())


def test_the_code_page_looks_the_same_for_an_unknown_address(world: World, client: Client) -> None:
    pages = []
    for address in (BEN, "nob@hampton.example"):
        browser = Client()
        browser.post("/sign-in", {"email": address})
        page = browser.get("/sign-in/code").text.replace(address, "ADDRESS")
        pages.append([line for line in page.splitlines() if "csrfmiddlewaretoken" not in line])
    assert pages[0] == pages[1]


def test_somebody_deactivated_gets_no_code(world: World, client: Client) -> None:
    client.post("/sign-in", {"email": EMAILS["gus"]})
    assert mail.outbox[-1].subject == "No account with this address"


def test_upper_case_does_not_matter(world: World, client: Client) -> None:
    client.post("/sign-in", {"email": BEN.upper()})
    client.post("/sign-in/code", {"code": code()})
    assert signed_in(client)


def test_no_second_address_is_written_down_beside_a_person(asked: Client) -> None:
    enter(asked, code())
    asked.post("/password/reset", {"email": BEN})
    assert not EmailAddress.objects.exists()


def test_a_missing_address_is_asked_for(world: World, client: Client) -> None:
    assert "Type your school e-mail" in client.post("/sign-in", {"email": ""}).text
    assert "Write the address in full" in client.post("/sign-in", {"email": "ben"}).text


def test_nobody_signs_up_alone(world: World, client: Client) -> None:
    assert "Your school adds you" in client.post("/sign-in/no-account", {"email": "x@hampton.example"}).text
