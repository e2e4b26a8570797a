"""A template's content as the charter that it would become: read, checked and compared like any other. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from roles.charter_templates.shipped import OWN, Content
from roles.charters.text import READING_ORDER, REVIEW_ON


def as_charter(
    content: Content, *, number: int = 1, school: str = "", names: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """The content of a charter, as roles/charters/text.py describes it; a line's id stands for its duty.

    `names` say what the school calls the roles, by their keys; the others are called as the template does.
    """

    def name(key: str) -> str:
        return (names or {}).get(key) or (content["roles"][key][0] if key else "")

    kinds = [str(kind) for kind in READING_ORDER]
    rows = sorted(content["lines"], key=lambda row: kinds.index(row["kind"]))
    return {
        **{part: content[part] for part in ("purpose", "likeness", "come_for", "presence", "full_time", "profile")},
        "school": school,
        "role": name(OWN),
        "number": number,
        "lines": [_line(count, row, name) for count, row in enumerate(rows, start=1)],
        "outcomes": [{"text": row["text"], "sign": row["sign"], "due": ""} for row in content["outcomes"]],
        "boundaries": [
            {"text": row["text"], "instead": name(row["instead"]), "locked": row["locked"]}
            for row in content["boundaries"]
        ],
        "hours_a_week": content["hours_a_week"],
        "time": [{"label": row["label"], "hours": row["hours"]} for row in content["time"]],
        "review_by": "",
        "review_on": [label for field, label in REVIEW_ON.items() if field in content["review"]["triggers"]],
        "is_emerging": False,
    }


def _line(count: int, row: dict[str, str], name: Any) -> dict[str, Any]:
    shares, hands_on = row["kind"] == "shares", row["kind"] == "hands_on"
    lead = name(row["to"] or OWN) if shares else ""
    return {
        "line": count,
        "kind": row["kind"],
        "duty": row["id"],
        "wording": row["wording"],
        "asked_first": row["kind"] == "owns" or (shares and not row["to"]),
        "lead": lead,
        "how": row["how"] if shares else "",
        "how_note": row["how_note"] if shares else "",
        "goes_to": name(row["to"]) if hands_on else "",
        "owner": "",
        "hours": row["hours"],
    }
