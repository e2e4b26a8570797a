"""The answer to somebody who came second: what is so now, and what was typed, so that nothing is lost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render

if TYPE_CHECKING:
    from coachhub.kit.http import SchoolRequest


def second(
    request: SchoolRequest,
    words: str,
    typed: Sequence[str] = (),
    *,
    back: tuple[str, str],
    now: Sequence[str] = (),
    head: str = "",
) -> HttpResponse:
    """A page that says so in `words`, with what is written there now beside what was typed.

    `back` is the address where all of it can be seen as it is now, and the name of that place.
    """
    address, place = back
    page = {"words": words, "now": now, "typed": typed, "address": address, "place": place, "head": head}
    return render(request, "parts/conflict.html", page, status=409)
