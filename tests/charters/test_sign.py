"""Signing: what it means for the signer, the box to tick, the exact text."""

from collections.abc import Callable

import pytest
from django.test import Client

from roles.charters import actions
from roles.models import CharterSignature
from roles.signing.actions import sign, withdraw
from tests.charters.pages import HOME
from tests.world import World

ClientOf = Callable[[str], Client]
SIGN = f"{HOME}/assistant-principal/v/1/sign"


@pytest.fixture
def signature(world: World) -> CharterSignature:
    """Jon's, asked for and open."""
    return world.signature("jon", "assistant-principal")


def agreed(signature: CharterSignature, **more: str) -> dict[str, str]:
    return {"read": signature.version.fingerprint, "hand": "apple", "agree": "on", **more}


def test_the_page_says_what_it_means_for_the_signer(client_of: ClientOf) -> None:
    page = " ".join(client_of("ben").get(f"{HOME}/librarian/v/1/sign").text.split())
    assert "You sign as the PL coach, because this charter hands one duty to your role." in page
    assert "Plan personalized lessons with teachers" in page
    assert "Nothing. This version takes no duty from you." in page
    assert "Eve Ellis signed" in page
    assert "Still to sign besides you: Fay Ford, Ada Abbott" in page


def test_the_principal_reads_what_it_means_for_the_role(client_of: ClientOf) -> None:
    page = " ".join(client_of("ada").get(SIGN).text.split())
    assert "You sign as the principal, for the school. Here is what that means for the assistant principal." in page


def test_nothing_is_ticked_beforehand(client_of: ClientOf) -> None:
    page = client_of("ada").get(SIGN).text
    assert page.count("checked") == 1
    assert 'id="hand-belle"' in page


def test_signing_binds_to_the_text_in_the_chosen_hand(client_of: ClientOf, signature: CharterSignature) -> None:
    answer = client_of("ada").post(SIGN, agreed(signature), follow=True)
    mine = signature.version.signatures.get(person__name="Ada Abbott")
    assert (mine.hand, mine.fingerprint) == ("apple", signature.version.fingerprint)
    assert "You have signed version 1." in answer.text
    assert "Still to sign: Jon Jones." in answer.text


def test_the_last_one_is_told_that_it_can_be_published(client_of: ClientOf, world: World) -> None:
    first = world.signature("jon", "assistant-principal")
    sign(first, read=first.version.fingerprint, hand="plain")
    answer = client_of("ada").post(SIGN, agreed(first), follow=True)
    assert "Everybody has signed, so the principal can publish it now." in answer.text
    assert world.version("assistant-principal").state == "signed"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"agree": ""}, "Tick that you have read it and agree"),
        ({"hand": ""}, "Choose one of the three hands"),
        ({"hand": "crayon"}, "Choose one of the three hands"),
    ],
)
def test_what_is_missing_is_said(
    client_of: ClientOf, signature: CharterSignature, change: dict[str, str], words: str
) -> None:
    answer = client_of("ada").post(SIGN, agreed(signature, **change))
    assert answer.status_code == 422
    assert answer.text.count(words) == 2
    assert not CharterSignature.objects.filter(version=signature.version, signed_at__isnull=False).exists()


def test_another_text_than_the_one_read_is_not_signed(
    client_of: ClientOf, signature: CharterSignature, world: World
) -> None:
    data, version, ada = agreed(signature), signature.version, world.person("ada")
    withdraw(version, by=ada)
    version.purpose = "Another purpose altogether."
    actions.save_draft(version, stakes=[], boundaries=[], time_shares=[], by=ada)
    actions.send_for_signature(version, [(ada, world.role("principal"))], by=ada)
    answer = client_of("ada").post(SIGN, data)
    assert answer.status_code == 409
    assert "The text changed since you opened it. Read it again before you sign." in answer.text
    assert f'value="{version.fingerprint}"' in answer.text
    assert not version.signatures.filter(signed_at__isnull=False).exists()


def test_a_second_press_changes_nothing(client_of: ClientOf, signature: CharterSignature) -> None:
    client = client_of("ada")
    assert [client.post(SIGN, agreed(signature)).status_code for _ in range(2)] == [302, 409]


def test_who_has_signed_is_sent_on_to_the_version(client_of: ClientOf) -> None:
    answer = client_of("eve").get(f"{HOME}/librarian/v/1/sign", follow=True)
    assert answer.redirect_chain == [(f"{HOME}/librarian/v/1", 302)]
    assert "You have signed version 1 already." in answer.text


def test_only_those_asked_sign(client_of: ClientOf, signature: CharterSignature) -> None:
    answers = {name: client_of(name).post(SIGN, agreed(signature)).status_code for name in ("ben", "cleo", "zoe")}
    assert answers == {"ben": 403, "cleo": 403, "zoe": 404}
