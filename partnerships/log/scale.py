"""A log as large as wanted, for measuring."""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from partnerships.log.models import LogEntry
from roles.models import Appointment, School, Stake

DAYS = 90
OUTSIDE = ["Covering a class", "Lunch duty", "Benchmark logistics", "Bus duty"]


def write_log(schools: Sequence[School], entries: int, as_of: date) -> None:
    """That many entries of the last three months, dealt out to the schools' roles; one in six outside the agreement."""
    for number, school in enumerate(schools):
        count = entries * (number + 1) // len(schools) - entries * number // len(schools)
        LogEntry.objects.bulk_create(_entries(school, count, as_of), batch_size=500)


def _entries(school: School, count: int, as_of: date) -> Iterator[LogEntry]:
    choice = random.Random(school.slug)  # noqa: S311 - invents, keeps no secret
    appointments = list(Appointment.objects.filter(school=school).order_by("pk"))
    stakes = Stake.objects.filter(school=school, in_force=True, asked_first=True).order_by("pk")
    duties: dict[int, list[int]] = {}
    for role, duty in stakes.values_list("role", "duty"):
        duties.setdefault(role, []).append(duty)
    for n in range(count):
        held = choice.choice(appointments)
        outside = n % 6 == 0
        yield LogEntry(
            school=school,
            person_id=held.person_id,
            role_id=held.role_id,
            day=as_of - timedelta(days=choice.randrange(DAYS)),
            minutes=15 * choice.randrange(1, 7),
            duty_id=None if outside else choice.choice(duties[held.role_id]),
            outside=choice.choice(OUTSIDE) if outside else "",
            key=uuid.UUID(int=choice.getrandbits(128), version=4),
        )
