"""Reads for the page of a difference: who signs, whose questions move, and why a line reads as it does."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from roles.charters.models import CharterSignature, CharterVersion
from roles.comments.models import Comment
from roles.people.models import School
from roles.routing.models import QuestionType


@dataclass(frozen=True)
class Signer:
    """Somebody who signs, or has signed, the version."""

    name: str
    role: str
    signed_on: date | None
    declined_on: date | None
    is_reader: bool


def signers_of(version: CharterVersion, reader_id: int | None) -> list[Signer]:
    """Those asked to sign the version, in order."""
    zone = ZoneInfo(version.school.time_zone)
    rows = CharterSignature.objects.filter(version=version).select_related("person", "role")
    return [
        Signer(
            one.name or one.person.name,
            one.role_name or one.role.name,
            one.signed_at.astimezone(zone).date() if one.signed_at else None,
            one.declined_at.astimezone(zone).date() if one.declined_at else None,
            one.person_id == reader_id,
        )
        for one in rows
    ]


def types_about(school: School, duties: Collection[int]) -> list[QuestionType]:
    """The question types of these duties, in the school's order."""
    return list(QuestionType.objects.filter(school=school, duty__in=duties)) if duties else []


def words_behind(version: CharterVersion) -> dict[str, str]:
    """What was said in comments that changed the version, by the key of its line."""
    rows: Iterable[Comment] = (
        Comment.objects.filter(comment_round__version=version, duty__isnull=False)
        .filter(settled__in=[Comment.Settled.ACCEPTED, Comment.Settled.CHANGED])
        .exclude(text="")
        .select_related("by")
    )
    return {f"duty {one.duty_id}": f"{one.by.first_name}: {one.text}" for one in rows}
