"""Which steps of a plan count as agreed work for whoever keeps a log: by the duty of the step. Plain values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from partnerships.log.diary import Choice, Diary, Ground
from partnerships.plans.models import PlanStep


@dataclass(frozen=True)
class Agreed:
    """A step, and what time on it is logged on: the commitment that names its duty, else the duty itself."""

    step: PlanStep
    choice: Choice
    goal: int = 0  # the number of the agreement's goal, where it is a commitment
    words: str = ""


def agreed_steps(steps: Iterable[PlanStep], diary: Diary, ground: Ground) -> list[Agreed]:
    """The steps on which the diary's person can log, in the plan's order."""
    committed = {one.duty_id: one for one in diary.commitments.values() if one.in_force and one.duty_id}
    choices = {one.key: one for one in diary.choices(ground)}
    found = []
    for step in steps:
        commitment = committed.get(step.duty_id) if step.duty_id else None
        choice = choices.get(f"c-{commitment.key}" if commitment else f"d-{step.duty_id}")
        if step.duty_id and choice is not None:
            goal = commitment.goal if commitment is not None else 0
            found.append(Agreed(step, choice, goal, choice.label))
    return found
