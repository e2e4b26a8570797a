"""Which family of posts a description belongs to: what counts as off the role depends on it."""

from __future__ import annotations

import re

COACH, LIBRARIAN, ED_TECH, MANAGER, ASSISTANT_PRINCIPAL = (
    "coach",
    "librarian",
    "ed_tech",
    "project_manager",
    "assistant_principal",
)
TITLES = (
    (
        ASSISTANT_PRINCIPAL,
        r"\b(?:assistant|vice|associate|deputy)[- ]principal|\bprincipal intern|\bdean of students|\bassistant head",
    ),
    (
        MANAGER,
        r"\bproject (?:manager|coordinator|director|lead)|\b"
        r"(?:program|grants?|initiatives?|implementation) (?:manager|coordinator|administrator)|\bproject management",
    ),
    (LIBRARIAN, r"\blibrar|\bmedia (?:specialist|generalist|center|coordinator|teacher)|\blibrary media"),
    (
        ED_TECH,
        r"\b(?:ed|educational|instructional|instruction|classroom|digital|learning)[- ]?tech|"
        r"\btechnology|\bdigital|\bstem integration|\bcomputer|\bblended",
    ),
    (COACH, r"\bcoach|\bmentor|\binterventionist|\bspecialist|\bfacilitator|\blead teacher|\bconsult"),
)
FOUND = tuple((family, re.compile(pattern, re.IGNORECASE)) for family, pattern in TITLES)


def family_of(title: str, text: str = "") -> str:
    """The family, by the title first and by how often each is spoken of after that; a coach where nothing tells."""
    if re.search(r"\bcoach", title, re.IGNORECASE) and not re.search(
        r"tech|digital|comput|blended", title, re.IGNORECASE
    ):
        return COACH
    for family, pattern in FOUND:
        if pattern.search(title):
            return family
    times = {family: len(pattern.findall(text[:20_000])) for family, pattern in FOUND[:4]}
    times[COACH] = len(re.findall(r"\bcoach", text[:20_000], re.IGNORECASE)) + 1
    return max(times, key=lambda family: times[family])
