"""No way around the doors: who reads rows where, who writes raw SQL, who calls text safe. Read from the code itself."""

import ast
import re

import pytest

from tests.guards.sources import calls, functions, modules, named, templates, tree, words

pytestmark = pytest.mark.static

ROW_READERS = {"objects", "_default_manager", "_base_manager", "get_object_or_404", "get_list_or_404"}
# Where a reader was looked at and found harmless: the file, the word, and why.
REVIEWED: dict[tuple[str, str], str] = {
    ("coachhub/kit/svg.py", "SafeString"): "drawings of this repository and nothing else",
    ("coachhub/kit/prepared.py", "cursor"): "SQL that the ORM wrote, with values as parameters",
    ("coachhub/archive.py", "cursor"): "hands the rows of a whole database on, with names of tables alone",
}
UNESCAPED = {"mark_safe", "SafeString", "SafeText", "html_safe"}
RAW = {"raw", "extra", "RawSQL", "cursor"}
LATE = re.compile(r"^(django\.dispatch|django\.db\.models\.signals)")


@pytest.mark.parametrize("path", [p for p in modules() if p.stem in ("views", "forms", "urls")], ids=named)
def test_views_and_forms_go_through_the_doors(path) -> None:
    assert [(word, line) for word, line in words(path) if word in ROW_READERS] == []


@pytest.mark.parametrize("path", modules(), ids=named)
def test_nothing_calls_text_safe_or_writes_raw_sql(path) -> None:
    found = {word for word, _ in calls(path) if word in UNESCAPED | RAW}
    assert found <= {word for file, word in REVIEWED if file == named(path)}


def test_what_was_reviewed_is_still_there() -> None:
    found = {(named(path), word) for path in modules() for word, _ in calls(path)}
    assert set(REVIEWED) <= found


@pytest.mark.parametrize("path", templates(), ids=named)
def test_no_template_calls_text_safe(path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.findall(r"\|\s*safe\b|autoescape\s+off|\|\s*safeseq\b", text)
    assert not re.findall(r"<[^>%]*\s(?:style|on[a-z]+)\s*=", text)


@pytest.mark.parametrize("path", modules(), ids=named)
def test_nothing_is_imported_within_a_function(path) -> None:
    inside = [node for function in functions(path) for node in ast.walk(function)]
    assert not [node.lineno for node in inside if isinstance(node, ast.Import | ast.ImportFrom)]


@pytest.mark.parametrize("path", modules(), ids=named)
def test_there_are_no_signals(path) -> None:
    imports = [node.module or "" for node in ast.walk(tree(path)) if isinstance(node, ast.ImportFrom)]
    assert not [module for module in imports if LATE.match(module)]


@pytest.mark.parametrize("path", [p for p in modules() if p.stem == "views"], ids=named)
def test_views_write_through_actions(path) -> None:
    writes = {"save", "delete", "update", "create", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}
    assert [(word, line) for word, line in words(path) if word in writes] == []
