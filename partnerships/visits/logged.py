"""Cover as an entry of a log: agreed work where a duty of one's own charter is about it, and outside otherwise.

An entry names no teacher. The same cover, logged twice, is one entry.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from partnerships.log.diary import Choice, Diary, Ground
from partnerships.log.models import LogEntry
from partnerships.visits.duties import is_about_cover
from partnerships.visits.models import Visit
from roles.models import Person, School

NAMESPACE = uuid.UUID("0f1c7f7e-5d0a-4c1c-9a52-6a7a50d5a001")
FOR_A_VISIT, OTHERWISE = "Cover for a peer visit", "Cover of a class"


@dataclass(frozen=True)
class Counted:
    """What cover for a peer visit counts as in one's log."""

    choice: Choice
    is_agreed: bool

    @property
    def words(self) -> str:
        if self.is_agreed:
            return f"agreed work, on “{self.choice.label}”"
        return "outside the agreement: no duty of your charter is about covering for a peer visit"


def counts_as(diary: Diary, ground: Ground, duties: Collection[int]) -> Counted:
    """The first of one's commitments and duties that is about it; `duties` are the ids of those that are."""
    named = {
        key for key, commitment in diary.commitments.items() if commitment.in_force and commitment.duty_id in duties
    }
    for choice in diary.choices(ground):
        if choice.commitment in named or choice.duty_id in duties or is_about_cover(choice.label):
            return Counted(choice, True)
    return Counted(diary.outside(), False)


def entry_for_visit(visit: Visit, person: Person, counted: Counted) -> LogEntry:
    """Not saved. Its key follows from visit and person."""
    choice = counted.choice
    return LogEntry(
        school_id=visit.school_id, role_id=choice.role_id, agreement_id=choice.agreement_id, duty_id=choice.duty_id,
        commitment=choice.commitment, outside="" if counted.is_agreed else FOR_A_VISIT, day=visit.day,
        minutes=visit.minutes, key=key_of(visit, person),
    )  # fmt: skip


def entry_otherwise(
    school: School, diary: Diary, *, day: date, minutes: int, asked_by: int | None, key: uuid.UUID
) -> LogEntry:
    """Cover that was not for a peer visit: outside the agreement, whatever the charter says. Not saved."""
    choice = diary.outside()
    return LogEntry(
        school=school, role_id=choice.role_id, agreement_id=choice.agreement_id, outside=OTHERWISE, day=day,
        minutes=minutes, asked_by_id=asked_by, key=key,
    )  # fmt: skip


def key_of(visit: Visit, person: Person) -> uuid.UUID:
    return uuid.uuid5(NAMESPACE, f"{visit.uid} {person.pk}")
