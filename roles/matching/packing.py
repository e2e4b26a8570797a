"""An index as bytes, to be stored and shared between processes, and back. Nothing in them is ever executed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from roles.matching.known import KnownType

MARK = b"CoachHub index 3\n"  # raised with the form, or with what the numbers mean
CHECK = hashlib.sha256


class DamagedIndex(Exception):
    """Bytes that are no index of this version. Compile it again."""


def packed(
    types: Sequence[KnownType], nobody: Sequence[str], learned: Mapping[str, Any] | None, numbers: bytes
) -> bytes:
    """learned: what is kept of the layer that matches by meaning, numbers apart; None where there is none."""
    told = {"types": [asdict(known) for known in types], "nobody": list(nobody), "learned": learned}
    words = json.dumps(told, ensure_ascii=False).encode("utf-8", "surrogatepass")
    body = len(words).to_bytes(8, "big") + words + numbers
    return MARK + CHECK(body).digest() + body


def unpacked(stored: bytes) -> tuple[list[KnownType], list[str], dict[str, Any] | None, bytes]:
    """Raises DamagedIndex."""
    begin = len(MARK) + CHECK().digest_size
    body = stored[begin:]
    if not stored.startswith(MARK):
        raise DamagedIndex("The stored index is of another version.")
    if CHECK(body).digest() != stored[len(MARK) : begin]:
        raise DamagedIndex("The stored index is damaged.")
    end = 8 + int.from_bytes(body[:8], "big")
    told = json.loads(body[8:end].decode("utf-8", "surrogatepass"))
    types = [KnownType(**{**one, "examples": tuple(one["examples"])}) for one in told["types"]]
    return types, told["nobody"], told["learned"], body[end:]
