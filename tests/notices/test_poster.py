"""The poster as PDF: one tagged page, whatever names stand on it, with the code that leads to the school."""

import logging
import re

import pytest
import segno

from roles.notices.poster import Need, Poster, poster_pdf, qr_svg

pytestmark = pytest.mark.static

LINK = "https://coachhub.example/hampton/staff-link/abc-def_123"
HUONG = "Nguyễn Thị Hương, Łukasz"


def poster(*needs: Need) -> Poster:
    return Poster("Hampton High School.", needs, LINK, "coachhub.example/hampton/ask", ("No account needed.",), "As of")


def many(count: int, about: str = "planning a lesson") -> list[Need]:
    needs = [Need(about, "Ben Brook", "PL coach", ("Room 5", "ext. 2118"), rank) for rank in range(count)]
    return [*needs, Need("anything else", "Ada Abbott", "Principal, the front door", ("Office",), -1)]


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@pytest.mark.parametrize(("paper", "box"), [("letter", (612, 792)), ("a4", (595, 842))])
def test_it_is_one_tagged_page_of_its_paper(paper: str, box: tuple[int, int], caplog) -> None:
    pdf = poster_pdf(poster(*many(8)), paper)
    assert pdf.startswith(b"%PDF")
    assert b"/StructTreeRoot" in pdf
    assert b"pdfuaid" in pdf
    found = re.search(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert found
    assert tuple(round(float(side)) for side in found.groups()) == box
    assert pages(pdf) == 1
    assert not caplog.records


@pytest.mark.parametrize("name", [HUONG, "Юлія Ковальчук", "Ελένη Γεωργίου", "Adébáyọ̀ Olú"])
def test_names_of_many_alphabets_keep_the_standard(name: str, caplog) -> None:
    assert b"pdfuaid" in poster_pdf(poster(Need("planning", name, "PL coach")), "letter")
    assert not caplog.records


def test_a_letter_that_no_font_has_is_printed_without_the_standard(caplog) -> None:
    with caplog.at_level(logging.WARNING):
        assert poster_pdf(poster(Need("planning", "王芳", "PL coach")), "letter").startswith(b"%PDF")
    assert "without the PDF/UA standard" in caplog.text


@pytest.mark.parametrize("words", ["#panic(1) $x$ *b* _i_", '"]} \\ </svg>', "<b>&amp;", '`raw` @ref #import "x"'])
def test_words_are_never_read_as_markup(words: str) -> None:
    assert poster_pdf(poster(Need(words, words, words, (words,))), "a4").startswith(b"%PDF")


def test_what_does_not_fit_drops_out_and_it_stays_one_page() -> None:
    long = "finding out who may help with a very long and winding matter of two lines and many words " * 2
    assert pages(poster_pdf(poster(*many(8, long[:160])), "letter")) == 1
    assert pages(poster_pdf(poster(*many(8, "x" * 160)), "letter")) == 1


def test_the_code_holds_the_link() -> None:
    assert qr_svg(LINK) == qr_svg(LINK)
    drawn = re.search(r'viewBox="0 0 (\d+) \d+"|width="(\d+)"', qr_svg(LINK))
    assert drawn
    assert int(drawn[1] or drawn[2]) == segno.make(LINK, error="m", micro=False).symbol_size(border=0)[0]
    assert qr_svg(LINK) != qr_svg(LINK + "4")
