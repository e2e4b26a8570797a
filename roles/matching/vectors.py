"""The vectors of known questions, as they are stored with them; and whether the encoder that makes them runs here.

Here alone heavy modules are imported, and only when they are first needed: a process that is never asked does without
numpy, onnxruntime and the model.
"""

from __future__ import annotations

import importlib
import threading
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from roles.matching.encoder import Encoder
    from roles.matching.meaning import Meaning

VECTOR_VERSION = 2  # raised with the model or the form: what was stored under another is encoded anew
VECTOR_BYTES = 384

_lock = threading.Lock()
_found: list[Encoder | None] = []  # empty before the first look
_reason: list[str] = []


def encoder() -> Encoder | None:
    """The encoder of this process, loaded at the first call; None where it is missing, damaged or cannot run."""
    if not _found:
        with _lock:
            if not _found:
                _found.append(_load())
    return _found[0]


def encoder_state() -> str:
    """One sentence for the status page. Loads the encoder if nobody has."""
    if encoder() is not None:
        return "Questions are matched by meaning and by words."
    return f"Questions are matched by their words only: {_reason[0]}"


def encode_texts(texts: Iterable[str]) -> list[bytes]:
    """For each text the vector to store, in the form of VECTOR_VERSION. Empty where there is no encoder."""
    found = encoder()
    return [pack(found, text) for text in texts] if found else []


def pack(found: Encoder, text: str) -> bytes:
    """384 signed bytes: the direction of the vector; its length is always 1."""
    told = found.encode(text)
    packed: bytes = (told * (127 / abs(told).max())).round().astype("int8").tobytes()
    return packed


def usable(stored: bytes) -> bool:
    """Whether these bytes can be a vector of this version."""
    return len(stored) == VECTOR_BYTES and any(stored)


def meaning() -> type[Meaning]:
    """The layer that matches by meaning. To be asked for only where there is an encoder, as it needs numpy."""
    layer: type[Meaning] = importlib.import_module("roles.matching.meaning").Meaning
    return layer


def forget() -> None:
    """Look for the encoder again. For tests, and after the model was mended."""
    with _lock:
        _found.clear()
        _reason.clear()


def _load() -> Encoder | None:
    try:
        module = importlib.import_module("roles.matching.encoder")
    except ImportError as error:
        _reason.append(f"the package “{error.name}” is not installed here.")
        return None
    try:
        made: Encoder = module.Encoder()
        made.encode("Whom do I ask?")
    except module.Damaged:
        _reason.append("the model's file is damaged. Install CoachHub again.")
    except OSError:
        _reason.append("the model's file cannot be read. Install CoachHub again.")
    except Exception:  # onnxruntime raises its own, by platform; none may take the ask page down
        _reason.append("the encoder does not run on this computer.")
    else:
        return made
    return None
