"""A charter as a Word file that can be edited: Word's own styles, filled by docxtpl.

The template charter.docx is an ordinary document with Jinja tags; open it in Word to change how charters look.
"""

from __future__ import annotations

from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

from coachhub.kit.templatetags.kit import day
from coachhub.kit.texts import plain_text
from roles.papers.sheet import Sheet

TEMPLATE = Path(__file__).parent / "charter.docx"


def charter_docx(sheet: Sheet) -> bytes:
    """The sheet as .docx. What people typed is escaped, so it stays text."""
    # Word's machinery takes a moment to load, and most processes never write a file.
    document = import_module("docxtpl").DocxTemplate(TEMPLATE)
    environment = import_module("jinja2.sandbox").SandboxedEnvironment(autoescape=True, finalize=_plain)
    environment.filters["day"] = lambda value: day(value) or "Not signed yet"
    document.render({"sheet": sheet}, environment, autoescape=True)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _plain(value: Any) -> Any:
    return plain_text(value) if type(value) is str else value
