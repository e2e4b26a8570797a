"""What stands about a school's agreements, for whoever looks across: states, counts and dates. Never a word of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from partnerships.agreements.models import AgreementSignature, AgreementVersion
from partnerships.evidence.models import FirstSign
from partnerships.reviews.models import ParkedRequest, Review
from roles.people.models import Person, School
from roles.signing.models import State

STATES = (State.DRAFT, State.IN_REVIEW, State.SIGNED, State.IN_FORCE)
NEWS_FOR = timedelta(days=14)
FACTS = (
    "pk", "agreement", "role", "role_name", "coach", "coach_name", "number", "state", "tolerance", "review_on",
    "asked", "given", "declined", "waits_for_me", "parked", "review", "review_day", "review_starts", "signs", "seen_on",
)  # fmt: skip


@dataclass(frozen=True)
class Look:
    """A version in force or under way: who has signed, what is parked, the review that is open, first signs lately."""

    pk: int
    agreement: int
    role: int
    role_name: str
    coach: int
    coach_name: str
    number: int
    state: str
    tolerance: int
    review_on: date | None
    asked: int
    given: int
    declined: int
    waits_for_me: bool
    parked: int
    review: int | None
    review_day: date | None
    review_starts: time | None
    signs: int
    seen_on: date | None

    @property
    def in_force(self) -> bool:
        return self.state == State.IN_FORCE


def looks_at(school: School, person: Person | None, today: date) -> list[Look]:
    """Every agreement's versions but those superseded, in the school's order of roles: one query."""
    return _looks(AgreementVersion.objects.filter(school=school), person, today)


@dataclass(frozen=True)
class Term:
    """Of an agreement in force, for those who look across schools: the role, the tolerance, the next review."""

    school: int
    role: int
    role_name: str
    tolerance: int
    review_on: date | None


def terms_at(schools: Iterable[School]) -> list[Term]:
    """The agreements in force, in the order of roles; the review that has a day counts before the date agreed on."""
    day = Review.objects.filter(closed_at=None, agreement=OuterRef("agreement")).values("day")[:1]
    rows = AgreementVersion.objects.in_force().filter(school__in=list(schools))
    rows = rows.annotate(next=Coalesce(Subquery(day), "review_on"))
    role = "agreement__role"
    found = rows.order_by(f"{role}__order", f"{role}__name", role)
    return [Term(*row) for row in found.values_list("school", role, f"{role}__name", "tolerance", "next")]


def looks_for(school: School, person: Person, today: date) -> list[Look]:
    """The versions that wait for the person's signature, and those of the person's own agreements: one query."""
    mine = Q(Exists(_open_signature(person))) | Q(agreement__coach=person)
    return _looks(AgreementVersion.objects.filter(mine, school=school), person, today)


def _looks(rows: QuerySet[AgreementVersion], person: Person | None, today: date) -> list[Look]:
    signature = "signatures__signed_at", "signatures__declined_at"
    given, declined = (Count("signatures", filter=Q(**{f"{name}__isnull": False})) for name in signature)
    of_agreement = {"agreement": OuterRef("agreement")}
    review = Review.objects.filter(closed_at=None, **of_agreement)
    parked = ParkedRequest.objects.filter(state=ParkedRequest.State.PARKED, **of_agreement)
    signs = FirstSign.objects.filter(seen_on__gt=today - NEWS_FOR, **of_agreement)
    agreement, order = "agreement", "agreement__role__order"
    found = (
        rows.filter(state__in=STATES)
        .annotate(
            role=F("agreement__role"),
            role_name=F("agreement__role__name"),
            coach=F("agreement__coach"),
            coach_name=F("agreement__coach__name"),
            asked=Count("signatures"),
            given=given,
            declined=declined,
            waits_for_me=Exists(_open_signature(person)),
            parked=_count(parked),
            review=Subquery(review.values("pk")[:1]),
            review_day=Subquery(review.values("day")[:1]),
            review_starts=Subquery(review.values("starts")[:1]),
            signs=_count(signs),
            seen_on=Subquery(signs.order_by("-seen_on").values("seen_on")[:1]),
        )
        .order_by(order, "agreement__role__name", agreement, "number")
    )
    return [Look(*row[:14], row[14] or 0, *row[15:18], row[18] or 0, row[19]) for row in found.values_list(*FACTS)]


def _open_signature(person: Person | None) -> QuerySet[AgreementSignature]:
    rows = AgreementSignature.objects.filter(version=OuterRef("pk"), signed_at=None, declined_at=None)
    return rows.filter(person=person, version__state=State.IN_REVIEW)


def _count(rows: QuerySet[ParkedRequest] | QuerySet[FirstSign]) -> Subquery:
    return Subquery(rows.order_by().values("agreement").annotate(n=Count("pk")).values("n"))
