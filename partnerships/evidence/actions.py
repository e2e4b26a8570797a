"""Writes about what was seen. None of them moves a goal: its state is the parties' to decide."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from partnerships.agreements.models import Agreement
from partnerships.evidence.mail import tell_first_sign
from partnerships.evidence.models import Evidence, FirstSign, Thanks
from roles.people.models import Person
from roles.signing.actions import AlreadyDone
from roles.trail.actions import record


@transaction.atomic
def record_evidence(
    agreement: Agreement, goal: UUID, *, link: str, step: int, text: str, url: str, seen_on: date, by: Person
) -> Evidence:
    """Note what was seen at a link of the goal. Raises AlreadyDone where the same was noted before."""
    _one_at_a_time(agreement)
    same = {"agreement": agreement, "goal": goal, "link": link, "text": text, "seen_on": seen_on}
    if Evidence.objects.filter(**same).exists():
        raise AlreadyDone("This is noted already.")
    row = Evidence.objects.create(
        **same, school_id=agreement.school_id, step=step, url=url, seen_by=by, added_at=timezone.now()
    )
    record(row, "recorded evidence", by, after={"link": link, "step": step})
    return row


@transaction.atomic
def record_first_sign(
    agreement: Agreement, goal: UUID, *, text: str, seen_on: date, teachers: Iterable[Person], words: str, by: Person
) -> FirstSign:
    """Note a first sign and tell it at once to the coach and to the teachers, who agreed to be named to each other.

    Raises AlreadyDone where the same sign was noted before.
    """
    _one_at_a_time(agreement)
    same = {"agreement": agreement, "goal": goal, "text": text, "seen_on": seen_on}
    if FirstSign.objects.filter(**same).exists():
        raise AlreadyDone("This first sign is noted already, and those concerned were thanked.")
    sign = FirstSign.objects.create(**same, school_id=agreement.school_id, seen_by=by, added_at=timezone.now())
    people = {one.pk: one for one in (agreement.coach, *teachers)}
    Thanks.objects.bulk_create(
        Thanks(school_id=agreement.school_id, first_sign=sign, person=one, words=words) for one in people.values()
    )
    record(sign, "recorded first sign", by, after={"told": len(people)})
    for person in people.values():
        if person.pk != by.pk:
            tell_first_sign(sign, person, words, by)
    return sign


@transaction.atomic
def keep_words(thanks: Thanks, *, by: Person) -> None:
    """Keep the words that were said to one. Raises AlreadyDone where they are kept."""
    if not Thanks.objects.filter(pk=thanks.pk, is_kept=False).update(is_kept=True):
        raise AlreadyDone("You keep these words already.")
    record(thanks, "kept kind words", by)


def _one_at_a_time(agreement: Agreement) -> None:
    """Let what is sent twice at once be seen by the second."""
    Agreement.objects.select_for_update().get(pk=agreement.pk)
