"""No way around the doors: who reads rows where, who writes raw SQL, who calls text safe. Read from the code itself."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.guards.sources import ROOT, calls, functions, imports, modules, named, templates, words

pytestmark = pytest.mark.static

ROW_READERS = {"objects", "_default_manager", "_base_manager", "get_object_or_404", "get_list_or_404"}
WRITES = {"save", "delete", "update", "create", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}
UNESCAPED = {"mark_safe", "SafeString", "SafeText", "html_safe"}
RAW = {"raw", "extra", "RawSQL", "cursor"}
# Where a reader looked at it and found it harmless: the file, the word, and why.
REVIEWED: dict[tuple[str, str], str] = {
    ("coachhub/kit/svg.py", "SafeString"): "drawings of this repository and nothing else",
    ("coachhub/kit/prepared.py", "cursor"): "SQL that the ORM wrote, with values as parameters",
    ("coachhub/kit/rules.py", "cursor"): "reads which rules stand, with names of this repository alone",
    ("coachhub/archive.py", "cursor"): "hands the rows of a whole database on, with names of tables alone",
}
# What talks to people: it takes rows from the doors and from named reads. The support pages have a door of their own.
FRONT = ("django.forms", "django.shortcuts", "django.http")
DOORS = ("roles/access/", "partnerships/access/")
WRITERS = ("actions", "admin", "catalogue", "desks", "models")
# These write files for Word and Excel into memory.
NO_ROWS = {"partnerships/log/exporting.py", "roles/papers/map.py", "roles/papers/word.py"}
INVENTED = ("demo", "management", "scale.py", "settings.py")


def front() -> Iterator[Path]:
    for path in modules():
        is_door = named(path).startswith(DOORS) or path.stem == "admin"
        if any(module.startswith(FRONT) for module in imports(path)) and not is_door:
            yield path


def test_there_is_a_front() -> None:
    found = {named(path) for path in front()}
    assert {"roles/charters/views.py", "roles/charters/steps.py", "roles/people/forms.py"} <= found


def test_views_and_forms_go_through_the_doors() -> None:
    assert [(named(p), word, line) for p in front() for word, line in words(p) if word in ROW_READERS] == []


def test_rows_are_written_by_actions() -> None:
    others = [p for p in modules() if not p.stem.endswith(WRITERS) and not any(part in INVENTED for part in p.parts)]
    others = [path for path in others if named(path) not in NO_ROWS]
    found = [(named(p), word) for p in others for word, _ in calls(p) if word in WRITES - {"update", "create"}]
    assert found == []


def test_nothing_calls_text_safe_or_writes_raw_sql() -> None:
    found = {(named(path), word) for path in modules() for word, _ in calls(path) if word in UNESCAPED | RAW}
    assert found == set(REVIEWED)


def test_no_template_calls_text_safe() -> None:
    loose = re.compile(r"\|\s*safe\b|\|\s*safeseq\b|<[^>%]*\s(?:style|on[a-z]+)\s*=")
    assert [named(path) for path in templates() if loose.search(path.read_text(encoding="utf-8"))] == []


def test_only_mail_in_plain_text_escapes_nothing() -> None:
    files = (path for path in (ROOT / "templates").rglob("*") if path.is_file())
    unescaped = [path for path in files if "autoescape off" in path.read_text(encoding="utf-8")]
    assert [named(path) for path in unescaped if path.suffix != ".txt"] == []


def test_nothing_is_imported_within_a_function() -> None:
    late = (ast.Import, ast.ImportFrom)
    found = [
        (named(path), node.lineno)
        for path in modules()
        for function in functions(path)
        for node in ast.walk(function)
        if isinstance(node, late)
    ]
    assert found == []


def test_there_are_no_signals() -> None:
    signals = ("django.dispatch", "django.db.models.signals")
    assert [named(path) for path in modules() if any(m.startswith(signals) for m in imports(path))] == []
