"""Plain YAML (maps, lists and texts, nothing else) from a stranger's file, each value with its line. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import yaml

from coachhub.kit.texts import NOT_FOR_TEXT

LARGEST_FILE = 2 * 1024 * 1024  # bytes
MOST_VALUES = 250_000
DEEPEST = 5  # maps and lists within one another

LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
KINDS = {"int": "a number", "float": "a number", "bool": "yes or no", "timestamp": "a date", "null": "nothing"}

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the one in C is ten times faster
_meaning: Any = yaml.resolver.Resolver().resolve


class Problem(NamedTuple):
    line: int
    sentence: str


class NotReadable(Exception):
    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Text:
    line: int
    text: str
    kind: str  # "text", or what an unquoted word means in YAML


@dataclass(frozen=True, slots=True)
class List:
    line: int
    items: list[Node]


@dataclass(frozen=True, slots=True)
class Map:
    line: int
    pairs: list[tuple[Node, Node]]


Node = Text | List | Map


def read_yaml(data: bytes) -> Node | None:
    """The one document of the file, None if there is none. Raises NotReadable."""
    text = _decoded(data)
    try:
        return _document(_events(text))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise NotReadable(Problem(mark.line + 1 if mark else 1, _sentence(error))) from None
    except (yaml.YAMLError, ValueError, OverflowError):
        raise NotReadable(Problem(1, "This file cannot be read as YAML.")) from None


def _decoded(data: bytes) -> str:
    if len(data) > LARGEST_FILE:
        size, most = len(data) / 1024 / 1024, LARGEST_FILE / 1024 / 1024
        raise NotReadable(Problem(1, f"The file has {size:.1f} MB; {most:.0f} MB is the most."))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = len(LINE_END.findall(data[: error.start].decode("utf-8", "replace"))) + 1
        raise NotReadable(Problem(line, "This is not UTF-8 text. Save the file as UTF-8.")) from None
    lines = enumerate(LINE_END.split(text), start=1)
    hidden = [Problem(number, _hidden(found)) for number, line in lines if (found := NOT_FOR_TEXT.search(line))]
    if hidden:
        raise NotReadable(*hidden)
    return text


def _hidden(found: re.Match[str]) -> str:
    return f"There is a control character here (U+{ord(found.group()):04X}). Take it out."


def _events(text: str) -> Iterator[yaml.Event]:
    for number, event in enumerate(yaml.parse(text, Loader=Loader)):
        if number > MOST_VALUES:
            raise NotReadable(Problem(_line(event), f"The file has more than {MOST_VALUES:,} values."))
        yield event


def _document(events: Iterator[yaml.Event]) -> Node | None:
    document: Node | None = None
    for event in events:
        if isinstance(event, yaml.NodeEvent):
            if document is not None:
                raise NotReadable(Problem(_line(event), "A second document starts here; a file holds one."))
            document = _node(event, events, depth=1)
    return document


def _node(event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
    line = _line(event)
    _refuse_references(event)
    if isinstance(event, yaml.ScalarEvent):
        return Text(line, event.value, _kind(event))
    if depth > DEEPEST:
        raise NotReadable(Problem(line, "Lists and maps are nested too deep here."))
    children: list[Node] = []
    while not isinstance(inner := next(events), yaml.CollectionEndEvent):
        children.append(_node(inner, events, depth + 1))
    if isinstance(event, yaml.SequenceStartEvent):
        return List(line, children)
    return Map(line, list(zip(children[::2], children[1::2], strict=True)))


def _refuse_references(event: yaml.Event) -> None:
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    if isinstance(event, yaml.AliasEvent):
        raise NotReadable(Problem(_line(event), f"Write the value out: *{anchor} is not followed."))
    if anchor:
        raise NotReadable(Problem(_line(event), f"Names for values, like &{anchor}, are not used here."))
    if tag:
        raise NotReadable(Problem(_line(event), f"Tags, like {tag[:60]}, are not used here."))


def _kind(event: yaml.ScalarEvent) -> str:
    if not event.implicit[0]:
        return "text"
    tag = _meaning(yaml.ScalarNode, event.value, (True, False))
    return KINDS.get(str(tag).rpartition(":")[2], "text")


def _line(event: yaml.Event) -> int:
    return int(event.start_mark.line) + 1 if event.start_mark else 1


def _sentence(error: yaml.MarkedYAMLError) -> str:
    reason = error.problem or error.context or "something is out of place"
    hint = " Put a text that has a colon in quotes." if "mapping values" in reason else ""
    return f"This cannot be read as YAML: {reason}.{hint}"
