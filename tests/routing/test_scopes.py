"""Which of several holders of a role a question is meant for."""

import pytest

from roles.routing.directory import PersonEntry
from roles.routing.owners import Asked
from roles.routing.scopes import meant

UNUSED = dict.fromkeys(PersonEntry.__dataclass_fields__, "")


def holder(name: str, scope: str) -> Asked:
    return Asked(PersonEntry(**{**UNUSED, "name": name}), scope=scope)  # type: ignore[arg-type]


BY_GRADE = [holder("Priya", "grades 9 and 10"), holder("Helen", "grades 11-12")]
BY_SUBJECT = [holder("Ines", "mathematics"), holder("Karl", "science and grade 6"), holder("Lin", "")]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Which novels are there for 9th graders?", ["Priya"]),
        ("something for grade 12 please", ["Helen"]),
        ("my ninth grade class and my juniors", ["Priya", "Helen"]),
        ("I need 10 copies for the second lesson", ["Priya", "Helen"]),
        ("Where is the cart?", ["Priya", "Helen"]),
    ],
)
def test_a_part_that_is_grades_counts_where_a_grade_is_said(words: str, names: list[str]) -> None:
    assert [one.person.name for one in meant(BY_GRADE, words)] == names


def test_a_part_that_is_a_subject_counts_by_its_words() -> None:
    assert [one.person.name for one in meant(BY_SUBJECT, "a mathematics task")] == ["Ines"]
    assert [one.person.name for one in meant(BY_SUBJECT, "my class, all of it")] == ["Ines", "Karl", "Lin"]
    assert meant([], "a mathematics task") == ()
