"""Sixteen at once on every change: exactly one does it, and the others are told so."""

import pytest

from roles.charters import actions as charters
from roles.models import CharterVersion, Membership, School, TrailRow, WithoutOwner
from roles.people import actions as people
from roles.routing.actions import note_without_owner
from roles.signing import actions as signing
from tests.actions import cases
from tests.actions.race import MANY, Ready, outcomes, race
from tests.story import ROOMS, Line, Words
from tests.twins import Teller
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)

ONE_OF_MANY = {
    "signing": (cases.sign, "AlreadyDone"),
    "publishing": (cases.publish, "AlreadyDone"),
    "sending for signature": (cases.send_for_signature, "AlreadyDone"),
    "withdrawing": (cases.withdraw, "AlreadyDone"),
    "replacing a version in review": (cases.replace_in_review, "AlreadyDone"),
    "saving the same draft": (cases.save_draft, "ChangedMeanwhile"),
    "marking the same days away": (cases.mark_away, "ValidationError"),
    "appointing the same person": (cases.appoint, "ValidationError"),
    "adding the same person": (cases.add_person, "ValidationError"),
}


@pytest.mark.parametrize(("ready", "told"), ONE_OF_MANY.values(), ids=ONE_OF_MANY)
def test_one_does_it_and_the_others_are_told(world: World, ready: Ready, told: str) -> None:
    rows = TrailRow.objects.count()
    assert outcomes(race(*[ready] * MANY)) == {"done": 1, told: MANY - 1}
    assert TrailRow.objects.count() == rows + 1


@pytest.mark.parametrize("ready", [cases.start_draft, cases.start_charter])
def test_all_who_start_a_draft_get_the_same_one(world: World, ready: Ready) -> None:
    drafts = race(*[ready] * MANY)
    assert outcomes(drafts) == {"done": MANY}
    assert len(set(drafts)) == 1


def test_one_takes_back_an_absence(world: World) -> None:
    rows = TrailRow.objects.count()
    race(*[cases.cancel_absence] * MANY)
    assert not world.hampton.absences.exists()
    assert TrailRow.objects.count() == rows + 1


@pytest.mark.parametrize("ready", [cases.change_level, cases.let_go, cases.take_back])
def test_what_is_done_once_is_noted_once(world: World, ready: Ready) -> None:
    rows = TrailRow.objects.count()
    assert outcomes(race(*[ready] * MANY)) == {"done": MANY}
    assert TrailRow.objects.count() == rows + 1


def test_roles_of_one_name_get_addresses_of_their_own(world: World) -> None:
    assert outcomes(race(*[cases.add_role] * MANY)) == {"done": MANY}
    assert world.hampton.roles.filter(slug__startswith="math-coach").count() == MANY


def test_no_look_up_without_an_owner_is_lost(world: World) -> None:
    def looker(world: World) -> cases.Ready:
        school, today = world.hampton, world.day()
        return lambda: note_without_owner(school, [None], today)

    race(*[looker] * MANY)
    assert WithoutOwner.objects.get(school=world.hampton, question_type=None).count == MANY


def test_the_last_two_principals_cannot_send_each_other_away(world: World) -> None:
    Membership.objects.filter(pk=world.membership("ben").pk).update(level="principal")
    counts = outcomes(race(leaver("ada"), leaver("ben")))
    assert counts == {"done": 1, "LastPrincipal": 1}


def leaver(name: str) -> Ready:
    def ready(world: World) -> cases.Ready:
        membership = world.membership(name)
        return lambda: people.let_go(membership, by=membership.person)

    return ready


def test_no_raise_of_the_routing_version_is_lost(world: World) -> None:
    before = world.hampton.routing_version
    assert outcomes(race(*[cases.change_profile] * MANY)) == {"done": MANY}
    assert world.hampton.routing_version == before + MANY


def signer(name: str) -> Ready:
    def ready(world: World) -> cases.Ready:
        signature = world.signature(name, "assistant-principal")
        return lambda: signing.sign(signature, read=signature.version.fingerprint, hand="plain")

    return ready


def test_of_the_last_two_signers_one_completes_the_version(world: World) -> None:
    assert sorted(race(signer("ada"), signer("jon")), key=bool) == [False, True]
    assert world.version("assistant-principal").state == "signed"


def test_a_version_is_either_signed_or_withdrawn(world: World) -> None:
    counts = outcomes(race(*[signer("jon"), cases.withdraw] * 8))
    assert counts == {"done": 1, "AlreadyDone": MANY - 1}
    signed = world.version("assistant-principal").signatures.filter(signed_at__isnull=False).count()
    assert (world.version("assistant-principal").state, signed) in [("draft", 0), ("in_review", 1)]


def publisher(slug: str) -> Ready:
    def ready(world: World) -> cases.Ready:
        version, ada, today = world.version(slug), world.person("ada"), world.day()
        return lambda: charters.publish(version, by=ada, since=today)

    return ready


def claim_rooms_too(world: World) -> None:
    """The teacher's charter, signed, claims what the registrar's claims; the owner so far gives it up."""
    teller = Teller.at(world.hampton)
    teller.write("teacher", Words([Line("owns", ROOMS)], parties={"Cleo": "teacher"}, signed=("Cleo",)))
    CharterVersion.objects.filter(pk=world.version("project-manager").pk).update(state="superseded")


def test_of_two_claims_on_a_duty_one_comes_into_force(world: World) -> None:
    claim_rooms_too(world)
    counts = outcomes(race(*[publisher("registrar"), publisher("teacher")] * 8))
    assert counts["done"] == 1
    assert counts["done"] + counts["Contested"] + counts["AlreadyDone"] == MANY
    assert world.duty(ROOMS).stakes.filter(in_force=True, asked_first=True).count() == 1


def test_the_other_school_notices_nothing(world: World) -> None:
    before = School.objects.values().get(pk=world.zeder.pk)
    race(*[cases.publish] * MANY)
    assert School.objects.values().get(pk=world.zeder.pk) == before
