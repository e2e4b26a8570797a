"""The bars of the log, drawn on the server. Each row prints its numbers, so the drawings are hidden from readers."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from coachhub.kit.svg import share_of

NOW = format_html(' class="{}"', "is-now")


def against_bar(minutes: int, agreed: int | None, most: int) -> SafeString:
    """Solid what was logged, outlined what was agreed and not used, an upright line where the agreement stands."""
    done = share_of(minutes, most)
    if agreed is None:
        return format_html(
            '<svg class="log-bar" aria-hidden="true" focusable="false">'
            '<rect class="log-done" y="5" width="{}%" height="14"/></svg>',
            done,
        )
    mark = share_of(agreed, most)
    return format_html(
        '<svg class="log-bar" aria-hidden="true" focusable="false">'
        '<rect class="log-open" y="5" width="{mark}%" height="14"/>'
        '<rect class="log-done" y="5" width="{done}%" height="14"/>'
        '<line class="log-mark" x1="{mark}%" x2="{mark}%" y1="0" y2="24"/></svg>',
        mark=mark,
        done=done,
    )


def outside_bar(minutes: int, most: int) -> SafeString:
    """Striped: outside the agreement. The stripes stand once on the page."""
    return format_html(
        '<svg class="log-bar" aria-hidden="true" focusable="false">'
        '<rect class="log-outside" y="5" width="{}%" height="14" fill="url(#stripes)"/></svg>',
        share_of(minutes, most),
    )


def columns(weeks: Sequence[tuple[str, int | None]], most: int) -> SafeString:
    """The share outside of the last weeks, told by their day, a column each from zero at its foot; the last is now."""
    return format_html_join(
        "",
        '<li{}><span class="drift-number">{}</span>{}'
        '<span class="drift-week"><span class="visually-hidden">week of</span> {}</span></li>',
        (
            (NOW if number == len(weeks) else "", _said(percent), column(percent, most), day)
            for number, (day, percent) in enumerate(weeks, 1)
        ),
    )


def column(percent: int | None, most: int) -> SafeString:
    """One column of the last weeks, from zero at its foot."""
    height = share_of(percent or 0, most)
    return format_html(
        '<svg class="drift-column" viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">'
        '<rect y="{}" width="10" height="{}"/></svg>',
        round(100 - height, 1),
        height,
    )


def _said(percent: int | None) -> SafeString | str:
    return "–" if percent is None else format_html('{}<span class="visually-hidden">%</span>', percent)
