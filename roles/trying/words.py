"""What a tried version is said to do, in sentences."""

from __future__ import annotations

from dataclasses import dataclass

from coachhub.kit.templatetags.kit import number_word
from coachhub.kit.wording import count, small
from roles.routing.owners import Kind, Slip
from roles.routing.wording import capital, or_list
from roles.trying.replay import Fate, Replay, Tried

MOST_NAMES = 3


@dataclass(frozen=True, slots=True)
class Row:
    """A question type as it stands in the list: whom it goes to, instead of whom, and why."""

    name: str
    to: str
    instead: str
    why: str
    count: int | None
    key: str
    duty_id: int
    line: int | None
    contested: bool


def row_of(tried: Tried, number: int) -> Row:
    return Row(
        name=tried.type.name,
        to=desk_of(tried.then),
        instead=desk_of(tried.now),
        why=why(tried, number),
        count=tried.count,
        key=tried.type.key,
        duty_id=tried.type.duty_id,
        line=tried.line.number if tried.line else None,
        contested=tried.contested,
    )


def desk_of(slip: Slip) -> str:
    """The role that answers, as it stands within a sentence."""
    return "the front door" if slip.kind == Kind.FRONT_DOOR or slip.owner is None else f"the {small(slip.owner.name)}"


def people_of(slip: Slip) -> str:
    """Who is asked, by name; nobody where the school has nobody."""
    names = [one.person.name for one in slip.asked]
    if len(names) > MOST_NAMES and slip.role is not None:
        return f"the {slip.role.plural_name}"
    return or_list(names) if names else "nobody"


def why(tried: Tried, number: int) -> str:
    """The line of the charter that does it."""
    if tried.fate == Fate.FINDS_NOBODY and tried.line is None:
        return f"Line {tried.was_line} of the charter in force is not in version {number}. No charter takes it."
    if tried.fate == Fate.FINDS_NOBODY:
        return f"Line {tried.line.number if tried.line else ''} takes it, and nobody who could answer holds the role."
    line = f" Line {tried.line.number}: {tried.line.wording}." if tried.line else ""
    return f"{people_of(tried.then)}.{line}"


def headline(replay: Replay, number: int, since: str) -> list[str]:
    """The page's sentences, with all of its counts."""
    moves, finds, loses = (replay.asked(fate) for fate in (Fate.MOVES, Fate.FINDS_OWNER, Fate.FINDS_NOBODY))
    if not replay.total:
        return [f"No question type was asked five times since {since}.", *_by_types(replay, number)]
    asked = count(replay.total, "question", "questions")
    sent = f"would send {moves or 'none'} to somebody else"
    sentences = [f"Of {asked} asked since {since}, version {number} {sent}."]
    if finds or loses:
        found = f"{number_word(finds)} find an owner"
        lost = f"{number_word(loses)} would lose theirs"
        sentences.append(capital(", ".join([found] * bool(finds) + [lost] * bool(loses))) + ".")
    return sentences


def _by_types(replay: Replay, number: int) -> list[str]:
    moved = sum(one.fate != Fate.STAYS for one in replay.tried)
    if not moved:
        return [f"With version {number} every question type would stay where it is."]
    return [f"With version {number} {count(moved, 'question type goes', 'question types go')} to somebody else."]
