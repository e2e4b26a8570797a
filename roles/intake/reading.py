"""An uploaded file -> its text. What is uploaded is read here and kept nowhere."""

from __future__ import annotations

import importlib
import io
import zipfile
from collections.abc import Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING
from zlib import error as DamagedStream

from defusedxml import DefusedXmlException, ElementTree

from coachhub.kit.texts import plain_text

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LONGEST_FILE = 5_000_000  # bytes
LONGEST_PART = 20_000_000  # bytes of the unpacked text of a .docx or .odt
LONGEST_TEXT = 60_000  # letters, as a description is kept
DEEPEST = 40  # lists and tables in one another
KINDS = (".txt", ".docx", ".odt", ".pdf")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
O = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"  # noqa: E741
T = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


class Unreadable(Exception):
    """A file that gives no text. Its words are for the person who sent it."""


def text_of(name: str, data: bytes) -> str:
    """name: the file's name, whose ending tells its kind. Raises Unreadable."""
    kind = PurePath(name).suffix.lower()
    if kind not in KINDS:
        raise Unreadable("CoachHub reads .docx, .odt, .pdf and .txt files. Save it as one of these, or paste the text.")
    if len(data) > LONGEST_FILE:
        raise Unreadable("This file is larger than 5 MB. Paste the text instead.")
    if not data.strip():
        raise Unreadable("This file is empty.")
    text = {".txt": plain, ".docx": docx, ".odt": odt, ".pdf": pdf}[kind](data)
    text = plain_text(text.replace("\r\n", "\n").replace("\r", "\n"))
    if not any(letter.isalnum() for letter in text):
        raise Unreadable("There is no text in this file. If it is a scan, paste the text instead.")
    if len(text) > LONGEST_TEXT:
        raise Unreadable(
            "This is longer than a job description: more than 60,000 letters. Paste the part that matters."
        )
    return text.strip("\n")


def plain(data: bytes) -> str:
    for begin, coding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(begin):
            return data.decode(coding, "replace")
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def docx(data: bytes) -> str:
    body = _part(data, "word/document.xml").find(f"{W}body")
    if body is None:
        raise Unreadable("This Word file is damaged. Save it again, or paste the text.")
    return "\n".join(_word_blocks(body, 0))


def _word_blocks(parent: Element, depth: int) -> Iterator[str]:
    if depth > DEEPEST:
        return
    for one in parent:
        if one.tag == f"{W}p":
            text = _word_text(one)
            listed = one.find(f"{W}pPr/{W}numPr") is not None and text.strip()
            yield ("• " if listed else "") + text
        elif one.tag == f"{W}tr":
            cells = ["\n".join(_word_blocks(cell, depth + 1)).strip() for cell in one.iter(f"{W}tc")]
            yield ("\n" if any("\n" in cell for cell in cells) else "\t").join(cell for cell in cells if cell)
        elif one.tag not in (f"{W}del", f"{W}moveFrom"):
            yield from _word_blocks(one, depth + 1)


def _word_text(paragraph: Element) -> str:
    made = []
    for one in paragraph.iter():
        if one.tag == f"{W}t":
            made.append(one.text or "")
        elif one.tag == f"{W}tab":
            made.append("\t")
        elif one.tag in (f"{W}br", f"{W}cr"):
            made.append("\n")
        elif one.tag == f"{W}noBreakHyphen":
            made.append("-")
    return "".join(made).strip("\t")


def odt(data: bytes) -> str:
    return "\n".join(_open_blocks(_part(data, "content.xml"), 0, listed=False))


def _open_blocks(parent: Element, depth: int, *, listed: bool) -> Iterator[str]:
    if depth > DEEPEST:
        return
    for one in parent:
        if one.tag in (f"{O}p", f"{O}h"):
            text = _open_text(one)
            yield ("• " if listed and text.strip() else "") + text
            listed = False  # the next paragraph of an entry has no mark
        elif one.tag == f"{T}table-row":
            cells = ["\n".join(_open_blocks(cell, depth + 1, listed=False)).strip() for cell in one]
            yield ("\n" if any("\n" in cell for cell in cells) else "\t").join(cell for cell in cells if cell)
        elif one.tag not in (f"{O}tracked-changes", f"{O}table-of-content"):
            yield from _open_blocks(one, depth + 1, listed=one.tag == f"{O}list-item" or listed)


def _open_text(one: Element) -> str:
    made = [one.text or ""]
    for inner in one:
        if inner.tag == f"{O}tab":
            made.append("\t")
        elif inner.tag == f"{O}line-break":
            made.append("\n")
        elif inner.tag == f"{O}s":
            made.append(" ")
        elif not inner.tag.endswith("}annotation"):
            made.append(_open_text(inner))
        made.append(inner.tail or "")
    return "".join(made)


def pdf(data: bytes) -> str:
    module = importlib.import_module("roles.intake.pdf")
    try:
        return "\n".join(module.pages(data))
    except module.Locked as error:
        raise Unreadable("This PDF is locked with a password. Paste the text instead.") from error
    except Exception as error:  # a damaged PDF makes the library stumble anywhere; none may take the page down
        raise Unreadable("This PDF is damaged. Save it again, or paste the text.") from error


def _part(data: bytes, name: str) -> Element:
    """One file of a packed document. It is unpacked only as far as a document may go."""
    damaged = Unreadable("This file is damaged, or not what its name says. Save it again, or paste the text.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed, packed.open(name) as file:
            told = file.read(LONGEST_PART + 1)
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, OSError, DamagedStream, EOFError) as error:
        raise damaged from error
    if len(told) > LONGEST_PART:
        raise Unreadable("This file unpacks to far more than a job description. Paste the text instead.")
    try:
        root: Element = ElementTree.fromstring(told)
    except (ElementTree.ParseError, DefusedXmlException, RecursionError, ValueError) as error:
        raise damaged from error
    return root
