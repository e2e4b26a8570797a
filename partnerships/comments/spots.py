"""The places of an agreement on which somebody may comment, in the order of the paper."""

from __future__ import annotations

from collections.abc import Iterator

from coachhub.kit.templatetags.kit import hours
from partnerships.agreements.models import AgreementVersion, Commitment, Goal, PartyKind
from partnerships.agreements.pages import lines_of
from partnerships.agreements.places import PARTS
from partnerships.agreements.text import Content
from partnerships.comments.models import KINDS, WHOLE
from roles.comments.spots import Spot

OF_GOAL = {
    "outcome": "what students will do",
    "seen_in": "seen in",
    "practice": "what teachers will change",
    "first_sign": "seen first",
}
# The parts that are one text each, and so can be reworded; of the others one says what one thinks.
TEXTS = {part.name: part.fields[0] for part in PARTS if len(part.fields) == 1}


def agreement_spots(content: Content) -> list[Spot]:
    return list(_places(content))


def _places(content: Content) -> Iterator[Spot]:
    for number, goal in enumerate(content["goals"], start=1):
        for field, words in OF_GOAL.items():
            key, part = f"goal-{number}-{field}", f"goal:{goal['key']}:{field}"
            yield Spot(key, part, f"Goal {number}: {words}", goal[field], most=_most(Goal, field))
        for place, one in enumerate(goal["commitments"], start=1):
            who = PartyKind(one["party"]).label
            time = f"{hours(float(one['hours']))} a week" if one["hours"] else ""
            yield Spot(
                f"goal-{number}-commitment-{place}", f"commitment:{one['key']}:text", f"Goal {number}, {who.lower()}",
                one["text"], time, most=_most(Commitment, "text"),
            )  # fmt: skip
    for part in PARTS:
        text, field = "\n".join(lines_of(part, content)), TEXTS.get(part.name)
        most = _most(AgreementVersion, field) if field else 0
        yield Spot(f"part-{part.name}", f"part:{part.name}", part.label, content[field] if field else text, most=most,
                   lines=True)  # fmt: skip
    yield Spot("whole", WHOLE, KINDS[WHOLE], "")


def _most(model: type[AgreementVersion | Goal | Commitment], field: str) -> int:
    """How long the field may be, and no longer than a comment can propose."""
    return min(int(model._meta.get_field(field).max_length or 0), 600)  # type: ignore[union-attr]
