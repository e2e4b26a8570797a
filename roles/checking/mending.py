"""Mends on a draft: what its lines are after one, before anything is saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from coachhub.kit.wording import small
from roles.charters.drafts import OpenDraft, copies
from roles.charters.models import Boundary, Stake, TimeShare
from roles.checking.note import Note
from roles.clarity.charter_findings import Mend
from roles.staffing.models import Role


class CannotMend(Exception):
    """The draft or the school changed, and the mend fits no more. Its words can be shown."""


@dataclass
class Mended:
    """A draft's lines as rows not saved yet, what was done in words, and the line that was taken out.

    The draft's own fields are changed on the draft's version itself.
    """

    stakes: list[Stake]
    boundaries: list[Boundary]
    time_shares: list[TimeShare]
    words: str = ""
    left_out: str = ""
    parts: dict[str, list[Any]] = field(init=False)

    def __post_init__(self) -> None:
        self.parts = {"stakes": self.stakes, "boundaries": self.boundaries, "time_shares": self.time_shares}


def mended(draft: OpenDraft, note: Note, mend: Mend) -> Mended:
    """The draft after the mend. Raises CannotMend where what it is about is not there any more."""
    version = draft.version
    new = Mended(copies(draft.stakes), copies(version.boundaries.all()), copies(version.time_shares.all()))
    if mend.key not in MENDS:
        raise CannotMend("This is not done with one press.")
    new.words = MENDS[mend.key](draft, new, note, mend)
    return new


def _line(new: Mended, note: Note) -> Stake:
    found = next((stake for stake in new.stakes if stake.wording == note.about), None)
    if found is None:
        raise CannotMend(f"“{note.about}” is not in the draft any more.")
    return found


def _role(draft: OpenDraft, name: str) -> Role:
    found = next((role for role in draft.roles.values() if role.name == name), None)
    if found is None or found.pk == draft.own.pk:
        raise CannotMend(f"The school has no other role by the name “{name}” any more.")
    return found


def _reword(draft: OpenDraft, new: Mended, note: Note, mend: Mend) -> str:
    line = _line(new, note)
    line.wording = mend.value[:200]
    return f"Reworded: “{line.wording}”."


def _share(draft: OpenDraft, new: Mended, note: Note, mend: Mend) -> str:
    line, lead = _line(new, note), _role(draft, mend.value)
    line.kind, line.lead, line.how, line.goes_to = Stake.Kind.SHARES, lead, Stake.How.LEAD, None
    return f"“{line.wording}” is shared now, and the {small(lead)} leads."


def _how(draft: OpenDraft, new: Mended, note: Note, mend: Mend) -> str:
    line = _line(new, note)
    if mend.value not in Stake.How.values:
        raise CannotMend("There is no such way of sharing.")
    line.how = mend.value
    return f"“{line.wording}”: {line.get_how_display().lower()}."


def _own(draft: OpenDraft, new: Mended, note: Note, mend: Mend) -> str:
    line = _line(new, note)
    line.kind = Stake.Kind.OWNS
    return f"“{line.wording}” is owned here now."


def _add(draft: OpenDraft, new: Mended, note: Note, mend: Mend) -> str:
    duty = note.first.duty
    if any(stake.duty_id == duty for stake in new.stakes):
        raise CannotMend(f"“{mend.value}” is in the draft already.")
    new.stakes.append(Stake(kind=Stake.Kind.OWNS, duty_id=duty, wording=mend.value))  # type: ignore[misc]
    return f"“{mend.value}” is owned here now."


def _take_out(draft: OpenDraft, new: Mended, note: Note, mend: Mend) -> str:
    line = _line(new, note)
    new.stakes.remove(line)
    new.left_out = line.wording
    return f"“{line.wording}” is out of the draft."


def _hand_on(draft: OpenDraft, new: Mended, note: Note, mend: Mend) -> str:
    line, receiver = _line(new, note), _role(draft, mend.value)
    line.kind, line.goes_to = Stake.Kind.HANDS_ON, receiver
    return f"“{line.wording}” goes to the {small(receiver)} now."


def _add_boundary(draft: OpenDraft, new: Mended, note: Note, mend: Mend) -> str:
    door = draft.roles.get(str(draft.version.school.front_door_id))
    instead = door if door and door.pk != draft.own.pk else None
    if any(boundary.text == mend.value for boundary in new.boundaries):
        raise CannotMend("The draft has this boundary already.")
    new.boundaries.append(Boundary(text=mend.value, instead=instead))
    return f"“{mend.value}” is among the boundaries now."


def _drop_boundary(draft: OpenDraft, new: Mended, note: Note, mend: Mend) -> str:
    found = next((one for one in new.boundaries if one.text == mend.value and not one.locked), None)
    if found is None:
        raise CannotMend("That boundary is not in the draft any more.")
    new.boundaries.remove(found)
    return f"“{mend.value}” is no boundary any more."


def _review_by(draft: OpenDraft, new: Mended, note: Note, mend: Mend) -> str:
    draft.version.review_by = date.fromisoformat(mend.value)
    return "The review date is set."


def _emerging(draft: OpenDraft, new: Mended, note: Note, mend: Mend) -> str:
    draft.version.is_emerging = True
    return "It begins as an emerging charter: purpose and profile only."


MENDS: dict[str, Callable[[OpenDraft, Mended, Note, Mend], str]] = {
    "reword": _reword,
    "share": _share,
    "how": _how,
    "own": _own,
    "add": _add,
    "take_out": _take_out,
    "hand_on": _hand_on,
    "add_boundary": _add_boundary,
    "drop_boundary": _drop_boundary,
    "review_by": _review_by,
    "emerging": _emerging,
}
