"""Writes about “Still right?”: asking, and answering."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db import IntegrityError, transaction

from roles.charters.models import CharterVersion
from roles.confirming.mail import ask_whether_right, tell_not_right
from roles.confirming.models import Confirmation
from roles.people.actions import raise_routing_version
from roles.people.models import Person
from roles.signing.actions import AlreadyDone
from roles.trail.actions import record


@transaction.atomic
def ask(version: CharterVersion, people: Iterable[Person], *, day: date) -> None:
    """Ask each of them whether the version in force is still right, by mail; happens by itself.

    Raises AlreadyDone where one of them is asked already.
    """
    asked = list(people)
    try:
        with transaction.atomic():
            Confirmation.objects.bulk_create(
                Confirmation(school_id=version.school_id, version=version, person=person, asked_on=day)
                for person in asked
            )
    except IntegrityError:
        raise AlreadyDone("They are asked already.") from None
    record(version, "asked whether still right", None, after={"people": len(asked)})
    for person in asked:
        ask_whether_right(person, version)


@transaction.atomic
def answer(confirmation: Confirmation, *, is_right: bool, words: str = "", day: date, by: Person) -> None:
    """Say that the charter is still right, or what is not: the principal is told. Raises AlreadyDone.

    What teachers read says when it was confirmed, so answers follow at once.
    """
    raise_routing_version(confirmation.school)
    words = "" if is_right else words
    rows = Confirmation.objects.filter(pk=confirmation.pk, answered_on=None)
    if not rows.update(answered_on=day, is_right=is_right, words=words):
        raise AlreadyDone("You have answered this already.")
    confirmation.words = words
    record(confirmation, "confirmed charter" if is_right else "said charter is not right", by)
    if not is_right:
        tell_not_right(confirmation)
