"""The page on which a description is sorted: its groups, its rows, what is settled, and the last step."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from coachhub.kit.forms import Options
from coachhub.kit.templatetags.kit import day
from coachhub.kit.wording import NUMBERS, small
from roles.intake.filing import spoken_lines
from roles.intake.models import Description, Item, SortStep
from roles.intake.queries import items_of, last_step
from roles.intake.rows import Row
from roles.people.members import Member
from roles.staffing.models import Role
from roles.staffing.queries import roles_of

STATIONS = ["Paste", "Sort", "Draft", "Check", "Sign"]
GLYPHS = {"hazy": "hazy", "own": "owns", "share": "shares", "not_ours": "hands_on"}
GLOSSES = {
    "hazy": "One at a time: take the rewrite, change it, or leave it out",
    "share": "Somebody else leads; the lead is named in the charter",
    "not_ours": "A charter in force already owns these; ours will hand them on",
    "not_a_duty": "These lines stay out, and are kept with the original",
}


@dataclass
class Group:
    """The items sorted alike."""

    sort: str
    rows: list[Row] = field(default_factory=list)
    gloss: str = ""
    count_words: str = ""

    @property
    def label(self) -> str:
        return str(Item.Sort(self.sort).label)

    @property
    def glyph(self) -> str:
        return GLYPHS.get(self.sort, "")

    @property
    def open_rows(self) -> list[Row]:
        return [row for row in self.rows if row.item.is_open]

    @property
    def whole(self) -> list[int]:
        """The numbers of the items that can be taken all at once."""
        if self.sort not in ("own", "share", "not_ours"):
            return []
        return [row.item.number for row in self.open_rows if row.item.sort == self.sort and row.is_whole]

    @property
    def take_words(self) -> str:
        number = len(self.whole)
        verb = "Hand on" if self.sort == "not_ours" else "Take"
        if number == 1:
            return f"{verb} the one"
        return f"{verb} all {NUMBERS[number] if number < len(NUMBERS) else number}"

    @property
    def lacking(self) -> int:
        """How many open ones need a word before they can be taken."""
        return len(self.open_rows) - len(self.whole) if self.sort in ("own", "share", "not_ours") else 0


@dataclass
class SortPage:
    """Everything that the page shows; `changed` is the row about which somebody is told something."""

    description: Description
    member: Member
    items: list[Item]
    roles: list[Role]
    step: SortStep | None
    changed: Row | None = None

    def __post_init__(self) -> None:
        self.others = Options([("", "Choose a role"), *((str(role.pk), role.name) for role in self.roles)])
        self.groups = {sort: Group(sort) for sort in ("hazy", "own", "share", "not_ours", "not_a_duty")}
        for item in self.items:
            self.groups[group_of(item)].rows.append(self.row(item))
        self._gloss()

    def row(self, item: Item) -> Row:
        """The item's row, or the one with which somebody is told something about it."""
        if self.changed is not None and self.changed.item.pk == item.pk:
            row = self.changed
            row.item = item
        else:
            row = Row(item)
        row.others = self.others
        return row

    @property
    def settled(self) -> int:
        return sum(not item.is_open for item in self.items)

    @property
    def lines(self) -> int:
        """How many of the pasted lines say something."""
        return sum(1 for _ in spoken_lines(self.description.text))

    @property
    def saved_words(self) -> str:
        """`2:31 PM`, or the day where it was another one."""
        at = self._local(self.step.at if self.step else self.description.added_at)
        clock = f"{at.hour % 12 or 12}:{at:%M %p}"
        return clock if at.date() == self.member.today else f"{day(at.date())}, {clock}"

    @property
    def added_words(self) -> str:
        """`pasted today`, `read from coach.docx on Nov 10, 2026 by Denise Okafor`."""
        how = f"read from {self.description.file_name}" if self.description.file_name else "pasted"
        added = self._local(self.description.added_at).date()
        who = "" if self.member.person == self.description.added_by else f" by {self.description.added_by.name}"
        return f"{how} {'today' if added == self.member.today else f'on {day(added)}'}{who}"

    @property
    def told(self) -> str:
        """What is read out after a decision."""
        row = self.changed
        if row is None:
            return ""
        problem = " ".join(words for errors in row.errors.values() for words in errors) or row.conflict
        state = row.settled_words if not row.item.is_open else f"Open, {row.item.get_sort_display().lower()}"
        return f"Line {row.source}: {problem or state}. {self.settled} of {len(self.items)} settled."

    def _local(self, at: datetime) -> datetime:
        return at.astimezone(ZoneInfo(self.member.school.time_zone))

    def _gloss(self) -> None:
        school, role = self.member.school.short_name, small(self.description.role.name)
        glosses = {**GLOSSES, "own": f"Nobody else at {school} owns these"}
        words = {
            "hazy": f"{len(self.groups['hazy'].open_rows)} still need your word",
            "own": f"for the {role}",
            "share": "somebody else leads",
            "not_ours": "already somebody’s",
            "not_a_duty": "stay out",
        }
        for sort, group in self.groups.items():
            group.gloss, group.count_words = glosses[sort], words[sort]


def group_of(item: Item) -> str:
    """Where the row stands: what came in hazy stays there, so that it settles before the reader's eyes."""
    if Item.Sort.HAZY in (item.sort, item.proposed_sort) or item.kind == "catch_all":
        return "hazy"
    return item.sort


def sort_page(description: Description, member: Member, changed: Row | None = None) -> dict[str, Any]:
    """The context of the page."""
    items, roles = items_of(description), list(roles_of(member.school))
    page = SortPage(description, member, items, roles, last_step(description), changed)
    return {"page": page, "description": description, "stations": STATIONS}


def original_page(description: Description) -> dict[str, Any]:
    """The context of the original: each of its lines, with the items it belongs to."""
    items: dict[int, list[Item]] = {}
    for item in items_of(description):
        for number in item.lines:
            items.setdefault(number, []).append(item)
    lines = [(number, line, items.get(number, [])) for number, line in enumerate(description.text.split("\n"), start=1)]
    spoken = sum(1 for _ in spoken_lines(description.text))
    return {"description": description, "lines": lines, "spoken": spoken, "stations": STATIONS}
