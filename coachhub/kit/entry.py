"""Who may enter: one declaration on each view, read by the middleware, which denies what declares nothing."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Any, TypeVar

View = TypeVar("View", bound=Callable[..., Any])


class Level(IntEnum):
    """From the widest door to the narrowest. The first two are for pages outside a school."""

    ANYONE = 0
    SIGNED_IN = 1
    VISITOR = 2
    STAFF = 3
    DISTRICT = 4
    PRINCIPAL = 5


def entry(level: Level) -> Callable[[View], View]:
    """Declare on a view the lowest level that may enter it."""

    def declare(view: View) -> View:
        view.entry_level = level  # type: ignore[attr-defined]
        return view

    return declare
