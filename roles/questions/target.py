"""Where a question goes that somebody is about to send or to pass on. Follows from the school as it is on the day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from roles.matching.lanes import lane_of
from roles.people.models import School
from roles.questions.clocks import local
from roles.questions.models import Question
from roles.routing.answers import Tier, answer, answer_at_front_door
from roles.routing.compiled import shelf
from roles.routing.directory import TypeEntry
from roles.routing.guarded import guarded
from roles.routing.owners import Reason, Slip, front_door, resolve, resolve_role
from roles.routing.scopes import meant
from roles.staffing.models import Role

FRONT_DOOR = "front-door"


@dataclass(frozen=True, slots=True)
class Target:
    """Whose desk, and what the question is about as far as that is clear."""

    slip: Slip
    kind: TypeEntry | None = None


def target_of(school: School, day: date, *, words: str, key: str = "", to: str = "") -> Target | None:
    """By question type, by role or the front door, else by the words; None for a type or a role that is not there.

    Words that are of a lane go to no coach, whatever was chosen.
    """
    target, lane = _chosen(school, day, words, key, to), lane_of(words)
    if target is None or lane is None:
        return target
    slip = guarded(shelf.get(school, day).directory, lane, (target.slip,), day)[0]
    return replace(target, slip=slip)


def _chosen(school: School, day: date, words: str, key: str, to: str) -> Target | None:
    directory = shelf.get(school, day).directory
    if key:
        return Target(resolve(directory, key, day), directory.types[key]) if key in directory.types else None
    if to == FRONT_DOOR:
        return Target(answer_at_front_door(school, words, day).slip)
    found = answer(school, words, day) if words else None
    kind = found.slip.type if found and found.tier == Tier.ONE else None
    if not to:
        return Target(found.slip, kind) if found else None
    role = next((role for role in directory.roles.values() if role.slug == to), None)
    return Target(resolve_role(directory, role.id, day), kind) if role else None


def slip_for(school: School, role: Role | None, now: datetime, words: str = "") -> Slip:
    """Who would get a question that is passed on to the role, or to the front door, now.

    Of several who hold the role it is those whose part the words are about; words that are of a lane go to no coach.
    """
    day = local(school, now).date()
    directory = shelf.get(school, day).directory
    slip = resolve_role(directory, role.pk, day) if role else front_door(directory, day, Reason.NO_OWNER)
    slip, lane = replace(slip, asked=meant(slip.asked, words)), lane_of(words)
    return guarded(directory, lane, (slip,), day)[0] if lane else slip


def words_of(question: Question, why: str = "") -> str:
    """What a question says, with what is written about it: sentences apart, as lanes are looked for in each."""
    return " . ".join(filter(None, (question.text, question.more, why)))


def owns(question: Question, role_id: int | None, now: datetime) -> bool:
    """Whether the role owns today the duty that the question is about."""
    if question.question_type is None or role_id is None:
        return False
    day = local(question.school, now).date()
    claim = shelf.get(question.school, day).directory.claims.get(question.question_type.duty_id)
    return claim is not None and claim.role_id == role_id
