"""Who is party: people in a role, and a teacher without one who speaks for the teachers."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from partnerships.models import AgreementSignature, Party
from roles.models import Appointment
from tests.agreements.pages import home_of, post, version_of
from tests.rules.sql import refused, run
from tests.world import World

ClientOf = Callable[[str], Client]
pytestmark = pytest.mark.django_db


@pytest.fixture
def speaker(world: World) -> dict[str, Any]:
    """Cleo, who holds no role any more, as the form takes her; Ada signs as principal."""
    cleo, ada = world.person("cleo"), world.person("ada")
    Appointment.objects.filter(person=cleo).update(until=world.day(-1))
    principal = {f"as-{world.role('principal').pk}-{ada.pk}": "principal"}
    return {"new_person": cleo.pk, "new_kind": "teachers", "new_signs_as": "Math lead", **principal}


def kinds(world: World) -> list[tuple[str, str, str]]:
    rows = version_of(world, 2).parties.select_related("person", "role")
    return [(one.person.first_name, one.kind, one.role_words) for one in rows]


def test_somebody_without_a_role_is_party_and_signs_as_what_is_said(
    client_of: ClientOf, world: World, speaker: dict[str, Any]
) -> None:
    home = home_of(world)
    page = post(client_of("ada"), f"{home}/draft/parties", world, **speaker)
    assert "Teachers: Cleo Clark, Math lead" in page.text
    assert ("Cleo", "teachers", "Math lead") in kinds(world)
    post(client_of("ada"), f"{home}/draft/send", world)
    letter = next(one for one in mail.outbox if one.to == ["cleo@hampton.example"])
    assert "You sign as the math lead." in letter.body
    version = version_of(world, 2)
    data = {"read": version.fingerprint, "hand": "belle", "agree": "on"}
    assert "Math lead" in client_of("cleo").post(f"{home}/v/2/sign", data, follow=True).text
    signature = AgreementSignature.objects.get(person=world.person("cleo"))
    assert (signature.role, signature.role_name, signature.fingerprint) == (None, "Math lead", version.fingerprint)


def test_what_one_signs_as_stays_with_the_next_version(
    client_of: ClientOf, world: World, speaker: dict[str, Any]
) -> None:
    place, cleo = f"{home_of(world)}/draft/parties", world.person("cleo").pk
    post(client_of("ben"), place, world, **speaker)
    again = {name: value for name, value in speaker.items() if name.startswith("as-")}
    post(client_of("ben"), place, world, **again, **{f"voice-{cleo}": "leaders"})
    assert ("Cleo", "leaders", "Math lead") in kinds(world)
    post(client_of("ben"), place, world, **again)
    assert "Cleo" not in [name for name, *_ in kinds(world)]


@pytest.mark.parametrize(
    ("left_out", "said"),
    [
        ("new_person", "Choose who it is"),
        ("new_kind", "Choose as what they are party"),
        ("new_signs_as", "Say as what they sign"),
    ],
)
def test_what_is_missing_is_said_and_the_rest_kept(
    client_of: ClientOf, world: World, speaker: dict[str, Any], left_out: str, said: str
) -> None:
    answer = post(client_of("ben"), f"{home_of(world)}/draft/parties", world, **{**speaker, left_out: ""})
    assert answer.status_code == 422
    assert said in answer.text
    assert [name for name, *_ in kinds(world)] == ["Ben"]


def test_the_database_wants_a_role_or_words(world: World) -> None:
    """A party says in a role or in words as what it signs, never both; a coach and a principal hold their role."""
    party = version_of(world, 2).parties.get()
    for change in ("role_id = NULL", "signs_as = 'Math lead'", "role_id = NULL, signs_as = 'Math lead'"):
        refused(f"UPDATE partnerships_party SET {change} WHERE id = {{pk}}", pk=party.pk)
    Party.objects.filter(pk=party.pk).update(kind="teachers")
    assert run("UPDATE partnerships_party SET role_id = NULL, signs_as = 'Math lead' WHERE id = {pk}", pk=party.pk)


def test_what_a_party_signs_as_never_changes_once_it_is_sent(world: World) -> None:
    sent = version_of(world, 1).parties.get()
    change = "UPDATE partnerships_party SET role_id = NULL, signs_as = 'x', kind = 'teachers' WHERE id = {pk}"
    refused(change, pk=sent.pk, saying="never changes")
