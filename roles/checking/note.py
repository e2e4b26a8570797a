"""One note beside a charter: what is to be decided there, why, and how it could be mended. No queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2s

from roles.clarity.charter_findings import TO_SETTLE, CharterFinding, Mend
from roles.clarity.charter_rules import CHARTER_RULES
from roles.clarity.findings import Span

# How a kind of note looks, and what stands before its title: a glyph or an icon.
LOOKS = {"outside": "contested", "activity": "hazy", "missing": "info"}
ICONS = {
    "outside": "circle-alert",
    "activity": "circle-arrow-right",
    "missing": "pen-line",
    "info": "info",
    "settled": "circle-check",
}
# What stays in force whatever anybody thinks of it, or is no remark at all.
NOT_MUTED = ("contested", "settles")
# A figure that somebody accepted is accepted; another one is news.
BY_FIGURE = ("overloaded", "too_many")


@dataclass(frozen=True, slots=True)
class MuteRow:
    """Somebody decided to live with a finding."""

    pk: int
    code: str
    about: str
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Note:
    """One thing beside a line, or beside a part of the charter where `about` is empty.

    stake: the line's row, where the charter is a draft and the note is about a line. span marks the words in `about`.
    """

    findings: tuple[CharterFinding, ...]
    stake: int | None = None
    mute: MuteRow | None = None

    @property
    def first(self) -> CharterFinding:
        return self.findings[0]

    @property
    def id(self) -> str:
        """The same for the same finding on the same words, in any version and on any day."""
        told = "\n".join([self.kind, self.part, *self.codes, self.key])
        return blake2s(told.encode(), digest_size=6).hexdigest()

    @property
    def codes(self) -> list[str]:
        return [one.code for one in self.findings]

    @property
    def code(self) -> str:
        return self.first.code

    @property
    def key(self) -> str:
        """What a mute of it names."""
        return key_of(self.first)

    @property
    def kind(self) -> str:
        return CHARTER_RULES[self.code].kind

    @property
    def part(self) -> str:
        return self.first.part

    @property
    def about(self) -> str:
        return self.first.about

    @property
    def span(self) -> Span | None:
        return self.first.span

    @property
    def marked(self) -> tuple[str, str, str] | None:
        """The words before those that make it so, these, and those after; None where it is the whole."""
        if self.span is None or not self.about:
            return None
        begin, end = self.span
        return self.about[:begin], self.about[begin:end], self.about[end:]

    @property
    def title(self) -> str:
        return self.first.title

    @property
    def why(self) -> str:
        return self.first.why

    @property
    def also(self) -> list[str]:
        """What else is so of the same words."""
        return [one.title.removeprefix("Hazy: ") for one in self.findings[1:]]

    @property
    def mends(self) -> list[Mend]:
        return list(dict.fromkeys(mend for one in self.findings for mend in one.mends))

    @property
    def writes(self) -> list[Mend]:
        """Mends that only lead to the place where somebody has to write."""
        return [mend for mend in self.mends if mend.key == "write"]

    @property
    def presses(self) -> list[tuple[str, Mend]]:
        """Mends made with one press, each with the name by which it is chosen."""
        return [(f"{mend.key}:{mend.value}", mend) for mend in self.mends if mend.key != "write"]

    def chosen(self, name: str) -> Mend | None:
        return dict(self.presses).get(name)

    @property
    def reword(self) -> Mend | None:
        """The proposed wording, which is quoted before the buttons."""
        return next((mend for mend in self.mends if mend.key == "reword"), None)

    @property
    def look(self) -> str:
        return LOOKS.get(self.kind, self.kind)

    @property
    def icon(self) -> str:
        """The icon's name; empty where a glyph stands there."""
        return ICONS.get(self.kind, "")

    @property
    def counts(self) -> bool:
        """Whether it is something to settle or accept."""
        return self.kind in TO_SETTLE

    @property
    def keep_words(self) -> str:
        """What the way to accept it is called: there are words of one's own to keep, or there is something to leave."""
        return "Keep mine" if self.part != "whole" and self.kind in ("hazy", "activity", "outside") else "Leave it so"

    @property
    def can_be_muted(self) -> bool:
        return self.code not in NOT_MUTED


def key_of(finding: CharterFinding) -> str:
    """What a mute of the finding names besides its code: the words, the part, or nothing for the whole charter."""
    if finding.code in BY_FIGURE:
        return finding.title[:200]
    return finding.about[:200] or ("" if finding.part == "whole" else finding.part)
