"""What the check needs to know of the school around a charter, as plain values. Roles stand in it by their names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

IN_FORCE = "in_force"


@dataclass(frozen=True, slots=True)
class Claim:
    """How another charter stands to a duty; state is that of its version."""

    duty: int
    role: str
    kind: str
    wording: str = ""
    asked_first: bool = False
    number: int = 1
    state: str = IN_FORCE
    goes_to: str = ""


@dataclass(frozen=True, slots=True)
class Unowned:
    """A duty that no charter in force owns, with its question types.

    asked: how often it was looked up since the day, as far as the reader may know. was_ours: the version in force of
    this charter owns it. is_near: it is of an area in which this charter owns duties.
    """

    duty: int
    wording: str
    types: tuple[str, ...] = ()
    asked: int = 0
    since: date | None = None
    was_ours: bool = False
    is_near: bool = False


@dataclass(frozen=True, slots=True)
class SchoolFacts:
    """held: the roles that somebody holds, None where that is not known. door: the role at the front door."""

    claims: tuple[Claim, ...] = ()
    unowned: tuple[Unowned, ...] = ()
    held: frozenset[str] | None = None
    door: str = ""
    today: date | None = None

    def claims_on(self, duty: int | None) -> list[Claim]:
        return [claim for claim in self.claims if claim.duty == duty]

    def owner_of(self, duty: int | None) -> Claim | None:
        """Whose duty it is among the charters in force."""
        found = (claim for claim in self.claims_on(duty) if claim.asked_first and claim.state == IN_FORCE)
        return next(found, None)


# Who works beside teachers and has no say over them.
BESIDE_TEACHERS = ("coach", "librarian", "edtech", "manager")
WHO = {"edtech": "coach", "other": "role", "assistant_principal": "role"}


def family_of(role: str) -> str:
    """What kind of role it is, by its name: coach, librarian, edtech, manager, assistant_principal (any who lead a
    school), other."""
    low = role.lower()
    if "principal" in low or "dean" in low.split() or "head of school" in low:
        return "assistant_principal"
    if "librar" in low or "media specialist" in low:
        return "librarian"
    if any(word in low for word in ("coach", "facilitator", "instructional specialist", "integration specialist")):
        return "coach"
    if any(word in low for word in ("ed-tech", "edtech", "technology integrat", "digital learning")):
        return "edtech"
    return "manager" if any(word in low for word in ("project", "program", "initiative", "grant")) else "other"
