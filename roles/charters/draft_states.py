"""A draft as plain values: what is shown line by line, compared when two write at once, and kept to be put back.

own: the draft's own fields by name,
lines: [{id, order, kind, wording, duty_id, lead_id, how, how_note, goes_to_id, hours}], boundaries: [{id, order,
text, instead_id, locked}], outcomes: [{id, order, text, sign, due}], time: [{id, order, label, hours}],
left_out: [{id, order, text, code}]. Days are ISO dates and hours strings, empty where there are none.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Case, CharField, F, IntegerField, Model, QuerySet, Value, When
from django.db.models.functions import Cast, Coalesce

from coachhub.kit.prepared import Prepared
from roles.charters.confirmed import Said
from roles.charters.models import Boundary, Charter, CharterVersion, Outcome, Stake, TimeShare
from roles.charters.text import READING_ORDER, hours
from roles.signing.models import State as VersionState

Row = dict[str, Any]
State = dict[str, Any]

OWN_FIELDS = (
    *("purpose", "likeness", "come_for", "presence", "hours_a_week", "full_time", "review_by"),
    *("on_new_principal", "on_new_holder", "on_many_new", "is_emerging", "profile"),
)
# The rows of each part of a draft: how the version finds them, and what they say besides their id and order.
LINE = ("kind", "wording", "duty_id", "lead_id", "how", "how_note", "goes_to_id", "hours")
SAYS: dict[str, tuple[str, ...]] = {
    "lines": LINE,
    "boundaries": ("text", "instead_id", "locked"),
    "outcomes": ("text", "sign", "due"),
    "time": ("label", "hours"),
    "left_out": ("text", "code"),
}
RELATED = {"lines": "stakes", "boundaries": "boundaries", "outcomes": "outcomes", "time": "time_shares"}
MODELS: dict[str, type[Model]] = {"lines": Stake, "boundaries": Boundary, "outcomes": Outcome, "time": TimeShare}


@dataclass(frozen=True)
class Step:
    """A change of the draft that can be undone, or one that was, which has no count of saves."""

    id: int
    words: str
    edits: int
    by: str

    @property
    def is_undone(self) -> bool:
        return self.edits == 0


@dataclass(frozen=True)
class Told:
    """Everything a draft says now, and the changes that led to it, the oldest first."""

    state: State
    steps: list[Step]
    said: list[Said]  # what people in the role said is not right in the version in force
    kept: list[tuple[Any, ...]]  # findings that somebody keeps as they are: id, code, about, reason, who, when

    @property
    def last(self) -> Step | None:
        """The last change that still holds."""
        return next((step for step in reversed(self.steps) if not step.is_undone), None)

    @property
    def undone(self) -> Step | None:
        """The change that was undone last."""
        return next((step for step in self.steps if step.is_undone), None)


def told_by(version: CharterVersion) -> Told:
    """What the draft's rows say now, with its own fields as they stand on `version`, in one query."""
    state: State = {"own": {name: plain(getattr(version, name)) for name in OWN_FIELDS}}
    state |= {part: [] for part in SAYS}
    told = Told(state, [], [], [])
    for part, pk, count, *words in _ROWS(version=version.pk):
        if part == "steps":
            told.steps.append(Step(pk, words[0], count, words[1]))
        elif part == "said":
            told.said.insert(0, Said(words[0], date.fromisoformat(words[1]), words[2]))
        elif part == "kept":
            told.kept.insert(0, (pk, *words[:4], datetime.fromisoformat(words[4])))
        else:
            state[part].append(_row(part, pk, count, words))
    state["lines"].sort(key=lambda row: (READING_ORDER.index(Stake.Kind(row["kind"])), row["order"], row["id"]))
    return told


def plain(value: Any) -> Any:
    """A value as JSON has it."""
    if isinstance(value, Decimal):
        return hours(value)
    return value.isoformat() if isinstance(value, date) else value


def mark_of(values: Row, names: Iterable[str]) -> str:
    """A short mark of what a row says, which another text of it does not have."""
    said = json.dumps([values.get(name) or "" for name in names], ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()[:12]


def _row(part: str, pk: int, order: int, words: list[str]) -> Row:
    row: Row = {"id": pk, "order": order, **dict(zip(SAYS[part], words, strict=False))}
    for name in row.keys() & {"duty_id", "lead_id", "goes_to_id", "instead_id"}:
        row[name] = int(row[name]) if row[name] else None
    if row.get("hours"):
        row["hours"] = hours(Decimal(row["hours"]))
    if part == "boundaries":
        row["locked"] = bool(row["locked"])
    return row


def _write_rows(version: int) -> QuerySet[Any, Any]:
    """All rows of a draft in one query, each with up to as many texts as a line has."""

    def of_later_room(model: type[Model], name: str) -> Any:
        # By its name, for it stands in a room that this one does not know.
        return model._meta.get_field(name).related_model

    of = {"version": version}
    in_force = {"version__charter__versions": version, "version__state": VersionState.IN_FORCE, "is_right": False}
    locked = Case(When(locked=True, then=Value("1")), default=Value(""), output_field=CharField())
    queries = [
        _texts("lines", Stake, of, "order", *("kind", "wording", "duty_id", "lead_id"),
               *("how", "how_note", "goes_to_id", "hours")),
        _texts("boundaries", Boundary, of, "order", "text", "instead_id", locked),
        _texts("outcomes", Outcome, of, "order", "text", "sign", "due"),
        _texts("time", TimeShare, of, "order", "label", "hours"),
        _texts("left_out", of_later_room(CharterVersion, "left_out"), of, None, "text", "code"),
        _texts("steps", of_later_room(CharterVersion, "steps"), of, "edits", "words", "by__name"),
        _texts("said", of_later_room(CharterVersion, "confirmations"), in_force, None, "person__name", "answered_on",
               "words"),
        _texts("kept", of_later_room(Charter, "mutes"), {"charter__versions": version}, None, "code", "about",
               "reason", "by__name", "at"),
    ]  # fmt: skip
    return queries[0].union(*queries[1:], all=True).order_by("part", "place", "pk_of")


def _texts(part: str, model: Any, of: dict[str, Any], count: str | None, *texts: Any) -> QuerySet[Any, Any]:
    number: Any = F(count) if count else Value(0, output_field=IntegerField())
    # The steps stand in the order of their ids; their count is that of the draft's saves.
    place: Any = Value(0, output_field=IntegerField()) if part == "steps" else number
    found = [_text(one) if isinstance(one, str) else one for one in texts]
    found += [Value("", output_field=CharField())] * (len(LINE) - len(found))
    columns = {f"text_{number}": one for number, one in enumerate(found)}
    return (
        model.objects.filter(**of)
        .order_by()
        .annotate(part=Value(part, output_field=CharField()), pk_of=F("id"), place=place, count=number, **columns)
        .values_list("part", "pk_of", "count", *columns, "place")
    )


def _text(name: str) -> Any:
    return Coalesce(Cast(F(name), CharField()), Value(""), output_field=CharField())


_ROWS = Prepared(_write_rows, version=int)
