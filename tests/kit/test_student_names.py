"""What could be a student's name in free text, and what is none."""

import pytest

from coachhub.kit.student_names import possible_students


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Best to plan this with Yvonne, as we did for Tyler B.", ["Tyler B."]),
        ("Tyler B in class", ["Tyler B"]),
        ("with Łukasz N. on Monday", ["Łukasz N."]),
        ("the student Tyler is absent", ["Tyler"]),
        ("a girl named Maria Lopez", ["Maria Lopez"]),
        ("with Tyler's IEP first", ["Tyler"]),
        ("call Maria Lopez’s mother", ["Maria Lopez"]),
        ("Tyler's 504 and Ana C.", ["Tyler", "Ana C."]),
        ("Ana C. and Ana C.", ["Ana C."]),
    ],
)
def test_it_stops_at_what_could_be_a_student(text: str, names: list[str]) -> None:
    assert possible_students(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Plan research units with teachers",
        "Title I funds, Plan B. and Room C",
        "Then I ask. A teacher answers.",
        "Student Council and students Monday",
        "no student at Hampton is alone",
        "the student's family and each teacher's family",
        "students English learners",
        "U.S. History and PLC A",
        "Yvonne Castillo plans K-12",
        "grade A. and part b.",
    ],
)
def test_ordinary_words_pass(text: str) -> None:
    assert possible_students(text) == []
