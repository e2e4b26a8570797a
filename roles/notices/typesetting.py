"""Pages set by Typst: a template of ours and plain values in, a tagged PDF out. User text goes in as data only."""

from __future__ import annotations

import json
import logging
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from coachhub.kit.texts import plain_text

log = logging.getLogger(__name__)

FONTS = Path(__file__).parent / "fonts"
PAPERS = {"letter": "us-letter", "a4": "a4"}


@cache
def library(name: str) -> Any:
    """What draws pages and codes takes 18 MB, so a process loads it with its first page."""
    return import_module(name)


def pdf_of_template(template: Path, data: dict[str, Any]) -> bytes:
    """The template filled with the data; without the standard for tags where no font has a letter of it."""
    try:
        return _compile(template, data, pdf_standards=["ua-1"])
    except library("typst").TypstError as error:
        log.warning("%s is made without the PDF/UA standard: %s", template.name, str(error)[:200])
        return _compile(template, data)


def said(text: str) -> dict[str, Any]:
    """A text as a template takes it; `odd` where the house's own fonts lack a letter of it."""
    plain = plain_text(text)
    return {"text": plain, "odd": not set(plain) <= _covered()}


def _compile(template: Path, data: dict[str, Any], **options: Any) -> bytes:
    made: bytes = library("typst").compile(
        str(template),
        root=str(template.parent),
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"data": json.dumps(data)},
        **options,
    )
    return made


@cache
def _covered() -> frozenset[str]:
    """The letters that the house's own fonts have."""
    return frozenset((FONTS / "covered.txt").read_text(encoding="utf-8").rstrip("\n"))
