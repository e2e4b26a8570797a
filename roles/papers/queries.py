"""Reads for paper: one version with its signatures, or all charters in force at once."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from roles.charters.models import CharterSignature, CharterVersion
from roles.charters.text import content_of
from roles.papers.sheet import Given, Sheet, sheet_of
from roles.people.models import School


def read_sheet(version: CharterVersion) -> Sheet:
    """The version as it stands, a draft as it is written now."""
    given = _given(version.school, [version.pk])
    return sheet_of(version, content_of(version), given.get(version.pk, []))


def read_sheets(school: School) -> list[Sheet]:
    """The school's charters in force, in the order of the roles; in two queries whatever their number."""
    rows = CharterVersion.objects.filter(school=school).in_force().select_related("charter__role")
    versions = list(rows.order_by("charter__role__order", "charter__role__name"))
    given = _given(school, [version.pk for version in versions])
    return [sheet_of(version, version.content, given.get(version.pk, [])) for version in versions]


def in_force_names(school: School) -> list[str]:
    """The roles whose charters are in force, in their order."""
    rows = CharterVersion.objects.filter(school=school).in_force()
    return list(
        rows.order_by("charter__role__order", "charter__role__name").values_list("charter__role__name", flat=True)
    )


def _given(school: School, versions: list[int]) -> dict[int, list[Given]]:
    zone = ZoneInfo(school.time_zone)
    found: dict[int, list[Given]] = {}
    rows = CharterSignature.objects.filter(version__in=versions).select_related("person", "role")
    for row in rows:
        signed = row.signed_at.astimezone(zone).date() if row.signed_at else None
        given = Given(row.name or row.person.name, row.role_name or row.role.name, signed)
        found.setdefault(row.version_id, []).append(given)
    return found
