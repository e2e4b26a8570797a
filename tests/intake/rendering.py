"""Labelled descriptions -> texts as people paste them, in many styles, with the items that should come out."""

from __future__ import annotations

import random
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.intake.corpus import Labelled, Paper


@dataclass(frozen=True)
class Style:
    name: str
    mark: str = ""  # {n} a number, {a} a letter, {s}.{n} number of section and entry
    width: int = 0  # letters at which lines are wrapped
    hang: int = 0
    gap: int = 0  # blank lines between entries
    ends: str = "."  # what stands at the end of an entry
    heads: str = "caps"
    pages: bool = False  # a page number after some lines, also inside an entry
    run: str = ""  # entries follow each other in one paragraph, with this before each
    hyphens: bool = False
    own_line: bool = False  # a mark stands alone on its line
    lower: bool = False
    blank_heads: bool = True
    nested: str = "   {a}) "


DEVELOP = (
    Style("numbered", "{n}. "),
    Style("bullets", "•\t", heads="colon"),
    Style("wrapped bullets", "● ", width=84, hang=2),
    Style("bare lines", heads="title"),
    Style("wrapped numbers and pages", "{n}. ", width=92, pages=True),
    Style("wrapped numbers that hang", "{n}. ", width=78, hang=3, heads="colon"),
    Style("run on", run=" ", width=95),
    Style("run on unwrapped", run=" ", heads="colon"),
    Style("semicolons", run="; ", ends="", lower=True, width=88),
    Style("inline numbers", run="; ({n}) ", ends="", lower=True, width=80),
    Style("spaced dashes", "- ", gap=1),
    Style("no ends", "▪ ", ends="", heads="title", width=70, hang=2),
    Style("bare wrapped", width=86),
)
HOLD_OUT = (
    Style("brackets and tabs", "{n})\t", heads="colon"),
    Style("letters", "{a}. ", width=90, hang=3),
    Style("marks alone", "{n}.", own_line=True, gap=1),
    Style("inline numbers with points", run=" {n}. ", heads="colon"),
    Style("double spaced", "• ", width=75, gap=1, pages=True),
    Style("narrow with hyphens", "{n}. ", width=48, hyphens=True, hang=4),
    Style("o and pages", "o ", width=96, pages=True, heads="title", hang=2),
    Style("sections", "{s}.{n} ", width=85),
    Style("semicolons at line ends", "", ends=";", lower=True, heads="colon"),
    Style("dashes without blank", "-", heads="title"),
    Style("dashes in a paragraph", run=" – ", width=90),
    Style("bare wrapped without ends", ends="", width=80),
    Style("symbol font", "\uf0b7 ", width=100, hang=2, blank_heads=False),
    Style("tabs only", "\t", ends="", blank_heads=False),
    Style("bullets in a paragraph", run=" • ", ends=""),
    Style("half brackets in a paragraph", run=" {n}) ", width=84),
)
LISTED = "dnc"
TITLE_SMALL = {"and", "of", "the", "for", "to", "with", "a", "in"}


@dataclass(frozen=True)
class Gold:
    text: str
    kind: str


def render(paper: Paper, style: Style, seed: int = 0) -> tuple[str, list[Gold]]:
    """A text, and its items in reading order. Footers stand where the text broke."""
    rng = random.Random(seed)  # noqa: S311
    lines: list[str] = []
    gold: list[Gold] = []
    section = 0
    at = 0
    while at < len(paper):
        one = paper[at]
        group = [one]
        if one.letter in LISTED or (one.letter in "qb" and not style.run):
            while at + len(group) < len(paper) and paper[at + len(group)].letter in (
                LISTED if one.letter in LISTED else one.letter
            ):
                group.append(paper[at + len(group)])
            section += 1
            made = list(_listed(group, style, section, paper[at - 1].letter == "L"))
            if style.run and paper[at - 1].letter == "L" and one.letter in LISTED:
                made[0] = (lines.pop() + " " + made[0][0].lstrip(" ;–•"), made[0][1]) if False else made[0]
        else:
            made = [_alone(one, style)]
        for text, golds in made:
            if text.startswith("\f"):
                text = text[1:]
            lines += _wrapped(text, style) if one.letter not in "THS" else [text]
            gold += golds
            lines += [""] * style.gap
        if one.letter in "tTf" or (
            one.letter not in "HSL" and at + len(group) < len(paper) and paper[at + len(group)].letter in "HS"
        ):
            lines += [""] if style.blank_heads and not (lines and not lines[-1]) else []
        at += len(group)
    return _paged(lines, gold, style, rng)


def _alone(one: Labelled, style: Style) -> tuple[str, list[Gold]]:
    text = one.text
    if one.letter in "HS":
        text = text.rstrip(":")
        if style.heads == "caps":
            text = text.upper()
        elif style.heads == "colon":
            text += ":"
        elif text.isupper():
            text = " ".join(
                w.lower() if w.lower() in TITLE_SMALL and i else w.capitalize() for i, w in enumerate(text.split())
            )
    text = text.replace("{n}", "1")
    return text, [Gold(text, one.kind)]


def _end(text: str, style: Style) -> str:
    bare = text.rstrip(".")
    return bare + style.ends if style.ends != "." or text != bare else bare + "."


def _listed(group: Sequence[Labelled], style: Style, section: int, led: bool) -> Iterator[tuple[str, list[Gold]]]:
    texts = [_end(one.text, style) for one in group]
    if style.lower:
        texts = [text[0].lower() + text[1:] if not text[:2].isupper() else text for text in texts]
    golds = [Gold(text.rstrip(";"), one.kind) for text, one in zip(texts, group, strict=True)]
    if style.ends == ";":
        texts[-1] = texts[-1].rstrip(";") + "."
        if len(texts) > 1:
            texts[-2] += " and"
    if style.run and group[0].letter in LISTED:
        before = [style.run.format(n=n) for n in range(1, len(texts) + 1)]
        if style.run == "; ({n}) ":
            before[-1] = before[-1].replace("; ", "; and ")
        first = before[0].lstrip(" ;–•") if "{n}" in style.run else ""
        yield (
            first
            + texts[0]
            + "".join(b + t for b, t in zip(before[1:], texts[1:], strict=True))
            + ("." if style.lower else ""),
            golds,
        )
        return
    for count, (text, gold) in enumerate(zip(texts, golds, strict=True), start=1):
        letter = "abcdefghijklmnopqrstuvwxyz"[(count - 1) % 26]
        mark = style.mark.format(n=count, a=letter, s=section)
        if style.own_line:
            yield "\f" + mark, []
            yield text, [gold]
        else:
            yield mark + text, [gold]


def _wrapped(text: str, style: Style) -> list[str]:
    if not style.width:
        return [text]
    lines = textwrap.wrap(
        text.replace("\t", "\x01"),
        style.width,
        subsequent_indent=" " * style.hang if text[:1] and not text[0].isalpha() else "",
        break_on_hyphens=False,
        break_long_words=False,
    ) or [""]
    lines = [line.replace("\x01", "\t") for line in lines]
    return _hyphened(lines) if style.hyphens else lines


def _hyphened(lines: list[str]) -> list[str]:
    made = list(lines)
    for at in range(len(made) - 1):
        head, _, tail = made[at + 1].lstrip().partition(" ")
        indent = made[at + 1][: len(made[at + 1]) - len(made[at + 1].lstrip())]
        if at % 2 == 0 and len(head) > 8 and head.isalpha() and tail:
            made[at] += " " + head[:4] + "-"
            made[at + 1] = indent + head[4:] + " " + tail
    return made


def _paged(lines: list[str], gold: list[Gold], style: Style, rng: random.Random) -> tuple[str, list[Gold]]:
    if not style.pages:
        return "\n".join(lines), gold
    made: list[str] = []
    page, left = 1, rng.randint(9, 17)
    for line in lines:
        made.append(line)
        left -= 1
        if left <= 0 and line:
            footer = rng.choice([f"Page {page} of 4", f"- {page} -", f"Revised 7/1/2019   Page {page}"])
            made += ["", footer, ""]
            gold = [*gold, Gold(footer, "footer")]
            page, left = page + 1, rng.randint(9, 17)
    return "\n".join(made), gold
