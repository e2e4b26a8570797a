"""Charters as plain text, as they are printed -> the content of each, and what the others claim. Pure.

Form: see FORM, which `check_charter --help` prints.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from roles.clarity.charter_facts import Claim, SchoolFacts
from roles.clarity.charter_findings import Content
from roles.clarity.charter_reading import meaning

FORM = """\
A charter as text has headings on lines of their own, and under each one thing a line, with or without numbers or
bullets. After a line may stand, parted by " | ": who leads ("Librarian leads"), how it is shared ("split by grade",
"joint", "lead and support", "handed over at the rubric"), hours ("2 hours"); after " -> " whom it goes to.

  Charter of the PL coach            begins a charter; several in one file are checked against each other
  What this role is for              or Purpose: one or more lines
  Likeness
  Outcomes                           Students choose their texts | sign: book logs | by May 28, 2027
  Owns                               Plan lessons with teachers | 8 hours
  Shares                             Plan research units | Librarian leads | handed over at the rubric
  Supports
  Hands on                           Order devices -> Project manager
  Does not                           or Boundaries: Evaluate teachers -> Principal
  Time                               Coaching cycles: 18 hours
  Hours a week: 30                   What 100% is: 37.5 hours, lunch left out
  Review by Jan 29, 2027
  Profile                            skills and mindsets; after a line "Emerging", purpose and profile suffice
"""

HEADINGS = {
    "what this role is for": "purpose", "purpose": "purpose", "likeness": "likeness", "come for": "come_for",
    "outcomes": "outcomes", "owns": "owns", "shares": "shares", "supports": "supports", "hands on": "hands_on",
    "does not": "boundaries", "boundaries": "boundaries", "time": "time", "hours a week": "hours_a_week",
    "what 100% is": "full_time", "review by": "review_by", "review": "review_by", "profile": "profile",
    "emerging": "is_emerging", "role": "role",
}  # fmt: skip
TITLE = re.compile(r"^charter of the (.+?)(?:,? version (\d+))?$", re.IGNORECASE)
HEADING = re.compile(rf"^({'|'.join(map(re.escape, HEADINGS))})(?: ?: ?(.*)|\s*)$", re.IGNORECASE)
REVIEW = re.compile(r"^review by (.+)$", re.IGNORECASE)
BULLET = re.compile(r"^(?:\d{1,2}[.)]|[-*•·–—◦▪])\s+")
LEADS = re.compile(r"^(?:the )?(.+?) leads$", re.IGNORECASE)
HOURS = re.compile(r"^(\d+(?:\.\d+)?) ?h(?:ours?|rs?)?(?: a week)?$", re.IGNORECASE)
TIME = re.compile(r"^(.+?)[:,|]? +(\d+(?:\.\d+)?) ?h?(?:ours?|rs?)?$")
HOW = {"split": "split", "joint": "joint", "lead and support": "lead", "handed": "handed", "done jointly": "joint"}
DAYS = ("%b %d, %Y", "%B %d, %Y", "%Y-%m-%d", "%m/%d/%Y")
EMPTY = {
    "role": "", "number": 1, "purpose": "", "likeness": "", "come_for": "", "hours_a_week": "", "full_time": "",
    "review_by": "", "profile": "", "is_emerging": False,
}  # fmt: skip


def charters_in(text: str) -> list[dict[str, Any]]:
    """The content of each charter in the text, as roles/charters/text.py describes it; none where it has no heading."""
    found: list[dict[str, Any]] = []
    section = ""
    for line in (raw.strip() for raw in text.splitlines()):
        title, heading, review = TITLE.match(line), HEADING.match(line), REVIEW.match(line)
        if title:
            section = ""
            found.append(_blank(title[1]))
        elif not line or not (found or heading):
            continue
        elif review and not heading:
            found[-1]["review_by"] = _day(review[1])
        elif heading:
            found = found or [_blank("")]
            section, words = HEADINGS[heading[1].lower()], heading[2] or ""
            if section == "is_emerging":
                found[-1]["is_emerging"] = True
            elif words:
                _add(found[-1], section, words)
        elif section:
            _add(found[-1], section, BULLET.sub("", line))
    return [charter for charter in found if _says_something(charter)]


def facts_among(charters: Iterable[Content], own: Content, today: date) -> SchoolFacts:
    """What the other charters claim; duties are the same where their words mean the same."""
    others = [charter for charter in charters if charter is not own and charter.get("role") != own.get("role")]
    return SchoolFacts(claims=tuple(claim for other in others for claim in _claims(other)), today=today)


def with_duties(charters: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The charters, each line with a duty of its own or the one of another line that means the same."""
    numbers: dict[frozenset[str], int] = {}
    for line in (line for charter in charters for line in charter.get("lines", ())):
        told = meaning(line["wording"]) or frozenset([line["wording"]])
        line["duty"] = numbers.setdefault(told, len(numbers) + 1)
        line.setdefault("asked_first", line["kind"] == "owns")
    return charters


def _claims(charter: Content) -> Iterator[Claim]:
    for line in charter.get("lines", ()):
        yield Claim(
            line["duty"], charter.get("role", ""), line["kind"], line["wording"], bool(line["asked_first"]),
            charter.get("number") or 1, goes_to=line.get("goes_to", ""),
        )  # fmt: skip


def _blank(role: str) -> dict[str, Any]:
    name = role[:1].upper() + role[1:]
    return {**EMPTY, "role": name, "lines": [], "boundaries": [], "outcomes": [], "time": []}


def _add(charter: dict[str, Any], section: str, words: str) -> None:
    if section in ("owns", "shares", "supports", "hands_on"):
        charter["lines"].append(_line(section, words, charter["role"]))
    elif section == "boundaries":
        text, instead = _goes_to(words)
        charter["boundaries"].append({"text": _denied(text), "instead": instead, "locked": False})
    elif section == "outcomes":
        charter["outcomes"].append(_outcome(words))
    elif section == "time":
        row = TIME.match(words)
        if row and re.fullmatch(r"(?:a |in a )?(?:week|total)", row[1].strip(), re.IGNORECASE):
            charter["hours_a_week"] = row[2]
        elif row:
            charter["time"].append({"label": row[1].strip(), "hours": row[2]})
        elif week := HOURS.match(words):
            charter["hours_a_week"] = week[1]
    elif section == "hours_a_week":
        hours = re.search(r"\d+(?:\.\d+)?", words)
        charter[section] = hours[0] if hours else ""
    elif section == "review_by":
        charter[section] = _day(words)
    else:
        charter[section] = f"{charter[section]} {words}".strip()


def _line(kind: str, words: str, role: str) -> dict[str, Any]:
    words, goes_to = _goes_to(words)
    wording, *more = (part.strip() for part in words.split(" | "))
    line: dict[str, Any] = {
        "kind": kind,
        "wording": wording,
        "lead": "",
        "how": "",
        "how_note": "",
        "goes_to": goes_to,
        "hours": "",
    }
    for part in more:
        if leads := LEADS.match(part):
            line["lead"] = leads[1]
        elif hours := HOURS.match(part):
            line["hours"] = hours[1]
        elif how := next((HOW[begin] for begin in HOW if part.lower().startswith(begin)), ""):
            line["how"], line["how_note"] = how, part
    line["asked_first"] = kind == "owns" or (kind == "shares" and line["lead"].lower() == role.lower() != "")
    return line


def _goes_to(words: str) -> tuple[str, str]:
    text, _arrow, role = words.replace("→", "->").partition("->")
    return text.strip(), role.strip()


def _denied(text: str) -> str:
    """A line under “Does not” says only what is not done."""
    if re.match(r"(?:does|do|is|never|no|not|will|takes|only)\b", text, re.IGNORECASE):
        return text
    return f"Does not {text[:1].lower()}{text[1:]}"


def _outcome(words: str) -> dict[str, str]:
    text, *more = (part.strip() for part in words.split(" | "))
    made = {"text": text, "sign": "", "due": ""}
    for part in more:
        name, _colon, value = part.partition(":")
        if part.lower().startswith("by "):
            made["due"] = _day(part[3:])
        else:
            made["sign"] = value.strip() if name.lower() in ("sign", "success sign", "evidence", "seen") else part
    return made


def _day(words: str) -> str:
    """The day as an ISO date; the words themselves where they are no day."""
    for form in DAYS:
        try:
            return datetime.strptime(words.strip().rstrip("."), form).date().isoformat()  # noqa: DTZ007
        except ValueError:
            continue
    return words.strip()


def _says_something(charter: Content) -> bool:
    return bool(charter["lines"] or charter["purpose"] or charter["outcomes"] or charter["boundaries"])
