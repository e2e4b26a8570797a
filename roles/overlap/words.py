"""How roles stand to a duty, in words. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from coachhub.kit.templatetags.kit import and_list
from coachhub.kit.wording import small
from roles.overlap.grid import HANDS_ON, OWNS, SHARES, SUPPORTS, Hold, Row

VERBS = {OWNS: "owns", SHARES: "shares", SUPPORTS: "supports", HANDS_ON: "hands on"}
YOURS = {"owns": "own", "leads": "lead", "shares": "share", "supports": "support", "hands it on": "hand it on"}
HOW = {
    "split": "split",
    "joint": "done jointly",
    "lead": "lead and support",
    "handed": "handed over at a step",
}
SHORT = 34  # letters of a duty that stand beside others


def how_of(row: Row) -> str:
    """`handed over at a step: the rubric is the coach's`; empty where nobody says how it is shared."""
    hold = next((hold for hold in row.holds if hold.kind == SHARES and hold.how), None)
    if hold is None:
        return ""
    return f"{HOW[hold.how]}: {hold.how_note}" if hold.how_note else HOW[hold.how]


def verb_of(hold: Hold) -> str:
    if hold.kind == SHARES and hold.asked_first:
        return "leads"
    return "hands it on" if hold.kind == HANDS_ON else VERBS[hold.kind]


def stands(row: Row, names: Mapping[int, str], roles: Iterable[int] | None = None, you: int | None = None) -> str:
    """`Librarian leads, PL coach shares`: who is asked first, before the others; of all roles or of these.

    `you` is the role to which this is said: `You lead, PL coach shares`.
    """
    wanted = None if roles is None else set(roles)
    holds = sorted(row.holds, key=lambda hold: (not hold.asked_first, list(VERBS).index(hold.kind)))
    told = [_say(hold, names, you) for hold in holds if wanted is None or hold.role in wanted]
    words = ", ".join(told)
    return words[:1].upper() + words[1:]


def _say(hold: Hold, names: Mapping[int, str], you: int | None) -> str:
    verb = verb_of(hold)
    return f"you {YOURS[verb]}" if hold.role == you else f"{small(names.get(hold.role, ''))} {verb}"


def claimants(row: Row, names: Mapping[int, str]) -> str:
    """`the PL coach and the librarian`, as it stands within a sentence."""
    return and_list([f"the {small(names.get(hold.role, ''))}" for hold in row.claims])


def shortened(wording: str, most: int = SHORT) -> str:
    """A duty without the end that says for whom, where it would be long: `Plan personalized lessons`."""
    if len(wording) <= most:
        return wording
    for word in (" for ", " with ", " to ", " of ", ", "):
        head = wording.rpartition(word)[0]
        if len(head) >= 8:
            return shortened(head, most)
    return wording


def in_lines(text: str, width: int, most: int = 2, measure: Callable[[str], int] = len) -> list[str]:
    """The text in at most so many lines of at most that width; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most:
        line = words.pop(0)
        while words and measure(f"{line} {words[0]}") <= width:
            line += f" {words.pop(0)}"
        lines.append(line if measure(line) <= width else f"{line[: width - 1]}…")
    if words:
        lines[-1] = f"{lines[-1][: width - 1].rstrip(' ,…')}…"
    return lines
