"""A content laid out as places that can be compared: each with a section, a key that stays, and its words. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from coachhub.kit.templatetags.kit import and_list, day, hours

Content = Mapping[str, Any]

PRESENCE = (
    "Behind the scenes",
    "Mostly behind the scenes",
    "As much one as the other",
    "Mostly with teachers",
    "With teachers daily",
)
HOW = {"split": "Split", "joint": "Done jointly", "lead": "Lead and support", "handed": "Handed over at a step"}
# In the order of the paper: key, label.
SECTIONS = {
    "purpose": "What it is for",
    "likeness": "Likeness",
    "owns": "Owns",
    "shares": "Shares",
    "supports": "Supports",
    "hands_on": "Hands on",
    "outcomes": "Outcomes",
    "boundaries": "Boundaries",
    "time": "Time",
    "review": "Review",
    "profile": "Profile",
}
STAKES = ("owns", "shares", "supports", "hands_on")


@dataclass(frozen=True)
class Place:
    """`key` says which place of another content is the same one; `note` is what stands beneath the words."""

    section: str
    key: str
    text: str
    note: str = ""

    @property
    def is_free(self) -> bool:
        """Whether its key is its words, so that a reworded one is found by likeness alone."""
        return self.section in ("outcomes", "boundaries")


def places_of(content: Content) -> list[Place]:
    """Everything that the content says, in the order of the paper; nothing where it says nothing."""
    return [place for place in _all(content) if place.text]


def _all(content: Content) -> Iterator[Place]:
    yield Place("purpose", "purpose", content["purpose"])
    if content.get("is_emerging"):
        yield Place("purpose", "emerging", "Emerging: duties are proposed later")
    yield Place("likeness", "likeness", content["likeness"])
    yield Place("likeness", "presence", PRESENCE[content["presence"]])
    yield Place("likeness", "come_for", f"Come for {content['come_for']}" if content["come_for"] else "")
    for kind in STAKES:
        for line in content["lines"]:
            if line["kind"] == kind:
                yield Place(kind, f"duty {line['duty']}", line["wording"], note_of(line))
    for one in content.get("outcomes", []):
        yield Place("outcomes", one["text"], one["text"], _joined(one["sign"], one["due"] and f"by {_day(one['due'])}"))
    for one in content["boundaries"]:
        yield Place("boundaries", one["text"], one["text"], one["instead"])
    yield from _time(content)
    yield Place("review", "review_by", f"Review by {_day(content['review_by'])}" if content["review_by"] else "")
    triggers = content.get("review_on", [])
    yield Place("review", "review_on", f"Review {and_list(triggers)}" if triggers else "")
    for number, line in enumerate(content.get("profile", "").splitlines()):
        yield Place("profile", f"profile {number}", line.strip())


def _time(content: Content) -> Iterator[Place]:
    yield Place("time", "week", f"{_hours(content['hours_a_week'])} a week" if content["hours_a_week"] else "")
    full = content.get("full_time", "")
    yield Place("time", "full_time", f"100% is {full}" if full else "")
    seen: dict[str, int] = {}
    for share in content["time"]:
        label = share["label"]
        seen[label] = seen.get(label, 0) + 1  # two kinds of work may be called the same
        yield Place("time", f"share {seen[label]} {label}", f"{label} {_hours(share['hours'])}")


def note_of(line: Mapping[str, Any]) -> str:
    """What stands beneath a duty: who leads or takes it, how it is shared, and its hours."""
    who = {
        "shares": f"{line['lead']} leads",
        "supports": f"{line.get('owner')} owns" if line.get("owner") else "",
        "hands_on": line["goes_to"],
    }.get(line["kind"], "")
    time = f"{_hours(line['hours'])} a week" if line.get("hours") else ""
    return _joined(who, how_of(line), time)


def how_of(line: Mapping[str, Any]) -> str:
    """`Split: by grade`, as it stands on the paper."""
    return ": ".join(part for part in (HOW.get(line["how"], ""), line["how_note"]) if part)


def _hours(number: str) -> str:
    return hours(float(number)).replace(" ", "\u00a0")


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _day(iso: str) -> str:
    return day(date.fromisoformat(iso))
