"""What stands in the margin of a draft: the notes of the clarity check, beside what they are about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from roles.charters.draft_states import Row
from roles.charters.models import Stake
from roles.charters.text import REVIEW_ON
from roles.checking.note import MuteRow, Note
from roles.checking.notes import Notes
from roles.checking.queries import notes_of
from roles.drafting.sheet import Sheet
from roles.people.members import Member

# What the check calls the parts of a charter.
PARTS = {"lines": "line", "boundaries": "boundary", "outcomes": "outcome", "time": "time"}


@dataclass
class Margin:
    sheet: Sheet
    notes: Notes

    def beside(self, part: str, row: Row, place: str) -> list[Note]:
        """The notes on one row."""
        if part == "lines":
            return self.notes.of_stake(row["id"])
        return self.notes.of_wording(PARTS[part], row["text"]) if part in ("boundaries", "outcomes") else []

    def printed(self, notes: Iterable[Note], place: str) -> SafeString:
        """The notes as they stand beside the place; nothing where there are none."""
        school, role = self.sheet.version.school.slug, self.sheet.own.slug
        inner = format_html_join("", "{}", ((_printed(note, school, role),) for note in notes))
        if not inner:
            return inner
        return format_html('<div class="row-notes" id="{}-notes">{}</div>', place, inner)

    def of_part(self, part: str, place: str) -> SafeString:
        return self.printed(self.notes.of_part(part), place)


@lru_cache(2048)
def _printed(note: Note, school: str, role: str) -> SafeString:
    """A note says the same as long as it is the same, and most stay from one save to the next."""
    context = {"note": note, "role": {"slug": role}, "request": {"member": {"school": {"slug": school}}}}
    return render_to_string("checking/_note.html", context)


def margin_of(sheet: Sheet, member: Member) -> Margin:
    draft = sheet.draft
    draft.roles = {str(pk): role for pk, role in sheet.roles.items()}
    draft.stakes = [Stake(pk=row["id"], duty_id=row["duty_id"]) for row in sheet.state["lines"]]
    mutes = [MuteRow(*row) for row in sheet.told.kept]
    return Margin(sheet, notes_of(draft, member, _content(sheet), mutes))


def marked(wording: str, notes: Iterable[Note]) -> SafeString | str:
    """The wording, with the words marked that make it hazy."""
    found = next((note.marked for note in notes if note.marked and note.about == wording), None)
    return format_html('{}<mark class="hazy-words">{}</mark>{}', *found) if found else wording


def _content(sheet: Sheet) -> dict[str, object]:
    """The draft as roles/charters/text.py describes it."""
    state, own, name = sheet.state, sheet.state["own"], sheet.role_name
    return {
        **{field: value or "" for field, value in own.items()},
        "role": sheet.own.name,
        "number": sheet.version.number,
        "presence": own["presence"],
        "is_emerging": own["is_emerging"],
        "lines": [
            {
                **{field: row[field] for field in ("kind", "wording", "how", "how_note", "hours")},
                "duty": row["duty_id"],
                "asked_first": row["kind"] == Stake.Kind.OWNS or row["lead_id"] == sheet.own.pk,
                "lead": name(row["lead_id"]),
                "goes_to": name(row["goes_to_id"]),
                "owner": "",
            }
            for row in state["lines"]
        ],
        "boundaries": [{**row, "instead": name(row["instead_id"])} for row in state["boundaries"]],
        "outcomes": state["outcomes"],
        "time": state["time"],
        "review_on": [label for field, label in REVIEW_ON.items() if own[field]],
    }
