"""The one way from a question to whom to ask: used by the ask page, the command `route` and whatever comes later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from roles.people.models import School
from roles.routing.compiled import shelf
from roles.routing.directory import TypeEntry
from roles.routing.owners import Kind, Reason, Slip, differ, front_door, resolve

OTHERS = 3


class Tier(StrEnum):
    ONE = "one"
    TWO = "two"  # two question types are as near as each other, and different people answer
    NONE = "none"  # no question type fits


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom to ask, and what else the question may have meant.

    `ranked` holds question types from the nearest on, also where none of them is near enough; `score` is how probably
    any of them fits, 0 to 1; `in_doubt` says that the second may be meant as well as the first. A type that was picked
    has none of these.
    """

    text: str
    day: date
    tier: Tier
    slips: tuple[Slip, ...]
    others: tuple[TypeEntry, ...] = ()
    ranked: tuple[TypeEntry, ...] = ()
    score: float = 0.0
    in_doubt: bool = False

    @property
    def slip(self) -> Slip:
        return self.slips[0]

    @property
    def without_owner(self) -> tuple[int | None, ...]:
        """What to note for the principal to settle: ids of question types, or None where none fits."""
        return tuple(slip.type.id if slip.type else None for slip in self.slips if slip.kind == Kind.FRONT_DOOR)


def answer(school: School, text: str, day: date) -> Answer:
    """Whom to ask about the text on the day."""
    compiled = shelf.get(school, day)
    match = compiled.match(text)
    ranked = tuple(compiled.directory.types[candidate.key] for candidate in match.ranked)
    if match.abstain:
        door = front_door(compiled.directory, day, Reason.NO_TYPE)
        return Answer(text, day, Tier.NONE, (door,), ranked[:OTHERS], ranked, match.score)
    slips = tuple(resolve(compiled.directory, one.key, day) for one in ranked[:2])
    if match.show_two and differ(slips):
        return Answer(text, day, Tier.TWO, slips, (), ranked, match.score, in_doubt=True)
    return Answer(text, day, Tier.ONE, slips[:1], ranked[1 : 1 + OTHERS], ranked, match.score, match.show_two)


def answer_for_type(school: School, key: str, text: str, day: date) -> Answer | None:
    """Whom to ask about a question type that was picked, perhaps after asking; None for one that is not there."""
    compiled = shelf.get(school, day)
    picked = compiled.directory.types.get(key)
    if picked is None:
        return None
    near = compiled.match(text or f"{picked.name} {picked.about}").ranked
    others = [compiled.directory.types[candidate.key] for candidate in near if candidate.key != key]
    return Answer(text, day, Tier.ONE, (resolve(compiled.directory, key, day),), tuple(others[:OTHERS]))


def answer_at_front_door(school: School, text: str, day: date) -> Answer:
    """Whom to ask where the asker says that nothing offered fits."""
    directory = shelf.get(school, day).directory
    return Answer(text, day, Tier.NONE, (front_door(directory, day, Reason.NO_TYPE),))
