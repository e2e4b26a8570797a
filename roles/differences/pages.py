"""What the page of a difference shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from coachhub.kit.templatetags.kit import day
from coachhub.kit.wording import small
from roles.charters.models import CharterVersion
from roles.charters.text import content_of
from roles.differences.places import Content
from roles.differences.queries import signers_of, types_about, words_behind
from roles.differences.sentences import changes_between, moved_duties
from roles.differences.sheet import sheet_of
from roles.people.members import Member
from roles.signing.models import State

CAME = (State.IN_FORCE, State.SUPERSEDED)


@dataclass(frozen=True)
class Moving:
    """A question type that somebody else answers."""

    name: str
    sentence: str


def difference_page(
    before: CharterVersion, after: CharterVersion, member: Member, *, may_see_words: bool, side_by_side: bool
) -> dict[str, Any]:
    """The context. `may_see_words`: what people said in comments is for those who may read drafts."""
    old, new = content_of(before), content_of(after)
    reader = member.person.pk if member.person else None
    signers = signers_of(before if after.is_draft else after, reader)
    return {
        "before": before,
        "after": after,
        "role": after.charter.role,
        "came": after.in_force_since is not None,
        "title": f"What version {after.number} {'changed' if after.in_force_since else 'would change'}",
        "against": against(before, after),
        "changes": changes_between(old, new),
        "sections": sheet_of(old, new),
        "behind": words_behind(after) if may_see_words else {},
        "signers": signers,
        "to_sign": any(one.is_reader and not one.signed_on for one in signers) and after.state == State.IN_REVIEW,
        "moving": _moving(member, old, new),
        "side_by_side": side_by_side,
    }


def against(before: CharterVersion, after: CharterVersion) -> str:
    """Which version it is compared with, and what becomes of that."""
    since = day(before.in_force_since)
    until = day(before.superseded_on)
    stands = {
        State.IN_FORCE: f", in force since {since}",
        State.SUPERSEDED: f", in force from {since} until {until}" if since and until else ", never in force",
    }.get(State(before.state), "")
    stays = (
        f" Version {before.number} stays as it is and stays in force until everyone has signed version {after.number}."
        if before.state == State.IN_FORCE and after.state not in CAME
        else ""
    )
    return f"Against version {before.number}{stands}.{stays}"


def _moving(member: Member, old: Content, new: Content) -> list[Moving]:
    gained, lost = moved_duties(old, new)
    role = small(new["role"])
    now = {line["duty"]: line for line in new["lines"]}

    def sentence(duty: int) -> str:
        if duty in gained:
            return f"to the {role}"
        line = now.get(duty, {})
        other = line.get("goes_to") or line.get("lead") or line.get("owner")
        return f"to the {small(other)}, no longer to the {role}" if other else f"no longer to the {role}"

    return [Moving(one.name, sentence(one.duty_id)) for one in types_about(member.school, gained | lost)]
