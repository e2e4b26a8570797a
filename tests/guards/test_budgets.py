"""Sizes that keep the code pleasant: of files, functions, views, templates and tests."""

import ast
from pathlib import Path
from statistics import median, quantiles

import pytest

from tests.guards.sources import ROOT, code_lines, functions, lines_of, modules, named, templates

pytestmark = pytest.mark.static

FILE, FUNCTION, VIEW, TEMPLATE, TEST = 250, 50, 25, 130, 12
ANNOTATED = ("access", "actions", "queries", "members", "entry", "http", "rules", "svg", "nav")
TESTS = sorted((ROOT / "tests").rglob("*.py"))


def length(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def p90(sizes: list[int]) -> float:
    return quantiles(sizes, n=10)[-1]


@pytest.mark.parametrize("path", [*modules(), *TESTS], ids=named)
def test_a_file_can_be_held_in_the_head(path: Path) -> None:
    assert length(path) <= FILE


@pytest.mark.parametrize("path", modules(), ids=named)
def test_a_function_fits_a_screen(path: Path) -> None:
    most = VIEW if path.stem == "views" else FUNCTION
    assert {f.name: lines_of(f) for f in functions(path) if lines_of(f) > most} == {}


@pytest.mark.parametrize("path", templates(), ids=named)
def test_a_template_fits_two_screens(path: Path) -> None:
    assert length(path) <= TEMPLATE


def test_most_files_are_short() -> None:
    sizes = [code_lines(path) for path in modules() if code_lines(path)]
    assert median(sizes) <= 60
    assert p90(sizes) <= 160


def test_most_functions_are_short() -> None:
    sizes = [lines_of(function) for path in modules() for function in functions(path)]
    assert median(sizes) <= 8
    assert p90(sizes) <= 25


def test_most_templates_are_short() -> None:
    assert median(length(path) for path in templates()) <= 30


def test_most_tests_are_short() -> None:
    tests = [f for path in TESTS for f in functions(path) if f.name.startswith("test_")]
    assert median(lines_of(test) for test in tests) <= TEST


@pytest.mark.parametrize("path", [p for p in modules() if p.stem in ANNOTATED], ids=named)
def test_public_functions_say_their_types(path: Path) -> None:
    bare = []
    for function in functions(path):
        arguments = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
        untyped = [a.arg for a in arguments if a.annotation is None and a.arg not in ("self", "cls")]
        if not function.name.startswith("_") and (untyped or function.returns is None):
            bare.append(function.name)
    assert bare == []


@pytest.mark.parametrize("path", modules(), ids=named)
def test_no_test_double_or_leftover(path: Path) -> None:
    calls = [n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.Call)]
    assert not [n.lineno for n in calls if isinstance(n.func, ast.Name) and n.func.id in ("breakpoint", "pdb")]
