"""What a coach's calendar proposes in the demonstration."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from partnerships.agreements.models import Agreement
from partnerships.calendars.models import Proposal
from roles.demo.calendar import Calendar

NAMESPACE = uuid.UUID("5a1d6c1e-8a8e-4b7e-9c57-6a1f1d0e0005")


def write_meetings(agreement: Agreement, calendar: Calendar, data: Mapping[str, Any]) -> None:
    """Let each meeting wait, as after a calendar file was read."""
    school, coach = agreement.school, agreement.coach
    for number, (day, clock, minutes, title) in enumerate(data["meetings"]):
        key = uuid.uuid5(NAMESPACE, f"{agreement.pk} {number}")
        Proposal.objects.create(
            school=school, person=coach, key=key, title=title, starts_at=calendar.at(day, clock, school.time_zone),
            day=calendar.day(day), minutes=minutes,
        )  # fmt: skip
