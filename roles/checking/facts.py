"""What the check reads of a school around a charter, in the same few queries whatever the school's size."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import partial
from typing import Any

from django.db.models import Exists, Min, OuterRef, QuerySet, Sum

from coachhub.kit.prepared import Prepared
from roles.charters.holders import holders_at
from roles.charters.models import CharterVersion, Stake
from roles.clarity.charter_facts import IN_FORCE, Claim, SchoolFacts, Unowned
from roles.duties.models import Duty
from roles.people.members import Member
from roles.routing.models import WithoutOwner
from roles.signing.models import UNDER_WAY, State
from roles.staffing.models import Role

LATELY = timedelta(days=90)


def facts_for(version: CharterVersion, roles: Iterable[Role], duties: Iterable[int], member: Member) -> SchoolFacts:
    """What the version is checked against, as far as the member may know; `duties` are those in its lines.

    What other drafts claim and how often something was looked up is for principals.
    """
    names = {role.pk: role.name for role in roles}
    rows = _stakes(version, with_drafts=member.is_principal)
    own = [row for row in rows if row[0] == version.charter_id]
    holders = holders_at(member.school, member.today)
    door = names.get(member.school.front_door_id or 0, "")
    return SchoolFacts(
        claims=tuple(Claim(*row[2:]) for row in rows if row[0] != version.charter_id),
        unowned=tuple(_unowned(version, own, rows, set(duties), member)),
        held=frozenset(names[holder.role_id] for holder in holders if holder.role_id in names),
        door=door,
        today=member.today,
    )


def _stakes(version: CharterVersion, *, with_drafts: bool) -> list[tuple[Any, ...]]:
    """(charter, area, and the columns of a Claim) of all stakes in force, and of those under way elsewhere."""
    rows = (_STAKES_AND_DRAFTS if with_drafts else _STAKES)(school=version.school_id)
    told = ((*row[:-1], row[-1] or "") for row in rows)
    return [row for row in told if row[0] != version.charter_id or row[8] == IN_FORCE]


def _unowned(
    version: CharterVersion, own: list[tuple[Any, ...]], rows: list[tuple[Any, ...]], here: set[int], member: Member
) -> list[Unowned]:
    """The duties that no other charter in force owns: what this one's version in force owns is its own to keep."""
    ours = {row[2] for row in own if row[6]}
    types: dict[int, list[str]] = {}
    told: dict[int, tuple[str, int | None]] = {}
    for pk, wording, area, name, left in _UNOWNED(school=version.school_id, charter=version.charter_id):
        told[pk] = (wording, area)
        types.setdefault(pk, []).extend([name] if name and not left else [])
    near = {row[1] for row in rows if row[2] in here} | {area for pk, (_, area) in told.items() if pk in here}
    asked = _looked_up(version.school_id, member.today) if member.is_principal else {}
    return [
        Unowned(
            pk, wording, tuple(types[pk]), *asked.get(pk, (0, None)),
            was_ours=pk in ours, is_near=area is not None and area in near,
        )
        for pk, (wording, area) in told.items()
    ]  # fmt: skip


def _looked_up(school: int, today: date) -> dict[int, tuple[int, date]]:
    """How often look-ups of a duty's question types ended without an owner lately, and since when."""
    return {duty: (total, since) for duty, total, since in _LOOKED_UP(school=school, since=today - LATELY)}


def _write_stakes(school: int, states: Iterable[str] = (State.IN_FORCE,)) -> QuerySet[Any, Any]:
    rows = Stake.objects.filter(school=school, version__state__in=list(states)).order_by("id")
    return rows.values_list(
        "version__charter", "duty__area", "duty", "role__name", "kind", "wording", "asked_first", "version__number",
        "version__state", "goes_to__name",
    )  # fmt: skip


def _write_unowned(school: int, charter: int) -> QuerySet[Any, Any]:
    owned = Stake.objects.filter(duty=OuterRef("pk"), in_force=True, asked_first=True)
    duties = Duty.objects.filter(~Exists(owned.exclude(version__charter=charter)), school=school)
    return duties.order_by("wording", "question_types__order").values_list(
        "id", "wording", "area", "question_types__name", "question_types__left_with_front_door_on"
    )


def _write_looked_up(school: int, since: date) -> QuerySet[Any, Any]:
    rows = WithoutOwner.objects.filter(school=school, day__gte=since, question_type__isnull=False).order_by()
    counted = rows.values("question_type__duty").annotate(total=Sum("count"), since=Min("day"))
    return counted.values_list("question_type__duty", "total", "since")


_STAKES = Prepared(_write_stakes, school=int)
_STAKES_AND_DRAFTS = Prepared(partial(_write_stakes, states=(State.IN_FORCE, *UNDER_WAY)), school=int)
_UNOWNED = Prepared(_write_unowned, school=int, charter=int)
_LOOKED_UP = Prepared(_write_looked_up, school=int, since=date)
