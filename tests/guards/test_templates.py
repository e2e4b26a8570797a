"""Every template is there for something: named by a view or another template, or looked for by a library."""

import re
from pathlib import Path

import allauth
import crispy_bootstrap5
import pytest

from tests.guards.sources import ROOT, modules, named, templates

pytestmark = pytest.mark.static

FOLDER = ROOT / "templates"
# A library's own template of the same name is the reason why ours is looked for.
LIBRARIES = [Path(str(library.__file__)).parent / "templates" for library in (allauth, crispy_bootstrap5)]
# Django and the door look for these by their number.
NUMBERED = {"400.html", "403.html", "404.html", "413.html", "500.html"}
FOR_LATER: set[str] = set()


def mentions() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in [*modules(), *templates()])


def test_every_template_that_is_named_is_there() -> None:
    there = {path.relative_to(FOLDER).as_posix() for path in templates()}
    assert set(re.findall(r"""["']([a-z_]+/[a-z_0-9/]+\.html)["'#]""", mentions())) - there == set()


def test_every_template_is_used() -> None:
    text = mentions()
    names = [path.relative_to(FOLDER).as_posix() for path in templates()]
    unused = {
        name for name in names if f'"{name}"' not in text and f"'{name}'" not in text and not looked_for(name, text)
    }
    assert unused == FOR_LATER


def looked_for(name: str, text: str) -> bool:
    """By a library, by its number, or by a name put together from a stem."""
    stem = name.removesuffix(".html").removesuffix("_message")
    return (
        name in NUMBERED
        or any((library / name).exists() or (library / name).with_suffix(".txt").exists() for library in LIBRARIES)
        or f'"{stem}"' in text
        or any(re.fullmatch(pattern, name) for pattern in put_together(text))
    )


def put_together(text: str) -> list[str]:
    """Patterns of the names that the code makes of parts, as `f"routing/_{part}.html"` does."""
    made = re.findall(r'f"([a-z]+/[^"]*?)\{.+?\}\.html"', text)
    return [rf"{re.escape(begin)}[a-z]+\.html" for begin in made]


def test_a_part_extends_nothing() -> None:
    parts = [path for path in templates() if path.name.startswith("_") or "bootstrap5" in path.parts]
    assert [named(path) for path in parts if "{% extends" in path.read_text(encoding="utf-8")] == []
