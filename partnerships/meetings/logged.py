"""A coach's attendance as an entry of the log: agreed work where something agreed is about teams, outside otherwise.

An entry names nobody. The same meeting, logged twice, is one entry.
"""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass

from partnerships.log.diary import Choice, Diary, Ground
from partnerships.log.models import LogEntry
from partnerships.meetings.models import Meeting
from roles.models import Person

NAMESPACE = uuid.UUID("0f1c7f7e-5d0a-4c1c-9a52-6a7a50d5a008")
OTHERWISE = "Meeting of a team"
ABOUT_TEAMS = re.compile(r"\b(?:plcs?|teams?|departments?|meetings?)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Counted:
    """What the attendance counts as in one's log."""

    choice: Choice
    is_agreed: bool

    @property
    def words(self) -> str:
        if self.is_agreed:
            return f"agreed work, on “{self.choice.label}”"
        return "outside the agreement: nothing you agreed on is about teams or meetings"


def counts_as(diary: Diary, ground: Ground) -> Counted:
    """The first of one's commitments and duties that is about teams or their meetings."""
    for choice in diary.choices(ground):
        if ABOUT_TEAMS.search(choice.label):
            return Counted(choice, True)
    return Counted(diary.outside(), False)


def entry_for(meeting: Meeting, person: Person, counted: Counted) -> LogEntry:
    """Not saved. Its key follows from meeting and person."""
    choice = counted.choice
    return LogEntry(
        school_id=meeting.school_id, role_id=choice.role_id, agreement_id=choice.agreement_id, duty_id=choice.duty_id,
        commitment=choice.commitment, outside="" if counted.is_agreed else OTHERWISE, day=meeting.day,
        minutes=meeting.minutes, key=key_of(meeting, person),
    )  # fmt: skip


def key_of(meeting: Meeting, person: Person) -> uuid.UUID:
    return uuid.uuid5(NAMESPACE, f"{meeting.uid} {person.pk}")
