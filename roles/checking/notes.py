"""All notes on a charter: from findings, those that belong together made one, what was muted apart. No queries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from roles.checking.note import LOOKS, NOT_MUTED, MuteRow, Note, key_of
from roles.clarity.charter_findings import TO_SETTLE, CharterFinding
from roles.clarity.charter_rules import CHARTER_RULES

NUMBERS = ["Nothing", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"]
# What the summary calls so many of a kind.
TAGS = {"outside": "outside the role", "activity": "activity", "missing": "to write"}
# On one line these are one thing to decide, so they make one note; the first of them gives it its title.
TOGETHER = ("hazy", "outside")
ORDER = {code: at for at, code in enumerate(("catch_all", "no_act", "hedge", "unbounded", "jargon"))}


@dataclass(frozen=True)
class Tag:
    """So many notes of one kind, as the summary shows them."""

    kind: str
    look: str
    text: str


@dataclass
class Notes:
    """All notes on a charter, those that somebody muted apart."""

    open: list[Note] = field(default_factory=list)
    muted: list[Note] = field(default_factory=list)
    stale: list[MuteRow] = field(default_factory=list)  # mutes of what the charter no longer says

    def __iter__(self) -> Iterator[Note]:
        return iter(self.open)

    def of_stake(self, pk: int) -> list[Note]:
        return [note for note in self.open if note.stake == pk]

    def of_wording(self, part: str, about: str) -> list[Note]:
        return [note for note in self.open if note.part == part and note.about == about]

    def of_part(self, part: str) -> list[Note]:
        """Those about a part as a whole: purpose, outcome, boundary, time, review."""
        return [note for note in self.open if note.part == part and (not note.about or part == "whole")]

    @property
    def to_settle(self) -> list[Note]:
        return [note for note in self.open if note.counts]

    @property
    def summary(self) -> str:
        """`Three things to settle or accept`; `Nothing to settle`."""
        count = len(self.to_settle)
        number = NUMBERS[count] if count < len(NUMBERS) else str(count)
        return f"{number} thing{'' if count == 1 else 's'} to settle or accept" if count else "Nothing to settle"

    @property
    def tags(self) -> list[Tag]:
        counts = Counter(note.kind for note in self.to_settle)
        return [
            Tag(kind, LOOKS.get(kind, kind), f"{counts[kind]} {_tag_word(kind, counts[kind])}")
            for kind in TO_SETTLE
            if counts[kind]
        ]

    def get(self, note_id: str) -> Note | None:
        return next((note for note in (*self.open, *self.muted) if note.id == note_id), None)


def _tag_word(kind: str, count: int) -> str:
    if kind == "activity":
        return "activity" if count == 1 else "activities"
    return TAGS.get(kind, kind + ("s" if kind == "orphan" and count != 1 else ""))


def notes_from(findings: Iterable[CharterFinding], mutes: Iterable[MuteRow], stakes: dict[int, int]) -> Notes:
    """Notes of findings in the order given; `stakes` are the rows of lines by their duties."""
    by_key = {(mute.code, mute.about): mute for mute in mutes}
    used: set[int] = set()
    notes = Notes()
    for group in _grouped(findings):
        loud = [one for one in group if (one.code, key_of(one)) not in by_key or one.code in NOT_MUTED]
        quiet = [one for one in group if one not in loud]
        stake = stakes.get(group[0].duty or 0) if group[0].part == "line" else None
        if loud:
            notes.open.append(Note(tuple(loud), stake))
        for one in quiet:
            mute = by_key[one.code, key_of(one)]
            used.add(mute.pk)
            notes.muted.append(Note((one,), stake, mute))
    notes.stale = [mute for mute in by_key.values() if mute.pk not in used]
    return notes


def _grouped(findings: Iterable[CharterFinding]) -> list[list[CharterFinding]]:
    def place(one: CharterFinding) -> tuple[str, str, str]:
        kind = CHARTER_RULES[one.code].kind
        together = kind in TOGETHER and bool(one.about)
        return one.part, one.about, kind if together else f"{one.code} {one.title}"

    kept: dict[tuple[str, str, str], list[CharterFinding]] = {}
    for one in findings:
        kept.setdefault(place(one), []).append(one)
    return [sorted(group, key=lambda one: ORDER.get(one.code, len(ORDER))) for group in kept.values()]
