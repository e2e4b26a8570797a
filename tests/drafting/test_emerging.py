"""An emerging charter: purpose and profile first, duties later, looked at after 30, 60 and 90 days."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from roles.charters import actions as charters
from roles.drafting.rounds import remind_of_emerging
from roles.models import CharterVersion, Line, Stake
from roles.signing.actions import sign
from tests.actions.race import outcomes, race
from tests.drafting.drafts import DRAFT, save_own
from tests.world import World

ClientOf = Callable[[str], Client]
HOME = "/hampton-high-school/charters"


@pytest.fixture
def emerging(world: World) -> CharterVersion:
    """The teachers' charter, drafted as an emerging one."""
    draft = charters.start_charter(world.role("teacher"), emerging=True, by=world.person("ada"))
    draft.purpose, draft.profile = "Learns with students.", "Patience\nCuriosity"
    return charters.save_draft(draft, stakes=[], boundaries=[], time_shares=[], by=world.person("ada"))


def publish(version: CharterVersion, world: World, days_ago: int) -> None:
    ada = world.person("ada")
    charters.send_for_signature(version, [(ada, world.role("principal"))], by=ada)
    sign(version.signatures.get(), read=version.fingerprint, hand="plain")
    version.refresh_from_db()
    charters.publish(version, by=ada, since=world.day(-days_ago))


def test_a_charter_may_begin_as_emerging(client_of: ClientOf, world: World) -> None:
    answer = client_of("ada").post(f"{HOME}/new", {"role": "teacher", "emerging": "on"}, follow=True)
    assert "Duties come later" in answer.text
    assert "Add a duty" not in answer.text


def test_it_is_sent_with_purpose_and_profile_alone(client_of: ClientOf, emerging: CharterVersion) -> None:
    assert client_of("ada").get(f"{HOME}/teacher/v/1/send").context["missing"] == []


def test_a_full_charter_still_needs_duties(client_of: ClientOf, emerging: CharterVersion) -> None:
    CharterVersion.objects.filter(pk=emerging.pk).update(is_emerging=False)
    assert client_of("ada").get(f"{HOME}/teacher/v/1/send").context["missing"] == ["Write at least one duty"]


def test_the_paper_shows_the_profile_and_when_it_is_looked_at(
    client_of: ClientOf, emerging: CharterVersion, world: World
) -> None:
    publish(emerging, world, 10)
    page = client_of("visitor").get(f"{HOME}/teacher").text
    assert "Curiosity" in page
    assert f"{world.day(20):%b} {world.day(20).day}, {world.day(20).year}" in page


@pytest.mark.parametrize(("days", "told"), [(29, 0), (30, 1), (44, 1), (45, 0), (60, 1), (91, 1)])
def test_principal_and_holders_are_reminded_once_each_time(
    emerging: CharterVersion, world: World, days: int, told: int
) -> None:
    publish(emerging, world, days)
    for _ in range(2):
        remind_of_emerging(timezone.now())
    lines = Line.objects.filter(text__startswith="The emerging charter of the teacher")
    assert set(lines.values_list("person__email", flat=True)) == (
        {"ada@hampton.example", "cleo@hampton.example"} if told else set()
    )
    assert lines.count() == 2 * told


@pytest.mark.django_db(transaction=True)
def test_two_workers_remind_once(world: World) -> None:
    draft = charters.start_charter(world.role("teacher"), emerging=True, by=world.person("ada"))
    publish(draft, world, 31)
    results = race(*[lambda world: lambda: remind_of_emerging(timezone.now() + timedelta(0))] * 4)
    assert outcomes(results) == {"done": 4}
    assert Line.objects.filter(text__startswith="The emerging charter").count() == 2


def test_duties_are_proposed_when_it_is_no_longer_emerging(client_of: ClientOf, world: World) -> None:
    client = client_of("ben")
    save_own(client, "emerging", is_emerging="on")
    assert Stake.objects.filter(version__charter__role=world.role("pl-coach"), version__state="draft").count() == 2
    assert "Duties come later" in client.get(DRAFT).text
    save_own(client, "emerging")
    assert "Duties come later" not in client.get(DRAFT).text
