"""The school's duties to draw from, by framework area, with who has each already.

What is under way counts only where the reader may read it: `drafts_of` are the roles whose versions under way they may,
None for all. A duty that nothing but an unread draft names is not offered.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from roles.charters.models import Stake
from roles.drafting.sheet import Sheet
from roles.duties.models import Duty, Framework
from roles.routing.models import QuestionType
from roles.signing.models import UNDER_WAY

# A list that nobody could read through: the rest is found by its words.
MOST = 200
OTHER = "other"


@dataclass
class Offered:
    """A duty, who owns it or would, and whether the draft has it."""

    pk: int
    wording: str
    owners: list[str] = field(default_factory=list)
    is_here: bool = False


@dataclass
class Group:
    key: str
    label: str
    duties: list[Offered] = field(default_factory=list)


def duty_to_draw(school_id: int, pk: int, drafts_of: Iterable[int] | None) -> Duty | None:
    return _known(school_id, drafts_of).filter(pk=pk).first()


def catalog_page(sheet: Sheet, drafts_of: Iterable[int] | None, q: str, area: str, said: str = "") -> dict[str, Any]:
    """The context of the page: what is asked for by words and by framework area."""
    groups = _groups(sheet, drafts_of, " ".join(q.split())[:100], area)
    return {
        "sheet": sheet,
        "draft": sheet.draft,
        "q": q[:100],
        "area": area,
        "areas": [*Framework.choices, (OTHER, "Not placed yet")],
        "groups": groups,
        "found": sum(len(group.duties) for group in groups),
        "most": MOST,
        "said": said,
    }


def _groups(sheet: Sheet, drafts_of: Iterable[int] | None, q: str, area: str) -> list[Group]:
    here = {row["duty_id"] for row in sheet.state["lines"]}
    groups = {key: Group(key, label) for key, label in [*Framework.choices, ("", "Not placed yet")]}
    claims = _claims(sheet, drafts_of)
    for pk, wording, framework in _searched(_known(sheet.version.school_id, drafts_of), q, area):
        group = groups[framework if framework in groups else ""]
        group.duties.append(Offered(pk, wording, claims.get(pk, []), is_here=pk in here))
    return [group for group in groups.values() if group.duties]


def _known(school_id: int, drafts_of: Iterable[int] | None) -> QuerySet[Duty]:
    """The duties that the map would show: placed in an area, asked for, or named by what the reader may read."""
    duties = Duty.objects.filter(school=school_id)
    if drafts_of is None:
        return duties
    named = Stake.objects.filter(_readable(drafts_of) | Q(version__in_force_since__isnull=False), duty=OuterRef("pk"))
    asked = QuestionType.objects.filter(duty=OuterRef("pk"))
    return duties.filter(Q(area__isnull=False) | Exists(asked) | Exists(named))


def _searched(duties: QuerySet[Duty], q: str, area: str) -> QuerySet[Duty, Any]:
    for word in q.split():
        duties = duties.filter(Q(wording__icontains=word) | Q(area__name__icontains=word))
    if area:
        duties = duties.filter(framework="" if area == OTHER else area)
    return duties.order_by("wording").values_list("pk", "wording", "framework")[:MOST]


def _readable(drafts_of: Iterable[int] | None) -> Q:
    """Stakes in force, and those under way that the reader may read."""
    under_way = Q(version__state__in=UNDER_WAY)
    return Q(in_force=True) | (under_way if drafts_of is None else under_way & Q(role__in=list(drafts_of)))


def _claims(sheet: Sheet, drafts_of: Iterable[int] | None) -> dict[int, list[str]]:
    """Who is asked first for each duty, in force or in a version under way that may be read, by the duty's id."""
    stakes = Stake.objects.filter(_readable(drafts_of), school=sheet.version.school, asked_first=True)
    found: dict[int, dict[str, str]] = {}
    for duty, role, in_force in stakes.order_by("-in_force", "id").values_list("duty", "role", "in_force"):
        name = sheet.role_name(role)
        found.setdefault(duty, {}).setdefault(name, name if in_force else f"{name}, not in force yet")
    return {duty: list(names.values()) for duty, names in found.items()}
