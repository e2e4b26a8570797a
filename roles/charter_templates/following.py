"""What changed in a template between two of its versions, place by place, and taking one change into a draft."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from roles.charter_templates.parts import (
    OWN_WORDS,
    Parts,
    Roles,
    add_lines,
    boundary_of,
    in_words,
    outcome_of,
    stake_of,
    time_of,
)
from roles.charter_templates.shipped import ROWS, Content
from roles.charters.models import CharterVersion
from roles.differences.places import PRESENCE

LABELS = {
    "purpose": "What it is for", "likeness": "Likeness", "come_for": "Come for", "presence": "Where it works",
    "full_time": "What 100% is", "hours_a_week": "Hours a week", "profile": "Profile", "lines": "Duty",
    "outcomes": "Outcome", "boundaries": "Boundary", "time": "Time",
}  # fmt: skip
SAYS = {"lines": "wording", "outcomes": "text", "boundaries": "text", "time": "label"}
FIELDS = {
    "lines": ("wording", "kind", "lead_id", "how", "how_note", "goes_to_id", "hours"),
    "outcomes": ("text", "sign"),
    "boundaries": ("text", "instead_id", "locked"),
    "time": ("label", "hours"),
}
KINDS = {"owns": "Owns", "shares": "Shares", "supports": "Supports", "hands_on": "Hands on"}
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Change:
    """One place of the template that reads otherwise now. `old` and `new` are its row or value, None for no row."""

    key: str
    part: str
    old: Any
    new: Any
    before: str
    after: str

    @property
    def label(self) -> str:
        word = LABELS[self.part]
        if self.old is None:
            return f"New {word.lower()}"
        return f"{word} taken out" if self.new is None else word

    @property
    def icon(self) -> str:
        return "plus" if not self.before else "x" if not self.after else "pen-line"


def changes_of(before: Content, after: Content) -> list[Change]:
    """All that reads otherwise, in the order of the paper; none where both say the same."""
    return [change for change in _all(before, after) if change.before != change.after]


def _all(before: Content, after: Content) -> Iterator[Change]:
    for name in ("purpose", "likeness", "come_for"):
        yield Change(name, name, before[name], after[name], before[name], after[name])
    was, now = before["presence"], after["presence"]
    yield Change("presence", "presence", was, now, PRESENCE[was], PRESENCE[now])
    for part in ("lines", "outcomes", "boundaries", "time"):
        then = {row["id"]: row for row in before[part]}
        there = {row["id"]: row for row in after[part]}
        for id_ in dict.fromkeys([*there, *then]):
            old, new = then.get(id_), there.get(id_)
            yield Change(f"{part}-{id_}", part, old, new, _say(part, old, before), _say(part, new, after))
    for name in ("hours_a_week", "full_time", "profile"):
        yield Change(name, name, before[name], after[name], before[name], after[name])


def _say(part: str, row: Row | None, content: Content) -> str:
    """Everything that a row says, in one line."""
    if row is None:
        return ""
    words = row[SAYS[part]]
    key = row.get("to") or row.get("instead")
    other = content["roles"][key][0] if key else ""
    hours = f"{row['hours']} hours" if row.get("hours") else ""
    if part == "lines":
        note = ": ".join(filter(None, [row["how"], row["how_note"]]))
        verb = {"shares": f"{other or 'this role'} leads", "hands_on": f"goes to {other}"}.get(row["kind"], "")
        return f"{KINDS[row['kind']]}: {', '.join(filter(None, [words, verb, note, hours]))}"
    beneath = {"outcomes": row.get("sign", ""), "boundaries": other, "time": hours}[part]
    return ", ".join(filter(None, [words, beneath]))


def is_ours_now(draft: CharterVersion, parts: Parts, change: Change, roles: Roles) -> bool:
    """Whether the charter reads already as the template does now."""
    return _reads(draft, parts, change, change.new, roles)


def is_untouched(draft: CharterVersion, parts: Parts, change: Change, roles: Roles) -> bool:
    """Whether the charter still reads as the template did before, so that taking the change over loses no word."""
    return _reads(draft, parts, change, change.old, roles)


def _reads(draft: CharterVersion, parts: Parts, change: Change, value: Any, roles: Roles) -> bool:
    if change.part not in ROWS:
        return _plain(getattr(draft, change.part)) == _plain(value)
    at = _found(parts, change.part, value or change.old or change.new)
    if value is None or at is None:
        return (value is None) == (at is None)
    made = _made(change.part, value, roles)
    ours = _rows(parts, change.part)[at]
    return made is not None and all(_plain(getattr(ours, f)) == _plain(getattr(made, f)) for f in FIELDS[change.part])


def take_over(draft: CharterVersion, parts: Parts, change: Change, content: Content, roles: Roles) -> None:
    """Let the draft, or its rows in `parts`, read as the template does now in this place and in no other."""
    if change.part not in ROWS:
        _set(draft, change)
        return
    rows = _rows(parts, change.part)
    at = _found(parts, change.part, change.old) if change.old else None
    if change.new is None:
        if at is not None:
            del rows[at]
        return
    if at is None and _found(parts, change.part, change.new) is not None:
        at = _found(parts, change.part, change.new)
    if change.part != "lines":
        place = len(rows) if at is None else at
        rows[place : place + 1] = [_made(change.part, change.new, roles)]
    elif at is None:
        add_lines(parts, content, [change.new], roles)
    elif (stake := stake_of(change.new, roles)) is not None:
        if rows[at].duty_id:
            stake.duty = rows[at].duty
        rows[at] = stake
    else:
        parts.to_settle.append(in_words(content, change.new))


def _made(part: str, row: Row, roles: Roles) -> Any:
    """The row as a part of a draft; None for a line that waits for a role."""
    if part == "lines":
        return stake_of(row, roles)
    if part == "boundaries":
        return boundary_of(row, roles)
    return outcome_of(row) if part == "outcomes" else time_of(row)


def _set(draft: CharterVersion, change: Change) -> None:
    value = change.new
    if change.part == "hours_a_week":
        value = Decimal(value) if value else None
    assert change.part in (*OWN_WORDS, "hours_a_week", "presence")  # noqa: S101
    setattr(draft, change.part, value)


def _rows(parts: Parts, part: str) -> list[Any]:
    return {"lines": parts.stakes, "outcomes": parts.outcomes, "boundaries": parts.boundaries, "time": parts.time}[part]  # type: ignore[return-value]


def _found(parts: Parts, part: str, row: Row) -> int | None:
    """Where the charter has the row: by its words, or for a line by those of its duty."""
    words = row[SAYS[part]].casefold()
    for at, one in enumerate(_rows(parts, part)):
        duty = one.duty.wording.casefold() if part == "lines" and one.duty_id else ""
        if words in (getattr(one, SAYS[part]).casefold(), duty):
            return at
    return None


def _plain(value: Any) -> str:
    return "" if value is None else f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
