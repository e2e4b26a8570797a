"""Two contents as one paper with what was taken out and put in; whatever is the same folds. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from roles.differences.places import SECTIONS, STAKES, Content, Place, places_of
from roles.differences.words import GONE, SAME, Piece, alike, compare

# So many unchanged lines in a row fold into one that says how many they are.
FOLDS = 2
# An outcome or a boundary that has so much in common with one before is that one, reworded.
SAME_ONE = 0.5


@dataclass(frozen=True)
class Row:
    """One place of the paper. `kind`: same, new, gone, reworded, moved_here or moved_away."""

    section: str
    key: str
    kind: str
    words: list[Piece]
    note: list[Piece]
    other: str = ""  # where it moved from or to

    @property
    def label(self) -> str:
        return {
            "new": "New",
            "gone": "Taken out",
            "reworded": "Reworded" if self.is_reworded else "Changed",
            "moved_here": "Moved here",
            "moved_away": "Moved away",
        }.get(self.kind, "")

    @property
    def is_reworded(self) -> bool:
        return self.section != "time" and any(piece.kind != SAME for piece in self.words)

    @property
    def icon(self) -> str:
        found = {"new": "plus", "gone": "x", "reworded": "pen-line"}
        return "clock" if self.section == "time" else found.get(self.kind, "arrow-down-up")


@dataclass
class Part:
    """Rows that stand together: changed ones one by one, unchanged ones folded where there are several."""

    rows: list[Row]
    folded: bool = False

    @property
    def words(self) -> str:
        return f"{len(self.rows)} line{'' if len(self.rows) == 1 else 's'} unchanged"


@dataclass
class Section:
    key: str
    label: str
    parts: list[Part] = field(default_factory=list)

    @property
    def is_stake(self) -> bool:
        return self.key in STAKES

    @property
    def is_changed(self) -> bool:
        return any(row.kind != SAME for part in self.parts for row in part.rows)


def sheet_of(before: Content, after: Content) -> list[Section]:
    """The sections of the paper, in its order. Every place of both contents is in one of the rows."""
    old, new = places_of(before), places_of(after)
    return [Section(key, label, _parts(rows)) for key, label in SECTIONS.items() if (rows := _rows(key, old, new))]


def rows_of(sections: Iterable[Section]) -> Iterator[Row]:
    return (row for section in sections for part in section.parts for row in part.rows)


def _rows(section: str, old: Sequence[Place], new: Sequence[Place]) -> list[Row]:
    """The section's rows in the order of the new content; what is gone stands where it stood."""
    was = [place for place in old if place.section == section]
    now = [place for place in new if place.section == section]
    partner = _partners(was, now)
    where_was = {place.key: place.section for place in old if place.section in STAKES}
    where_now = {place.key: place.section for place in new if place.section in STAKES}
    rows = [_present(place, partner.get(index), where_was) for index, place in enumerate(now)]
    kept = {id(place) for place in partner.values()}
    at = {id(place): index for index, place in partner.items()}
    for number, place in enumerate(was):
        if id(place) in kept:
            continue
        before = [at[id(one)] for one in was[:number] if id(one) in at]
        index = before[-1] + 1 if before else 0
        rows.insert(index, _gone(place, where_now))
        at = {key: value + (value >= index) for key, value in at.items()}
        at[id(place)] = index
    return rows


def _partners(was: Sequence[Place], now: Sequence[Place]) -> dict[int, Place]:
    """Which place of the content before is which of the new one: by key, or by likeness where that is its words."""
    left = list(was)
    found: dict[int, Place] = {}
    for index, place in enumerate(now):
        match = next((one for one in left if one.key == place.key), None)
        if match is not None:
            found[index] = match
            left.remove(match)
    for index, place in enumerate(now):
        if index in found or not place.is_free or not left:
            continue
        best = max(left, key=lambda one: alike(one.text, place.text))
        if alike(best.text, place.text) >= SAME_ONE:
            found[index] = best
            left.remove(best)
    return found


def _present(place: Place, before: Place | None, where_was: dict[str, str]) -> Row:
    if before is not None:
        words, note = compare(before.text, place.text), compare(before.note, place.note)
        same = all(piece.kind == SAME for piece in [*words, *note])
        return Row(place.section, place.key, SAME if same else "reworded", words, note)
    came_from = where_was.get(place.key, "")
    kind = "moved_here" if came_from else "new"
    return Row(place.section, place.key, kind, compare("", place.text), compare("", place.note), _label(came_from))


def _gone(place: Place, where_now: dict[str, str]) -> Row:
    went_to = where_now.get(place.key, "")
    kind = "moved_away" if went_to else GONE
    return Row(place.section, place.key, kind, compare(place.text, ""), compare(place.note, ""), _label(went_to))


def _label(section: str) -> str:
    return SECTIONS.get(section, "")


def _parts(rows: Iterable[Row]) -> list[Part]:
    parts: list[Part] = []
    rows = list(rows)
    if all(row.kind == SAME for row in rows):
        return [Part(rows, folded=True)]
    for same, group in groupby(rows, key=lambda row: row.kind == SAME):
        found = list(group)
        if same and len(found) >= FOLDS:
            parts.append(Part(found, folded=True))
        else:
            parts += [Part([row]) for row in found]
    return parts
