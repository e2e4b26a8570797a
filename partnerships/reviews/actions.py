"""Writes of reviews: parking, opening, deciding, closing. Each is one transaction; of two, the second is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from partnerships.agreements.models import Agreement, AgreementVersion
from partnerships.reviews.amending_actions import draft_to_fill, write_change
from partnerships.reviews.models import Decision, ParkedRequest, Review, ReviewItem
from partnerships.reviews.places import says_now
from partnerships.reviews.telling import tell_parties
from roles.people.models import Person
from roles.signing.actions import AlreadyDone
from roles.signing.models import State
from roles.staffing.models import Role
from roles.trail.actions import record

Kind = ReviewItem.Kind
CLOSED = "This review is closed. What was decided stays; open the next one."
DECIDED = "Somebody decided about this request meanwhile."
MINUTES = {Kind.FIRST_SIGNS: 5, Kind.EVIDENCE: 15, Kind.DRIFT: 10, Kind.PARKED: 10, Kind.STILL_RIGHT: 5}


@dataclass(frozen=True)
class Change:
    """What a decision writes into the next version: which place, what stood there in words, and what will.

    `was` is what its writer saw there: it is written only over that.
    """

    part: str
    key: str
    field: str
    label: str
    before: str
    after: str
    value: Any
    was: Any

    def as_json(self) -> dict[str, str]:
        names = ("part", "key", "field", "label", "before", "after")
        return {name: getattr(self, name) for name in names}


@transaction.atomic
def park(
    agreement: Agreement, what: str, *, asked_by: Role | None, asked_on: date, minutes_a_week: int | None,
    once: bool, until: date | None, by: Person,
) -> ParkedRequest:  # fmt: skip
    """Keep work that was asked for outside the agreement for the review. Raises AlreadyDone where it is parked."""
    Agreement.objects.select_for_update().get(pk=agreement.pk)
    if ParkedRequest.objects.filter(agreement=agreement, what=what, state=ParkedRequest.State.PARKED).exists():
        raise AlreadyDone("This is parked already.")
    row = ParkedRequest.objects.create(
        school_id=agreement.school_id, agreement=agreement, what=what, asked_by=asked_by, asked_on=asked_on,
        minutes_a_week=minutes_a_week, once=once, until=until, parked_by=by,
    )  # fmt: skip
    record(row, "parked request", by)
    return row


@transaction.atomic
def take_back(request: ParkedRequest, *, by: Person) -> None:
    """Unpark a request that nobody talked about yet. Raises AlreadyDone."""
    if Decision.objects.filter(parked=request).exists():
        raise AlreadyDone("A review has talked about this. Settle it there.")
    gone, _ = ParkedRequest.objects.filter(pk=request.pk, state=ParkedRequest.State.PARKED).delete()
    if not gone:
        raise AlreadyDone("This was taken back or decided meanwhile.")
    record(request, "took back request", by)


@transaction.atomic
def open_review(
    version: AgreementVersion, *, day: date, starts: time | None, place: str, why: str, by: Person
) -> Review:
    """Open a review of the version in force, with its agenda, and tell the parties. Raises AlreadyDone."""
    agreement = Agreement.objects.select_for_update().get(pk=version.agreement_id)
    if Review.objects.filter(agreement=agreement, closed_at=None).exists():
        raise AlreadyDone("A review of this agreement is open already.")
    if not AgreementVersion.objects.filter(pk=version.pk, state=State.IN_FORCE).exists():
        raise AlreadyDone("This version is not in force any more.")
    review = Review.objects.create(
        school_id=version.school_id, agreement=agreement, version=version, day=day, starts=starts, place=place, why=why
    )
    ReviewItem.objects.bulk_create(
        ReviewItem(school_id=version.school_id, review=review, order=order, kind=kind, minutes=minutes)
        for order, (kind, minutes) in enumerate(MINUTES.items())
    )
    record(review, "opened review", by, after={"day": str(day)})
    tell_parties(review, f"Review of the {agreement} on {day:%b} {day.day}", by)
    return review


@transaction.atomic
def change_agenda(review: Review, minutes: Sequence[tuple[ReviewItem, int, int]], *, added: str, by: Person) -> None:
    """Set how long items take, each from what the writer saw to what it will be, and add one.

    Raises AlreadyDone where the review is closed, an item takes another time by now, or the new one stands there.
    """
    _hold_open(review)
    items = ReviewItem.objects.filter(review=review)
    for item, was, length in minutes:
        if not items.filter(pk=item.pk, minutes=was).update(minutes=length):
            raise AlreadyDone(f"Somebody changed the agenda meanwhile: {item} takes another time by now.")
    if added:
        if items.filter(title=added).exists():
            raise AlreadyDone(f"{added} stands on the agenda already.")
        ReviewItem.objects.create(
            school_id=review.school_id, review=review, order=items.count(), kind=Kind.OTHER, title=added
        )
    record(review, "changed agenda", by, after={"added": added} if added else {})


@transaction.atomic
def decide(item: ReviewItem, text: str, *, change: Change | None, by: Person) -> Decision:
    """Write down what was decided under an item, and write its change into the next version.

    Raises AlreadyDone where the review is closed, the same is written there, or the place is changed or gone.
    """
    review = _hold_open(item.review)
    if Decision.objects.filter(item=item, text=text).exists():
        raise AlreadyDone("This decision is written down already.")
    decision = _decision(review, item, text, change, None, by)
    record(decision, "decided", by, after={"text": text})
    return decision


@transaction.atomic
def finish_item(item: ReviewItem, *, by: Person) -> None:
    """Say that an item was talked about; the next one is now. Raises AlreadyDone."""
    _hold_open(item.review)
    if not ReviewItem.objects.filter(pk=item.pk, done_at=None).update(done_at=timezone.now()):
        raise AlreadyDone("This item is done already.")
    record(item, "finished item", by)


@transaction.atomic
def accept(
    item: ReviewItem, request: ParkedRequest, *, gives_way: str, text: str, change: Change | None, by: Person
) -> None:
    """Accept a parked request; what gives way is said and, with a change, written into the next version.

    Raises AlreadyDone where it was decided before or the review is closed.
    """
    review = _hold_open(item.review)
    _settle(review, request, ParkedRequest.State.ACCEPTED, by, gives_way=gives_way)
    _decision(review, item, text, change, request, by)
    record(request, "accepted request", by, after={"gives way": gives_way})


@transaction.atomic
def decline(item: ReviewItem, request: ParkedRequest, *, words: str, by: Person) -> None:
    """Decline a parked request, with a word of why. Raises AlreadyDone as accept does."""
    review = _hold_open(item.review)
    _settle(review, request, ParkedRequest.State.DECLINED, by, words=words)
    _decision(review, item, f"Declined: {request.what}", None, request, by)
    record(request, "declined request", by)


@transaction.atomic
def park_again(item: ReviewItem, request: ParkedRequest, *, by: Person) -> None:
    """Leave a request parked until the next review, and say so. Raises AlreadyDone as accept does."""
    review = _hold_open(item.review)
    if not _waiting(review, request).exists():
        raise AlreadyDone(DECIDED)
    _decision(review, item, f"Parked again: {request.what}", None, request, by)
    record(request, "parked again", by)


@transaction.atomic
def close_review(review: Review, *, conversation: str, next_on: date | None, by: Person) -> None:
    """Close the review with its record and the next date; the draft it filled gets that date. Raises AlreadyDone."""
    rows = Review.objects.filter(pk=review.pk, closed_at=None)
    closing = {"closed_at": timezone.now(), "closed_by": by, "record": conversation, "next_on": next_on}
    if not rows.update(**closing):
        raise AlreadyDone(CLOSED)
    review.refresh_from_db(fields=["draft"])
    if review.draft is not None and review.draft.is_draft and next_on is not None:
        write_change(review.draft, "version", "", "review_on", next_on)
    record(review, "closed review", by, after={"next": str(next_on or "")})
    tell_parties(review, f"Review of the {review.agreement} closed", by)


def _hold_open(review: Review) -> Review:
    """Let nobody close the review until this transaction ends. Raises AlreadyDone where somebody has."""
    rows: QuerySet[Review] = Review.objects.select_for_update(of=("self",)).select_related("version")
    held = rows.filter(pk=review.pk, closed_at=None).first()
    if held is None:
        raise AlreadyDone(CLOSED)
    return held


def _waiting(review: Review, request: ParkedRequest) -> QuerySet[ParkedRequest]:
    """The request while nobody decided about it, nor parked it again at this review."""
    said = Decision.objects.filter(item__review=review, parked__isnull=False).values("parked")
    return ParkedRequest.objects.filter(pk=request.pk, state=ParkedRequest.State.PARKED).exclude(pk__in=said)


def _settle(review: Review, request: ParkedRequest, state: str, by: Person, **words: str) -> None:
    if not _waiting(review, request).update(state=state, decided_at=timezone.now(), decided_by=by, **words):
        raise AlreadyDone(DECIDED)


def _decision(
    review: Review, item: ReviewItem, text: str, change: Change | None, parked: ParkedRequest | None, by: Person
) -> Decision:
    if change is not None:
        draft = draft_to_fill(review, by)
        place = (change.part, change.key, change.field)
        if not write_change(draft, *place, change.value, was=change.was):
            now = says_now(draft, *place)
            told = "it was taken out" if now is None else f"it says now “{now}”"
            raise AlreadyDone(f"{change.label} was changed in the next version meanwhile: {told}.")
    return Decision.objects.create(
        school_id=review.school_id, item=item, text=text, change=change.as_json() if change else {}, parked=parked,
        by=by, at=timezone.now(),
    )  # fmt: skip
