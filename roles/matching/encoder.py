"""The sentence encoder: text -> a vector that tells what is meant, on one thread of the processor.

The model is all-MiniLM-L6-v2, trained further on the starter catalogue: questions of one type were drawn together and
apart from those of other types (supervised contrastive loss, temperature 0.07, with a penalty for what that changed of
the likeness of any two texts), in the upper three layers only. `data/NOTICE` says how its file was made.

This module loads numpy and onnxruntime. It is imported only through roles.matching.vectors, when it is first needed.
"""

from __future__ import annotations

import ctypes
import hashlib
import sys
import threading
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from roles.matching.wordpiece import numbers, vocabulary

SHA256 = "4295461781a0687ed7e3efe69842ff84da2ee25ccbdc77fb98a72c8ef5d67db1"
MODEL = Path(__file__).parent / "data" / "encoder.onnx"
LONGEST = 96  # word pieces that are read

Array = NDArray[np.float32]


class Damaged(Exception):
    """The model's file is not the one that was tested."""


class Encoder:
    def __init__(self) -> None:
        """Raises Damaged, OSError, or what onnxruntime raises where it cannot run here."""
        with MODEL.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != SHA256:
                raise Damaged
        vocabulary()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.enable_mem_pattern = False
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(MODEL, options, providers=["CPUExecutionProvider"])
        self._lock = threading.Lock()
        give_back_memory()

    def encode(self, text: str) -> Array:
        """A row of length 1. One text at a time: read beside others, its numbers would differ in the last digits."""
        ids = np.array([numbers(text, LONGEST)], np.int64)
        given = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        with self._lock:
            states = self._session.run(None, given)[0]
        told = states[0].mean(axis=0)
        return np.asarray(told / max(float(np.linalg.norm(told)), 1e-9), np.float32)


def give_back_memory() -> None:
    """Loading needs 60 MB for a moment, which the C library would keep."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc has it, musl has not
        if trim is not None:
            trim(0)
