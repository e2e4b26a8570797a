"""Who signs: the people in the role, those of the roles that it hands duties to or that lead, the principal last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from coachhub.kit.wording import count as number_of
from roles.charters.drafts import OpenDraft
from roles.charters.holders import Holder, holders_at
from roles.people.members import Member
from roles.people.models import Person
from roles.staffing.models import Role


@dataclass(frozen=True)
class Candidate:
    """Somebody who may be asked to sign, in a role and for a reason; without a person the role is nobody's now."""

    role: Role
    person_id: int | None
    name: str
    reason: str
    is_default: bool

    @property
    def key(self) -> str:
        return f"{self.role.pk}-{self.person_id}"


def candidates_of(draft: OpenDraft, member: Member) -> list[Candidate]:
    """Everybody in a role: those who sign unless the principal decides otherwise, the principal last of them."""
    holders = holders_at(member.school, member.today)
    principal = _principal(holders, member)
    found = [
        candidate
        for role_id, reason in _concerned(draft).items()
        for candidate in _of_role(draft.roles[str(role_id)], holders, reason)
        if principal is None or candidate.person_id != principal.person_id
    ]
    if principal is not None:
        role = draft.roles[str(principal.role_id)]
        found.append(Candidate(role, principal.person_id, principal.name, "Signs for the school", is_default=True))
    listed = {one.key for one in found}
    others = (
        Candidate(draft.roles[str(one.role_id)], one.person_id, one.name, "", is_default=False) for one in holders
    )
    return _once_each([*found, *(one for one in others if one.key not in listed)])


def parties_of(chosen: list[Candidate]) -> list[tuple[Person, Role]]:
    people = Person.objects.in_bulk([one.person_id for one in chosen])
    return [(people[one.person_id], one.role) for one in chosen if one.person_id is not None]


def _concerned(draft: OpenDraft) -> dict[int, str]:
    """The roles that have a say in the text, with the reason, in the order in which they sign."""
    own = draft.own.pk
    found = {own: "Signs because it is the charter of this role"}
    handed: dict[int, int] = {}
    led: dict[int, int] = {}
    for stake in draft.stakes:
        if stake.goes_to_id:
            handed[stake.goes_to_id] = handed.get(stake.goes_to_id, 0) + 1
        if stake.lead_id and stake.lead_id != own:
            led[stake.lead_id] = led.get(stake.lead_id, 0) + 1
    for role_id in [*handed, *led]:
        reasons = []
        if count := handed.get(role_id):
            reasons.append(f"it hands {number_of(count, 'duty', 'duties')} to this role")
        if count := led.get(role_id):
            reasons.append(f"this role leads {number_of(count, 'shared duty', 'shared duties')}")
        found.setdefault(role_id, f"Signs because {' and '.join(reasons)}")
    return found


def _of_role(role: Role, holders: list[Holder], reason: str) -> Iterator[Candidate]:
    people = [holder for holder in holders if holder.role_id == role.pk]
    if not people:
        yield Candidate(role, None, "", reason, is_default=False)
    for holder in people:
        yield Candidate(role, holder.person_id, holder.name, reason, is_default=True)


def _principal(holders: list[Holder], member: Member) -> Holder | None:
    """Who signs for the school: the principal at the front door, or the one who sends it, or any who holds a role."""
    me = member.person.pk if member.person else None

    def rank(holder: Holder) -> tuple[bool, bool]:
        return holder.role_id != member.school.front_door_id, holder.person_id != me

    return min((holder for holder in holders if holder.is_principal), key=rank, default=None)


def _once_each(candidates: list[Candidate]) -> list[Candidate]:
    """A person who holds several of the roles is chosen beforehand in the first of them only."""
    seen: set[int] = set()
    found = []
    for one in candidates:
        again = one.person_id in seen
        found.append(replace(one, is_default=False) if again else one)
        if one.person_id is not None:
            seen.add(one.person_id)
    return found
