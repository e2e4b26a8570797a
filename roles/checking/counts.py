"""How many things in a school's charters are hazy, for whoever looks across: counts by version, and no words."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from typing import Any

from coachhub.kit.kept import Kept
from roles.charters.models import CharterVersion, Stake
from roles.charters.shelf import Place, Row, Standing
from roles.checking.models import Mute
from roles.checking.note import MuteRow
from roles.checking.notes import notes_from
from roles.clarity.charter import findings_of_charter
from roles.clarity.charter_findings import CharterFinding
from roles.clarity.charter_rules import CHARTER_RULES
from roles.people.models import School
from roles.signing.models import State

HAZY = "hazy"
_FOUND: Kept[list[CharterFinding]] = Kept(1024)


def hazy_in(school: School, rows: Iterable[Row]) -> dict[int, int]:
    """How many things in each version of the rows are hazy and were not muted, by the version's id.

    One query; two more in a process that has not looked at one of them as it stands. Of a draft only its lines count.
    """
    versions = [(row.role, one) for row in rows for one in (row.in_force, row.under_way) if one is not None]
    mutes = _mutes(school)

    @cache
    def contents() -> dict[int, dict[str, Any]]:
        return _contents(versions)

    found = {}
    for role, one in versions:
        key = (one.id, one.edits, one.state == State.DRAFT)
        findings = _FOUND.get(key, lambda pk=one.id: _hazy(contents()[pk]))  # type: ignore[misc]
        found[one.id] = len(notes_from(findings, mutes.get(role.id, []), {}).open)
    return found


def _hazy(content: dict[str, Any]) -> list[CharterFinding]:
    return [one for one in findings_of_charter(content) if CHARTER_RULES[one.code].kind == HAZY]


def _contents(versions: list[tuple[Place, Standing]]) -> dict[int, dict[str, Any]]:
    """What the versions say: the exact text of those that were sent, the lines of drafts."""
    drafts: dict[int, dict[str, Any]] = {
        one.id: {"role": role.name, "lines": []} for role, one in versions if one.state == State.DRAFT
    }
    texts = CharterVersion.objects.filter(pk__in=[one.id for _role, one in versions if one.id not in drafts])
    found: dict[int, dict[str, Any]] = {pk: json.loads(text) for pk, text in texts.values_list("pk", "text")}
    stakes = Stake.objects.filter(version__in=drafts).order_by("order", "id")
    names = ("kind", "duty", "wording", "asked_first", "lead__name", "how", "how_note", "goes_to__name")
    for version, *row in stakes.values_list("version", *names):
        line = dict(
            zip(("kind", "duty", "wording", "asked_first", "lead", "how", "how_note", "goes_to"), row, strict=True)
        )
        drafts[version]["lines"].append(
            {**line, "lead": line["lead"] or "", "goes_to": line["goes_to"] or "", "hours": ""}
        )
    return found | drafts


def _mutes(school: School) -> dict[int, list[MuteRow]]:
    """What was muted, by the role of the charter."""
    found: dict[int, list[MuteRow]] = {}
    rows = Mute.objects.filter(school=school).order_by()
    for role, *row in rows.values_list("charter__role", "id", "code", "about", "reason", "by__name", "at"):
        found.setdefault(role, []).append(MuteRow(*row))
    return found
