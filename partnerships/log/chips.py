"""The choices of the log as chips: real radios, printed here because a page holds a dozen and more."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.html import format_html
from django.utils.safestring import SafeString

from coachhub.kit.svg import glyph, icon
from partnerships.log.diary import OUTSIDE


def chips(name: str, choices: Iterable[tuple[str, str]], chosen: str, *, first: bool = True) -> list[SafeString]:
    """A chip for each value and its words. With `first`, the first has the id that a label of errors leads to."""
    return [
        _chip(name, value, words, chosen, f"id_{name}_0" if first and number == 0 else f"{name}-{value}")
        for number, (value, words) in enumerate(choices)
    ]


def _chip(name: str, value: str, words: str, chosen: str, id_of: str) -> SafeString:
    outside = value == OUTSIDE
    return format_html(
        '<span class="chip{}"><input type="radio" name="{}" value="{}" id="{}" data-label="{}"{}>'
        '<label for="{}">{} {}</label></span>',
        " chip-outside" if outside else "", name, value, id_of, words, " checked" if value == chosen else "",
        id_of, glyph("orphan") if outside else icon("check"), words,
    )  # fmt: skip
