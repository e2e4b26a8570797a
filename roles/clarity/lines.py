"""A line of a description or charter -> what makes it unclear, in words, and how it could be said. Pure."""

from __future__ import annotations

from functools import lru_cache

from roles.clarity.findings import Finding
from roles.clarity.judging import REMEMBERED, judged
from roles.clarity.rewrites import rewritten
from roles.clarity.rules import why

LONGEST = 2000


def findings_of_line(text: str, *, stem: str = "", family: str = "coach") -> list[Finding]:
    """All findings on a duty line, read together with the lead-in that it completes. Never raises.

    family: coach, librarian, ed_tech, project_manager or assistant_principal. Of headings and boilerplate only a
    catch_all means anything.
    """
    return list(_found(text[:LONGEST], stem[:LONGEST], family))


@lru_cache(REMEMBERED)
def _found(text: str, stem: str, family: str) -> tuple[Finding, ...]:
    return tuple(
        Finding(code, span, why(code, text[slice(*span)]), rewritten(code, text, span, stem=stem, family=family))
        for code, span in judged(text, stem, family)
    )
