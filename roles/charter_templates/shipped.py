"""The product's own templates, read from `shipped/`, and what the content of any template holds.

A content is a dict of plain values, for shipped templates and for those of districts alike:
    role (its name), summary, purpose, likeness, come_for, presence (0 behind the scenes .. 4 with teachers daily),
    lines: [{id, kind, wording, to, how, how_note, area, hours}]: `to` is the key of the role that leads a shared
        duty or receives one that is handed on, empty where the role itself leads; `area` is a framework area,
    outcomes: [{id, text, sign}], boundaries: [{id, text, instead (key of a role), locked}], time: [{id, label, hours}],
    hours_a_week, full_time (what 100% is), profile (one trait a line),
    review: {rule (half-year or ninety-days), triggers: [the fields of the review triggers]},
    roles: {key: [name, other names that schools have for it]}, its own role among them under the key `own`.
Ids say which row of another version of the same template is the same one. Hours are strings.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

Content = dict[str, Any]

HERE = Path(__file__).parent
FOLDER, OTHER_ROLES = HERE / "shipped", HERE / "other_roles.yaml"
OWN = "own"
ROWS = {
    "lines": ("kind", "wording", "to", "how", "how_note", "area", "hours"),
    "outcomes": ("text", "sign"),
    "boundaries": ("text", "instead", "locked"),
    "time": ("label", "hours"),
}
WORDS = ("role", "summary", "purpose", "likeness", "come_for", "full_time")


@lru_cache(maxsize=1)
def shipped() -> dict[str, Content]:
    """All of them by their keys, in the order of their names."""
    told = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in FOLDER.glob("*.yaml")}
    names = {key: _names(one) for key, one in [*told.items(), *_other_roles().items()]}
    found = {key: _content(key, one, names) for key, one in told.items()}
    return dict(sorted(found.items(), key=lambda pair: pair[1]["role"]))


def _other_roles() -> dict[str, Any]:
    told: dict[str, Any] = yaml.safe_load(OTHER_ROLES.read_text(encoding="utf-8"))
    return told


def _names(told: dict[str, Any]) -> list[str]:
    return [told["role"], *told["names"]]


def _content(key: str, told: dict[str, Any], names: dict[str, list[str]]) -> Content:
    """The file's words with everything that a content holds. Raises KeyError for a role that there is not."""
    content: Content = {name: str(told[name]).strip() for name in WORDS}
    content["presence"] = told["presence"]
    for part, fields in ROWS.items():
        content[part] = [
            {"id": row.get("id", f"{part}-{number}"), **{name: _plain(name, row.get(name)) for name in fields}}
            for number, row in enumerate(told[part], start=1)
        ]
    content["hours_a_week"] = str(told["hours_a_week"])
    content["profile"] = "\n".join(told["profile"])
    content["review"] = told["review"]
    content["roles"] = {OWN: names[key]} | {other: names[other] for other in sorted(roles_in(content))}
    return content


def _plain(name: str, value: Any) -> Any:
    return bool(value) if name == "locked" else "" if value is None else str(value)


def roles_in(content: Content) -> set[str]:
    """The keys of the other roles that its lines and boundaries name."""
    keys = {row["to"] for row in content["lines"]} | {row["instead"] for row in content["boundaries"]}
    return keys - {""}
