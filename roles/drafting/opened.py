"""A row that somebody has open as a form: where it stands on the sheet, what it sends, and how it is saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.utils.safestring import SafeString

from roles.charters.draft_states import SAYS, Row, plain
from roles.charters.models import Stake
from roles.drafting import actions
from roles.drafting.forms import FORMS, STAKES, RowForm
from roles.drafting.own_forms import OWN_FORMS, OwnForm
from roles.drafting.sheet import NAMES, Sheet, mark, own_mark
from roles.people.members import Member
from roles.people.models import Person


@dataclass
class Conflict:
    """What somebody else made of the row meanwhile; without `theirs` they took it out."""

    by: str
    theirs: str
    yours: str
    mark: str


@dataclass
class Opened:
    """`place` is the id of the element that the form stands in place of, `address` where it is sent."""

    sheet: Sheet
    form: RowForm | OwnForm
    place: str
    address: str
    template: str
    mark: str
    act: Callable[[str, Person], str]
    row: Row | None = None
    conflict: Conflict | None = None
    more: dict[str, Any] = field(default_factory=dict)
    takes_focus: bool = True
    printed: SafeString | str = ""  # the form, for the page that shows it in its place

    @property
    def title(self) -> str:
        """What the form is called, said aloud."""
        return str(next(iter(self.form.fields.values())).label)

    @property
    def about(self) -> str:
        """What is being changed, for the title of a page on which only this is a form."""
        row = self.row or {}
        words = next((str(row[name]) for name in ("wording", "text", "label") if name in row), "")
        return words or f"{self.title}, {self.place.replace('-', ' ')}"

    def focus(self, *, chosen: bool) -> None:
        """Let the first field have the focus, or the first that a stake chosen in the menu needs."""
        if self.form.is_bound or not self.takes_focus:
            return
        kind = self.form.initial.get("kind") if chosen else None
        name = {Stake.Kind.SHARES: "lead", Stake.Kind.HANDS_ON: "goes_to"}.get(kind, next(iter(self.form.fields)))
        name = name if self.row is not None else next(iter(self.form.fields))
        self.form.fields[name].widget.attrs["autofocus"] = True

    def keep(self, was: str, by: Person) -> str:
        """Save what was typed; `was` is the mark of what was opened. Returns what was done, in words.

        Raises RowChanged, NoDraft, ValidationError.
        """
        return self.act(was, by)

    def theirs(self, now: Sheet, row: Row | None) -> Conflict:
        """Both writings, after RowChanged: what the row says now on the fresh sheet."""
        by = (now.told.last.by if now.told.last else "") or "Somebody"
        typed = getattr(self.form, "cleaned_data", {})
        if isinstance(self.form, OwnForm):
            return Conflict(by, _joined(row or {}) or "nothing", _joined(typed), own_mark(now.state, self.form.name))
        part = self.form.part
        typed = {name: plain(value) for name, value in self.form.values().items()}
        yours = now.says(part, {**dict.fromkeys(SAYS[part], ""), **typed})
        return Conflict(by, now.says(part, row) if row else "", yours, mark(part, row))


def _joined(values: dict[str, Any]) -> str:
    return "\n".join(str(value) for value in values.values() if value not in (None, "", False))


def open_own(sheet: Sheet, name: str, member: Member, data: Any = None) -> Opened:
    form = OWN_FORMS[name](data, sheet=sheet, name=name, member=member, auto_id=f"own-{name}-%s")

    def act(was: str, by: Person) -> str:
        actions.change_own(sheet.version, name, form.values(), was=was, by=by)
        return "Saved."

    address = f"{sheet.address}/own/{name}"
    return Opened(sheet, form, f"own-{name}", address, "drafting/_form_fields.html", own_mark(sheet.state, name), act)


def open_row(sheet: Sheet, part: str, row: Row, member: Member, data: Any = None, kind: str = "") -> Opened:
    """The form of a row; `kind` is the stake that was chosen in its menu."""
    place = [one["id"] for one in sheet.section(part, row)].index(row["id"]) + 1
    initial: dict[str, Any] = {"place": place}
    if kind in Stake.Kind.values:
        initial["kind"] = kind
    form = FORMS[part](
        data, sheet=sheet, part=part, row=row, member=member, initial=initial, auto_id=f"{part}-{row['id']}-%s"
    )
    pk = row["id"]

    def act(was: str, by: Person) -> str:
        if form.is_empty:
            actions.take_out(sheet.version, part, pk, was=was, by=by)
            return f"Took out “{row[NAMES[part]]}”. Undo brings it back."
        to = form.cleaned_data.get("place") or 0
        actions.change_row(sheet.version, part, pk, form.values(), was=was, place=0 if to == place else to, by=by)
        return "Saved."

    opened = Opened(
        sheet, form, f"{part}-{pk}", f"{sheet.address}/{part}/{pk}", TEMPLATES[part], mark(part, row), act, row
    )
    opened.more = {"place_of": len(sheet.section(part, row)), "out": f"{opened.address}/out?was={opened.mark}"}
    return opened


def open_new(sheet: Sheet, part: str, member: Member, data: Any = None, kind: str = "") -> Opened:
    """The form of a row that is not there yet; `kind` says in which section of the lines it begins."""
    known = kind if kind in STAKES else Stake.Kind.OWNS.value
    form = FORMS[part](data, sheet=sheet, part=part, member=member, initial={"kind": known}, auto_id="new-%s")

    def act(was: str, by: Person) -> str:
        if form.is_empty:
            return ""
        actions.add_row(sheet.version, part, form.values(), by=by)
        return "Added."

    place = f"new-{known}" if part == "lines" else f"new-{part}"
    query = f"?kind={known}" if part == "lines" else ""
    return Opened(sheet, form, place, f"{sheet.address}/{part}/new{query}", TEMPLATES[part], "", act)


TEMPLATES = {
    "lines": "drafting/_form_line.html",
    "boundaries": "drafting/_form_fields.html",
    "outcomes": "drafting/_form_fields.html",
    "time": "drafting/_form_fields.html",
}
