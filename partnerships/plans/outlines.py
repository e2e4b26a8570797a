"""What a plan begins with: one of the product's templates, an earlier plan, or nothing. Pure, but for the files.

A template says who does what by parts, as “the librarian”; whoever starts a plan says which person has which part.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from roles.routing.directory import Directory
from roles.routing.owners import resolve_role

FOLDER = Path(__file__).parent / "data"
# By which word in its name a role fits a part of a template.
FITS = {"librarian": "librar", "coach": "coach", "manager": "manager"}


@dataclass(frozen=True)
class Part:
    """A part in a plan, and who has it unless somebody else is chosen."""

    key: str
    label: str
    person_id: int | None = None


@dataclass(frozen=True)
class StepOutline:
    kind: str
    title: str
    lead: str
    note: str = ""
    helps: tuple[str, ...] = ()
    duty: str = ""


@dataclass(frozen=True)
class HandOffOutline:
    """`after`: the step after which it stands, counted from one."""

    after: int
    when: str
    to: str
    note: str = ""


@dataclass(frozen=True)
class Outline:
    name: str
    about: str
    subject: str
    parts: tuple[Part, ...] = ()
    steps: tuple[StepOutline, ...] = ()
    hand_offs: tuple[HandOffOutline, ...] = ()
    plan_id: int | None = None  # the plan from which it is copied


BLANK = Outline("An empty plan", "You write the steps yourselves.", "")


@lru_cache(maxsize=1)
def templates() -> dict[str, Outline]:
    """The product's own templates by their keys, the research unit first."""
    told = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.yaml"))}
    found = {key: _outline(one) for key, one in told.items()}
    return dict(sorted(found.items(), key=lambda pair: (pair[0] != "research-unit", pair[1].name)))


def _outline(told: Mapping[str, Any]) -> Outline:
    steps = tuple(StepOutline(**{**one, "helps": tuple(one.get("helps", ()))}) for one in told["steps"])
    parts = tuple(Part(key, label) for key, label in told["parts"].items())
    hand_offs = tuple(HandOffOutline(**one) for one in told["hand_offs"])
    return Outline(told["name"], told["about"], told["subject"], parts, steps, hand_offs)


def proposed(outline: Outline, directory: Directory, day: date, me: int) -> list[Part]:
    """The parts with who fits: by the role's name whoever holds it, for the rest whoever asks, each once."""
    taken: list[int] = []
    found = []
    for part in outline.parts:
        person = part.person_id or _holder(directory, FITS.get(part.key, ""), day)
        if person is None and part.key not in FITS and me not in taken:
            person = me
        found.append(Part(part.key, part.label, person))
        taken += [person] if person is not None else []
    return found


def _holder(directory: Directory, word: str, day: date) -> int | None:
    for role in directory.roles.values():
        if word and word in role.name.lower() and directory.holders(role.id, day):
            return resolve_role(directory, role.id, day).people[0]
    return None


def duties_by_wording(directory: Directory) -> dict[str, int]:
    """The duties of the charters in force."""
    return {directory.duties[one].wording: one for one in directory.claims if one in directory.duties}
