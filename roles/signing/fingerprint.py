"""The exact text of a version and its fingerprint. Pure: no model, no HTTP."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from typing import Any


def canonical(content: dict[str, Any]) -> str:
    """The one way to write down a version's content: JSON with sorted keys, no spaces, composed characters (NFC)."""
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return unicodedata.normalize("NFC", text)


def fingerprint(text: str) -> str:
    """SHA-256 of the exact text in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()
