"""Reads about what the people in a role said of its charter in force: that it is still right, or what is not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from roles.charters.models import Charter, CharterVersion
from roles.people.models import School
from roles.signing.models import State


@dataclass(frozen=True)
class Confirmed:
    """The latest day on which a version was said to be still right, and who said so that time."""

    on: date
    names: list[str]


@dataclass(frozen=True)
class Said:
    """What is not right any more, in somebody's words."""

    name: str
    on: date
    words: str


def confirmed_at(school: School, versions: Iterable[int] | None = None) -> dict[int, Confirmed]:
    """By version, of those in force or of the given ones; none of which somebody said later that it is not right."""
    rows = CharterVersion.objects.filter(school=school, confirmations__answered_on__isnull=False)
    rows = rows.in_force() if versions is None else rows.filter(pk__in=versions)
    fields = ("id", "confirmations__answered_on", "confirmations__asked_on", "confirmations__is_right")
    ordered = rows.order_by("confirmations__answered_on", "confirmations__id")
    found: dict[int, Confirmed] = {}
    asked: dict[int, date] = {}
    for version, on, asked_on, is_right, name in ordered.values_list(*fields, "confirmations__person__name"):
        if not is_right:
            found.pop(version, None)
            continue
        names = found[version].names if version in found and asked.get(version) == asked_on else []
        found[version], asked[version] = Confirmed(on, [*names, name]), asked_on
    return found


def said_not_right(charter: Charter) -> list[Said]:
    """What was said about the version in force, the latest first. A new version in force begins anew."""
    rows = charter.versions.filter(state=State.IN_FORCE, confirmations__is_right=False)
    rows = rows.order_by("-confirmations__answered_on", "-confirmations__id")
    fields = ("confirmations__person__name", "confirmations__answered_on", "confirmations__words")
    return [Said(*row) for row in rows.values_list(*fields)]
