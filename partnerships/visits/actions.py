"""Writes of peer visits: asking, saying yes, another time, declining or calling off, and looking back.

Who takes the class meanwhile is in `cover_actions`.
"""

from __future__ import annotations

from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from partnerships.visits import mail
from partnerships.visits.models import CoverOffer, Reflection, Visit
from roles.models import Person, School
from roles.signing.actions import AlreadyDone
from roles.trail.actions import record

State = Visit.State
CHANGED = "Somebody said something meanwhile. Open the visit anew, and see how it stands."
ASKED = "A visit of you two at that time is being arranged already."


@transaction.atomic
def ask(school: School, host: Person, *, by: Person, **says: Any) -> Visit:
    """Ask the host for a visit; `says` are its fields. Raises AlreadyDone where the same was asked before."""
    now = timezone.now()
    try:
        with transaction.atomic():
            visit = Visit.objects.create(
                school=school, visitor=by, host=host, asked_at=now, visitor_said_at=now, **says
            )
    except IntegrityError:
        raise AlreadyDone(ASKED) from None
    record(visit, "asked for visit", by)
    mail.tell_asked(visit)
    return visit


@transaction.atomic
def say_yes(visit: Visit, *, turn: int, by: Person) -> None:
    """Visitor or host says yes to the time that the other named. Raises AlreadyDone where it changed meanwhile."""
    mine = f"{_part_of(visit, by)}_said_at"
    rows = Visit.objects.filter(pk=visit.pk, turn=turn, state=State.ARRANGING, **{mine: None})
    if not rows.update(**{mine: timezone.now()}, turn=F("turn") + 1):
        raise AlreadyDone(CHANGED)
    record(visit, "said yes to visit", by)
    told = _fresh(visit)
    mail.tell_yes(told, by)
    if told.is_settled:
        mail.tell_settled(told)


@transaction.atomic
def propose(visit: Visit, *, turn: int, word: str, by: Person, **when: Any) -> None:
    """Visitor or host names another time (`day`, `starts`, `ends`, `place`), to which the other says yes or no.

    Whoever was to take the class is free again, and told. Raises AlreadyDone where it changed meanwhile.
    """
    part, was = _part_of(visit, by), _fresh(visit)
    values = {
        **when, "visitor_said_at": None, "host_said_at": None, "cover": None, "cover_said_at": None,
        f"{part}_said_at": timezone.now(), "word": word, "word_by": by,
    }  # fmt: skip
    try:
        with transaction.atomic():
            rows = Visit.objects.filter(pk=visit.pk, turn=turn, state=State.ARRANGING)
            done = rows.update(**values, turn=F("turn") + 1)
    except IntegrityError:
        raise AlreadyDone(ASKED) from None
    if not done:
        raise AlreadyDone(CHANGED)
    CoverOffer.objects.filter(visit=visit).update(visit=None)
    record(visit, "proposed time of visit", by)
    mail.tell_proposed(_fresh(visit), by, was.cover)


@transaction.atomic
def close(visit: Visit, *, turn: int, word: str, by: Person) -> None:
    """The host declines what was asked, or either calls the visit off. Raises AlreadyDone where it changed."""
    declines = visit.host_id == by.pk and visit.host_said_at is None
    values = {"state": State.DECLINED if declines else State.CALLED_OFF, "word": word, "word_by": by}
    rows = Visit.objects.filter(pk=visit.pk, turn=turn, state=State.ARRANGING)
    if not rows.update(**values, turn=F("turn") + 1):
        raise AlreadyDone(CHANGED)
    CoverOffer.objects.filter(visit=visit).update(visit=None)
    record(visit, "declined visit" if declines else "called off visit", by)
    mail.tell_closed(_fresh(visit), by)


@transaction.atomic
def reflect(visit: Visit, text: str, *, was: str, by: Person) -> Reflection:
    """Write one's two lines, in place of what one saw there. Raises AlreadyDone where they changed meanwhile."""
    Visit.objects.select_for_update().get(pk=visit.pk)
    found = Reflection.objects.filter(visit=visit, by=by).first()
    if (found.text if found else "") != was:
        raise AlreadyDone("Your lines were changed meanwhile.")
    values = {"school_id": visit.school_id, "text": text, "at": timezone.now()}
    reflection, _ = Reflection.objects.update_or_create(visit=visit, by=by, defaults=values)
    record(reflection, "reflected on visit", by)
    return reflection


def _part_of(visit: Visit, person: Person) -> str:
    return "visitor" if visit.visitor_id == person.pk else "host"


def _fresh(visit: Visit) -> Visit:
    """As it stands now, with everybody who has a part in it."""
    return Visit.objects.select_related("school", "visitor", "host", "cover", "word_by").get(pk=visit.pk)
