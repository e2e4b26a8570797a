"""What the database itself keeps of meetings."""

from datetime import time

import pytest

from partnerships.models import ActionItem, AgendaItem, Meeting, MeetingNotes
from tests import factories_of_teams as make
from tests.actions.cases_meetings import meeting, step
from tests.meeting import BEEN, OFF
from tests.rules.sql import copy_of, refused, run
from tests.world import World

MEETING = "UPDATE partnerships_meeting SET {} WHERE id = {{pk}}".format


@pytest.mark.parametrize("minutes", [0, 481])
def test_an_item_takes_minutes_and_no_more_than_a_day(world: World, minutes: int) -> None:
    item = AgendaItem.objects.filter(school=world.hampton).earliest("pk")
    refused("UPDATE partnerships_agendaitem SET minutes = {to} WHERE id = {pk}", to=minutes, pk=item.pk)


def test_a_meeting_ends_after_it_begins(world: World) -> None:
    refused(MEETING("ends = {to}"), to=time(15, 20), pk=meeting(world).pk)


def test_what_was_called_off_stays_so_and_has_no_notes(world: World) -> None:
    off = Meeting.objects.get(school=world.hampton, day=world.day(OFF))
    refused(MEETING("state = 'planned'"), pk=off.pk, saying="stays so")
    notes = MeetingNotes.objects.get(meeting=meeting(world, BEEN))
    statement, values = copy_of(notes, meeting_id=off.pk)
    refused(statement, saying="called off has no notes", **values)


def test_calendars_know_a_meeting_by_one_name_and_count_upwards(world: World) -> None:
    found, other = meeting(world), meeting(world, BEEN)
    run(MEETING("sequence = 2"), pk=found.pk)
    refused(MEETING("sequence = 1"), pk=found.pk, saying="upwards")
    swap = "uid = (SELECT m.uid FROM partnerships_meeting m WHERE m.id = {other})"
    change = f"UPDATE partnerships_meeting SET {swap} WHERE id = {{pk}}"
    refused(change, other=other.pk, pk=found.pk, saying="keeps its name")


def test_a_next_step_is_of_the_team_that_met(world: World) -> None:
    item: ActionItem = step(world)
    other = make.TeamFactory(school=world.hampton, slug="other", name="Other", lead=world.person("eve"))
    change = "UPDATE partnerships_actionitem SET team_id = {to} WHERE id = {pk}"
    refused(change, to=other.pk, pk=item.pk, saying="team of its meeting")


def test_a_team_meets_once_at_a_time(world: World) -> None:
    found = meeting(world)
    statement, values = copy_of(found, uid="0" * 32)
    refused(statement, **values)
