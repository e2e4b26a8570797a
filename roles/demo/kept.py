"""What somebody at a school decided to keep as it is, in spite of the check."""

from __future__ import annotations

from typing import Any

from roles.demo.calendar import Calendar
from roles.demo.people import Staff
from roles.models import Mute

AT = "10:40"


def keep_findings(data: list[dict[str, Any]], staff: Staff, calendar: Calendar) -> None:
    """`kept` stands with a version: code, about, reason, by (a name) and day."""
    for row in data:
        for version in row["versions"]:
            for kept in version.get("kept", ()):
                Mute.objects.create(
                    school=staff.school,
                    charter=staff.roles[row["role"]].charter,
                    code=kept["code"],
                    about=kept["about"],
                    reason=kept["reason"],
                    by=staff.people[kept["by"]],
                    at=calendar.at(kept["day"], AT, staff.school.time_zone),
                )
