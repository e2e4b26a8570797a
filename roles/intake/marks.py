"""The marks that lists are made with: bullets, numbers, letters."""

from __future__ import annotations

import re
from dataclasses import dataclass

SIGNS = (
    "•●▪■□○◦‣⁃∙·▫◆◇♦►▶▸➢➤➔→✓✔☐☑❖❑❏✦★*§¤¨\u2756\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0a8\uf06e\uf02d\uf0be\uf071\uf075\ufffd"
)
DASHES = "-–—−"
SIGN = re.compile(rf"^([{re.escape(SIGNS)}]+)\s*")
DASH = re.compile(rf"^([{DASHES}]{{1,2}})(?:\s+|(?=[A-Z]))")
LETTER_O = re.compile(r"^(o)\s+(?=\S)")
NUMBER = re.compile(
    r"^(?:(\()(\d{1,2})\)|(\d{1,2}(?:\.\d{1,2}){0,3})(\.\)|[.):]|-(?=\s))|(\d{1,2}(?:\.\d{1,2}){1,3}))(?:\s+|(?=[A-Za-z“\"(])|$)"
)
LETTER = re.compile(r"^(\()?([A-Za-z]|[ivx]{2,5}|[IVX]{2,5})(\)|\.(?!\w))(?:\s+|(?=[A-Z])|$)")
ROMANS = {
    roman: number
    for number, roman in enumerate(
        ("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx").split(),  # noqa: SIM905
        start=1,
    )
}


@dataclass(frozen=True)
class Mark:
    """style tells marks of one list from those of another; value is 0 where the list is not counted."""

    style: str
    value: int
    width: int  # letters that it takes, with the blanks behind it
    also: tuple[str, int] | None = None  # "i." may be the ninth letter or the first Roman number


def mark_of(text: str) -> Mark | None:
    """The mark that a line begins with, if it looks like one. Whether it is one depends on the lines around."""
    if found := SIGN.match(text):
        return Mark(found[1][0], 0, found.end())
    if found := DASH.match(text):
        return Mark("-", 0, found.end())
    if found := LETTER_O.match(text):
        return Mark("o", 0, found.end())
    if found := NUMBER.match(text):
        return _number(found)
    if found := LETTER.match(text):
        return _letter(found)
    return None


def _number(found: re.Match[str]) -> Mark:
    if found[2]:
        return Mark("(1)", int(found[2]), found.end())
    parts = (found[3] or found[5]).split(".")
    close = found[4] or "."
    return Mark(".".join("1" * len(parts)) + close, int(parts[-1]), found.end())


def _letter(found: re.Match[str]) -> Mark | None:
    letter = found[2]
    around = ("(" if found[1] else "") + found[3]
    case = "A" if letter.isupper() else "a"
    roman = ROMANS.get(letter.lower())
    if len(letter) > 1:
        return Mark(f"{case}i{around}", roman, found.end()) if roman else None
    also = (f"{case}i{around}", roman) if roman else None
    return Mark(f"{case}{around}", ord(letter.lower()) - ord("a") + 1, found.end(), also)
