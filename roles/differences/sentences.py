"""What a version changes against another, in sentences: duties first, then the rest. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from coachhub.kit.wording import small
from roles.differences.places import STAKES, Content, how_of
from roles.differences.sheet import Row, rows_of, sheet_of
from roles.differences.words import as_after, as_before

Line = Mapping[str, Any]


@dataclass(frozen=True)
class Change:
    """One sentence, under its label; `icon` stands beside the label."""

    label: str
    icon: str
    sentence: str


def changes_between(before: Content, after: Content) -> list[Change]:
    """The sentences, none where both say the same."""
    return [*_of_duties(before, after), *_of_the_rest(before, after)]


def moved_duties(before: Content, after: Content) -> tuple[set[int], set[int]]:
    """The ids of duties that the role answers for now and did not before, and of those that it no longer does."""
    old = {line["duty"] for line in before["lines"] if line["asked_first"]}
    new = {line["duty"] for line in after["lines"] if line["asked_first"]}
    return new - old, old - new


def _of_duties(before: Content, after: Content) -> Iterator[Change]:
    role = small(after["role"])
    then, now = _by_duty(before), _by_duty(after)
    for duty, line in now.items():
        old, words = then.get(duty), f"“{line['wording']}”"
        if old is None:
            yield Change("New", "plus", f"{words} {_is(line, role)}. Version {before['number']} said nothing of it.")
        elif _standing(old) != _standing(line):
            yield Change("Moved", "arrow-down-up", f"{words} {_is(line, role)}. It {_was(old, role)}.")
        if old is not None:
            yield from _of_one(old, line)
    for duty, line in then.items():
        if duty not in now:
            yield Change("Taken out", "x", f"“{line['wording']}” is no longer in the charter. It {_was(line, role)}.")


def _of_one(old: Line, line: Line) -> Iterator[Change]:
    if old["wording"] != line["wording"]:
        yield Change("Reworded", "pen-line", f"“{line['wording']}”, until now “{old['wording']}”.")
    if line["kind"] == old["kind"] == "shares" and how_of(old) != how_of(line):
        how, was = how_of(line) or "not said", how_of(old) or "not said"
        yield Change("How", "users", f"“{line['wording']}” is shared otherwise: {how}. Until now: {was}.")
    if old.get("hours", "") != line.get("hours", ""):
        hours, was = line.get("hours") or "no", old.get("hours") or "no"
        yield Change("Time", "clock", f"“{line['wording']}”: {hours} hours a week instead of {was}.")


def _of_the_rest(before: Content, after: Content) -> Iterator[Change]:
    for row in rows_of(sheet_of(before, after)):
        if row.section not in STAKES and row.kind != "same":
            yield Change(*(LABELS.get(row.key) or LABELS[row.section]), _rest(row))
    old, new = _total(before), _total(after)
    if before["time"] and after["time"] and before["time"] != after["time"]:
        total = f"The total stays {new:g} hours" if old == new else f"The total is {new:g} hours instead of {old:g}"
        yield Change("Time", "clock", f"{total}.")


LABELS = {
    "purpose": ("Purpose", "pen-line"),
    "likeness": ("Likeness", "pen-line"),
    "come_for": ("Come for", "pen-line"),
    "presence": ("Works", "users"),
    "outcomes": ("Outcome", "circle-check"),
    "boundaries": ("Boundary", "lock"),
    "time": ("Time", "clock"),
    "review": ("Review", "calendar"),
    "profile": ("Profile", "user-round"),
}


def _rest(row: Row) -> str:
    old, new = as_before(row.words), as_after(row.words)
    if row.kind == "new":
        beneath = as_after(row.note)
        return f"New: “{new}”{f', {beneath}' if beneath else ''}."
    if row.kind == "gone":
        return f"Taken out: “{old}”."
    if old != new and row.key.startswith("share "):
        label = row.key.split(" ", 2)[2]
        return f"{label}: {new.removeprefix(label).strip()} instead of {old.removeprefix(label).strip()}."
    if old != new:
        return f"“{new}”, until now “{old}”."
    was, now = as_before(row.note) or "nobody named", as_after(row.note) or "nobody named"
    return f"“{new}”: {now}, until now {was}."


def _total(content: Content) -> Decimal:
    return sum((Decimal(share["hours"]) for share in content["time"]), Decimal(0))


def _by_duty(content: Content) -> dict[Any, Line]:
    return {line["duty"]: line for line in content["lines"]}


def _standing(line: Line) -> tuple[str, str, str]:
    return line["kind"], line["lead"], line["goes_to"]


def _is(line: Line, role: str) -> str:
    """How the role stands to the duty now."""
    return {
        "owns": f"is the {role}'s own",
        "shares": f"is shared, and the {small(line['lead'])} leads",
        "supports": f"is only supported by the {role}",
        "hands_on": f"goes to the {small(line['goes_to'])}",
    }[str(line["kind"])]


def _was(line: Line, role: str) -> str:
    return {
        "owns": f"was the {role}'s own",
        "shares": f"was shared, and the {small(line['lead'])} led",
        "supports": "was only supported",
        "hands_on": f"went to the {small(line['goes_to'])}",
    }[str(line["kind"])]
