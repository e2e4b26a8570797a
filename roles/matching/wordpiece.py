"""Text -> the numbers of word pieces that BERT's vocabulary gives them, as the encoder was trained to read."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

VOCABULARY = Path(__file__).parent / "data" / "vocab.txt"
LONGEST_WORD = 100
UNKNOWN, BEGIN, END = "[UNK]", "[CLS]", "[SEP]"
_HAN = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FA1F))


@lru_cache(maxsize=1)
def vocabulary() -> Mapping[str, int]:
    with VOCABULARY.open(encoding="utf-8") as lines:
        return {line.rstrip("\n"): number for number, line in enumerate(lines)}


def numbers(text: str, longest: int) -> list[int]:
    """At most `longest` numbers, the marks of begin and end among them."""
    known = vocabulary()
    found: list[int] = []
    for word in _words(text):
        found += _pieces(word, known)
        if len(found) > longest - 2:
            break
    return [known[BEGIN], *found[: longest - 2], known[END]]


def _words(text: str) -> list[str]:
    spaced: list[str] = []
    for letter in unicodedata.normalize("NFD", text.lower()):
        kind = unicodedata.category(letter)
        if kind == "Mn" or letter in "\x00\ufffd" or (kind[0] == "C" and letter not in "\t\n\r"):
            continue
        spaced.append(f" {letter} " if _stands_alone(letter, kind) else letter)
    return "".join(spaced).split()


def _stands_alone(letter: str, kind: str) -> bool:
    code = ord(letter)
    if code < 128:
        return 33 <= code <= 126 and not letter.isalnum()
    return kind[0] == "P" or any(first <= code <= last for first, last in _HAN)


def _pieces(word: str, known: Mapping[str, int]) -> list[int]:
    if len(word) > LONGEST_WORD:
        return [known[UNKNOWN]]
    found: list[int] = []
    begin = 0
    while begin < len(word):
        for end in range(len(word), begin, -1):
            number = known.get(("##" if begin else "") + word[begin:end])
            if number is not None:
                found.append(number)
                begin = end
                break
        else:
            return [known[UNKNOWN]]
    return found
