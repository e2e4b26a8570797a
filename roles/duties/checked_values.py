"""Values out of plain YAML, each checked for what is expected there; every mistake is noted with its line. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from coachhub.kit.texts import NOT_FOR_TEXT
from roles.duties.plain_yaml import List, Map, Node, Problem, Text


@dataclass(slots=True)
class Record:
    """One map of the file."""

    line: int
    what: str
    values: dict[str, Node] = field(default_factory=dict)
    is_map: bool = True


@dataclass(slots=True)
class Checker:
    problems: list[Problem] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)  # odd, but nothing is lost

    def wrong(self, line: int, sentence: str) -> None:
        self.problems.append(Problem(line, sentence))

    def odd(self, line: int, sentence: str) -> None:
        self.remarks.append(Problem(line, sentence))

    def record(self, node: Node, what: str, names: Sequence[str]) -> Record:
        """A map with some of these names."""
        record = Record(node.line, what, is_map=isinstance(node, Map))
        if not isinstance(node, Map):
            self.wrong(node.line, f"{what} is expected here, in lines like “{names[0]}: ...”.")
            return record
        lines: dict[str, int] = {}
        for name, value in node.pairs:
            if not isinstance(name, Text):
                self.wrong(name.line, "A name is expected before the colon.")
            elif name.text in lines:
                self.wrong(name.line, f"“{_short(name.text)}” stands here twice, first on line {lines[name.text]}.")
            else:
                lines[name.text] = name.line
                record.values[name.text] = value
                if name.text not in names:
                    self.odd(name.line, f"Nothing is done with “{_short(name.text)}”.")
        return record

    def text(self, record: Record, name: str, longest: int, *, required: bool = False) -> str:
        """The text on one line. Empty where it is missing or wrong."""
        value = record.values.get(name)
        text = "" if value is None else self.one_text(value, name, longest)
        if required and text == "" and record.is_map:
            self.wrong(value.line if value else record.line, f"{record.what} has no {name}.")
        return text or ""

    def one_text(self, node: Node, name: str, longest: int) -> str | None:
        """None where it was wrong."""
        if fault := _fault(node, name, longest):
            self.wrong(node.line, fault)
            return None
        return _on_one_line(node)

    def yes(self, record: Record, name: str) -> bool:
        value = record.values.get(name)
        if value is None:
            return False
        if not isinstance(value, Text) or value.kind != "yes or no":
            self.wrong(value.line, f"“{name}” is yes or no.")
            return False
        return value.text.casefold() in ("yes", "true", "on")

    def items(self, record: Record, name: str, most: int) -> list[Node]:
        value = record.values.get(name)
        if value is None or (isinstance(value, Text) and value.kind == "nothing"):
            return []
        if not isinstance(value, List):
            self.wrong(value.line, f"“{name}” must be a list: lines that begin with a dash.")
            return []
        if len(value.items) > most:
            self.wrong(value.line, f"“{name}” has {len(value.items):,} entries; {most:,} is the most.")
        return value.items[:most]

    def texts(self, record: Record, name: str, one: str, *, most: int, longest: int) -> dict[str, int]:
        """Different texts, whatever their capitals, with the line of each."""
        found: dict[str, tuple[str, int]] = {}
        for node in self.items(record, name, most):
            text = self.one_text(node, one, longest)
            if text == "":
                self.wrong(node.line, f"The {one} is empty.")
            elif text:
                found.setdefault(text.casefold(), (text, node.line))
        return dict(found.values())


def _fault(node: Node, name: str, longest: int) -> str:
    if not isinstance(node, Text):
        return f"The {name} must be a text, not a {'list' if isinstance(node, List) else 'map'}."
    if node.kind not in ("text", "nothing"):
        return f"The {name} is {node.kind} here. Put it in quotes to make it a text."
    if hidden := NOT_FOR_TEXT.search(node.text):
        return f"The {name} has a control character (U+{ord(hidden.group()):04X}). Take it out."
    if len(text := _on_one_line(node)) > longest:
        return f"The {name} has {len(text):,} characters; {longest:,} is the most."
    return ""


def _on_one_line(node: Node) -> str:
    return " ".join(node.text.split()) if isinstance(node, Text) and node.kind != "nothing" else ""


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40]}..."
