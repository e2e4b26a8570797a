"""Charters as PDF: one, or a school's handbook with its contents. Tagged, so that it can be read aloud."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from coachhub.kit.templatetags.kit import day
from coachhub.kit.texts import plain_text
from roles.notices.typesetting import PAPERS, pdf_of_template, said
from roles.papers.sheet import Sheet

TEMPLATE = Path(__file__).parent / "charter.typ"


def charter_pdf(sheet: Sheet, paper: str) -> bytes:
    """The charter on `letter` or `a4`."""
    return _pdf([sheet], paper, f"{sheet.title}, {sheet.school}")


def handbook_pdf(school: str, sheets: Sequence[Sheet], as_of: str, paper: str) -> bytes:
    """All the sheets, each beginning on its own page, after a title and the contents."""
    title = f"Who does what at {school}"
    return _pdf(sheets, paper, title, handbook={"title": said(title), "as_of": said(as_of)})


def _pdf(sheets: Sequence[Sheet], paper: str, title: str, handbook: dict[str, Any] | None = None) -> bytes:
    data = {
        "title": plain_text(title),
        "paper": PAPERS[paper],
        "handbook": handbook,
        "sheets": [_data(one) for one in sheets],
    }
    return pdf_of_template(TEMPLATE, data)


def _data(sheet: Sheet) -> dict[str, Any]:
    """The sheet with every text as the template takes it, headings included, so that all words are in one place."""
    blocks = [
        _block("Likeness", "", [[f"“{sheet.likeness}”" if sheet.likeness else "", "", sheet.presence]]),
        _block("Outcomes", "", [["", one.text, _told(one.sign, one.due)] for one in sheet.outcomes]),
        *(
            _block(section.label, section.gloss, [[str(line.number), line.wording, _told(line.who, line.how)]
            for line in section.lines]) for section in sheet.sections
        ),
        _block("Boundaries", "", [["", text, instead] for text, instead in sheet.boundaries]),
        _block("Time", sheet.week, [["", label, length] for label, length in sheet.time]),
        _block("Profile", "", [["", line, ""] for line in sheet.profile]),
        _block("Review", "", [["", sheet.review, ""]] if sheet.review else []),
        _block("Signed", "Each to this exact text", [
            [one.name, one.role, day(one.signed) if one.signed else "Not signed yet"] for one in sheet.signatures
        ]),
    ]  # fmt: skip
    return {
        "school": said(sheet.school),
        "title": said(sheet.title),
        "state": said(sheet.state),
        "draft": sheet.is_draft,
        "purpose": said(sheet.purpose),
        "blocks": [block for block in blocks if block["rows"]],
        "foot": said(sheet.foot),
    }


def _block(label: str, gloss: str, rows: list[list[str]]) -> dict[str, Any]:
    return {"label": said(label), "gloss": said(gloss), "rows": [[said(text) for text in row] for row in rows]}


def _told(*words: str) -> str:
    return ". ".join(filter(None, words))
