"""Text that every file can hold. XML, and so Word and spreadsheets, have no room for control characters."""

from __future__ import annotations

import re
from typing import Any

from django.utils.datastructures import MultiValueDict

NOT_FOR_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
# What a spreadsheet would read as a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def plain_text(text: str) -> str:
    """The text without what no file holds; a control character that parts words is a blank."""
    return NOT_FOR_TEXT.sub(lambda found: " " if found[0].isspace() else "", text)


def cell_text(text: str) -> str:
    """The text for a cell of a spreadsheet, so that none takes it for a formula."""
    plain = plain_text(text)
    return f"'{plain}" if plain.startswith(FORMULA) else plain


def plain_data(data: Any) -> Any:
    """What was sent to a form, each text of it plain; the same object where it is so already."""
    rows = data.lists() if isinstance(data, MultiValueDict) else [(name, [value]) for name, value in data.items()]
    odd = {name: values for name, values in rows if any(_is_odd(value) for value in values)}
    if not odd:
        return data
    plain = data.copy()
    for name, values in odd.items():
        told = [plain_text(value) if isinstance(value, str) else value for value in values]
        if isinstance(plain, MultiValueDict):
            plain.setlist(name, told)
        else:
            plain[name] = told[0]
    return plain


def _is_odd(value: Any) -> bool:
    return isinstance(value, str) and NOT_FOR_TEXT.search(value) is not None
