"""The places of an agreement that a decision may change: as choices, and as what stands there now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID
from zlib import crc32

from django.core.exceptions import ValidationError

from partnerships.agreements.models import AgreementVersion, Commitment, Goal

OF_VERSION = (
    "coach_part", "leader_part", "meetings", "teacher_time", "scope_change", "told_to_whom", "evidence", "hours_a_week",
    "tolerance",
)  # fmt: skip
OF_GOAL = {"outcome": "what students will do", "practice": "what teachers will change", "first_sign": "seen first"}
OF_COMMITMENT = {"text": "", "hours": "hours a week"}


@dataclass(frozen=True)
class Place:
    """One field of the version, of a goal or of a commitment, and its value now."""

    part: str
    key: str
    field: str
    label: str
    value: Any
    row: Any

    @property
    def name(self) -> str:
        return ":".join((self.part, self.key, self.field))

    @property
    def choice(self) -> str:
        """As a form names it: with a mark of what stands there, by which a page made before a change is told."""
        return f"{self.name}:{crc32(self.before.encode()):08x}"

    @property
    def before(self) -> str:
        return "" if self.value is None else f"{self.value}"

    def clean(self, typed: str) -> Any:
        """What the field takes of the text. Raises ValidationError in its own words."""
        field = self.row._meta.get_field(self.field)
        if not typed and not field.null and not field.blank:
            raise ValidationError("Say what it will be")
        return field.clean(typed or (None if field.null else ""), self.row)


def places_of(version: AgreementVersion, goals: Iterable[Goal], commitments: Iterable[Commitment]) -> dict[str, Place]:
    """By name, in the order of the agreement."""
    found = []
    numbers: dict[int, int] = {}
    for number, goal in enumerate(goals, start=1):
        numbers[goal.pk] = number
        for field, words in OF_GOAL.items():
            found.append(Place("goal", str(goal.key), field, f"Goal {number}: {words}", getattr(goal, field), goal))
    for one in commitments:
        begin = f"Goal {numbers.get(one.goal_id, 1)}, {one.get_party_display().lower()}: {one.label or one.text[:60]}"
        for field, words in OF_COMMITMENT.items():
            label = f"{begin}, {words}" if words else begin
            found.append(Place("commitment", str(one.key), field, label, getattr(one, field), one))
    for field in OF_VERSION:
        name = str(version._meta.get_field(field).verbose_name)  # type: ignore[union-attr]
        label = f"{name[0].upper()}{name[1:]}"
        found.append(Place("version", "", field, label, getattr(version, field), version))
    return {place.name: place for place in found}


def rows_of(version: AgreementVersion, part: str, key: str) -> Any:
    """The rows of the draft that a change is written into: one, or none where it was taken out."""
    if part == "goal":
        return Goal.objects.filter(version=version, key=UUID(key))
    if part == "commitment":
        return Commitment.objects.filter(version=version, key=UUID(key))
    return AgreementVersion.objects.filter(pk=version.pk)


def says_now(draft: AgreementVersion, part: str, key: str, field: str) -> str | None:
    """What stands at the place of the draft; None where it was taken out."""
    found = list(rows_of(draft, part, key).values_list(field, flat=True))
    if not found:
        return None
    return "" if found[0] is None else str(found[0])
