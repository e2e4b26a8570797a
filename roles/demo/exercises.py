"""The manage and lead exercises of a school, done and under way."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from roles.charters.models import Charter
from roles.demo.calendar import Calendar
from roles.demo.catalogue import Catalogue
from roles.demo.people import Staff
from roles.overlap.models import Exercise, Placement
from roles.people.models import Person

BEGUN, TOGETHER, CLOSED = "9:00", "15:30", "16:10"


class Exercises:
    """Writes what the data says of them."""

    def __init__(self, staff: Staff, catalogue: Catalogue, calendar: Calendar) -> None:
        self.staff, self.catalogue, self.calendar = staff, catalogue, calendar

    def write(self, data: list[dict[str, Any]]) -> None:
        for row in data:
            exercise = Exercise.objects.create(
                school=self.staff.school,
                charter=Charter.objects.get(role=self.staff.roles[row["role"]]),
                begun_at=self.at(row["begun"], BEGUN),
                begun_by=self.staff.party(row["by"])[0],
                together_since=self.at(row.get("together"), TOGETHER),
                closed_at=self.at(row.get("closed"), CLOSED),
            )
            Placement.objects.bulk_create(self.placements(exercise, row))

    def placements(self, exercise: Exercise, row: dict[str, Any]) -> Iterator[Placement]:
        for name, places in row["alone"].items():
            yield from self.placed(exercise, places, self.staff.party(name)[0])
        yield from self.placed(exercise, row.get("agreed", {}), None)

    def placed(self, exercise: Exercise, places: dict[str, list[str]], person: Person | None) -> Iterator[Placement]:
        for place, wordings in places.items():
            for wording in wordings:
                duty = self.catalogue.duties[wording]
                yield Placement(
                    school=exercise.school, exercise=exercise, duty=duty, person=person, place=Placement.Place(place)
                )

    def at(self, day: str | None, clock: str) -> datetime | None:
        return self.calendar.at(day, clock, self.staff.school.time_zone) if day else None
