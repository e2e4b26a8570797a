"""What the pages and the mails say of a question: the same sentences in both. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from coachhub.kit.templatetags.kit import and_list
from coachhub.kit.wording import small
from roles.questions.models import Act
from roles.routing.owners import Asked, Slip

SOMEBODY = "A colleague"
TO_THEM = {
    Act.Reason.BELONGS: "Belongs to {first}.",
    Act.Reason.KNOWS: "{first} {knows} more about it.",
    Act.Reason.AWAY: "{by} is away.",
    Act.Reason.PART: "Part of it is {first}’s.",
    Act.Reason.SILENT: "Nobody had answered in time.",
    Act.Reason.LEFT: "Whoever had it is no longer in that role.",
    Act.Reason.BACK: "{first} {are} back.",
}
TO_YOU = {
    Act.Reason.BELONGS: "It belongs to you.",
    Act.Reason.KNOWS: "You know more about it.",
    Act.Reason.PART: "Part of it is yours.",
    Act.Reason.BACK: "You are back.",
}


def reason_words(reason: str, first: str, by: str, *, to_you: bool = False) -> str:
    """A reason as a sentence; empty for one that the passer put in words of their own."""
    words = (TO_YOU.get(Act.Reason(reason)) if to_you and reason else "") or TO_THEM.get(reason, "")
    many = " and " in first or first == "them"
    return words.format(
        first=first, by=by or "Whoever had it", knows="know" if many else "knows", are="are" if many else "is"
    )


def quoted(text: str) -> str:
    return f"“{text.strip()}”" if text.strip() else ""


def joined(*parts: str) -> str:
    """The parts that say something, with a space between."""
    return " ".join(filter(None, parts))


def firsts(people: Iterable[Asked]) -> str:
    return and_list(one.person.first_name for one in people)


def desk_words(slip: Slip, people: Sequence[Asked]) -> str:
    """Yvonne Castillo, PL coach; Samuel Osei, for Yvonne Castillo; Priya Raman and Jon Juno, librarians."""
    names = and_list(one.person.name for one in people)
    if len(people) == 1 and people[0].covers is not None:
        return f"{names}, for {people[0].covers.name}"
    if slip.role is None:
        return names
    return f"{names}, {small(slip.role.name if len(people) == 1 else slip.role.plural_name)}"


def asker_name(asker: object, *, shows_name: bool) -> str:
    """How somebody to whom a question went is told who asks."""
    return str(asker) if asker is not None and shows_name else SOMEBODY


def within(asker: str) -> str:
    """The asker's name within a sentence."""
    return "a colleague" if asker == SOMEBODY else asker
