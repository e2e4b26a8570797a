"""Keys that programs carry: made at random, kept only as a digest."""

from __future__ import annotations

import hashlib
import secrets


def new_api_key() -> str:
    """A key for programs. Where one has leaked, those who look for such things know it by how it begins."""
    return f"coachhub_{secrets.token_urlsafe(32)}"


def digest_of(key: str) -> str:
    """What is kept of a key. A key has 256 bits by chance, so nobody finds it by trying, however fast that goes."""
    return hashlib.sha256(key.encode(errors="surrogateescape")).hexdigest()
