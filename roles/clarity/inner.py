"""The act behind a helper or a relation: “work with teachers to write units”. Pure."""

from __future__ import annotations

from roles.clarity.reading import DETERMINERS, Act, Line
from roles.clarity.verbs import RELATE, verb_of


def inner_act(line: Line, act: Act) -> tuple[str, int] | None:
    """“Work with teachers to write units”: the verb behind “to”, where it is no general purpose, and its place."""
    for at in range(act.object_begin, act.end - 1):
        if line.tokens[at].low == "to" and not line.is_purpose(at):
            found = verb_of(line.tokens[at + 1].low)
            if found is None and act.verbs[-1] in RELATE and line.tokens[at + 1].low not in DETERMINERS:
                return line.tokens[at + 1].low, at + 1
            if found and found[1] == "base" and line.tokens[at - 1].low != "how":
                return found[0], at + 1
        found = verb_of(line.tokens[at + 1].low) if line.tokens[at].low in ("in", "on", "for", "while") else None
        if found and found[1] == "ing":
            return found[0], at + 1
    return None
