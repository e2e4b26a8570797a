"""What a coach can log on: commitments of agreements, duties of charters, and whatever is outside. Plain values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from uuid import UUID

from coachhub.kit.school_days import Off
from roles.models import Person

OUTSIDE = "outside"
SHIPPED_TOLERANCE = 15


@dataclass(frozen=True)
class Line:
    """A duty on a charter in force."""

    duty_id: int
    wording: str
    number: int
    minutes: int | None  # a week, where the charter says so


@dataclass(frozen=True)
class Ground:
    """Of a school: its charters' lines by role, the days without school, the names of roles in the school's order."""

    lines: Mapping[int, Sequence[Line]]
    off: Off
    roles: Mapping[int, str]
    past: Mapping[int, Mapping[int, str]]  # by role, the duties of every version that was ever in force


@dataclass(frozen=True)
class CommitmentToLog:
    """A commitment of the coach, as the last version that has it words it."""

    key: UUID
    agreement_id: int
    label: str
    goal: int
    minutes: int | None
    duty_id: int | None
    in_force: bool


@dataclass
class AgreementToLog:
    """An agreement whose coach the person is; `number` is the version in force, 0 where none is."""

    agreement_id: int
    role_id: int
    role: str
    number: int = 0
    starts_on: date | None = None
    ends_on: date | None = None
    tolerance: int = SHIPPED_TOLERANCE
    review_on: date | None = None
    commitments: dict[UUID, CommitmentToLog] = field(default_factory=dict)

    def begin(
        self, number: int, starts_on: date | None, ends_on: date | None, tolerance: int, review_on: date | None
    ) -> None:
        self.number, self.starts_on, self.ends_on = number, starts_on, ends_on
        self.tolerance, self.review_on = tolerance, review_on

    def choice_of(self, one: CommitmentToLog) -> Choice:
        return Choice(f"c-{one.key}", one.label, self.role_id, self.agreement_id, commitment=one.key)


@dataclass(frozen=True)
class Choice:
    """One thing to log on; `key` is what the form sends."""

    key: str
    label: str
    role_id: int
    agreement_id: int | None = None
    commitment: UUID | None = None
    duty_id: int | None = None


@dataclass
class Diary:
    """The person's agreements at the school. A log is kept by whoever has one."""

    person: Person
    agreements: list[AgreementToLog]

    @cached_property
    def role_ids(self) -> list[int]:
        return list(dict.fromkeys(agreement.role_id for agreement in self.agreements))

    @property
    def main(self) -> AgreementToLog:
        """The first agreement in force, or the first."""
        return next((agreement for agreement in self.agreements if agreement.number), self.agreements[0])

    @property
    def tolerance(self) -> int:
        return self.main.tolerance

    @cached_property
    def commitments(self) -> dict[UUID, CommitmentToLog]:
        return {key: commitment for agreement in self.agreements for key, commitment in agreement.commitments.items()}

    def choices(self, ground: Ground) -> list[Choice]:
        """What is in force today: commitments first, then the charters' duties that no commitment names."""
        return list(self._choices(ground))

    def _choices(self, ground: Ground) -> Iterator[Choice]:
        named = {one.duty_id for one in self.commitments.values() if one.in_force and one.duty_id}
        for agreement in self.agreements:
            for one in agreement.commitments.values():
                if one.in_force:
                    yield agreement.choice_of(one)
        for role_id in self.role_ids:
            for line in ground.lines.get(role_id, ()):
                if line.duty_id not in named:
                    yield Choice(f"d-{line.duty_id}", line.wording, role_id, duty_id=line.duty_id)

    def known(self, ground: Ground) -> list[Choice]:
        """What was in force once: an entry kept on a device may name it when it is sent at last."""
        committed = [
            agreement.choice_of(one) for agreement in self.agreements for one in agreement.commitments.values()
        ]
        duties = [
            Choice(f"d-{duty_id}", wording, role_id, duty_id=duty_id)
            for role_id in self.role_ids
            for duty_id, wording in ground.past.get(role_id, {}).items()
        ]
        return [*committed, *duties]

    def outside(self) -> Choice:
        return Choice(OUTSIDE, "Outside the agreement", self.main.role_id, self.main.agreement_id)
