"""Reads for seeing who does what: three queries, whatever the size of the school."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, F, FilteredRelation, OuterRef, Q, QuerySet, Sum

from coachhub.kit.kept import Kept
from coachhub.kit.prepared import Prepared
from roles.charters.holders import holders_at
from roles.charters.models import CharterVersion, Stake
from roles.charters.text import READING_ORDER
from roles.duties.models import Duty
from roles.duties.verbs import ASKED, PROPOSED, SETTLED
from roles.overlap.grid import Column, Grid, Hold, Row
from roles.people.models import Person, School
from roles.routing.models import QuestionType
from roles.signing.models import UNDER_WAY, State
from roles.staffing.models import Role
from roles.trail.models import TrailRow


def read_grid(school: School, day: date, *, with_drafts: bool = False, drafts_of: Iterable[int] | None = None) -> Grid:
    """Every duty against every role with a charter, from the charters in force.

    With drafts, a version under way counts in place of the one in force: of every role, or of `drafts_of` alone.
    """
    under_way: list[tuple[Any, ...]] = []
    if with_drafts:
        of = None if drafts_of is None else set(drafts_of)
        under_way = [row for row in _UNDER_WAY(school=school.pk) if of is None or row[3] in of]
    key = (school.pk, school.routing_version, day, tuple(under_way))
    return _KEPT.get(key, lambda: _read(school, day, [row[0] for row in under_way]))


def _write_under_way(school: int) -> QuerySet[Any, Any]:
    versions = CharterVersion.objects.filter(school=school, state__in=UNDER_WAY)
    return versions.order_by("id").values_list("id", "state", "edits", "charter__role")


_UNDER_WAY = Prepared(_write_under_way, school=int)
_KEPT: Kept[Grid] = Kept(64)


def read_now(school: School, day: date) -> Grid:
    """With every draft, and as it is at this moment: for an action, which holds the school's lock."""
    versions = CharterVersion.objects.filter(school=school, state__in=UNDER_WAY)
    return _read(school, day, list(versions.values_list("id", flat=True)))


def _read(school: School, day: date, under_way: list[int]) -> Grid:
    columns = _columns(school, day, under_way)
    names = {column.pk: column.name for column in columns}
    rows = _rows(school, {column.version for column in columns}, names)
    return Grid(tuple(columns), tuple(rows), names)


def _columns(school: School, day: date, under_way: list[int]) -> list[Column]:
    holders: dict[int, list[str]] = {}
    for holder in holders_at(school, day):
        holders.setdefault(holder.role_id, []).append(holder.name)
    versions = CharterVersion.objects.filter(Q(state=State.IN_FORCE) | Q(pk__in=under_way), school=school)
    rows = (
        versions.annotate(used=Sum("time_shares__hours"), role=F("charter__role"))
        .order_by("charter__role__order", "charter__role__name", "charter__role", "number")
        .values_list(
            "role", "charter__role__name", "charter__role__slug", "id", "number", "state", "hours_a_week", "used",
            "likeness", "presence",
        )
    )  # fmt: skip
    found: dict[int, Column] = {}
    for row in rows:  # the later of two versions of a role is the one under way
        found[row[0]] = Column(*row, holders=tuple(holders.get(row[0], ())))
    return list(found.values())


STAKE = ("role", "kind", "wording", "version", "lead", "how", "how_note", "goes_to", "asked_first", "hours")


def _rows(school: School, versions: set[int], names: dict[int, str]) -> list[Row]:
    """Each duty once; one that only a version not looked at names is no business of the reader.

    Adds to `names` those of roles without a charter that lead or receive.
    """
    duties = (
        Duty.objects.filter(school=school)
        .annotate(
            held=FilteredRelation("stakes", condition=Q(stakes__version__in=versions)),
            is_asked=Exists(QuestionType.objects.filter(duty=OuterRef("pk"))),
        )
        .order_by(F("area__order").asc(nulls_last=True), "area__name", "area", "id", "held__id")
        .values_list(
            "id", "wording", "area__name", "area__slug", "is_asked", "held__lead__name", "held__goes_to__name",
            *(f"held__{name}" for name in STAKE),
        )
    )  # fmt: skip
    found: dict[int, tuple[Row, list[Hold]]] = {}
    for duty, wording, area, slug, is_asked, lead, receiver, *stake in duties:
        if stake[0] is None and not area and not is_asked:
            continue
        _, holds = found.setdefault(duty, (Row(duty, wording, area or "", slug or ""), []))
        if stake[0] is not None:
            hold = Hold(*stake)
            holds.append(hold)
            names |= {role: name for role, name in ((hold.lead, lead), (hold.goes_to, receiver)) if role}
    return [replace(row, holds=tuple(holds)) for row, holds in found.values()]


def lines_of(versions: Iterable[int], duty: int) -> dict[int, int]:
    """The number of the line that names the duty, by version."""
    stakes: QuerySet[Stake, Any] = Stake.objects.filter(version__in=list(versions)).order_by("order", "id")
    found: dict[int, int] = {}
    counts: dict[int, int] = {}
    rows = stakes.values_list("version", "kind", "duty")
    for version, _kind, held in sorted(rows, key=lambda row: READING_ORDER.index(Stake.Kind(row[1]))):
        counts[version] = counts.get(version, 0) + 1
        if held == duty:
            found[version] = counts[version]
    return found


def under_way_of(school: School, roles: Iterable[int]) -> dict[int, CharterVersion]:
    """The version under way of each of the roles that has one."""
    versions = CharterVersion.objects.filter(school=school, charter__role__in=list(roles), state__in=UNDER_WAY)
    return {version.charter.role_id: version for version in versions.select_related("charter__role")}


def orphans_by_school(schools: Iterable[int]) -> dict[int, int]:
    """How many duties that teachers ask about nobody owns in force, by school; without what the front door keeps."""
    asked = QuestionType.objects.filter(duty=OuterRef("pk"), left_with_front_door_on=None)
    owned = Stake.objects.filter(duty=OuterRef("pk"), in_force=True, asked_first=True)
    rows = Duty.objects.filter(Exists(asked), ~Exists(owned), school__in=list(schools)).order_by()
    return dict(rows.values_list("school").annotate(count=Count("pk")))


def in_force_owner(duty: Duty) -> int | None:
    """The role that is asked first for the duty in force."""
    stakes = Stake.objects.filter(duty=duty, in_force=True, asked_first=True)
    return stakes.values_list("role", flat=True).first()


def role_name(school: School, role: int) -> str:
    return Role.objects.filter(school=school, pk=role).values_list("name", flat=True).first() or ""


def brought_up(duty: Duty) -> bool:
    """Whether somebody has asked those who claim the duty to settle it, or said how they see it."""
    return _told(duty).filter(verb__in=[ASKED, PROPOSED]).exists()


def was_asked(duty: Duty, by: Person, since: datetime) -> bool:
    """Whether this person has asked those who claim the duty to settle it since then."""
    return _told(duty).filter(verb=ASKED, by=by, at__gte=since).exists()


def was_settled(duty: Duty) -> bool:
    return _told(duty).filter(verb=SETTLED).exists()


def proposals_for(duty: Duty) -> list[TrailRow]:
    """How those who claim the duty said they see it, since it was settled last; the newest first."""
    rows = list(_told(duty).filter(verb__in=[PROPOSED, SETTLED]).select_related("by"))
    last = next((place for place, row in enumerate(rows) if row.verb == SETTLED), len(rows))
    return rows[:last]


def _told(duty: Duty) -> QuerySet[TrailRow]:
    return TrailRow.objects.filter(school=duty.school_id, subject_type="duty", subject_id=duty.pk)
