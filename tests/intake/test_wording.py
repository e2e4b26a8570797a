"""A clear line in the form of a charter, and the family that a description is of."""

import pytest

from roles.clarity.imperative import wording_of
from roles.intake.families import family_of

pytestmark = pytest.mark.static


@pytest.mark.parametrize(
    ("line", "wording"),
    [
        ("Selects, orders and processes print materials.", "Select, order and process print materials"),
        (
            "Takes a yearly inventory and reports losses to the principal.",
            "Take a yearly inventory and report losses to the principal",
        ),
        ("Prepares schedules, reports and budgets.", "Prepare schedules, reports and budgets"),
        ("The coach will plan units;", "Plan units"),
        ("The coach meets each team weekly.", "Meet each team weekly"),
        ("and to keep a log", "Keep a log"),
        ("Co-teaching at the teacher's invitation.", "Co-teach at the teacher's invitation"),
        ("Technology liaison at the middle school.", ""),
        ("Plans " + "long units and " * 20 + "tests", ""),
    ],
)  # fmt: skip
def test_a_clear_line_in_the_form_of_a_charter(line: str, wording: str) -> None:
    assert wording_of(line) == wording


@pytest.mark.parametrize(
    ("title", "family"),
    [
        ("ASSISTANT PRINCIPAL - HIGH SCHOOL", "assistant_principal"),
        ("Dean of Students", "assistant_principal"),
        ("Library Media Specialist", "librarian"),
        ("Teacher-Librarian", "librarian"),
        ("District Educational Technology Coordinator", "ed_tech"),
        ("Coach, Blended Learning", "ed_tech"),
        ("Project Manager - Strategic Initiatives", "project_manager"),
        ("Implementation Coordinator (Grant Funded)", "project_manager"),
        ("Reading Intervention / Literacy Coach", "coach"),
        ("TOSA", "coach"),
    ],
)
def test_the_family_of_a_title(title: str, family: str) -> None:
    assert family_of(title) == family


def test_without_a_title_the_text_tells_the_family() -> None:
    assert family_of("", "The library opens at seven. The librarian weeds the library collection.") == "librarian"
