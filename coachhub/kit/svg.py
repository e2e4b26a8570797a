"""Pictures drawn on the server as inline SVG: icons, the glyphs of stakes and findings, bars and the presence line."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders
from django.utils.html import format_html
from django.utils.safestring import SafeString

ICONS = "vendor/lucide-1.62.0"

# Shape first, color second: each is told from the others in gray, in a box of 16 units.
GLYPHS = {
    "owns": '<circle cx="8" cy="8" r="7" fill="currentColor"/>',
    "shares": (
        '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"/>'
        '<path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor"/>'
    ),
    "supports": '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"/>',
    "hands_on": (
        '<path d="M1.5 8h12M9 3.5 13.5 8 9 12.5" fill="none" stroke="currentColor" stroke-width="2"'
        ' stroke-linecap="round" stroke-linejoin="round"/>'
    ),
    "contested": (
        '<g fill="none" stroke="currentColor" stroke-width="1.8">'
        '<circle cx="5.6" cy="8" r="4.6"/><circle cx="10.4" cy="8" r="4.6"/></g>'
    ),
    "orphan": (
        '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="2.7 2.01"/>'
    ),
    "hazy": (
        '<path d="M1 6c2-2.4 4.4-2.4 7-.6s5 1.8 7-.6M1 11.6c2-2.4 4.4-2.4 7-.6s5 1.8 7-.6" fill="none"'
        ' stroke="currentColor" stroke-width="1.9" stroke-linecap="round"/>'
    ),
    "overloaded": (
        '<path d="M8 1.5V9M2 9.5h12M3.5 14h9" fill="none" stroke="currentColor" stroke-width="2"'
        ' stroke-linecap="round"/>'
    ),
}

MARK = SafeString(
    '<svg viewBox="0 0 23 28" aria-hidden="true" focusable="false">'
    '<rect x="1" y="1" width="21" height="26" rx="2.5" fill="#fffffc" stroke="#1c2521" stroke-width="2"/>'
    '<path d="M7 2v24" stroke="#a8322a" stroke-width="1.7"/>'
    '<path d="M10 9.5h8M10 13.5h8" stroke="#1c2521" stroke-width="1.5" stroke-linecap="round"/>'
    '<path d="M10 21.5c.6-2.6 1.6-3.2 1.9-2.4s-.2 1.9.6 1.1 1.3-1.3 2-1c.8.4 1.8.6 3.3.2" fill="none"'
    ' stroke="#1d4389" stroke-width="1.5" stroke-linecap="round"/></svg>'
)


@cache
def icon(name: str) -> SafeString:
    """The icon of that file name, without meaning of its own: a word always stands beside it.

    Raises LookupError where no such icon is among the vendored files.
    """
    path = finders.find(f"{ICONS}/{name}.svg")
    if not path:
        raise LookupError(f"No icon {name!r} in static/{ICONS}.")
    drawing = re.search(r"<svg.*?>(.*)</svg>", Path(path).read_text(encoding="utf-8"), re.DOTALL)
    shapes = re.sub(r"\s*\n\s*", "", drawing[1]) if drawing else ""
    # The file is ours, vendored; nothing of it was typed by a person.
    return SafeString(f'<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{shapes}</svg>')


@cache
def glyph(name: str) -> SafeString:
    """The glyph of a stake or finding. Raises KeyError for another name."""
    shape = GLYPHS[name.replace(" ", "_").replace("-", "_")]
    return SafeString(f'<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{shape}</svg>')


def share_of(value: float, most: float) -> float:
    """`value` in percent of `most`, between 0 and 100 with one decimal."""
    return round(max(0.0, min(1.0, value / most)) * 100, 1) if most > 0 else 0.0


def bar(value: float, most: float) -> SafeString:
    """One bar from zero on a scale that ends at `most`; the row already says the number, so it is hidden."""
    return format_html(
        '<svg class="bar-chart" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        '<rect width="{}" height="10"/></svg>',
        share_of(value, most),
    )


def presence_line(presence: int) -> SafeString:
    """Where a role stands between 0, behind the scenes, and 4, with teachers daily; hidden, for words say it."""
    place = 14 + 18 * max(0, min(4, presence))
    return format_html(
        '<svg aria-hidden="true" focusable="false">'
        '<line x1="0" x2="100%" y1="12" y2="12" stroke="currentColor" stroke-width="2"/>'
        '<circle cx="{0}%" cy="12" r="9.5" fill="#fffffc" stroke="#1f5b46" stroke-width="1.8"/>'
        '<circle cx="{0}%" cy="12" r="5.5" fill="#1f5b46"/></svg>',
        place,
    )
