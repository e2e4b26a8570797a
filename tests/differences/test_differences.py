"""Nothing of either version is lost in what is shown of their difference; sentences say what became of a duty."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given

from roles.differences.places import places_of
from roles.differences.sentences import changes_between
from roles.differences.sheet import rows_of, sheet_of
from roles.differences.words import Piece, as_after, as_before, compare
from tests.differences.contents import CONTENTS, TEXT, content, line

PLAN, RUBRICS = "Plan lessons with teachers", "Design rubrics with teachers"


@given(TEXT, TEXT)
def test_the_pieces_make_up_both_wordings(before: str, after: str) -> None:
    pieces = compare(before, after)
    assert (as_before(pieces), as_after(pieces)) == (before, after)


@given(CONTENTS, CONTENTS)
def test_every_line_of_both_versions_is_there(before: dict[str, Any], after: dict[str, Any]) -> None:
    rows = list(rows_of(sheet_of(before, after)))
    old = Counter((row.section, as_before(row.words), as_before(row.note)) for row in rows if as_before(row.words))
    new = Counter((row.section, as_after(row.words), as_after(row.note)) for row in rows if as_after(row.words))
    assert old == Counter((place.section, place.text, place.note) for place in places_of(before))
    assert new == Counter((place.section, place.text, place.note) for place in places_of(after))


@given(CONTENTS)
def test_a_version_differs_in_nothing_from_itself(one: dict[str, Any]) -> None:
    assert changes_between(one, one) == []
    assert not any(section.is_changed for section in sheet_of(one, one))


@given(CONTENTS, CONTENTS)
def test_whatever_is_marked_in_the_text_is_said_in_a_sentence(before: dict[str, Any], after: dict[str, Any]) -> None:
    marked = any(section.is_changed for section in sheet_of(before, after))
    assert bool(changes_between(before, after)) == marked


def test_words_are_compared_and_not_letters() -> None:
    assert compare("Model lessons for teachers who ask", "Model lessons for teachers inside a cycle") == [
        Piece("same", "Model lessons for teachers"),
        Piece("gone", "who ask"),
        Piece("new", "inside a cycle"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ([], [line(1, PLAN)], f"“{PLAN}” is the PL coach's own. Version 2 said nothing of it."),
        ([line(1, PLAN)], [], f"“{PLAN}” is no longer in the charter. It was the PL coach's own."),
        (
            [line(1, PLAN, "shares")],
            [line(1, PLAN, "hands_on")],
            f"“{PLAN}” goes to the project manager. It was shared, and the librarian led.",
        ),
        (
            [line(1, PLAN, "shares")],
            [line(1, PLAN, "shares", lead="PL coach")],
            f"“{PLAN}” is shared, and the PL coach leads. It was shared, and the librarian led.",
        ),
        ([line(1, PLAN)], [line(1, RUBRICS)], f"“{RUBRICS}”, until now “{PLAN}”."),
        ([line(1, PLAN, hours="2")], [line(1, PLAN, hours="4")], f"“{PLAN}”: 4 hours a week instead of 2."),
    ],
    ids=["gained", "lost", "handed on", "lead changed", "reworded", "hours"],
)
def test_a_sentence_says_what_became_of_a_duty(old: list[Any], new: list[Any], sentence: str) -> None:
    changes = changes_between(content(*old), content(*new, number=3))
    assert sentence in [change.sentence for change in changes]


def test_a_reworded_boundary_is_the_same_boundary() -> None:
    old = content(boundaries=[{"text": "Does not evaluate any teachers", "instead": "Principal", "locked": False}])
    new = content(boundaries=[{"text": "Does not evaluate teachers", "instead": "Principal", "locked": False}])
    [change] = changes_between(old, new)
    assert change.sentence == "“Does not evaluate teachers”, until now “Does not evaluate any teachers”."


def test_unchanged_lines_fold() -> None:
    same = [line(number, f"Duty {number}") for number in range(3)]
    [owns] = [one for one in sheet_of(content(*same), content(*same, line(9, PLAN))) if one.key == "owns"]
    assert [(part.folded, len(part.rows)) for part in owns.parts] == [(True, 3), (False, 1)]
    assert owns.parts[0].words == "3 lines unchanged"
