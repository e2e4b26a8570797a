"""Text that says what was done to teachers instead of what was seen. Pure."""

from __future__ import annotations

import re

TRAINING = re.compile(
    r"\btrain(?:ed|ings?)\b|\bworkshops?\b|\b(?:PD|professional (?:learning|development)) (?:day|session)s?\b"
    r"|\b(?:attended|completed|finished|sat through)\b[^.]*\b(?:course|session|module|webinar)s?\b",
    re.IGNORECASE,
)
SEEN = re.compile(r"\b(?:seen|saw|noticed|observed|heard|students?|classes|classrooms?|lessons?)\b", re.IGNORECASE)


def is_training_only(text: str) -> bool:
    """Whether the text says that training took place, and nothing that was seen after it."""
    return bool(TRAINING.search(text)) and not SEEN.search(text)
