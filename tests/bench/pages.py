"""The pages that are measured, with what each may cost as a multiple of the floor: `must` and `aim`."""

from __future__ import annotations

from dataclasses import dataclass, field

MOST_MEMORY_MB = 80
MOST_WITH_ENCODER_MB = 300  # what matching by meaning may hold; without it the line above stays
SLOWEST_START = 1.8


@dataclass(frozen=True)
class Page:
    name: str
    path: str
    must: float
    aim: float
    queries: int
    who: str = "e.novak@hampton.example"
    headers: dict[str, str] = field(default_factory=dict)
    by_meaning: bool = False  # loads the encoder, which stays in the worker


PRINCIPAL = "d.okafor@hampton.example"
QUESTION = "/hampton-high/ask?q=who+can+help+me+plan+a+lesson+with+stations"

PAGES = [
    Page("ask", "/hampton-high/ask", 2.2, 1.5, 3),
    Page("ask, answered", QUESTION, 3.5, 2.5, 5),
    Page("ask, answer as a fragment", QUESTION, 2.5, 2.0, 4, headers={"HX-Request": "true"}),
    Page("charter", "/hampton-high/charters/pl-coach", 4.0, 2.0, 5),
    Page("charters of a principal", "/hampton-high/charters", 6.0, 3.5, 8, PRINCIPAL),
    Page("overlap map", "/hampton-high/overlap", 4.0, 1.6, 3),
    Page("overlap map with drafts", "/hampton-high/overlap", 4.0, 2.0, 6, PRINCIPAL),
    Page("log week", "/hampton-high/log", 5.5, 3.5, 6, "y.castillo@hampton.example"),
    Page("who is who", "/hampton-high/people", 5.5, 3.5, 8),
    Page(
        "charter, draft form",
        "/hampton-high/charters/assistant-principal/draft",
        8.0,
        4.0,
        8,
        PRINCIPAL,
        by_meaning=True,
    ),
]
