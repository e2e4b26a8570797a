"""One bar in four parts: what stays, moves, finds an owner, finds nobody."""

from __future__ import annotations

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from coachhub.kit.svg import share_of
from roles.trying.replay import Fate, Replay


def four_parts(replay: Replay) -> SafeString:
    """The bar from zero to all questions counted; hidden, for the sums under it say the same."""
    parts, begin = [], 0
    for fate in Fate:
        asked = replay.asked(fate)
        if asked:
            parts.append((fate.value, share_of(begin, replay.total), share_of(asked, replay.total)))
        begin += asked
    rects = format_html_join("", '<rect class="try-{}" x="{}%" width="{}%" y="1" height="30"/>', parts)
    return format_html(
        '<svg class="try-bar" aria-hidden="true" focusable="false"><defs>'
        '<pattern id="try-stripes" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<path d="M1 0v8" stroke-width="3"/></pattern></defs>{}</svg>',
        rects,
    )
