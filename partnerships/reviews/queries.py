"""Reads of reviews, by name."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Prefetch, Q, QuerySet

from coachhub.kit.templatetags.kit import short_day
from partnerships.agreements.models import Agreement, AgreementVersion, Commitment, Goal, Party
from partnerships.log.figures import within
from partnerships.log.queries import count_log, read_ground
from partnerships.log.weeks import school_weeks, week_of
from partnerships.reviews.drift import WEEKS, Drift, drift_of
from partnerships.reviews.models import Decision, ParkedRequest, Review, ReviewItem
from partnerships.reviews.triggers import Since, reasons_for
from roles.people.members import Member
from roles.people.models import School
from roles.signing.models import State
from roles.staffing.models import Appointment


@dataclass
class Standing:
    """An agreement in force on the list of reviews: its next date, why it wants one, and the reviews there were."""

    agreement: Agreement
    version: AgreementVersion
    open: Review | None = None
    closed: list[Review] = field(default_factory=list)
    parked: int = 0


def standings_of(member: Member) -> list[Standing]:
    """The agreements in force that the member may review, in the school's order: three queries."""
    versions = AgreementVersion.objects.filter(school=member.school).in_force()
    if not member.is_principal:
        person = member.person if member.membership is not None else None
        mine = Party.objects.filter(person=person, version__state=State.IN_FORCE).values("version__agreement")
        versions = versions.filter(Q(agreement__coach=person) | Q(agreement__in=mine))
    rows = versions.select_related("agreement__coach", "agreement__role").order_by("agreement__role__order", "pk")
    found = {row.agreement_id: Standing(row.agreement, row) for row in rows}
    for review in Review.objects.filter(agreement__in=found):
        if review.closed_at is None:
            found[review.agreement_id].open = review
        else:
            found[review.agreement_id].closed.append(review)
    waiting = ParkedRequest.objects.filter(agreement__in=found, state=ParkedRequest.State.PARKED)
    for agreement in waiting.values_list("agreement", flat=True):
        found[agreement].parked += 1
    return list(found.values())


def items_of(review: Review) -> QuerySet[ReviewItem]:
    return ReviewItem.objects.filter(review=review).prefetch_related(
        Prefetch("decisions", Decision.objects.select_related("by"))
    )


def requests_of(review: Review) -> list[ParkedRequest]:
    """What is parked, and what this review decided about, in the order in which it was asked."""
    rows = ParkedRequest.objects.filter(agreement=review.agreement_id).select_related("asked_by")
    here = Decision.objects.filter(item__review=review, parked__isnull=False).values("parked")
    return list(rows.filter(Q(state=ParkedRequest.State.PARKED) | Q(pk__in=here)))


def parked_words(agreement: Agreement) -> set[str]:
    """What is parked for the next review, in small letters."""
    rows = ParkedRequest.objects.filter(agreement=agreement, state=ParkedRequest.State.PARKED)
    return {what.casefold() for what in rows.values_list("what", flat=True)}


def parties_of(version: AgreementVersion) -> list[Party]:
    return list(Party.objects.filter(version=version).select_related("person", "role"))


def goals_of(version: AgreementVersion) -> list[Goal]:
    return list(Goal.objects.filter(version=version))


def commitments_of(version: AgreementVersion) -> list[Commitment]:
    return list(Commitment.objects.filter(version=version).select_related("goal"))


def drift_at(agreement: Agreement, school: School, until: date) -> Drift:
    """Drift in the six weeks of school up to the day. Nothing of who it was with, and no word that was typed."""
    ground = read_ground(school)
    weeks = school_weeks(week_of(until), WEEKS, ground.off)
    roles = [agreement.role_id]
    counts = count_log(school, agreement.coach, weeks[0].first, until, roles)
    counts = [one for week in weeks for one in within(counts, week)]
    return drift_of(counts, weeks, ground, school.front_door_id)


def why_now(agreement: Agreement, version: AgreementVersion, school: School, drift: Drift, today: date) -> list[str]:
    """What besides its date wants a review of the agreement."""
    posts = Appointment.objects.on(today).filter(school=school, role__in=[agreement.role_id, school.front_door_id])
    return reasons_for(
        since=version.in_force_since or today,
        review_on=version.review_on,
        posts=[Since(*row) for row in posts.values_list("role", "person__name", "since")],
        principal=school.front_door_id,
        role=agreement.role_id,
        tolerance=version.tolerance,
        shares=drift.weeks,
        today=today,
    )


def version_in_force(agreement: Agreement) -> AgreementVersion | None:
    return AgreementVersion.objects.filter(agreement=agreement).in_force().first()


def draft_of(agreement: Agreement) -> AgreementVersion | None:
    """The version that decisions are written into, where it is begun."""
    return AgreementVersion.objects.filter(agreement=agreement, state=State.DRAFT).first()


def said_of(review: Review, request: ParkedRequest) -> list[str]:
    """What the review says of a request by now."""
    rows = Decision.objects.filter(item__review=review, parked=request).values_list("text", "parked__words")
    return [words for said in rows for words in said if words]


def record_of(review: Review) -> list[str]:
    """What a closed review says, and who closed it."""
    if review.closed_by is None:
        return []
    next_on = f", with the next one on {short_day(review.next_on)}" if review.next_on else ""
    return [f"Closed by {review.closed_by.name}{next_on}.", *([review.record] if review.record else [])]


def open_review_of(agreement: Agreement) -> Review | None:
    return Review.objects.filter(agreement=agreement, closed_at=None).first()


def left_of(review: Review) -> list[ReviewItem]:
    """The items that were not talked about yet."""
    return list(ReviewItem.objects.filter(review=review, done_at=None))
