"""What the check says of a whole charter: findings, their mends, and the form of a rule. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from roles.clarity.charter_facts import SchoolFacts
from roles.clarity.findings import Span

Content = Mapping[str, Any]
Line = Mapping[str, Any]

# Where a finding stands; `line`, `outcome` and `boundary` are told apart by their words.
PARTS = ("purpose", "likeness", "outcome", "line", "boundary", "time", "review", "profile", "whole")
# How a finding looks and what the summary counts it as; the last two ask for nothing.
KINDS = ("hazy", "contested", "overloaded", "orphan", "outside", "activity", "missing", "info", "settled")
TO_SETTLE = KINDS[:-2]


@dataclass(frozen=True, slots=True)
class Mend:
    """A change that would settle a finding, made with one press.

    key says what is done (see roles/checking/mending.py), value with what: the new wording, a role's name, a day.
    """

    key: str
    label: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class CharterFinding:
    """One remark on a charter.

    about: the words of the line, outcome or boundary that it is about; empty for a whole part. span: begin and end, in
    those words, of what makes it so. title names it in a few words, why says it in one sentence.
    """

    code: str
    part: str
    title: str
    why: str
    about: str = ""
    span: Span | None = None
    mends: tuple[Mend, ...] = ()
    duty: int | None = None


Find = Callable[[Content, SchoolFacts], Iterable[CharterFinding]]


@dataclass(frozen=True, slots=True)
class Example:
    """A charter in which a rule speaks up, or does not: what is said of it, and how it differs from a good charter."""

    words: str
    changes: Content = field(default_factory=dict)
    facts: SchoolFacts = field(default_factory=SchoolFacts)


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that the check looks for.

    why is one sentence for whoever reads the help; source is who says so.
    """

    code: str
    name: str
    kind: str
    why: str
    source: str
    find: Find
    fires: tuple[Example, ...] = ()
    quiet: tuple[Example, ...] = ()
