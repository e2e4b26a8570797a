"""Naming an owner for what nobody owns: the roles to choose from, and a line for the draft of the one chosen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.db.models import Sum

from roles.charters.actions import save_draft, start_charter
from roles.charters.drafts import copies
from roles.charters.holders import holders_at
from roles.charters.models import CharterVersion, Stake, TimeShare
from roles.charters.text import hours
from roles.duties.models import Duty
from roles.people.models import Person, School
from roles.routing.models import QuestionType
from roles.signing.models import UNDER_WAY, State
from roles.staffing.models import Role

NAMED = 2  # duties of the same area that are named beside a role


@dataclass
class Choice:
    """A role that could own the duty."""

    role: Role
    people: list[str] = field(default_factory=list)
    near: list[str] = field(default_factory=list)  # what it owns in the same area
    used: Decimal | None = None
    of: Decimal | None = None
    out: int | None = None  # the version that is out for signature, to which nothing can be added

    @property
    def hours(self) -> str:
        if self.of is None:
            return ""
        return f"{hours(self.used or Decimal(0))} of {hours(self.of)} hours"


def claimed_by(duty: Duty) -> Stake | None:
    """The stake by which some role owns or leads the duty: in force, or else in a version under way."""
    claims = Stake.objects.filter(duty=duty, asked_first=True, version__state__in=[State.IN_FORCE, *UNDER_WAY])
    return claims.select_related("role", "version").order_by("-in_force", "id").first()


def types_of(duty: Duty) -> list[QuestionType]:
    return list(QuestionType.objects.filter(duty=duty).select_related("for_now"))


def choices_for(school: School, duty: Duty, day: date) -> tuple[list[Choice], list[Role]]:
    """The roles with a charter, those who own most of the same area first; and the roles without one."""
    people: dict[int, list[str]] = {}
    for holder in holders_at(school, day):
        people.setdefault(holder.role_id, []).append(holder.name)
    found = {role.pk: Choice(role, people.get(role.pk, [])) for role in Role.objects.filter(school=school)}
    with_charter: set[int] = set()
    versions = CharterVersion.objects.filter(school=school, state__in=[State.IN_FORCE, *UNDER_WAY])
    rows = versions.annotate(used=Sum("time_shares__hours")).order_by()
    for role_id, state, number, of, used in rows.values_list(
        "charter__role", "state", "number", "hours_a_week", "used"
    ):
        with_charter.add(role_id)
        if state == State.IN_FORCE:
            found[role_id].of, found[role_id].used = of, used
        elif state != State.DRAFT:
            found[role_id].out = number
    if duty.area_id is not None:
        near = Stake.objects.filter(school=school, in_force=True, asked_first=True, duty__area=duty.area_id)
        for role_id, wording in near.values_list("role", "wording"):
            found[role_id].near.append(wording)
    choices = [choice for pk, choice in found.items() if pk in with_charter]
    choices.sort(key=lambda choice: -len(choice.near))
    return choices, [choice.role for pk, choice in found.items() if pk not in with_charter]


@transaction.atomic
def add_to_draft(
    role: Role, stakes: Iterable[Stake], *, time_shares: Iterable[TimeShare] = (), by: Person | None
) -> CharterVersion:
    """Add lines at the end of the role's draft, which is begun where there is none; they replace its lines on a duty.

    Raises AlreadyDone while a version is out for signature, ChangedMeanwhile where somebody saved it at this moment.
    """
    draft, new = start_charter(role, by=by), list(stakes)
    claimed = {stake.duty_id for stake in new}
    kept = [stake for stake in copies(draft.stakes.all()) if stake.duty_id not in claimed]
    return save_draft(
        draft,
        stakes=[*kept, *new],
        boundaries=copies(draft.boundaries.all()),
        time_shares=[*copies(draft.time_shares.all()), *time_shares],
        by=by,
    )
