"""Writes about a draft, one row at a time: each keeps the way back, and counts the draft's saves on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from roles.charters.actions import duty_of_wording
from roles.charters.draft_actions import keep_step, prepare
from roles.charters.draft_states import MODELS, RELATED, Row, State, told_by
from roles.charters.models import CharterVersion, Stake
from roles.drafting.beginning import begin
from roles.drafting.models import LeftOut
from roles.drafting.sheet import MOST, NAMES, mark, own_mark, own_values, row_in, section_of, too_many
from roles.duties.models import Duty
from roles.people.models import Person
from roles.trail.actions import record


class RowChanged(Exception):
    """Somebody else changed the row, or took it out, since it was opened. `row` is what it says now."""

    def __init__(self, row: Row | None) -> None:
        super().__init__("Somebody changed this row meanwhile.")
        self.row = row


@dataclass
class Change:
    """A change under way: what the draft said before it, and in words what is done."""

    version: CharterVersion
    before: State
    words: str = ""

    def row(self, part: str, pk: int, was: str | None) -> Row:
        """The row as it is. Raises RowChanged where it says something else than `was`, the mark of what was opened."""
        row = row_in(self.before, part, pk)
        if row is None or (was is not None and mark(part, row) != was):
            raise RowChanged(row)
        return row


def change_own(version: CharterVersion, name: str, values: dict[str, Any], *, was: str, by: Person | None) -> None:
    """Save one of the draft's own places; `was` is the mark of what was opened. Raises RowChanged, NoDraft."""
    with _changing(version, by) as change:
        if own_mark(change.before, name) != was:
            raise RowChanged(own_values(change.before, name))
        for field, value in values.items():
            setattr(version, field, value)
        version.save(update_fields=list(values))
        change.words = f"Changed {PLACES[name]}"


PLACES = {
    "purpose": "what this role is for",
    "likeness": "the likeness",
    "come-for": "what to come for",
    "presence": "where the role works",
    "profile": "the profile",
    "week": "the hours of a week",
    "review": "the review",
    "emerging": "whether the charter is emerging",
}


def add_row(version: CharterVersion, part: str, values: dict[str, Any], *, by: Person | None) -> int:
    """A new row at the end of its part; returns its id. Raises ValidationError for one too many, or a duty twice."""
    with _changing(version, by) as change:
        if len(change.before[part]) >= MOST[part]:
            raise ValidationError(too_many(part))
        order = max((row["order"] for row in change.before[part]), default=-1) + 1
        row = _fill(MODELS[part](school_id=version.school_id, version=version, order=order), values)
        row.save()
        change.words = f"Added “{values[NAMES[part]]}”"
    return int(row.pk)


def change_row(
    version: CharterVersion, part: str, pk: int, values: dict[str, Any], *, was: str, place: int = 0, by: Person | None
) -> None:
    """Save one row, and let it stand at the place in its section where one is given.

    `was` is the mark of what was opened: the same row changed meanwhile raises RowChanged, another one does not.
    """
    with _changing(version, by) as change:
        before = change.row(part, pk, was)
        row = _fill(getattr(version, RELATED[part]).get(pk=pk), values)
        row.save()
        reworded = before[NAMES[part]] != values.get(NAMES[part], before[NAMES[part]])
        change.words = f"{'Reworded' if reworded else 'Changed'} “{before[NAMES[part]]}”"
        if place:
            _stand(version, part, pk, place)


def change_stake(version: CharterVersion, pk: int, kind: str, *, was: str, by: Person | None) -> None:
    """Let the role own or support the line's duty. Raises RowChanged, and ValidationError for any other stake."""
    if kind not in SIMPLE:
        raise ValidationError("Say how the role stands to it.")
    with _changing(version, by) as change:
        row = change.row("lines", pk, was)
        _fill(version.stakes.get(pk=pk), {"kind": kind}).save()
        change.words = f"“{row['wording']}”: {Stake.Kind(kind).label.lower()}"


# What needs no more than the word.
SIMPLE = (Stake.Kind.OWNS, Stake.Kind.SUPPORTS)


def move_row(version: CharterVersion, part: str, pk: int, *, steps: int = 0, place: int = 0, by: Person | None) -> None:
    """Let the row go so many steps down its section (up: less than none), or to the place, counted from 1.

    Raises RowChanged where it was taken out.
    """
    with _changing(version, by) as change:
        row = change.row(part, pk, None)
        now = [one["id"] for one in section_of(change.before, part, row)].index(pk) + 1
        _stand(version, part, pk, place or now + steps)
        change.words = f"Moved “{row[NAMES[part]]}”"


def take_out(
    version: CharterVersion, part: str, pk: int, *, was: str, no_duty: bool = False, by: Person | None
) -> None:
    """Take a row out; with `no_duty` its text stays beside the draft as what is not a duty."""
    with _changing(version, by) as change:
        row = change.row(part, pk, was)
        getattr(version, RELATED[part]).filter(pk=pk).delete()
        change.words = f"Took out “{row[NAMES[part]]}”"
        if no_duty:
            LeftOut.objects.create(school_id=version.school_id, version=version, text=row["wording"])
            change.words = f"Set “{row['wording']}” aside as not a duty"


def take_in(version: CharterVersion, pk: int, *, by: Person | None) -> int:
    """Make a line of what was left out; returns its id. Raises RowChanged where it is not there any more."""
    with _changing(version, by) as change:
        row = change.row("left_out", pk, None)
        wording = row["text"][:200]
        LeftOut.objects.filter(pk=pk).delete()
        order = max((one["order"] for one in change.before["lines"]), default=-1) + 1
        line = Stake(school_id=version.school_id, version=version, order=order)
        _fill(line, {"wording": wording, "kind": Stake.Kind.OWNS})
        line.save()
        change.words = f"Put “{wording}” back"
    return int(line.pk)


@contextmanager
def _changing(version: CharterVersion, by: Person | None) -> Iterator[Change]:
    """One transaction around a change. Raises NoDraft. The first write is the lock: others wait for its end."""
    with transaction.atomic():
        change = Change(version, begin(version).state)
        yield change
        keep_step(version, change.words, change.before, by)
        record(version, "changed draft", by, after={"edits": version.edits})


def _fill(row: Any, values: dict[str, Any]) -> Any:
    """Set the values on the row, not saved yet. Raises ValidationError for what the database would refuse."""
    for name, value in values.items():
        setattr(row, name, value)
    if isinstance(row, Stake):
        if "wording" in values and "duty_id" not in values:
            # A reworded line stays with its duty, unless its words are those of another.
            known = Duty.objects.filter(school_id=row.school_id, wording__iexact=row.wording).first()
            if known is not None or row.duty_id is None:
                row.duty = known or duty_of_wording(row.school_id, row.wording)
        prepare(row, row.version.charter.role_id)
    row.full_clean(exclude=["in_force"])
    return row


def _stand(version: CharterVersion, part: str, pk: int, place: int) -> None:
    """Number the rows of the part so that the row stands at the place, counted from 1, of its section."""
    state = told_by(version).state
    row = row_in(state, part, pk)
    assert row is not None  # noqa: S101 - it was saved in this transaction
    section = [one["id"] for one in section_of(state, part, row) if one["id"] != pk]
    section.insert(max(place - 1, 0), pk)
    others = [one["id"] for one in state[part] if one["id"] not in section]
    first = state[part][0]["id"] if state[part] else pk
    ids = [*section, *others] if first in section else [*others, *section]
    for order, one in enumerate(ids):
        MODELS[part]._default_manager.filter(pk=one).update(order=order)
