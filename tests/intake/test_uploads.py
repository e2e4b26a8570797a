"""What a principal uploads is read, or said in a sentence why not."""

import pytest

from roles.intake.reading import LONGEST_FILE, LONGEST_PART, Unreadable, text_of
from tests.intake.files import LINES, open_file, packed, pdf_file, word_file

pytestmark = pytest.mark.static
BOMB = '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>'


def told(name: str, data: bytes) -> list[str]:
    return [line.strip("• ") for line in text_of(name, data).split("\n") if line.strip()]


@pytest.mark.parametrize("name", ["coach.txt", "COACH.TXT"])
@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_plain_text_in_the_codings_of_windows(name: str, coding: str) -> None:
    assert text_of(name, "Duties\r\n• Plans – units".encode(coding)) == "Duties\n• Plans – units"


def test_a_word_file() -> None:
    assert told("coach.docx", word_file()) == [*LINES, "Reports to\tPrincipal"]


def test_an_open_document() -> None:
    assert told("coach.odt", open_file()) == LINES
    assert "• Plans units with teachers." in text_of("coach.odt", open_file())


def test_a_pdf() -> None:
    assert told("Job description.pdf", pdf_file()) == LINES


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("coach.pages", b"x", "reads .docx, .odt, .pdf and .txt"),
        ("coach", b"x", "reads .docx, .odt, .pdf and .txt"),
        ("coach.txt", b" \n ", "empty"),
        ("coach.txt", b"-- --", "no text in this file"),
        ("coach.txt", b"plans units " * 6000, "60,000 letters"),
        ("coach.txt", b"x" * (LONGEST_FILE + 1), "larger than 5 MB"),
        ("coach.docx", b"PK\x03\x04nothing", "damaged"),
        ("coach.docx", packed({"other.xml": "<a/>"}), "damaged"),
        ("coach.docx", packed({"word/document.xml": "<a>"}), "damaged"),
        ("coach.docx", packed({"word/document.xml": BOMB}), "damaged"),
        ("coach.docx", packed({"word/document.xml": "<a/>"}), "damaged"),
        ("coach.odt", packed({"content.xml": b" " * (LONGEST_PART + 9)}), "far more than a job description"),
        ("coach.odt", packed({"content.xml": "<a/>"}), "no text in this file"),
        ("coach.pdf", b"%PDF-1.7 and no more", "damaged"),
        ("coach.pdf", b"\x00" * 100, "damaged"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(name: str, data: bytes, words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        text_of(name, data)
