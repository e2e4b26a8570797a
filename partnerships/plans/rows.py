"""A plan as it is read: steps in order, hand-off points between them, and what each says to its reader. Pure values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from partnerships.plans.models import HandOff, PlanPerson, PlanStep

AHEAD, UNDER_WAY, DONE = "Ahead", "Under way", "Done"


@dataclass
class StepRow:
    """A step: who leads and who helps, in the order of the plan's people; `waits_for` is whose answer it waits for."""

    step: PlanStep
    parts: list[tuple[PlanPerson, str]]
    waits_for: PlanPerson | None = None
    logged: list[Any] = field(default_factory=list)

    @property
    def is_done(self) -> bool:
        return self.step.state == PlanStep.State.DONE

    @property
    def state(self) -> str:
        return {PlanStep.State.DONE: DONE, PlanStep.State.DOING: UNDER_WAY}.get(self.step.state, AHEAD)  # type: ignore[call-overload,no-any-return]

    @property
    def lead(self) -> PlanPerson:
        return self.step.lead


@dataclass
class HandOffRow:
    hand_off: HandOff


Row = StepRow | HandOffRow


def rows_of(
    people: Sequence[PlanPerson], steps: Iterable[PlanStep], helpers: Mapping[int, set[int]], points: Iterable[HandOff]
) -> list[Row]:
    """Steps and hand-offs in the order in which they are read; `helpers` by step, as ids of people in the plan."""
    return list(_rows(people, steps, helpers, {one.after_id: one for one in points}))


def _rows(
    people: Sequence[PlanPerson], steps: Iterable[PlanStep], helpers: Mapping[int, set[int]], points: dict[int, HandOff]
) -> Iterator[Row]:
    open_point: HandOff | None = None
    for step in steps:
        parts = [
            (one, "leads" if one.pk == step.lead_id else "helps" if one.pk in helpers.get(step.pk, ()) else "")
            for one in people
        ]
        waits = open_point if open_point is not None and step.state == PlanStep.State.TO_DO else None
        yield StepRow(step, parts, waits.to if waits is not None else None)
        point = points.get(step.pk)
        open_point = point if point is not None and point.state == HandOff.State.WAITING else None
        if point is not None:
            yield HandOffRow(point)


def stretch_after(hand_off: HandOff, steps: Sequence[PlanStep], points: Iterable[HandOff]) -> list[PlanStep]:
    """The steps that a hand-off brings somebody in for: those after it, up to the next hand-off point."""
    ends = {one.after_id for one in points}
    found: list[PlanStep] = []
    begun = False
    for step in steps:
        if begun:
            found.append(step)
            if step.pk in ends:
                break
        begun = begun or step.pk == hand_off.after_id
    return found
