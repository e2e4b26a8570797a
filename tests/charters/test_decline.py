"""Declining: with a reason that the principal and the others who sign are told, and a way on."""

from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client

from roles.models import CharterSignature
from roles.signing.actions import sign
from tests.actions import cases, cases_agreeing
from tests.actions.race import MANY, outcomes, race
from tests.charters.pages import HOME
from tests.world import World

ClientOf = Callable[[str], Client]
VERSION = f"{HOME}/assistant-principal/v/1"
WHY = "Two of these duties belong to the registrar."


@pytest.fixture
def declined(client_of: ClientOf) -> None:
    client_of("jon").post(f"{VERSION}/decline", {"reason": WHY})


def test_the_others_and_the_principal_are_mailed_why(declined: None) -> None:
    (sent,) = mail.outbox
    assert sent.to == ["ada@hampton.example"]
    assert sent.subject == "Jon Jones suggests a change: charter of the assistant principal, version 1"
    assert WHY in sent.body
    assert "/hampton-high-school/charters/assistant-principal/v/1" in sent.body


def test_the_version_shows_who_declined_and_why(client_of: ClientOf, declined: None) -> None:
    page = client_of("ada").get(VERSION).text
    assert f"“{WHY}”" in page
    assert "declined" in page
    assert "1 declined" in client_of("ada").get(HOME).text


def test_the_way_on_is_back_to_a_draft(client_of: ClientOf, world: World, declined: None) -> None:
    assert WHY in client_of("ada").get(f"{VERSION}/withdraw").text
    client_of("ada").post(f"{VERSION}/withdraw")
    assert world.version("assistant-principal").state == "draft"


def test_a_reason_is_needed(client_of: ClientOf) -> None:
    answer = client_of("jon").post(f"{VERSION}/decline", {"reason": " "})
    assert answer.status_code == 422
    assert "Say what should change" in answer.text


def test_whoever_declined_may_still_sign(client_of: ClientOf, world: World, declined: None) -> None:
    jon = client_of("jon")
    assert "You may still sign it as it is." in jon.get(f"{VERSION}/sign").text
    jon.post(
        f"{VERSION}/sign", {"read": world.version("assistant-principal").fingerprint, "hand": "plain", "agree": "on"}
    )
    mine = world.signature("jon", "assistant-principal")
    assert (mine.declined_at, mine.decline_reason, bool(mine.signed_at)) == (None, "", True)


def test_declining_twice_or_after_signing_is_told(client_of: ClientOf, world: World, declined: None) -> None:
    assert client_of("jon").post(f"{VERSION}/decline", {"reason": WHY}).status_code == 409
    ada = world.signature("ada", "assistant-principal")
    sign(ada, read=ada.version.fingerprint, hand="plain")
    assert client_of("ada").post(f"{VERSION}/decline", {"reason": WHY}).status_code == 409
    assert CharterSignature.objects.filter(declined_at__isnull=False).count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_signature_is_given_or_declined_never_both(world: World) -> None:
    counts = outcomes(race(*[cases.sign, cases_agreeing.decline] * 8))
    mine = world.signature("jon", "assistant-principal")
    assert counts["AlreadyDone"] >= MANY - 2
    assert bool(mine.signed_at) is not bool(mine.declined_at)
