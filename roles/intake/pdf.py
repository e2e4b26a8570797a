"""The text of a PDF, page by page. Imported with its library only when somebody sends one: see roles.intake.reading."""

from __future__ import annotations

import io

from pypdf import PdfReader

MOST_PAGES = 40
MOST_LETTERS = 200_000


class Locked(Exception):
    """A file that needs a password."""


def pages(data: bytes) -> list[str]:
    """The text of each page. Raises Locked, and whatever pypdf stumbles over in a damaged file."""
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise Locked
    made: list[str] = []
    for page in reader.pages[:MOST_PAGES]:
        made.append(page.extract_text())
        if sum(map(len, made)) > MOST_LETTERS:
            break
    return made
