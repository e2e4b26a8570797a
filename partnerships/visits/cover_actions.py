"""Writes about who takes the visitor's class. Of many who take one class, one does, and the others are told."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from partnerships.visits import mail
from partnerships.visits.models import CoverOffer, Visit
from roles.models import Membership, Person, School
from roles.signing.actions import AlreadyDone
from roles.trail.actions import record

TAKEN = "Somebody was first: the class is taken, or the visit is not to be."
BUSY = "At that time {name} takes another class."


@transaction.atomic
def offer_cover(school: School, *, by: Person, **when: Any) -> CoverOffer:
    """Offer to take a class at a time (`day`, `period`, `starts`, `ends`). Raises AlreadyDone for the same again."""
    try:
        with transaction.atomic():
            offer = CoverOffer.objects.create(school=school, person=by, **when)
    except IntegrityError:
        raise AlreadyDone("You offer this time already.") from None
    record(offer, "offered cover", by, after={"day": str(offer.day)})
    return offer


@transaction.atomic
def withdraw_offer(offer: CoverOffer, *, by: Person) -> None:
    """Take the offer back. Raises AlreadyDone where it serves a visit, or is gone."""
    gone, _ = CoverOffer.objects.filter(pk=offer.pk, person=by, visit=None).delete()
    if not gone:
        raise AlreadyDone("Somebody counts on this offer now, or it is gone already.")
    record(offer, "withdrew offer of cover", by)


@transaction.atomic
def take_class(visit: Visit, *, today: date, by: Person) -> None:
    """Say that one takes the class. Raises AlreadyDone where somebody else does, or one takes another class then."""
    _take(visit, by, today, cover_said_at=timezone.now())
    record(visit, "took class", by)
    told = _fresh(visit)
    mail.tell_class_taken(told)
    if told.is_settled:
        mail.tell_settled(told)


@transaction.atomic
def take_offer(offer: CoverOffer, visit: Visit, *, today: date, by: Person) -> None:
    """The visitor takes somebody up on an offer; who made it confirms. Raises AlreadyDone where somebody was first."""
    _take(visit, offer.person, today)
    if not CoverOffer.objects.filter(pk=offer.pk, visit=None).update(visit=visit):
        raise AlreadyDone(f"Another visit was first: {offer.person.name} takes a class then.")
    record(visit, "took offer of cover", by)
    mail.tell_offer_taken(_fresh(visit))


@transaction.atomic
def confirm_cover(visit: Visit, *, by: Person) -> None:
    """Whoever was asked to take the class says yes. Raises AlreadyDone where that was said or is not asked."""
    rows = Visit.objects.filter(pk=visit.pk, cover=by, cover_said_at=None, state=Visit.State.ARRANGING)
    if not rows.update(cover_said_at=timezone.now(), turn=F("turn") + 1):
        raise AlreadyDone("This was said already, or the class is not yours to take any more.")
    record(visit, "confirmed cover", by)
    told = _fresh(visit)
    mail.tell_class_taken(told)
    if told.is_settled:
        mail.tell_settled(told)


@transaction.atomic
def give_back(visit: Visit, *, by: Person) -> None:
    """Whoever was to take the class cannot. Raises AlreadyDone where it is not theirs any more."""
    rows = Visit.objects.filter(pk=visit.pk, cover=by, state=Visit.State.ARRANGING)
    if not rows.update(cover=None, cover_said_at=None, turn=F("turn") + 1):
        raise AlreadyDone("This class is not yours to take any more.")
    CoverOffer.objects.filter(visit=visit).delete()  # who cannot come then does not offer the time any more
    record(visit, "gave class back", by)
    mail.tell_given_back(_fresh(visit), by)


def _take(visit: Visit, person: Person, today: date, **said: Any) -> None:
    """Let the person be the one who takes the class. Two classes at once are refused by the database too."""
    Membership.objects.select_for_update().get(school=visit.school_id, person=person)
    try:
        with transaction.atomic():
            rows = Visit.objects.filter(pk=visit.pk).seek_cover(today)
            done = rows.update(cover=person, **said, turn=F("turn") + 1)
    except IntegrityError:
        raise AlreadyDone(BUSY.format(name=person.name)) from None
    if not done:
        raise AlreadyDone(TAKEN)


def _fresh(visit: Visit) -> Visit:
    return Visit.objects.select_related("school", "visitor", "host", "cover", "word_by").get(pk=visit.pk)
