"""What a page carries besides its text: page numbers, revision marks, form numbers, headers that come again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from roles.clarity.leading import first_verb

MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
DATE = (
    rf"(?:\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|\d{{1,2}}[/-]\d{{2,4}}|{MONTH}\s*\d{{0,2}},?\s*\d{{2,4}}|"
    rf"(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)?\d\d)?)"
)
STAMP = (
    r"(?:(?:board|date|last|originally|first|second|most recently|committee|created|job description)\s+)*"
    r"(?:revised|revision|rev\.?|adopted|approved|approval|updated|reviewed|effective|issued|amended|created|adoption|"
    r"last review|prepared|posted|developed|written|established)"
)
WHOLE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:p\.|pg\.?|page)\s*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?",
        r"page\s+(?:one|two|three|four|five|six|seven|eight)",
        r"[-–—|\[(~]*\s*\d{1,3}\s*(?:of|/)\s*\d{1,3}\s*[-–—|\])~]*",
        r"[-–—|\[(~]+\s*\d{1,3}\s*[-–—|\])~]+",
        r"\d{1,3}\s*\|\s*(?:p\s*a\s*g\s*e|page)\b.*",
        rf"{STAMP}(?:\s+date)?(?:\s*(?:by the board|by board|by|on|date|:|-|–))*\s*[:\-–(]?\s*{DATE}[\s.,;)]*"
        rf"(?:{STAMP}.*)?",
        rf"{STAMP}\s*:\s*\S.{{0,40}}",
        rf"\(?{STAMP}\s*:?\s*{DATE}\)?[\s.,;]*.{{0,30}}",
        rf"(?:{STAMP}\s*[:]?\s*{DATE}?[\s.,;|]*){{2,5}}",
        rf"{DATE}(?:,?\s*\d{{1,2}}:\d\d\s*(?:[ap]\.?m\.?)?)?(?:\s.{{0,60}})?",
        r"(?:form|file|code|policy|document|doc\.?|jd|job code|job class|job id|class code)\s*"
        r"(?:code|no\.?|number|id|#)?\s*[:#]?"
        r"\s*[A-Z]{0,5}[-.]?\d[\w.-]{0,12}(?:\s.{0,40})?",
        r"[A-Z]{2,5}[-–]?\d{1,4}(?:[-.]\w{1,4})?\s+(?:rev|revised).{0,30}",
        r"https?://\S+.{0,40}",
        r"www\.\S+",
        r"©.{0,80}",
        r"copyright\b.{0,80}",
        r"(?:continued|cont['’.]?d?\.?|\(continued\)|over|more)[.)]?",
        r"\W*\d{1,3}\W*",
    )
)
GOES_ON = re.compile(  # a line of a sentence that only begins with a date or a number of a policy
    r"^(?!page|pg|p\.|rev|[a-z]{1,3}\b)[a-z]|^(?:\S+\s+){1,3}(?:and|or|the|to|of|for|in|with|after|before|by|each|if|when|as|at)\s+[a-z]"
)
NUMBERED_PAGE = re.compile(r"\b(?:page|pg\.?)\s*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\b", re.IGNORECASE)
LONGEST = 100
LONE = re.compile(r"^\W*\d{1,3}\W*$")


def is_stamp(text: str) -> bool:
    """Whether a line by itself shows that it belongs to the page: "Page 2 of 3", "Revised 10/23/2023", "- 2 -"."""
    text = " ".join(text.split())
    if not text or len(text) > LONGEST or GOES_ON.search(text):
        return False
    return any(pattern.fullmatch(text) for pattern in WHOLE) or bool(
        NUMBERED_PAGE.search(text) and not first_verb(text)[0] and not text.endswith(".")
    )


def found_again(bodies: Sequence[str]) -> set[int]:
    """Which lines repeat an earlier one but for numbers, as the header of each page does."""
    told = [re.sub(r"[\W\d_]+", " ", body).strip().casefold() for body in bodies]
    times = Counter(one for one in told if len(one) > 5)
    found: set[int] = set()
    seen: dict[str, int] = {}
    for at, (one, body) in enumerate(zip(told, bodies, strict=True)):
        if (
            times[one] > 1
            and len(body) <= LONGEST
            and body[-1:] not in ".;:,"
            and body[:1] not in "•-"
            and not body[:1].islower()
        ):
            if one in seen and at - seen[one] >= 8 and not first_verb(body)[0]:
                found.add(at)
            seen[one] = at
    return found
