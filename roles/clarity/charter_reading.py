"""What the rules on charters read in its words: meaning by stems and a few likenesses, kinds of work. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from functools import cache, lru_cache

from roles.clarity.charter_findings import Content, Line
from roles.clarity.findings import Finding
from roles.clarity.lines import findings_of_line
from roles.matching.words import SMALL_STEMS, stem, words_of

OURS = ("owns", "shares")
DOES = ("owns", "shares", "supports")
NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]

# Words that schools use for one another; the first stands for all.
ALIKE = (
    "evaluate appraise rate rating evaluation appraisal",
    "cover covering sub substitute substituting coverage",
    "discipline behavior referral referrals misconduct disciplinary",
    "test testing tests assessment assessments exam proctor proctoring",
    "teacher teachers staff faculty colleagues colleague",
    "class classes classroom classrooms lesson lessons",
    "order ordering buy purchase purchasing procure orders",
    "material materials supplies supply",
    "device devices laptop laptops chromebook chromebooks tablet tablets hardware",
    "student students pupil pupils learner learners child children",
    "lunch cafeteria lunchroom",
    "intervention interventions tutoring tutor interventionist",
    "schedule scheduling timetable schedules",
    "budget money funds fund",
    "source sources resource resources",
    "train training trainings workshop workshops",
    "room rooms space spaces",
    "parent parents family families guardian guardians",
    "hall halls hallway hallways",
    "maintain update updates keep upkeep",
    "clerical filing paperwork typing",
)
# What a boundary says besides what it is about.
_NOT = re.compile(
    r"^(?:the \w+(?: \w+)? )?(?:does not|do not|doesn['’]t|is not|never|no|not|will not|won['’]t|cannot)\b"
    r"|, and (?:does not|never)\b",
    re.IGNORECASE,
)
_UNLESS = re.compile(
    r"\b(?:except|unless|only (?:so that|when|if|to|in|for|inside)|but only|other than)\b.*", re.IGNORECASE
)
_IDLE = "does run do make give take work part role own other any all each every"


def lines_of(charter: Content, kinds: Iterable[str] = DOES) -> Iterator[Line]:
    return (line for line in charter.get("lines", ()) if line["kind"] in kinds)


@lru_cache(maxsize=4096)
def said_of(wording: str, family: str) -> tuple[Finding, ...]:
    """What the check of one line says; kept, for each rule asks again."""
    return tuple(findings_of_line(wording, family=family))


def hours_of(value: object) -> Decimal | None:
    """Hours as the content writes them; None for nothing."""
    try:
        return Decimal(str(value)) if value not in ("", None) else None
    except InvalidOperation:
        return None


def plain_hours(value: Decimal) -> str:
    return f"{value.normalize():f}"


def number_word(value: Decimal | int) -> str:
    """`four`, `4.5`."""
    whole = int(value)
    return NUMBERS[whole] if whole == value and 0 <= whole < len(NUMBERS) else plain_hours(Decimal(value))


def small(role: str) -> str:
    """A role within a sentence: the project manager, the PL coach."""
    return role if role[1:] != role[1:].lower() else role[:1].lower() + role[1:]


@lru_cache(maxsize=4096)
def meaning(text: str) -> frozenset[str]:
    """What a text is about: its words by their stems, words that schools use for one another alike."""
    stems = (stem(word) for word in words_of(text))
    return frozenset(_one_word().get(one, one) for one in stems if one not in SMALL_STEMS) - _stems(_IDLE)


@cache
def _one_word() -> dict[str, str]:
    return {stem(word): stem(group.split()[0]) for group in ALIKE for word in group.split()}


@cache
def _stems(words: str) -> frozenset[str]:
    return frozenset(map(stem, words_of(words)))


def denied_by(boundary: str) -> list[frozenset[str]]:
    """What a boundary says is not done, part by part; nothing where it allows something under a condition."""
    if not _NOT.search(boundary) or _UNLESS.search(boundary):
        return []
    parts = re.split(r",? (?:and|or) (?:does not|do not|never) |; ", _NOT.sub(" ", boundary, count=1))
    return [found for found in map(meaning, parts) if found]


# Running things: what could be done without a teacher in the room. Working with people: what could not.
OPERATE = re.compile(
    r"\b(?:schedul\w+|calendar|budget\w*|order(?:s|ing)?|inventor\w+|purchas\w+|book(?:s|ing)? rooms?|rooms?|devices?|"
    r"hardware|licens\w+|materials?|suppl(?:y|ies)|distribut\w+|collect\w* forms|forms?|paperwork|compil\w+|"
    r"spreadsheets?|databases?|data entry|enter\w* (?:\w+ )?(?:data|scores|grades)|records?|reports?|minutes|website|"
    r"newsletters?|platform|accounts?|rosters?|passwords?|testing|test administration|proctor\w*|substitutes?|coverage|"
    r"cover(?:s|ing)? classes|lunch|bus|duty roster|grants?|compliance|monitor\w* (?:\w+ )?implementation|organiz\w+|"
    r"arrang\w+|coordinat\w+|manag\w+|administ\w+|maintain\w*|track\w*|stock\w*|catalog\w*|set up|file|files)\b",
    re.IGNORECASE,
)
WITH_PEOPLE = re.compile(
    r"\b(?:with (?:\w+ ){0,4}?(?:teachers?|teams?|staff|faculty|colleagues|departments?|PLCs?|librarians?|students|"
    r"classes)|"
    r"coach\w*|co-?(?:plan|teach)\w*|model\w*|mentor\w*|reflect\w*|debrief\w*|peer visits?|observ\w+|feedback|"
    r"welcom\w+|guid\w+ (?:\w+ )?teachers?|lead\w* (?:\w+ )?(?:teams?|PLCs?|study)|teach\w*|try|trials?|looks? back|"
    r"introduc\w+ (?:\w+ )?teachers?|listen\w*|help(?:s|ing)? (?:\w+ ){0,2}?teachers?|"
    r"show(?:s|ing)? (?:\w+ )?teachers?)\b",
    re.IGNORECASE,
)


# Whom something is for tells little of what is done; a few words tell all by themselves.
WHOM = "teacher student school district parent campus building"
ALONE = "cover discipline lunch bus hall repair clerical recess"


def says_the_same(denied: frozenset[str], wording: str) -> bool:
    """Whether a line does what a boundary denies: all of a short denial's words, or most of a longer one's."""
    done, what = meaning(wording), denied - _stems(WHOM)
    if what & done & _stems(ALONE) and work_of(wording) != "people":
        return True
    if len(what) < 2:
        return denied <= done
    return len(what & done) >= (len(what) if len(what) == 2 else 0.6 * len(what))


def work_of(wording: str) -> str:
    """`operate` for running things, `people` for working with teachers, nothing where the words do not tell."""
    if WITH_PEOPLE.search(wording):
        return "people"
    return "operate" if OPERATE.search(wording) else ""
