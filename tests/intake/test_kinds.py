"""A line is a duty or not, wherever a description puts it."""

import pytest

from roles.intake.kinds import kinds_of
from roles.intake.splitting import pieces_of

pytestmark = pytest.mark.static


def kinds(text: str) -> dict[str, str]:
    pieces = pieces_of(text)
    return {piece.text: kind for piece, kind in zip(pieces, kinds_of(pieces), strict=True)}


@pytest.mark.parametrize(
    "line",
    [
        "Plans lessons with teachers.",
        "Prepares the salary schedule for substitutes.",
        "Facilitation of school data teams.",
        "Technology liaison at the middle school.",
        "Not-for-credit workshops are led by the coach each fall.",
        "Assigns a mentor to each new teacher by 1 September.",
        "Works with the students assigned to the morning lab.",
        "In collaboration with site leaders, reads results each fall.",
    ],
)
def test_duties_in_a_list_of_duties(line: str) -> None:
    assert kinds(f"Coach\n\nDUTIES\n• Keeps a log of visits.\n• {line}\n• Meets teams weekly.")[line] == ""


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Performs other duties as assigned.", "catch_all"),
        ("Completes whatever further work administration may assign.", "catch_all"),
        ("Other responsibilities as they emerge.", "catch_all"),
        ("Assume additional responsibilities that the principal considers appropriate.", "catch_all"),
        ("The coach does not evaluate teachers.", "boundary"),
        ("Will not cover classes.", "boundary"),
        ("Master's degree required.", "qualification"),
        ("Requires a valid teaching certificate.", "qualification"),
        ("Ability to work with adults.", "qualification"),
        ("Salary: $52,000-$61,000, depending on experience.", "terms"),
        ("This list is not exhaustive.", "boilerplate"),
        ("The district is an equal opportunity employer.", "boilerplate"),
        ("The noise level is usually moderate.", "boilerplate"),
    ],
)
def test_what_is_no_duty_even_among_duties(line: str, kind: str) -> None:
    assert kinds(f"Coach\n\nDUTIES\n• Keeps a log of visits.\n• {line}\n• Meets teams weekly.")[line] == kind


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("QUALIFICATIONS", "qualification"),
        ("Who you are:", "qualification"),
        ("PHYSICAL DEMANDS", "boilerplate"),
        ("What the coach does not do", "boundary"),
        ("Terms of Employment", "terms"),
    ],
)
def test_what_a_heading_says_holds_for_what_follows(heading: str, kind: str) -> None:
    text = f"Coach\n\nDUTIES\n• Keeps a log of visits.\n\n{heading}\n• Coffee, humor and patience\n• Tact"
    assert kinds(text)["Coffee, humor and patience"] == kind


@pytest.mark.parametrize("heading", ["Work with Teachers", "Evaluation", "Program", "PROFESSIONAL SKILLS", "Planning"])
def test_a_heading_among_duties_does_not_end_them(heading: str) -> None:
    found = kinds(
        f"Coach\n\nDUTIES\nData\n• Reads results.\n{heading}\n• Plans units with teams.\n• Visits classes weekly."
    )
    assert found[heading] == "heading"
    assert found["Visits classes weekly."] == ""


def test_a_purpose_with_verbs_is_no_duty() -> None:
    found = kinds("Coach\n\nJOB GOAL\nTo raise achievement in every class.\n\nTASKS\nTo plan units.\nTo teach lessons.")
    assert found["To raise achievement in every class."] == "intro"
    assert found["To teach lessons."] == ""


def test_a_lead_in_is_an_item_and_the_stem_of_its_entries() -> None:
    pieces = pieces_of(
        "Coach\n\nDUTIES\nThe coach assists with:\n• writing common tests\n• setting goals\n\nOTHER\n• Keeps a log."
    )
    assert [piece.stem for piece in pieces] == [
        "",
        "",
        "",
        "The coach assists with:",
        "The coach assists with:",
        "",
        "",
    ]


def test_a_footer_inside_an_entry_is_taken_out_and_the_entry_joined() -> None:
    text = "Coach\n\nDUTIES\n1. Plans units with the teachers of\n\nPage 2 of 3\n\neach grade in\nMay.\n2. Keeps a log."
    found = pieces_of(text)
    assert [piece.text for piece in found][2:] == [
        "Plans units with the teachers of each grade in May.", "Page 2 of 3", "Keeps a log.",
    ]  # fmt: skip
    assert found[2].run.lines == (4, 8, 9)


@pytest.mark.parametrize(
    "line", ["May 15 after asking each department.", "policy 4112 and reports it", "2024 and again each fall"]
)
def test_a_wrapped_line_that_begins_like_a_stamp_stays_in_its_entry(line: str) -> None:
    found = pieces_of(
        f"Coach\n\nDUTIES\n• Renews the software that teachers in all of our schools use by\n  {line}\n• Keeps a log."
    )
    assert found[2].text.endswith(line)
