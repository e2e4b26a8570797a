"""Template tags of the house, built in: no template needs to load them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from zlib import crc32

from django import template
from django.conf import settings
from django.forms import BaseForm
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from coachhub.kit import svg
from coachhub.kit.addresses import keep_url
from coachhub.kit.nav import Bar, bar_of
from coachhub.kit.wording import small

register = template.Library()

register.tag("url", keep_url)
register.simple_tag(svg.icon)
register.simple_tag(svg.glyph)
register.simple_tag(svg.bar)
register.simple_tag(svg.presence_line)
register.filter(small)

NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"]
TINTS = 5
# Any number would do; this one gives neighbors in the demonstration different tints.
TINT_SEED = 730192


@register.simple_tag
def mark() -> SafeString:
    """The notebook that stands for CoachHub."""
    return svg.MARK


@register.simple_tag
def fixed(template_name: str, bar: Bar | None = None) -> SafeString:
    """A part that follows from the bar alone, or from nothing, rendered once and kept.

    A visitor's bar is not kept: it leads to the sign-in page and back, and so holds the words of a question.
    """
    if settings.DEBUG or (bar is not None and bar.person is None):
        return render_to_string(template_name, {"bar": bar})
    return _kept(template_name, bar)


@lru_cache(maxsize=4096)
def _kept(template_name: str, bar: Bar | None) -> SafeString:
    return render_to_string(template_name, {"bar": bar})


@register.simple_tag(takes_context=True)
def bar_data(context: Mapping[str, Any]) -> Bar:
    """What the top bar and the foot show: `{% bar_data as bar %}`."""
    return bar_of(context.get("request"))


def initials(name: str) -> str:
    """Up to two letters of a name, as the monogram shows them."""
    letters = [next((c for c in word if c.isalnum()), "") for word in name.split()]
    return "".join(letters)[:2].upper()


@register.simple_tag
def monogram(name: str, size: str = "") -> SafeString:
    """A disc with initials in one of five tints that follow from the name; size: nothing, `mid` or `large`.

    Decoration: the name stands beside it.
    """
    tint = crc32(str(name).encode(), TINT_SEED) % TINTS
    sized = f" mono-{size}" if size else ""
    return format_html('<span class="mono mono-{}{}" aria-hidden="true">{}</span>', tint, sized, initials(str(name)))


@register.filter
def dashed(key: str) -> str:
    """A state or stake as a class name: `in_review` becomes `in-review`."""
    return str(key).replace("_", "-")


@register.filter
def state_words(key: str) -> str:
    """A state or stake as words: `in_review` becomes `In review`."""
    return str(key).replace("_", " ").capitalize()


@register.filter
def number_word(number: int) -> str:
    """How a sentence begins with a number: `Three`, and figures from thirteen."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else str(number)


@register.filter
def and_list(names: Iterable[Any]) -> str:
    """`Yvonne Castillo, Russell Tate and Denise Okafor`."""
    words = [str(name) for name in names]
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def local_day(value: date | None) -> date | None:
    return timezone.localtime(value).date() if isinstance(value, datetime) else value


@register.filter
def day(value: date | None) -> str:
    """`Aug 17, 2026`, in the same words on every page; of a moment, the day it is in the time zone that is active."""
    value = local_day(value)
    return f"{value:%b} {value.day}, {value.year}" if value else ""


@register.filter
def short_day(value: date | None) -> str:
    """`Nov 12`, for a list where the year goes without saying."""
    value = local_day(value)
    return f"{value:%b} {value.day}" if value else ""


@register.filter
def long_day(value: date | None) -> str:
    """`Fri, Jan 29, 2027`, where somebody has just typed a day."""
    value = local_day(value)
    return f"{value:%a}, {day(value)}" if value else ""


@register.filter
def span(first: date, last: date) -> str:
    """`Thu, Nov 12, 2026`; `Thu, Nov 12 and Fri, Nov 13, 2026`; `Thu, Nov 12 to Fri, Nov 20, 2026`."""
    if first == last:
        return long_day(first)
    begin = f"{first:%a}, {short_day(first)}" if first.year == last.year else long_day(first)
    return f"{begin} {'and' if (last - first).days == 1 else 'to'} {long_day(last)}"


@register.filter
def clock(value: datetime | None) -> str:
    """`2:14 PM`, in the time zone that is active."""
    if value is None:
        return ""
    local = timezone.localtime(value)
    return f"{local.hour % 12 or 12}:{local:%M %p}"


@register.filter
def hours(value: float | None) -> str:
    """`16 hours`, `1 hour`, `2.5 hours`."""
    if value is None:
        return ""
    return f"{float(value):g} hour" + ("" if float(value) == 1 else "s")


@register.simple_tag
def form_errors(form: BaseForm) -> list[tuple[str, str]]:
    """What a form's summary lists, in the order of its fields: the id to go to (empty: the form), the words."""
    found = [("", str(words)) for words in form.non_field_errors()]
    for bound in form:
        target = bound.id_for_label or bound.auto_id
        if bound.is_hidden:
            target = ""
        found += [(target, str(words)) for words in bound.errors]
    return found


@register.filter
def sentences(text: Any) -> tuple[str, str]:
    """The first sentence of a text, and the rest."""
    first, stop, rest = str(text).partition(". ")
    return f"{first}.".rstrip() if stop else first, rest


@register.filter
def as_glyph(key: Any) -> SafeString | str:
    """The glyph of a stake or finding, and nothing for any other word."""
    return svg.glyph(key) if key in svg.GLYPHS else ""


@register.filter
def lookup(table: Any, key: Any) -> Any:
    """What a mapping has under a key, or nothing."""
    return table.get(key) if isinstance(table, Mapping) else None
