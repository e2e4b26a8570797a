"""Who is asked to read a draft: the people of the role, those whose work overlaps with it, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.text import Truncator

from roles.charters.drafts import OpenDraft
from roles.charters.holders import Holder, holders_at
from roles.charters.models import Stake
from roles.duties.models import Duty
from roles.people.members import Member
from roles.people.models import Membership, Person
from roles.staffing.models import Role

SHORT = 60  # letters of a duty that is named in a reason


@dataclass(frozen=True)
class Candidate:
    """Somebody who may be asked to read, and why they are proposed; without a reason they are one of all others."""

    person_id: int
    name: str
    role_id: int | None
    role: str
    reason: str

    @property
    def key(self) -> str:
        return str(self.person_id)


def candidates_of(draft: OpenDraft, member: Member) -> list[Candidate]:
    """Everybody at the school but the reader, those who are concerned first. `draft` has its parts."""
    reasons = reasons_of(draft)
    found: dict[int, Candidate] = {}
    holders = holders_at(member.school, member.today)
    for role_id, reason in reasons.items():
        for holder in holders:
            if holder.role_id == role_id:
                found.setdefault(holder.person_id, _of(holder, draft, reason))
    people = Membership.objects.current().filter(school=member.school).select_related("person").order_by("person__name")
    roles = {holder.person_id: holder for holder in reversed(holders)}
    leads, others = [], []
    for one in people:
        if one.person_id in found:
            continue
        is_lead = one.level == Membership.Level.PRINCIPAL
        holder = roles.get(one.person_id)
        role_id = holder.role_id if holder else None
        role = draft.roles[str(role_id)].name if role_id else ""
        reason = "Leads the school" if is_lead else ""
        (leads if is_lead else others).append(Candidate(one.person_id, one.person.name, role_id, role, reason))
    everybody = [*found.values(), *leads, *others]
    me = member.person.pk if member.person else None
    return [one for one in everybody if one.person_id != me]


def reasons_of(draft: OpenDraft) -> dict[int, str]:
    """The roles whose work overlaps with the draft's, nearest first, each with the first reason there is."""
    own = draft.own.pk
    found = {own: "It is the charter of this role"}
    for stake in draft.stakes:
        if stake.lead_id and stake.lead_id != own:
            found.setdefault(stake.lead_id, f"Leads “{_short(stake.wording)}”, which this role shares")
        if stake.goes_to_id:
            found.setdefault(stake.goes_to_id, f"Receives “{_short(stake.wording)}” from this role")
    for role_id, reason in _neighbors(draft):
        found.setdefault(role_id, reason)
    return found


def _neighbors(draft: OpenDraft) -> Iterator[tuple[int, str]]:
    """Roles whose charters in force have the same duties, then those that own others of the same areas."""
    duties = {stake.duty_id for stake in draft.stakes}
    areas = Duty.objects.filter(pk__in=duties, area__isnull=False).values("area")
    stakes = Stake.objects.filter(school=draft.version.school_id, in_force=True).exclude(role=draft.own.pk)
    for kind, role_id, wording in stakes.filter(duty__in=duties).values_list("kind", "role", "wording"):
        if kind in (Stake.Kind.OWNS, Stake.Kind.SHARES):
            verb = "Owns" if kind == Stake.Kind.OWNS else "Shares"
            yield role_id, f"{verb} “{_short(wording)}”, which stands in this draft too"
    near = stakes.filter(asked_first=True, duty__area__in=areas).exclude(duty__in=duties)
    for role_id, area in near.order_by("duty__area__order", "id").values_list("role", "duty__area__name"):
        yield role_id, f"Owns duties of the same area: {area}"


def invited_of(chosen: list[Candidate]) -> list[tuple[Person, Role | None, str]]:
    """The chosen as rows, as opening a round takes them."""
    people = Person.objects.in_bulk([one.person_id for one in chosen])
    roles = Role.objects.in_bulk([one.role_id for one in chosen if one.role_id])
    return [
        (people[one.person_id], roles.get(one.role_id or 0), one.reason or "Was asked to read it") for one in chosen
    ]


def _of(holder: Holder, draft: OpenDraft, reason: str) -> Candidate:
    role = draft.roles[str(holder.role_id)].name
    return Candidate(holder.person_id, holder.name, holder.role_id, role, reason)


def _short(wording: str) -> str:
    return Truncator(wording).chars(SHORT)
