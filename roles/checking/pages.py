"""What the pages of the check show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from roles.charters.drafts import OpenDraft
from roles.checking.note import Note
from roles.checking.queries import notes_of
from roles.people.members import Member

PARTS = {
    "purpose": "What this role is for",
    "likeness": "Likeness",
    "outcome": "Outcomes",
    "line": "Duties",
    "boundary": "Boundaries",
    "time": "Time",
    "review": "Review",
    "profile": "Profile",
    "whole": "The whole charter",
}


@dataclass(frozen=True)
class Place:
    """The words that notes are about, with the notes; without words they are about the part as a whole."""

    about: str
    notes: list[Note]

    @property
    def marked(self) -> tuple[str, str, str] | None:
        return next((note.marked for note in self.notes if note.marked), None)


def notes_page(draft: OpenDraft, member: Member) -> dict[str, Any]:
    """All notes on a draft, part by part, and what was muted."""
    notes = notes_of(draft, member)
    return {"draft": draft, "role": draft.own, "notes": notes, "parts": places(notes.open)}


def places(notes: list[Note]) -> list[tuple[str, list[Place]]]:
    """(the part's name, its places), from the top of the page to its foot."""
    found: dict[str, dict[str, list[Note]]] = {}
    for note in notes:
        found.setdefault(note.part, {}).setdefault(note.about, []).append(note)
    return [
        (PARTS[part], [Place(about, of_place) for about, of_place in by_words.items()])
        for part, by_words in found.items()
    ]
