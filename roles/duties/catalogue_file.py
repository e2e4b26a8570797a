"""A catalogue file (areas, duties, question types with their examples and owning roles), read and checked. Pure.

Every mistake is reported with its line, all of them at once; nothing of a file with a mistake is returned.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from roles.duties.checked_values import Checker, Record
from roles.duties.plain_yaml import Node, NotReadable, Problem, Text, read_yaml

VERSION = "1"
KEY = re.compile(r"[a-z0-9][a-z0-9_-]*")
LENGTHS = {
    "key": 60, "name": 120, "owner": 120, "description": 1000, "about": 160, "area": 80,
    "duty": 200, "wording": 200, "plain_line": 200, "example": 500,
}  # fmt: skip
# The keys of roles.duties.models.Framework, which this module does not know.
FRAMEWORKS = ("curriculum", "learning", "technology", "data", "budget", "community", "space", "leadership")
MOST_TYPES = 5_000  # also of areas, duties and questions that are nobody's
MOST_EXAMPLES = 500
MOST_SHOWN = 100


class CatalogueProblems(Exception):
    """What is wrong with a catalogue file, by line. As text: the first hundred, a line each."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(len(self.problems))

    def __str__(self) -> str:
        return as_lines(self.problems)


@dataclass(frozen=True, slots=True)
class CatalogueType:
    line: int
    key: str
    name: str
    owner: str  # the first of the school's role names given that says the same
    description: str
    about: str
    duty: str  # wording; the type's name where the file has none
    area: str  # of the duty; empty where the file has none
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CatalogueDuty:
    line: int
    wording: str
    area: str
    plain_line: str
    coaching: bool
    think: tuple[str, ...] = ()
    framework: str = ""


@dataclass(frozen=True, slots=True)
class Catalogue:
    types: tuple[CatalogueType, ...]
    areas: tuple[str, ...]
    duties: tuple[CatalogueDuty, ...]
    nobody: tuple[str, ...]
    remarks: tuple[Problem, ...]  # odd, but loaded


def read_catalogue(data: bytes, roles: Collection[str]) -> Catalogue:
    """roles: what the school's roles may be called, slugs and names. Raises CatalogueProblems."""
    try:
        document = read_yaml(data)
    except NotReadable as error:
        raise CatalogueProblems(error.problems) from None
    if document is None or (isinstance(document, Text) and document.text == ""):
        raise CatalogueProblems([Problem(1, "The file is empty.")])
    checker = Checker()
    catalogue = _catalogue(document, roles, checker)
    if checker.problems:
        raise CatalogueProblems(checker.problems)
    return catalogue


def as_lines(problems: Collection[Problem]) -> str:
    shown = [f"Line {line}: {sentence}" for line, sentence in list(problems)[:MOST_SHOWN]]
    rest = len(problems) - len(shown)
    return "\n".join([*shown, f"... and {rest:,} more."] if rest else shown)


def same_role(name: str) -> str:
    """What is left of a role's name when spelling is set aside: "PL coach", "pl-coach" and "pl_coach" are one."""
    return "-".join(re.findall(r"[^\W_]+", name.casefold()))


def _catalogue(document: Node, roles: Collection[str], checker: Checker) -> Catalogue:
    file = checker.record(document, "A catalogue", ("types", "nobody", "areas", "duties", "version"))
    version = file.values.get("version")
    if version and not (isinstance(version, Text) and version.text == VERSION):
        checker.wrong(version.line, f"The version of this file must be {VERSION}.")
    nodes = checker.items(file, "types", MOST_TYPES)
    if not nodes and not checker.problems:
        checker.wrong(document.line, "There are no question types here: a list called “types” is needed.")
    owners = _Owners(roles, checker)
    types = [_type(node, owners, checker) for node in nodes]
    known = [known for known, _ in types]
    areas = [_area(node, checker) for node in checker.items(file, "areas", MOST_TYPES)]
    duties = [_duty(node, checker) for node in checker.items(file, "duties", MOST_TYPES)]
    nobody = checker.texts(file, "nobody", "example", most=MOST_TYPES, longest=LENGTHS["example"])
    _check_keys(known, checker)
    _check_duties(known, duties, checker)
    _remark_on_examples(types, nobody, checker)
    named: dict[str, str] = {}
    for area in chain(areas, (duty.area for duty in duties), (each.area for each in known)):
        named.setdefault(area.casefold(), area)
    return Catalogue(
        types=tuple(known),
        areas=tuple(filter(None, named.values())),
        duties=tuple(duties),
        nobody=tuple(nobody),
        remarks=tuple(sorted(checker.remarks)),
    )


class _Owners:
    def __init__(self, roles: Collection[str], checker: Checker) -> None:
        self.checker = checker
        self.told = False  # the list of roles, once
        self.by_name: dict[str, str] = {}
        for role in roles:
            self.by_name.setdefault(same_role(role), role)

    def of(self, record: Record) -> str:
        name = self.checker.text(record, "owner", LENGTHS["owner"], required=True)
        role = self.by_name.get(same_role(name), "")
        if name and not role:
            self.checker.wrong(record.values["owner"].line, f"No role here is called “{name}”.{self._which()}")
        return role

    def _which(self) -> str:
        if self.told:
            return ""
        self.told = True
        names = ", ".join(sorted(self.by_name.values(), key=str.casefold))
        return f" The roles are: {names}." if names else " This school has no roles yet."


def _type(node: Node, owners: _Owners, checker: Checker) -> tuple[CatalogueType, Mapping[str, int]]:
    names = ("key", "name", "owner", "description", "about", "duty", "area", "examples")
    record = checker.record(node, "A question type", names)
    key = checker.text(record, "key", LENGTHS["key"], required=True)
    if key and not KEY.fullmatch(key):
        checker.wrong(record.values["key"].line, f"The key “{key}” may have only a-z, 0-9, _ and -.")
    name = checker.text(record, "name", LENGTHS["name"], required=True)
    description = checker.text(record, "description", LENGTHS["description"])
    examples = checker.texts(record, "examples", "example", most=MOST_EXAMPLES, longest=LENGTHS["example"])
    if not description and not examples:
        checker.odd(node.line, f"“{name or key}” can only be known by its name: it has no description and no examples.")
    known = CatalogueType(
        line=node.line,
        key=key,
        name=name,
        owner=owners.of(record),
        description=description,
        about=checker.text(record, "about", LENGTHS["about"]),
        duty=checker.text(record, "duty", LENGTHS["duty"]) or name,
        area=checker.text(record, "area", LENGTHS["area"]),
        examples=tuple(examples),
    )
    return known, examples


def _area(node: Node, checker: Checker) -> str:
    if isinstance(node, Text):
        return checker.one_text(node, "area", LENGTHS["area"]) or ""
    return checker.text(checker.record(node, "An area", ("name",)), "name", LENGTHS["area"], required=True)


def _duty(node: Node, checker: Checker) -> CatalogueDuty:
    record = checker.record(node, "A duty", ("wording", "area", "framework", "plain_line", "coaching"))
    framework = checker.text(record, "framework", LENGTHS["area"])
    if framework and framework not in FRAMEWORKS:
        names = ", ".join(FRAMEWORKS)
        checker.wrong(record.values["framework"].line, f"No framework area is called “{framework}”. They are: {names}.")
    return CatalogueDuty(
        line=node.line,
        wording=checker.text(record, "wording", LENGTHS["wording"], required=True),
        area=checker.text(record, "area", LENGTHS["area"]),
        plain_line=checker.text(record, "plain_line", LENGTHS["plain_line"]),
        coaching=checker.yes(record, "coaching"),
        framework=framework,
    )


def _check_keys(types: Iterable[CatalogueType], checker: Checker) -> None:
    lines: dict[str, int] = {}
    for known in types:
        if known.key in lines:
            checker.wrong(known.line, f"The key “{known.key}” is taken by the type on line {lines[known.key]}.")
        elif known.key:
            lines[known.key] = known.line


def _check_duties(types: Collection[CatalogueType], duties: Collection[CatalogueDuty], checker: Checker) -> None:
    listed: dict[str, int] = {}
    for duty in duties:
        same = duty.wording.casefold()
        if same in listed:
            checker.wrong(duty.line, f"The duty “{duty.wording}” is listed twice, first on line {listed[same]}.")
        elif same:
            listed[same] = duty.line
    owners: dict[str, CatalogueType] = {}
    for known in types:
        earlier = owners.setdefault(known.duty.casefold(), known)
        if known.duty and known.owner and earlier.owner and earlier.owner != known.owner:
            both = f"{earlier.owner} on line {earlier.line} and {known.owner} here"
            checker.wrong(known.line, f"The duty “{known.duty}” has two owners: {both}.")
    placed: dict[str, tuple[str, int]] = {}
    for wording, area, line in chain(
        ((duty.wording, duty.area, duty.line) for duty in duties),
        ((known.duty, known.area, known.line) for known in types),
    ):
        if wording and area:
            before, there = placed.setdefault(wording.casefold(), (area, line))
            if before.casefold() != area.casefold():
                checker.wrong(line, f"The duty “{wording}” is in “{area}” here and in “{before}” on line {there}.")


def _remark_on_examples(
    types: Iterable[tuple[CatalogueType, Mapping[str, int]]], nobody: Mapping[str, int], checker: Checker
) -> None:
    seen: dict[str, int] = {}
    for examples in chain((examples for _, examples in types), [nobody]):
        for text, line in examples.items():
            if (same := text.casefold()) in seen:
                checker.odd(line, f"The example “{text}” is also given on line {seen[same]}.")
            seen.setdefault(same, line)
