"""Hampton's mathematics department meets every second Thursday: one meeting has been, the next has its agenda."""

from datetime import date

import pytest

from partnerships.demo.load import load_partnerships
from partnerships.models import ActionItem, Meeting
from roles.models import District

pytestmark = pytest.mark.django_db
DRAWN = date(2026, 11, 24)


def test_the_mathematics_department_meets(lakemont: District) -> None:
    load_partnerships(lakemont, DRAWN)
    meetings = Meeting.objects.filter(team__slug="math", school__slug="hampton-high")
    coming = list(meetings.filter(day__gt=DRAWN))
    assert {one.day.weekday() for one in coming} == {3}
    assert sum(item.minutes for item in coming[0].items.all()) == coming[0].minutes
    assert len(coming[0].roles.all()) == 4
    past = meetings.get(day__lt=DRAWN)
    assert past.notes.decided
    assert ActionItem.objects.filter(meeting=past, done_on=None).count() == 2
