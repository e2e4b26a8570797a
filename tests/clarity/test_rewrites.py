"""What is proposed for a hazy line: a plain duty that the check itself finds nothing against, or nothing."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roles.clarity import second, wording_bank
from roles.clarity.findings import HAZY
from roles.clarity.labelled import Labelled, labelled
from roles.clarity.limits import limit_of
from roles.clarity.lines import findings_of_line
from roles.clarity.own_act import about
from roles.clarity.rewrites import clear_wording, passes
from roles.clarity.wording_bank import VECTORS, bank_texts, fingerprint, nearest, topics
from roles.matching.vectors import VECTOR_BYTES

pytestmark = pytest.mark.static

HERE = Path(__file__).parent
ABOUT = list(labelled(HERE / "hazy_lines.tsv"))  # here the codes are the topics that would be right, "-" where none is
APART = list(labelled(HERE / "lines_apart.tsv"))
WORDINGS = [(wording, family) for topic in topics() for wording in topic.wordings for family in topic.families]


@pytest.fixture
def no_encoder(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(second, "encode_texts", lambda texts: [])
    forget()
    yield
    forget()


def forget() -> None:
    second.meaning_of.cache_clear()
    wording_bank._rows.cache_clear()


def test_the_bank_holds_to_its_own_check() -> None:
    assert [wording for wording, family in WORDINGS if not passes(wording, family)] == []


def test_every_wording_is_there_once() -> None:
    wordings = [wording for topic in topics() for wording in topic.wordings]
    assert 250 <= len(wordings) == len(set(wordings)) <= 350


def test_nearly_every_wording_says_how_much_or_when() -> None:
    bound = [bool(limit_of(wording.lower())) or "each" in wording for wording, _ in WORDINGS]
    assert sum(bound) / len(bound) >= 0.9


def test_the_vectors_are_those_of_the_bank() -> None:
    texts = bank_texts()
    assert VECTORS.read_bytes().startswith(fingerprint(texts))
    assert VECTORS.stat().st_size == 32 + VECTOR_BYTES * len(texts)


@pytest.mark.parametrize(
    ("line", "rewrite"),
    [
        ("Model lessons when appropriate", "Model lessons for teachers inside a coaching cycle"),
        (
            "Assist teachers with specific classroom activities when requested",
            "Co-teach one lesson with each teacher in a coaching cycle",
        ),
        (
            "Provide encouragement and emotional support to teachers",
            "Meet each new teacher weekly in the first semester to plan the next lesson",
        ),
        (
            "Provide support for classroom motivation and management strategies",
            "Plan classroom routines with teachers",
        ),
        (
            "Assists the director in developing and submitting grant proposals.",
            "Develop and submit grant proposals with the director",
        ),
        (
            "Supports teachers with the district's digital mathematics tools.",
            "Show teachers how to use the district's digital mathematics tools in each unit",
        ),
        ("Assist teachers in analyzing data", "Analyze data with teachers after each benchmark"),
        ("Helps teachers group students by level.", "Group students by level with teachers"),
        (
            "To aid staff in interpreting data so that instruction improves.",
            "Interpret data with staff so that instruction improves",
        ),
        ("Serves as a resource to principals on scheduling.", "Answer principals' questions about scheduling"),
    ],
)  # fmt: skip
def test_a_hazy_line_becomes_a_duty(line: str, rewrite: str) -> None:
    assert {one.rewrite for one in findings_of_line(line)} == {rewrite}


@pytest.mark.parametrize(
    "line",
    [
        "Serve as a resource to the building",
        "Promotes a growth mindset.",
        "Aids staff with lifting and carrying.",
        "Assist with state testing",
        "Operationalizes cross-functional synergies to drive strategic outcomes.",
        "Support the school with other initiatives when appropriate.",
        "Assist teachers to group students, choose texts and talk with parents.",
        "Performs other duties as assigned.",
        "Covers classes when no substitute is found.",
        "",
    ],
)
def test_nothing_is_proposed_where_the_line_says_nothing(line: str) -> None:
    assert clear_wording(line) == ""
    assert {one.rewrite for one in findings_of_line(line)} <= {""}


def test_an_entry_is_reworded_with_its_lead_in() -> None:
    told = clear_wording("sorting exit tickets", "The coach assists teachers with:")
    assert told.startswith("Sort exit tickets with teachers")


def test_what_stands_before_a_catch_all_stays() -> None:
    found = findings_of_line("Keeps the coaching log each week and performs other duties as assigned.")
    assert {one.code: one.rewrite for one in found}["catch_all"] == "Keep the coaching log each week"


def test_several_duties_are_proposed_as_lines() -> None:
    found = findings_of_line("Repairs printers, leads coding club and writes technology grants.")
    several = next(one for one in found if one.code == "several")
    assert several.rewrite.splitlines() == [
        "Repair printers", "Lead coding club", "Write technology grants",
    ]  # fmt: skip


def test_who_would_rate_teachers_gives_them_feedback() -> None:
    (evaluates,) = findings_of_line("Evaluates teacher performance.")
    assert evaluates.rewrite == "Give teachers feedback that only they see, within two days of a visit"


def right(row: Labelled) -> bool | None:
    """Whether the topic that was found is one that would be right; None where none was found."""
    near = nearest(row.text, about(row.text), row.where)
    return None if near is None else near.topic.name in row.codes


def test_the_nearest_topic_is_the_right_one() -> None:
    found = [one for one in map(right, ABOUT) if one is not None]
    assert sum(found) / len(found) >= 0.94
    assert len(found) / len(ABOUT) >= 0.6


@pytest.mark.usefixtures("no_encoder")
def test_without_the_encoder_words_find_it() -> None:
    found = [one for one in map(right, ABOUT) if one is not None]
    assert sum(found) / len(found) >= 0.9
    assert len(found) / len(ABOUT) >= 0.45


@given(st.sampled_from(APART), st.sampled_from(["coach", "librarian", "ed_tech", "project_manager"]))
def test_whatever_is_proposed_passes_the_gate(row: Labelled, family: str) -> None:
    for one in findings_of_line(row.text, stem=row.stem, family=family):
        for line in one.rewrite.splitlines():
            assert len(line) <= 200
            assert not re.search(r"[\[\]]", line)
            assert not any(found.code in HAZY for found in findings_of_line(line, family=family))
