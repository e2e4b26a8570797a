"""A charter as it stands on paper outside the app: plain values, the same for PDF and Word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from coachhub.kit.templatetags.kit import and_list, day, hours
from coachhub.kit.wording import small
from roles.charters.models import CharterVersion
from roles.charters.paper import Section, sections_of
from roles.signing.models import State


@dataclass(frozen=True)
class Given:
    """A party, with the school's day on which it signed; None while it has not."""

    name: str
    role: str
    signed: date | None


@dataclass(frozen=True)
class Outcome:
    text: str
    sign: str
    due: str


@dataclass(frozen=True)
class Sheet:
    """All that a charter says. `state` is its one line of standing; `foot` stands on each page."""

    title: str
    role: str
    school: str
    state: str
    is_draft: bool
    purpose: str
    likeness: str
    presence: str
    outcomes: list[Outcome]
    sections: list[Section]
    boundaries: list[tuple[str, str]]
    week: str
    time: list[tuple[str, str]]
    profile: list[str]
    review: str
    signatures: list[Given]
    foot: str


def sheet_of(version: CharterVersion, content: Mapping[str, Any], signatures: Iterable[Given]) -> Sheet:
    """The version, whose exact text is `content`, as a sheet."""
    is_draft = version.state == State.DRAFT
    mark = "draft, not signed" if is_draft else f"fingerprint {version.short_fingerprint}"
    return Sheet(
        title=f"Charter of the {small(content['role'])}",
        role=content["role"],
        school=content["school"],
        state=_state(version),
        is_draft=is_draft,
        purpose=content["purpose"],
        likeness=content["likeness"],
        presence=str(CharterVersion.Presence(content["presence"]).label),
        outcomes=[Outcome(one["text"], one["sign"], _day(one["due"])) for one in content.get("outcomes", [])],
        sections=sections_of(dict(content)),
        boundaries=[(one["text"], one["instead"]) for one in content["boundaries"]],
        week=_week(content),
        time=[(one["label"], hours(float(one["hours"]))) for one in content["time"]],
        profile=[line for line in content.get("profile", "").splitlines() if line.strip()],
        review=_review(content),
        signatures=list(signatures),
        foot=f"{content['role']}, version {version.number}, {mark}",
    )


def _state(version: CharterVersion) -> str:
    words = f"Version {version.number}, {version.get_state_display().lower()}"
    if version.state == State.IN_FORCE:
        return f"{words} since {day(version.in_force_since)}"
    return f"{words} on {day(version.superseded_on)}" if version.superseded_on else words


def _week(content: Mapping[str, Any]) -> str:
    whole = f"{hours(float(content['hours_a_week']))} a week" if content["hours_a_week"] else ""
    full = content.get("full_time", "")
    return ". ".join(filter(None, [whole, f"100% is {full}" if full else ""]))


def _review(content: Mapping[str, Any]) -> str:
    on = and_list(content.get("review_on", []))
    by = f"Reviewed by {_day(content['review_by'])}" if content["review_by"] else ""
    return ", and ".join(filter(None, [by or "Reviewed", on])) if by or on else ""


def _day(written: str) -> str:
    return day(date.fromisoformat(written)) if written else ""
