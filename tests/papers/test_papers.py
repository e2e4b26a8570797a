"""Charters out of the app: what is printed is what was signed, can be read aloud, and can be edited in Word."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from pypdf import PdfReader

from roles.overlap.grid import Grid, Row
from roles.papers import tasks
from roles.papers.map import map_pdf, map_table, map_xlsx
from roles.papers.pdf import charter_pdf
from roles.papers.queries import read_sheet
from roles.papers.word import charter_docx
from tests.story import PLAN
from tests.world import World

ClientOf = Callable[[str], Client]
HOME = "/hampton-high-school/charters"
UNHELD = "\x01\x07\x08\x0e\x1b\x7f\x9f\ufffe\uffff\ud800"
ODD = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60)


def words_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def word_file(content: bytes) -> Any:
    return Document(BytesIO(content))


def test_a_charter_as_pdf_says_what_was_signed_and_by_whom(client_of: ClientOf) -> None:
    answer = client_of("visitor").get(f"{HOME}/pl-coach/v/2/charter.pdf")
    words = words_of(answer.content)
    assert "Charter of the PL coach" in words
    assert f"1 {PLAN}" in words
    assert "Students choose their next step" in words
    assert "Ben Brook" in words
    assert "charter-pl-coach-version-2-letter.pdf" in answer["Content-Disposition"]


def test_the_pdf_can_be_read_aloud(client_of: ClientOf) -> None:
    reader = PdfReader(BytesIO(client_of("visitor").get(f"{HOME}/pl-coach/v/2/charter.pdf?paper=a4").content))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert str(root["/Lang"]).startswith("en")
    assert "/StructTreeRoot" in root
    assert reader.metadata is not None
    assert reader.metadata.title == "Charter of the PL coach, Hampton High School"
    assert round(float(reader.pages[0].mediabox.width)) == 595


def test_a_draft_says_that_it_is_one(client_of: ClientOf) -> None:
    assert "Draft, not signed" in words_of(client_of("ben").get(f"{HOME}/pl-coach/v/3/charter.pdf").content)
    paragraphs = word_file(client_of("ben").get(f"{HOME}/pl-coach/v/3/charter.docx").content).paragraphs
    assert "Draft, not signed" in [paragraph.text for paragraph in paragraphs]


def test_the_word_file_has_words_own_styles(client_of: ClientOf) -> None:
    file = word_file(client_of("visitor").get(f"{HOME}/pl-coach/v/2/charter.docx").content)
    said = [(paragraph.style.name, paragraph.text) for paragraph in file.paragraphs]
    assert ("Title", "Charter of the PL coach") in said
    assert ("Heading 1", "Owns") in said
    assert ("List", f"1. {PLAN}") in said
    assert "Ben Brook" in [cell.text for table in file.tables for row in table.rows for cell in row.cells]


@given(text=ODD)
def test_whatever_was_typed_stays_text(world: World, text: str) -> None:
    draft = world.version("pl-coach", 3)
    draft.purpose = f'#panic("x") $1$ {{{{ 7 * 7 }}}} <b>{text}</b>'
    sheet = read_sheet(draft)
    assert charter_pdf(sheet, "letter").startswith(b"%PDF")
    assert draft.purpose in [paragraph.text for paragraph in word_file(charter_docx(sheet)).paragraphs]


def test_what_no_file_can_hold_is_left_out_of_all_files(world: World) -> None:
    draft = world.version("pl-coach", 3)
    draft.purpose, draft.profile = f"Plans{UNHELD} lessons", UNHELD
    sheet = replace(read_sheet(draft), title=f"Charter{UNHELD}")
    assert charter_pdf(sheet, "letter").startswith(b"%PDF")
    assert "Plans lessons" in [paragraph.text for paragraph in word_file(charter_docx(sheet)).paragraphs]
    table = map_table(Grid(rows=(Row(1, f"{UNHELD}=Plan"),)), f"Hampton{UNHELD}", UNHELD)
    assert map_pdf(table, "a4").startswith(b"%PDF")
    rows = load_workbook(BytesIO(map_xlsx(table))).active.iter_rows(values_only=True)
    assert "'=Plan" in [row[1] for row in rows]


def test_the_map_as_a_spreadsheet_says_each_stake_in_words(client_of: ClientOf) -> None:
    book = load_workbook(BytesIO(client_of("visitor").get("/hampton-high-school/overlap/map.xlsx").content))
    rows = list(book.active.iter_rows(values_only=True))
    head = list(rows[0])
    planned = next(row for row in rows if row[1] == PLAN)
    assert planned[head.index("PL coach")] == "Owns"
    assert not [cell for row in rows for cell in row if "ZEDER" in str(cell)]


@pytest.mark.parametrize("begin", ["=", "+", "-", "@"])
def test_what_looks_like_a_formula_is_text_in_the_spreadsheet(begin: str) -> None:
    grid = Grid(rows=(Row(1, f"{begin}HYPERLINK(1)"),))
    book = load_workbook(BytesIO(map_xlsx(map_table(grid, "Hampton", "Today"))))
    cell = next(row[1] for row in book.active.iter_rows(min_row=2) if "HYPERLINK" in str(row[1].value))
    assert cell.data_type == "s"
    assert cell.value.startswith("'")


def test_the_map_as_pdf_holds_every_duty(client_of: ClientOf, world: World) -> None:
    words = words_of(client_of("visitor").get("/hampton-high-school/overlap/map.pdf").content)
    assert all(duty in words for duty in (PLAN, "Agreed hours a week", "Nobody owns it"))


def test_the_handbook_holds_every_charter_in_force_after_its_contents(client_of: ClientOf, world: World) -> None:
    cleo, address = client_of("cleo"), f"{HOME}/handbook"
    assert cleo.get(f"{address}.pdf").status_code == 302
    assert "Open the handbook" in cleo.post(address, {"paper": "letter"}, follow=True).text
    reader = PdfReader(BytesIO(cleo.get(f"{address}.pdf").content))
    roles = world.hampton.charters.filter(versions__state="in_force").values_list("role__name", flat=True)
    assert len(reader.outline) == len(roles)
    assert all(role.casefold() in words_of(cleo.get(f"{address}.pdf").content).casefold() for role in roles)
    assert "ZEDER" not in words_of(cleo.get(f"{address}.pdf").content).upper()


def test_a_handbook_is_made_once_however_many_ask(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(type(tasks.make_handbook), "enqueue", lambda task, *values: asked.append(values[0]))
    for _ in range(3):
        tasks.ask_for_handbook(world.hampton, "letter")
    assert asked == [world.hampton.pk]


def test_what_comes_into_force_is_not_in_an_older_handbook(client_of: ClientOf, world: World) -> None:
    tasks.ask_for_handbook(world.hampton, "letter")
    assert tasks.handbook_of(world.hampton, "letter")
    client_of("ada").post(f"{HOME}/counselor/v/1/publish", {"since": str(world.day())})
    assert tasks.handbook_of(world.hampton, "letter") is None
