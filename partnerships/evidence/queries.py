"""Reads about what was seen, by name."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from partnerships.agreements.models import Agreement, Party, PartyKind
from partnerships.evidence.models import Evidence, FirstSign, Thanks
from roles.people.models import Membership, Person, School


@dataclass(frozen=True)
class One:
    """Something seen: where in the chain and how far, by whom in words that name no teacher, and when."""

    link: str
    step: int
    text: str
    on: date
    who: str
    url: str = ""

    @property
    def link_words(self) -> str:
        return Evidence.Link(self.link).label

    @property
    def step_words(self) -> str:
        return Evidence.Step(self.step).label


@dataclass
class Seen:
    """What was seen of one goal: the latest of each link in the chain's order, everything, and its first signs."""

    now: list[One] = field(default_factory=list)
    evidence: list[One] = field(default_factory=list)
    first_signs: list[One] = field(default_factory=list)


def seen_of(agreement: Agreement) -> dict[UUID, Seen]:
    """What was seen of each goal, by the goal's key; the newest evidence first, the oldest first sign first."""
    teachers = set(
        Party.objects.filter(version__agreement=agreement, kind=PartyKind.TEACHERS).values_list("person", flat=True)
    )
    found: dict[UUID, Seen] = {}
    for row in Evidence.objects.filter(agreement=agreement).select_related("seen_by"):
        one = One(row.link, row.step, row.text, row.seen_on, _who(row.seen_by, teachers), row.url)
        found.setdefault(row.goal, Seen()).evidence.append(one)
    for sign in FirstSign.objects.filter(agreement=agreement).select_related("seen_by"):
        one = One(Evidence.Link.PRACTICE, 1, sign.text, sign.seen_on, _who(sign.seen_by, teachers))
        found.setdefault(sign.goal, Seen()).first_signs.append(one)
    for seen in found.values():
        latest = {one.link: one for one in reversed(seen.evidence)}
        seen.now = [latest[link] for link in Evidence.Link.values if link in latest]
    return found


def thanks_of(school: School, person: Person) -> list[Thanks]:
    """The kind words said to the person, the newest first."""
    rows = Thanks.objects.filter(school=school, person=person).select_related("first_sign__seen_by")
    return list(rows.order_by("-first_sign__seen_on", "-id"))


def teachers_of(school: School, agreement: Agreement) -> list[Person]:
    """Everybody of the staff whom no text at a review names: neither the coach nor party, and no principal."""
    parties = Party.objects.filter(version__agreement=agreement).exclude(kind=PartyKind.TEACHERS)
    rows = Membership.objects.filter(school=school, is_active=True, level=Membership.Level.STAFF)
    rows = rows.exclude(person=agreement.coach_id).exclude(person__in=parties.values("person"))
    return [one.person for one in rows.select_related("person").order_by("person__name", "pk")]


def _who(person: Person, teachers: Collection[int]) -> str:
    return "A teacher" if person.pk in teachers else person.name
