"""What stands on a lane: whom to call now. A school may put the words in its own; the lane itself stays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from roles.matching.lanes import Lane


@dataclass(frozen=True, slots=True)
class Shipped:
    name: str
    about: str  # ends "This is about ..."
    title: str
    words: str
    call_now: tuple[str, ...] = ()  # numbers that the school's own words never take away
    in_person: bool = False  # nothing that should wait in anybody's mail


SHIPPED: Mapping[Lane, Shipped] = {
    Lane.SAFETY: Shipped(
        "A child’s safety",
        "a child’s safety",
        "A child’s safety comes first. Tell somebody now, by voice.",
        "If anybody is in danger this minute, call 911, then the main office. Otherwise go to the counselor or the "
        "principal in person, now; for an injury or medicine to the nurse. Stay with the child until help comes.\n\n"
        "If you suspect abuse or neglect, call your state’s child abuse hotline. The counselor or the principal has "
        "the number, and Childhelp, 1-800-422-4453, can connect you. You need no proof and nobody’s leave.\n\n"
        "If somebody speaks of suicide, 988 answers calls and texts at any hour.\n\n"
        "CoachHub is not the place to report this: nobody watches it for emergencies.",
        ("911", "988"),
        in_person=True,
    ),
    Lane.HARASSMENT: Shipped(
        "Harassment and discrimination",
        "harassment or discrimination",
        "Tell somebody who has to act on this. You need not settle it alone.",
        "Tell the principal; if it is about the principal, tell the district’s human resources office. The district’s "
        "Title IX coordinator takes reports of sexual harassment, of staff and of students.\n\n"
        "If a student is the one harmed, tell the counselor or the principal today. If anybody is in danger, call "
        "911.\n\n"
        "If you have a union representative, you can ask them to be with you.\n\n"
        "CoachHub is not the place to report this, and it gives no legal advice.",
        in_person=True,
    ),
    Lane.DISCIPLINE: Shipped(
        "Discipline of staff",
        "the discipline of staff",
        "This is between you, the principal and the district.",
        "Ask the principal or the district’s human resources office. If you are called to a meeting that could lead to "
        "discipline, call your union representative first, if you have one.\n\n"
        "If it is about a colleague, tell the principal what you saw, and leave the rest to them.\n\n"
        "Coaches take no part in this. CoachHub gives no legal advice.",
    ),
    Lane.EVALUATION: Shipped(
        "Evaluation",
        "the evaluation of staff",
        "This is between you and whoever evaluates you.",
        "Ask the principal, or the administrator who evaluates you, about dates, forms, ratings and what counts.\n\n"
        "If you disagree with a rating, or your contract is not renewed, ask the district’s human resources office or "
        "your union representative which steps there are and by when.\n\n"
        "Coaches do not evaluate and are not asked about it. CoachHub gives no legal advice.",
    ),
}


@dataclass(frozen=True, slots=True)
class LaneBox:
    """A lane as a page shows it."""

    lane: Lane
    shipped: Shipped
    own: str = ""  # the school's words

    @property
    def words(self) -> str:
        return self.own or self.shipped.words


def lane_box(lane: Lane, own: Mapping[str, str]) -> LaneBox:
    return LaneBox(lane, SHIPPED[lane], own.get(lane.value, ""))
