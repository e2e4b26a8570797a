"""The one way from a question to whom to ask: used by the ask page, the command `route` and whatever comes later."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from roles.matching.index import WORDS
from roles.matching.lanes import Lane, lane_of
from roles.people.models import School
from roles.routing.compiled import Compiled, shelf
from roles.routing.directory import Directory, TypeEntry
from roles.routing.guarded import guarded
from roles.routing.lane_words import SHIPPED
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
    any of them fits, 0 to 1; `in_doubt` says that the second may be meant as well as the first; `because` has the known
    questions that led to the first; `by_words` says that it was matched by words alone. A type that was picked has none
    of these.
    """

    text: str
    day: date
    tier: Tier
    slips: tuple[Slip, ...]
    others: tuple[TypeEntry, ...] = ()
    ranked: tuple[TypeEntry, ...] = ()
    score: float = 0.0
    in_doubt: bool = False
    because: tuple[str, ...] = ()
    by_words: bool = False
    lane: Lane | None = None  # stands above the slips, which then lead to no coach

    @property
    def slip(self) -> Slip:
        return self.slips[0]

    @property
    def in_person(self) -> bool:
        """Whether nothing of it is to be put in writing."""
        return self.lane is not None and SHIPPED[self.lane].in_person

    @property
    def without_owner(self) -> tuple[int | None, ...]:
        """What to note for the principal to settle: ids of question types, or None where none fits."""
        if self.lane is not None:
            return ()
        return tuple(slip.type.id if slip.type else None for slip in self.slips if _is_open(slip))


def answer(school: School, text: str, day: date) -> Answer:
    """Whom to ask about the text on the day."""
    return answer_with(shelf.get(school, day), text, day)


def answer_with(compiled: Compiled, text: str, day: date) -> Answer:
    """Whom to ask by what was compiled of a school, which may be a school as it would be."""
    return _in_its_lane(compiled.directory, _matched(compiled, text, day), text)


def _matched(compiled: Compiled, text: str, day: date) -> Answer:
    match = compiled.match(text)
    ranked = tuple(compiled.directory.types[candidate.key] for candidate in match.ranked)
    told = Answer(text, day, Tier.NONE, (), (), ranked, match.score, by_words=match.layer == WORDS)
    if match.abstain:
        door = front_door(compiled.directory, day, Reason.NO_TYPE)
        return replace(told, slips=(door,), others=ranked[:OTHERS])
    slips = tuple(resolve(compiled.directory, one.key, day) for one in ranked[:2])
    if match.show_two and differ(slips):
        return replace(told, tier=Tier.TWO, slips=slips, in_doubt=True)
    return replace(
        told,
        tier=Tier.ONE,
        slips=slips[:1],
        others=ranked[1 : 1 + OTHERS],
        in_doubt=match.show_two,
        because=tuple(one for one in match.ranked[0].because if one not in compiled.private),
    )


def answer_for_type(school: School, key: str, text: str, day: date) -> Answer | None:
    """Whom to ask about a question type that was picked, perhaps after asking; None for one that is not there."""
    compiled = shelf.get(school, day)
    picked = compiled.directory.types.get(key)
    if picked is None:
        return None
    near = compiled.match(text or f"{picked.name} {picked.about}").ranked
    others = [compiled.directory.types[candidate.key] for candidate in near if candidate.key != key]
    found = Answer(text, day, Tier.ONE, (resolve(compiled.directory, key, day),), tuple(others[:OTHERS]))
    return _in_its_lane(compiled.directory, found, text or f"{picked.name}. {picked.about}")


def answer_at_front_door(school: School, text: str, day: date) -> Answer:
    """Whom to ask where the asker says that nothing offered fits."""
    directory = shelf.get(school, day).directory
    found = Answer(text, day, Tier.NONE, (front_door(directory, day, Reason.NO_TYPE),))
    return _in_its_lane(directory, found, text)


def _in_its_lane(directory: Directory, found: Answer, words: str) -> Answer:
    """The answer as it is, or, where the words are of a lane, with the lane above and no coach beneath."""
    lane = lane_of(words)
    if lane is None:
        return found
    slips = guarded(directory, lane, found.slips, found.day)
    return replace(found, lane=lane, slips=slips, tier=found.tier if len(slips) == len(found.slips) else Tier.ONE)


def _is_open(slip: Slip) -> bool:
    is_left = slip.type is not None and slip.type.left_with_front_door_on is not None
    return slip.kind == Kind.FRONT_DOOR and not (is_left and slip.reason == Reason.NO_OWNER)
