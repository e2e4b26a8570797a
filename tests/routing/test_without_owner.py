"""What nobody owns: counted without words or askers, and shown to the principal."""

from collections.abc import Callable

import pytest
from django.db import OperationalError, connection
from django.test import Client

from roles.charters.models import Stake
from roles.routing.actions import note_without_owner
from roles.routing.models import QuestionType, WithoutOwner
from roles.staffing.actions import mark_away
from tests.actions.test_every_write import FailingWrite
from tests.dump import changes, dump
from tests.world import World

PAGE = "/hampton-high-school/without-owner"


def counts(world: World) -> dict[str | None, int]:
    rows = WithoutOwner.objects.filter(school=world.hampton, day=world.day())
    return dict(rows.values_list("question_type__key", "count"))


def page(client_of: Callable[[str], Client]) -> str:
    return " ".join(client_of("ada").get(PAGE).content.decode().split())


def test_a_count_is_begun_and_raised(world: World) -> None:
    kind = world.question_type("rooms")
    for _ in range(3):
        note_without_owner(world.hampton, [kind.pk, None], world.day())
    assert counts(world) == {"sources": 2, "rooms": 3, None: 3}


@pytest.mark.parametrize("write", [2, 3])
def test_a_count_that_cannot_be_begun_leaves_nothing(world: World, write: int) -> None:
    before, failing = dump(), FailingWrite(write)
    with connection.execute_wrapper(failing), pytest.raises(OperationalError):
        note_without_owner(world.hampton, [world.question_type("rooms").pk], world.day())
    assert failing.failed
    assert not changes(before, dump())


def test_the_principal_reads_types_and_counts_the_most_asked_first(world: World, client_of) -> None:
    note_without_owner(world.hampton, [None], world.day())
    mark_away(world.person("ben"), world.hampton, first_day=world.day(), last_day=world.day(), cover=None, by=None)
    text = page(client_of)
    assert "Sources for a unit" in text
    assert text.index("2 look-ups") < text.index("No look-ups") < text.index("No question type fitted")
    assert "“Plan personalized lessons with teachers”: Ben Brook is away until" in text


def test_a_charter_under_way_that_claims_the_duty_is_named(world: World, client_of) -> None:
    assert "It is in the next version of the librarian, which is not in force yet." in page(client_of)


def test_an_empty_role_is_named(world: World, client_of) -> None:
    world.role("pl-coach").appointments.all().delete()
    assert "is the PL coach’s, and nobody holds that role now." in page(client_of)


def test_where_every_type_has_an_owner_it_says_so(world: World, client_of) -> None:
    owned = Stake.objects.filter(in_force=True, asked_first=True).values("duty")
    WithoutOwner.objects.all().delete()
    QuestionType.objects.exclude(duty__in=owned).delete()
    assert "Every question type has an owner." in page(client_of)
