"""Wordings written one a line, read as patterns over a line's words. Pure.

In a sign `_` is a gap of up to four words (`_{6}` of up to six), a word in capitals is replaced by its list, and all
else is a regular expression on small letters. A sign that begins with `-` hides the words it fits from the others.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from roles.clarity.findings import Span
from roles.clarity.tokens import Token

GAP = 4


@dataclass(frozen=True, slots=True)
class Signs:
    fits: re.Pattern[str]
    hidden: re.Pattern[str] | None

    def search(self, tokens: list[Token]) -> Span | None:
        """Where in the text, as it was given, the first sign stands."""
        low = " ".join(token.low for token in tokens)
        if self.hidden:
            low = self.hidden.sub(lambda match: "#" * len(match[0]), low)
        match = self.fits.search(low)
        return place(tokens, match.span()) if match else None


def place(tokens: list[Token], span: Span) -> Span:
    """A span of the words joined by blanks -> the span in the text."""
    at, begin, end = 0, tokens[0].begin, tokens[-1].end
    for token in tokens:
        if at <= span[0]:
            begin = token.begin
        if at < span[1]:
            end = token.end
        at += len(token.low) + 1
    return begin, end


def compiled(lines: str, names: Mapping[str, str] | None = None) -> Signs:
    kept = [line.strip() for line in lines.strip().replace("\n        ", "").splitlines()]
    hidden = [line[1:] for line in kept if line.startswith("-")]
    shown = [line for line in kept if line and not line.startswith("-")]
    return Signs(_pattern(shown, names or {}), _pattern(hidden, names or {}) if hidden else None)


def _pattern(lines: list[str], names: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile(
        r"\b(?:" + "|".join(f"(?:{_written_out(line, names)})" for line in lines) + r")(?:(?<= )|"
        r"(?!\w))"
    )


def _written_out(sign: str, names: Mapping[str, str]) -> str:
    for name, words in names.items():
        sign = re.sub(rf"\b{name}\b", lambda _match, words=words: f"(?:{words})", sign)  # type: ignore[misc]
    return re.sub(r"_(?:\{(\d)\})? ?", lambda found: rf"(?:\S+ ){{0,{int(found[1] or GAP)}}}?", sign)
