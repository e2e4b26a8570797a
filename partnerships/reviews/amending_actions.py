"""Writes of the version that a review fills: the agreement's draft, which takes each decision's change."""

from __future__ import annotations

from typing import Any

from django.db.models import F
from django.utils import timezone

from partnerships.agreements.actions import start_draft
from partnerships.agreements.models import AgreementVersion
from partnerships.reviews.models import Review
from partnerships.reviews.places import rows_of
from roles.people.models import Person
from roles.signing.models import State

ANYTHING = object()


def draft_to_fill(review: Review, by: Person) -> AgreementVersion:
    """The agreement's draft, begun where there is none; part of deciding. Raises as agreements.start_draft does."""
    draft = start_draft(review.agreement, by=by)
    Review.objects.filter(pk=review.pk).exclude(draft=draft).update(draft=draft)
    return draft


def write_change(draft: AgreementVersion, part: str, key: str, field: str, value: Any, *, was: Any = ANYTHING) -> bool:
    """Write one value into the draft; part of deciding. Returns whether the place is there and still says what it was.

    The draft is counted on first, as its editor does, so that of two writers the second waits and neither gets stuck.
    """
    drafts = AgreementVersion.objects.filter(pk=draft.pk, state=State.DRAFT)
    if not drafts.update(edits=F("edits") + 1, edited_at=timezone.now()):
        return False
    rows = rows_of(draft, part, key)
    rows = rows if was is ANYTHING else rows.filter(**{field: was})
    return bool(rows.update(**{field: value}))
