"""The staff-room poster as PDF: plain values in, one page out. User text goes in as data, never as markup."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from roles.notices.typesetting import PAPERS, library, pdf_of_template, said

TEMPLATE = Path(__file__).parent / "poster.typ"
TITLE = "Whom do I ask?"
COLUMNS = ["I have a question about", "Ask", "Find"]
INVITATION = "Or say it in your own words."
WARNING = "Out of date when a charter changes: scan to be sure"


@dataclass(frozen=True)
class Need:
    """One row: what a question is about, whom to ask, as what, and where. `rank` 0 is asked most and stays longest."""

    about: str
    who: str
    role: str
    find: tuple[str, ...] = ()
    rank: int = 0


@dataclass(frozen=True)
class Poster:
    """All that stands on the poster. `link` is what the code holds, `address` is to be typed."""

    lead: str
    needs: tuple[Need, ...]
    link: str
    address: str
    notes: tuple[str, ...]
    as_of: str

    @property
    def says(self) -> str:
        """What the code is, for whoever cannot see it."""
        return f"Code to scan: opens {self.address}"


def poster_pdf(poster: Poster, paper: str) -> bytes:
    """The poster on `letter` or `a4`, tagged; without the standard for tags where no font has a letter of it."""
    data = {
        "title": TITLE,
        "paper": PAPERS[paper],
        "columns": COLUMNS,
        "lead": said(poster.lead),
        "rows": [
            {"need": said(need.about), "who": said(need.who), "role": said(need.role), "rank": need.rank}
            | {"find": [said(line) for line in need.find]}
            for need in poster.needs
        ],
        "qr": qr_svg(poster.link),
        "qr_says": poster.says,
        "invitation": INVITATION,
        "address": poster.address,
        "notes": list(poster.notes),
        "as_of": poster.as_of,
        "warning": WARNING,
    }
    return pdf_of_template(TEMPLATE, data)


def _code(link: str) -> Any:
    return library("segno").make(link, error="m", micro=False)


def qr_svg(link: str) -> str:
    """The code for the link as a drawing, black on nothing."""
    drawing = str(_code(link).svg_inline(border=0, dark="#1c2521", omitsize=True))
    return drawing.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)


def qr_data_uri(link: str) -> str:
    """The same as the source of an image on a page, with the quiet zone that a screen needs."""
    return str(_code(link).svg_data_uri(border=4, dark="#1c2521", light="#fffffc"))
