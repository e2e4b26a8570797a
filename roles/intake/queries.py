"""Reads for sorting a description: its items, its last step, what others own, what is unfinished."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zlib import crc32

from django.db.models import Count, Q, QuerySet

from coachhub.kit.prepared import Prepared
from roles.charters.holders import holders_at
from roles.charters.models import Stake
from roles.intake.models import Description, Item, SortStep
from roles.people.members import Member
from roles.signing.models import State
from roles.staffing.models import Role


@dataclass(frozen=True)
class Claimed:
    """A duty that another role owns, or leads, in force."""

    duty_id: int
    wording: str
    role_id: int
    role: str
    plain_line: str


def claimed_by_others(role: Role) -> list[Claimed]:
    """What the other roles of the school own or lead in force, by the wording of their charters."""
    stakes = Stake.objects.filter(school=role.school_id, in_force=True, asked_first=True).exclude(role=role)
    rows = stakes.order_by("id").values_list("duty", "wording", "role", "role__name", "duty__plain_line")
    return [Claimed(*row) for row in rows]


def items_of(description: Description) -> list[Item]:
    """All items in their order, with the roles and duties they name."""
    items = list(Item.objects.filter(description=description).select_related("other", "duty"))
    for item in items:
        item.description = description
    return items


def item_of(description: Description, number: int) -> Item | None:
    rows = Item.objects.filter(description=description, number=min(number, 32_767)).select_related("other", "duty")
    item = rows.first()
    if item is not None:
        item.description = description
    return item


def last_step(description: Description) -> SortStep | None:
    return SortStep.objects.filter(description=description).select_related("by").first()


def state_of(item: Item) -> str:
    """What a page shows of an item's sorting, in a few letters: whoever sends others has seen something older."""
    words = f"{item.wording}\n{item.how}\n{item.how_note}"
    return f"{item.fate}.{item.sort}.{item.other_id or 0}.{crc32(words.encode()):x}"


def source_of(item: Item) -> str:
    """The numbers of the pasted lines that an item stands in: `12`, `12–14`."""
    if not item.lines:
        return str(item.number)
    first, last = item.lines[0], item.lines[-1]
    return str(first) if first == last else f"{first}–{last}"


@dataclass(frozen=True)
class Unfinished:
    """A description on its way to a signed charter, with how many of its items are sorted."""

    pk: int
    title: str
    role_id: int
    role: str
    added_by: str
    added_at: datetime
    in_draft: bool
    total: int
    settled: int


def unfinished(member: Member) -> list[Unfinished]:
    """The descriptions whose draft is to be made, or is a draft still, and that the member may sort: one query."""
    if member.membership is None and not member.is_principal:
        return []
    found = [Unfinished(*row) for row in _UNFINISHED(school=member.school.pk)]
    if member.is_principal:
        return found
    mine = {one.role_id for one in holders_at(member.school, member.today) if one.person_id == member.account.pk}
    return [one for one in found if one.role_id in mine]


def _write_unfinished(school: int) -> QuerySet[Any, Any]:
    rows = Description.objects.filter(Q(draft=None) | Q(draft__state=State.DRAFT), school=school)
    return rows.annotate(
        in_draft=Q(draft__isnull=False), total=Count("items"),
        settled=Count("items", filter=~Q(items__fate=Item.Fate.OPEN)),
    ).values_list(
        "pk", "title", "role", "role__name", "added_by__name", "added_at", "in_draft", "total", "settled"
    )  # fmt: skip


_UNFINISHED = Prepared(_write_unfinished, school=int)
