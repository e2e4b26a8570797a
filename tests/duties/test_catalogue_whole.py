"""What holds of a catalogue file as a whole: between its entries, and for any bytes at all."""

from time import process_time
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from roles.duties.catalogue_file import KEY, CatalogueProblems, as_lines, read_catalogue
from roles.duties.plain_yaml import LARGEST_FILE, Problem
from tests.duties.catalogue import CATALOGUE, GOOD, ROLES, only, problems


def test_a_key_is_taken_once() -> None:
    text = "types:\n- {key: a, name: A, owner: librarian}\n- {key: a, name: B, owner: librarian}\n"
    assert only(text) == (3, "The key “a” is taken by the type on line 2.")
    assert "taken by the type on line 1" in only(text.replace("\n- ", " [", 1).replace("\n- ", ", ") + "]")[1]


def test_a_duty_has_one_owner() -> None:
    text = "types:\n- {key: a, name: Loans, owner: librarian}\n- {key: b, name: B, duty: loans, owner: pl-coach}\n"
    assert only(text) == (3, "The duty “loans” has two owners: librarian on line 2 and pl-coach here.")
    read_catalogue(text.replace("pl-coach", "Librarian").encode(), ROLES)


def test_a_duty_is_listed_once_and_lies_in_one_area() -> None:
    listed = f"types: [{GOOD}]\nduties:\n- {{wording: Lend, area: Reading}}\n- {{wording: lend}}\n"
    assert only(listed) == (4, "The duty “lend” is listed twice, first on line 3.")
    placed = (
        "types:\n- {key: a, name: Lend, area: Books, owner: librarian}\nduties:\n- {wording: Lend, area: Reading}\n"
    )
    assert only(placed) == (2, "The duty “Lend” is in “Books” here and in “Reading” on line 4.")


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ("version: 2", "The version of this file must be 1."),
        ("areas: [[a]]", "An area is expected here, in lines like “name: ...”."),
        ("areas: [{}]", "An area has no name."),
        ("duties: [lend]", "A duty is expected here, in lines like “wording: ...”."),
        ("duties: [{area: a}]", "A duty has no wording."),
        ("duties: [{wording: a, coaching: maybe}]", "“coaching” is yes or no."),
        ("nobody: all", "“nobody” must be a list: lines that begin with a dash."),
        ("nobody: [[a]]", "The example must be a text, not a list."),
    ],
)
def test_what_is_beside_the_types_is_checked_too(more: str, sentence: str) -> None:
    assert only(f"types: [{GOOD}]\n{more}\n") == (2, sentence)


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file() -> None:
    text = "types:\n- {key: A, name: 1}\n- just words\n- {key: b, owner: Queen}\nnobody: 3\nversion: x\n"
    assert [line for line, _ in problems(text)] == [2, 2, 2, 3, 4, 4, 5, 6]


def test_only_a_hundred_mistakes_are_shown() -> None:
    with pytest.raises(CatalogueProblems) as caught:
        read_catalogue(b"types:\n" + b"- x\n" * 1234, ROLES)
    lines = str(caught.value).split("\n")
    assert len(caught.value.problems) == 1234
    assert (len(lines), lines[0][:8], lines[-1]) == (101, "Line 2: ", "... and 1,134 more.")


def test_problems_read_as_lines() -> None:
    assert as_lines([Problem(3, "No."), Problem(7, "Nor this.")]) == "Line 3: No.\nLine 7: Nor this."


@pytest.mark.parametrize(
    "piece", [b"[", b"{a: ", b"- ", b"? ", b"a: ", b"- a\n", b"&a ", b"'", b'"\\x', b"a,", b"|\n ", b"\n"]
)
def test_no_file_keeps_the_server_busy(piece: bytes) -> None:
    began = process_time()
    with pytest.raises(CatalogueProblems):
        read_catalogue(piece * (LARGEST_FILE // len(piece)), ROLES)
    assert process_time() - began < 10


def faults(data: bytes) -> tuple[Problem, ...]:
    try:
        read_catalogue(data, ROLES)
    except CatalogueProblems as error:
        return error.problems or (Problem(0, "nothing"),)
    return ()


@given(st.binary() | st.text().map(lambda text: text.encode(errors="replace")))
def test_any_bytes_are_a_catalogue_or_problems_with_lines(data: bytes) -> None:
    assert all(line >= 1 and sentence for line, sentence in faults(data))


SCRAPS = ["  ", "- ", "&a", "*a", "!!map", "{", "]", ": ", "\x07", "\u2028", "'", '"', "|"]


@given(st.lists(st.sampled_from([*CATALOGUE.splitlines(keepends=True), *SCRAPS])))
def test_a_catalogue_in_pieces_is_a_catalogue_or_problems_with_lines(pieces: list[str]) -> None:
    assert all(line >= 1 and sentence for line, sentence in faults("".join(pieces).encode()))


text = st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=60).map(lambda s: " ".join(s.split()))
told = text.filter(bool)
known: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "key": st.from_regex(KEY, fullmatch=True).filter(lambda key: len(key) <= 60),
        "name": told,
        "owner": st.sampled_from(["librarian", "pl-coach"]),
        "description": text,
        "examples": st.lists(told, max_size=4, unique_by=str.casefold),
    }
)


@given(
    st.lists(known, min_size=1, max_size=6, unique_by=(lambda t: t["key"], lambda t: t["name"].casefold())),
    st.lists(told, max_size=4, unique_by=str.casefold),
)
def test_what_is_written_as_a_catalogue_is_read_back(types: list[dict[str, object]], nobody: list[str]) -> None:
    data = yaml.safe_dump({"types": types, "nobody": nobody}, allow_unicode=True).encode()
    catalogue = read_catalogue(data, ROLES)
    names = ("key", "name", "owner", "description")
    read = [
        {name: getattr(each, name) for name in names} | {"examples": list(each.examples)} for each in catalogue.types
    ]
    assert (read, list(catalogue.nobody)) == (types, nobody)
