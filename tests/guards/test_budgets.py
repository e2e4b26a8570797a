"""Sizes that keep the code pleasant: of files, functions, views, templates and tests."""

import ast
from pathlib import Path
from statistics import median, quantiles

import pytest

from tests.guards.sources import ROOT, calls, code_lines, functions, lines_of, modules, named, templates

pytestmark = pytest.mark.static

FILE, FUNCTION, VIEW, TEMPLATE, TEST = 250, 50, 25, 130, 12
ANNOTATED = ("access", "actions", "queries", "members", "models")
TESTS = sorted((ROOT / "tests").rglob("*.py"))


def length(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def p90(sizes: list[int]) -> float:
    return quantiles(sizes, n=10)[-1]


def test_a_file_can_be_held_in_the_head() -> None:
    assert {named(path): length(path) for path in [*modules(), *TESTS] if length(path) > FILE} == {}


def test_a_function_fits_a_screen() -> None:
    found = {
        f"{named(path)} {function.name}": lines_of(function)
        for path in modules()
        for function in functions(path)
        if lines_of(function) > (VIEW if path.stem == "views" else FUNCTION)
    }
    assert found == {}


def test_a_template_fits_two_screens() -> None:
    assert {named(path): length(path) for path in templates() if length(path) > TEMPLATE} == {}


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


def test_public_functions_say_their_types() -> None:
    typed = [path for path in modules() if path.stem in ANNOTATED or "kit" in path.parts]
    bare = [(named(path), f.name) for path in typed for f in functions(path) if f.name[0] != "_" and not says_types(f)]
    assert bare == []


def says_types(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    arguments = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    untyped = [a for a in arguments if a.annotation is None and a.arg not in ("self", "cls")]
    return not untyped and function.returns is not None


def test_nothing_was_left_behind() -> None:
    assert [(named(path), line) for path in modules() for word, line in calls(path) if word == "breakpoint"] == []
