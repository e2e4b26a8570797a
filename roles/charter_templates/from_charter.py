"""A charter's exact text as the content of a template."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.text import slugify

from roles.charter_templates.shipped import OWN, Content, roles_in, shipped
from roles.charters.text import REVIEW_ON

HALF_YEAR = "half-year"


def template_of(charter: Mapping[str, Any], areas: Mapping[int, str], summary: str = "") -> Content:
    """`charter` as roles/charters/text.py describes it; `areas` are the framework areas of its duties."""
    known = _known()
    roles: dict[str, list[str]] = {OWN: known.get(_key(charter["role"]), [charter["role"]])}

    def key(name: str) -> str:
        if not name or name == charter["role"]:
            return ""
        roles.setdefault(_key(name), known.get(_key(name), [name]))
        return _key(name)

    content: Content = {
        "role": charter["role"],
        "summary": summary,
        **{name: charter.get(name, "") for name in ("purpose", "likeness", "come_for", "full_time", "profile")},
        "presence": charter["presence"],
        "lines": [_line(line, key, areas) for line in charter["lines"]],
        "outcomes": _rows("outcomes", [{"text": o["text"], "sign": o["sign"]} for o in charter.get("outcomes", [])]),
        "boundaries": _rows(
            "boundaries",
            [
                {"text": b["text"], "instead": key(b["instead"]), "locked": bool(b.get("locked"))}
                for b in charter["boundaries"]
            ],
        ),
        "time": _rows("time", [{"label": t["label"], "hours": t["hours"]} for t in charter["time"]]),
        "hours_a_week": charter["hours_a_week"],
        "review": {
            "rule": HALF_YEAR,
            "triggers": [field for field, label in REVIEW_ON.items() if label in charter.get("review_on", [])],
        },
    }
    content["roles"] = {name: roles[name] for name in [OWN, *sorted(roles_in(content))]}
    return content


def _line(line: Mapping[str, Any], key: Any, areas: Mapping[int, str]) -> dict[str, str]:
    other = {"shares": line["lead"], "hands_on": line["goes_to"]}.get(line["kind"], "")
    return {
        "id": f"duty-{line['duty']}",
        "kind": line["kind"],
        "wording": line["wording"],
        "to": key(other),
        "how": line["how"],
        "how_note": line["how_note"],
        "area": areas.get(line["duty"], ""),
        "hours": line.get("hours", ""),
    }


def _rows(part: str, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"id": f"{part}-{number}", **row} for number, row in enumerate(rows, start=1)]


def _key(name: str) -> str:
    """An address for a role, by which two templates mean the same one."""
    return slugify(name) or "role"


def _known() -> dict[str, list[str]]:
    """By each name of a role that the product's templates know, all its names, that one first."""
    found: dict[str, list[str]] = {}
    for content in shipped().values():
        for names in content["roles"].values():
            for name in names:
                found.setdefault(_key(name), [name, *(other for other in names if other != name)])
    return found
