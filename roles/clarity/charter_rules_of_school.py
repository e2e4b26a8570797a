"""The table of rules on how a charter fits with the others of its school, with their examples. Pure."""

from __future__ import annotations

from roles.clarity.charter_examples import COACH, LIBRARIAN, MANAGER, a_line, knows, where
from roles.clarity.charter_facts import Claim, Unowned
from roles.clarity.charter_findings import Example, Rule
from roles.clarity.charter_rules_stakes import circular, contested, handed_to_nobody, orphan, settles, untyped

TOOLS, DEVICES, ROOMS = "Help teachers choose technology tools for a unit", "Order devices for classrooms", "Book rooms"
LIBRARIANS, MANAGERS = Claim(5, LIBRARIAN, "owns", TOOLS, True), Claim(5, MANAGER, "owns", ROOMS, True)
UNITS = "Plan research units with teachers"
HANDED = a_line(DEVICES, "hands_on", duty=5, goes_to=MANAGER)


def among(facts_words: str, line: dict[str, object], *claims: Claim, unowned: tuple[Unowned, ...] = ()) -> Example:
    """A charter with the line, in a school where the others claim this."""
    return Example(facts_words, {"lines": [line]}, knows(*claims, unowned=unowned))


SCHOOL_RULES = (
    Rule(
        "contested", "Contested", "contested",
        "One duty, one owner: where two charters own it, teachers ask both or neither.",
        "School Library Connection, dividing the work of librarian and coach", contested,
        (among("The librarian's charter owns this too", a_line(TOOLS, duty=5), LIBRARIANS),),
        (
            among("The librarian supports it", a_line(TOOLS, duty=5), Claim(5, LIBRARIAN, "supports", TOOLS)),
            among(
                "Shared, and the librarian leads",
                a_line(TOOLS, "shares", duty=5, lead=LIBRARIAN, how="lead"), LIBRARIANS,
            ),
        ),
    ),
    Rule(
        "untyped", "Shared, and not said how", "contested",
        "An overlap is an agreement once it is said who leads and which part is whose.",
        "School Library Connection: mark what is the same, complementary, sole", untyped,
        (
            where("The librarian leads, and no more is said", lines=[a_line(UNITS, "shares", lead=LIBRARIAN)]),
            where("Split, and not said by what", lines=[a_line(UNITS, "shares", lead=LIBRARIAN, how="split")]),
        ),
        (where("Handed over at a step", lines=[a_line(UNITS, "shares", lead=LIBRARIAN, how="handed")]),),
    ),
    Rule(
        "orphan", "Orphan", "orphan",
        "What nobody owns goes to the front door, each time.",
        "Comparing charters for gaps: Evergreen, roles that vary by building", orphan,
        (
            among("Supports what nobody owns", a_line(ROOMS, "supports", duty=5), unowned=(Unowned(5, ROOMS),)),
            among("Owned it before, and not now", a_line(TOOLS), unowned=(Unowned(5, ROOMS, was_ours=True),)),
            among(
                "The manager hands it on to the coach", a_line(TOOLS),
                Claim(5, MANAGER, "hands_on", ROOMS, goes_to=COACH),
            ),
            among(
                "Asked about, in an area of this charter", a_line(TOOLS),
                unowned=(Unowned(5, ROOMS, ("Booking a room",), is_near=True),),
            ),
        ),
        (
            among("Supports what the manager owns", a_line(ROOMS, "supports", duty=5), MANAGERS),
            among("Far from this charter", a_line(TOOLS), unowned=(Unowned(5, ROOMS, ("Booking a room",)),)),
        ),
    ),
    Rule(
        "handed_to_nobody", "Handed on to a role with no holder", "orphan",
        "“Not mine, ask ...” helps only where somebody is there to ask.",
        "Litchfield: a post merged on paper, its duties nobody's", handed_to_nobody,
        (
            Example("Goes to the manager, whose post is empty", {"lines": [HANDED]}, knows(held=frozenset([COACH]))),
        ),
        (
            Example("Goes to the project manager", {"lines": [HANDED]}, knows()),
            Example("Nobody knows who is there", {"lines": [HANDED]}, knows(held=None)),
        ),
    ),
    Rule(
        "circular", "Handed on in a circle", "orphan",
        "Two roles that each send a question to the other leave the asker in between.",
        "CoachHub's own rule: nobody is left without an answer", circular,
        (
            among("The manager hands it back", HANDED, Claim(5, MANAGER, "hands_on", DEVICES, goes_to=COACH)),
            among(
                "The manager hands it on to the librarian, who hands it back", HANDED,
                Claim(5, MANAGER, "hands_on", DEVICES, goes_to=LIBRARIAN),
                Claim(5, LIBRARIAN, "hands_on", DEVICES, goes_to=MANAGER),
            ),
        ),
        (
            among("The manager owns it", HANDED, MANAGERS),
            among("The manager hands it further", HANDED, Claim(5, MANAGER, "hands_on", DEVICES, goes_to=LIBRARIAN)),
        ),
    ),
    Rule(
        "settles", "Settles a question nobody owned", "settled",
        "Good news: from the day it is in force, these questions have somebody.",
        "CoachHub's own rule: what nobody owns is counted, and comes up", settles,
        (
            among("Nobody owned it, six asked", a_line(ROOMS, duty=5), unowned=(Unowned(5, ROOMS, ("Rooms",), 6),)),
        ),
        (
            where("Nothing was asked about it"),
            among("The manager owns it", a_line(ROOMS, duty=5), MANAGERS),
        ),
    ),
)  # fmt: skip
