"""One stacked bar: solid for the owner, stripes for another role, outline for what is open."""

from __future__ import annotations

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from coachhub.kit.svg import share_of
from roles.patterns.figures import Figure


def stacked(figure: Figure, most: int) -> SafeString:
    """The figure on a scale that ends at `most` questions; hidden, for the sentence beside it says it all."""
    stripes = f"stripes-{figure.type.key}"
    parts, begin = [], 0
    for kind, count in (("owner", figure.by_owner), ("other", figure.by_others), ("open", figure.open)):
        if count:
            fill = {"owner": "currentColor", "other": f"url(#{stripes})"}.get(kind, "none")
            parts.append((kind, share_of(begin, most), share_of(count, most), fill))
        begin += count
    rects = format_html_join("", '<rect class="part-{}" x="{}%" width="{}%" height="100%" fill="{}"/>', parts)
    return format_html(
        '<svg class="pattern-bar" aria-hidden="true" focusable="false"><defs>'
        '<pattern id="{}" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<path d="M1 0v8" stroke-width="2"/></pattern></defs>{}</svg>',
        stripes,
        rects,
    )
