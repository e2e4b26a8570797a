"""Passwords: signing in, guessing, changing, and a new one by mail."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.utils import timezone

from tests.factories import PASSWORD
from tests.people.mails import link
from tests.world import EMAILS, World, client_for

BEN = EMAILS["ben"]
NEW = "four words put together"


def sign_in(client: Client, password: str = PASSWORD, email: str = BEN, **more: str):
    return client.post("/sign-in/password", {"login": email, "password": password, **more})


def reset_link(client: Client) -> str:
    client.post("/password/reset", {"email": BEN})
    return link()


def choose(client: Client, address: str, first: str = NEW, second: str = NEW):
    form = client.get(address, follow=True)
    return client.post(form.request["PATH_INFO"], {"password1": first, "password2": second})


def test_a_password_lets_somebody_in_and_a_wrong_one_says_what_to_do(world: World, client: Client) -> None:
    response = sign_in(client, "something else")
    assert response.status_code == 422
    assert "do not go together" in response.text
    assert sign_in(client).status_code == 302


def test_the_answer_does_not_tell_whether_the_address_is_known(world: World, client: Client) -> None:
    pages = [sign_in(client, "something else", email).text for email in (BEN, "nobody@hampton.example")]
    tokens = re.compile(r'name="csrfmiddlewaretoken" value="[^"]*"')
    known, unknown = (tokens.sub("", page) for page in pages)
    assert known.replace(BEN, "") == unknown.replace("nobody@hampton.example", "")


def test_remembered_or_until_the_browser_closes(world: World, client: Client) -> None:
    assert sign_in(client).cookies["sessionid"]["max-age"] == ""
    assert sign_in(Client(), remember="on").cookies["sessionid"]["max-age"] > 0


def test_ten_wrong_passwords_and_even_the_right_one_waits(world: World, client: Client) -> None:
    for _ in range(10):
        sign_in(client, "something else")
    response = sign_in(client)
    assert response.status_code == 429
    assert "Wait 60 minutes" in response.text
    assert 3_500 < int(response.headers["Retry-After"]) <= 3_600
    with time_machine.travel(timezone.now() + timedelta(minutes=61)):
        assert sign_in(client).status_code == 302


def test_one_account_s_limit_is_not_another_s(world: World, client: Client) -> None:
    for _ in range(11):
        sign_in(client, "something else")
    assert sign_in(client, email=EMAILS["cleo"]).status_code == 302


def test_a_whole_school_behind_one_address_may_sign_in_at_once(world: World) -> None:
    answers = {sign_in(Client()).status_code for _ in range(60)}
    assert answers == {302}


def test_codes_asked_for_again_and_again_have_to_wait(world: World, client: Client) -> None:
    for _ in range(5):
        assert client.post("/sign-in", {"email": BEN}).status_code == 302
    response = client.post("/sign-in", {"email": BEN})
    assert response.status_code == 429
    assert 1 <= int(response.headers["Retry-After"]) <= 60
    assert len(mail.outbox) == 5


def test_a_closed_account_says_so_only_to_who_knows_its_password(world: World, client: Client) -> None:
    assert sign_in(client, email=EMAILS["gus"]).headers["Location"] == "/inactive"
    assert sign_in(client, "something else", EMAILS["gus"]).status_code == 422


def test_a_reset_link_makes_a_new_password_once(world: World, client: Client) -> None:
    address = reset_link(client)
    assert choose(client, address).headers["Location"] == "/password/reset/done"
    assert world.person("ben").check_password(NEW)
    assert "does not work any more" in Client().get(address).text


def test_a_reset_link_works_for_an_hour(world: World, client: Client) -> None:
    address = reset_link(client)
    with time_machine.travel(timezone.now() + timedelta(minutes=61)):
        assert "does not work any more" in client.get(address).text


def test_a_reset_signs_out_everywhere(world: World, client: Client) -> None:
    ben = client_for("ben")
    choose(client, reset_link(client))
    assert ben.get("/hampton-high-school/profile").status_code == 302


def test_asking_for_a_reset_reveals_nothing(world: World, client: Client) -> None:
    known = client.post("/password/reset", {"email": BEN})
    unknown = client.post("/password/reset", {"email": "nobody@hampton.example"})
    assert known.headers["Location"] == unknown.headers["Location"] == "/password/reset/sent"
    assert [sent.subject for sent in mail.outbox] == ["Make a new password", "No account with this address"]


@pytest.mark.parametrize("password", ["short", "password1234", "ben@hampton.example"])
def test_a_poor_password_is_refused(world: World, client: Client, password: str) -> None:
    response = choose(client, reset_link(client), password, password)
    assert response.status_code == 422
    assert not world.person("ben").check_password(password)


def test_two_different_new_passwords_are_refused(world: World, client: Client) -> None:
    assert choose(client, reset_link(client), NEW, "another one of these").status_code == 422


def test_changing_needs_the_present_password_and_keeps_this_browser(world: World) -> None:
    ben = client_for("ben")
    wrong = ben.post("/password/change", {"oldpassword": "no", "password1": NEW, "password2": NEW})
    assert "not your present password" in wrong.text
    to = "/hampton-high-school/profile"
    right = ben.post("/password/change", {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW, "next": to})
    assert right.headers["Location"] == to
    assert "Your password is changed" in ben.get(to).text
    assert client_for("ben").get(to).status_code == 302


def test_somebody_who_signs_in_by_code_may_set_a_password(world: World) -> None:
    person = world.person("ben")
    person.set_unusable_password()
    person.save()
    client = Client()
    client.force_login(person)
    assert client.get("/password/change").headers["Location"] == "/password/set"
    client.post("/password/set", {"password1": NEW, "password2": NEW})
    assert world.person("ben").check_password(NEW)
