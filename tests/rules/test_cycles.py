"""Time in a cycle is the time of the coach who leads it."""

from partnerships.models import Cycle, LogEntry
from tests import factories_of_partnerships as make
from tests.rules.sql import copy_of, refused, run
from tests.world import World

MOVE = "UPDATE partnerships_logentry SET cycle_id = {to} WHERE id = {pk}"


def doras_cycle(world: World) -> Cycle:
    return make.CycleFactory(
        school=world.hampton, coach=world.person("dora"), role=world.role("project-manager"), name="Rubrics",
        started_on=world.day(-9),
    )  # fmt: skip


def test_an_entry_is_on_a_cycle_of_its_writer(world: World) -> None:
    entry, own = LogEntry.objects.get(school=world.hampton), Cycle.objects.get(school=world.hampton)
    assert run(MOVE, to=own.pk, pk=entry.pk) == 1
    refused(MOVE, to=doras_cycle(world).pk, pk=entry.pk, saying="led by its writer")


def test_no_entry_is_added_to_the_cycle_of_another_coach(world: World) -> None:
    entry = LogEntry.objects.get(school=world.hampton)
    statement, values = copy_of(entry, cycle_id=doras_cycle(world).pk, key="0" * 32)
    refused(statement, saying="led by its writer", **values)


def test_an_entry_does_not_go_to_another_writer_with_its_cycle(world: World) -> None:
    entry, own = LogEntry.objects.get(school=world.hampton), Cycle.objects.get(school=world.hampton)
    run(MOVE, to=own.pk, pk=entry.pk)
    change = "UPDATE partnerships_logentry SET person_id = {to} WHERE id = {pk}"
    refused(change, to=world.person("dora").pk, pk=entry.pk, saying="led by its writer")


def test_a_cycle_stays_with_its_coach(world: World) -> None:
    change = "UPDATE partnerships_cycle SET coach_id = {to} WHERE id = {pk}"
    refused(change, to=world.person("dora").pk, pk=Cycle.objects.get(school=world.hampton).pk, saying="with its coach")
