"""What an invented school knows: six question types, and questions that are nobody's there."""

from roles.matching.known import KnownType
from roles.matching.wordindex import WordIndex, compile_words

TYPES = (
    KnownType(
        "kiln",
        "Kiln and clay",
        "Firing student pottery, glazes, clay orders and the firing calendar.",
        ("When is the kiln fired next?", "We are out of white glaze.", "My pots cracked in the firing."),
    ),
    KnownType(
        "garden",
        "School garden",
        "Beds, watering, seeds and harvest days in the school garden.",
        ("Who waters the raised beds over break?", "Can my class plant tomatoes?", "May we have a garden bed?"),
    ),
    KnownType(
        "bikes",
        "Bicycle fleet",
        "Borrowing the class set of bicycles, helmets, flat tires and the riding course.",
        ("How do I borrow the bicycles?", "Two helmets are missing.", "One bike has a flat tire."),
    ),
    KnownType(
        "tablets",
        "Tablets for drawing",
        "Lending drawing tablets, broken pens and charging.",
        ("A tablet pen is broken.", "Could I reserve the tablets for Friday?", "The tablets will not charge."),
    ),
    KnownType(
        "choir",
        "Choir and concerts",
        "Rehearsals, sheet music and students who leave class for the choir.",
        ("When does the choir rehearse?", "Which students leave my class for choir?", "I need sheet music."),
    ),
    KnownType(
        "portfolio",
        "Portfolio conversations",
        "How to talk with students about their portfolio: questions, goals and reflection.",
        (
            "Could you help me plan portfolio conversations?",
            "My students write shallow reflections.",
            "How do we set goals with a child?",
        ),
    ),
)
NOBODY = (
    "When is payday?",
    "The radiator in my room leaks.",
    "Who won the hockey game?",
    "My parking permit has expired.",
    "What is for lunch on Tuesday?",
)


def school(*more: KnownType) -> WordIndex:
    return compile_words((*TYPES, *more), NOBODY)


def first(index: WordIndex, text: str) -> str:
    return index.match(text).ranked[0].key
