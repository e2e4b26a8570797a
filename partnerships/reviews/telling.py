"""Who is told of a review: its parties, in their daily summary."""

from __future__ import annotations

from django.urls import reverse
from django.utils import timezone

from partnerships.agreements.models import Party
from partnerships.reviews.models import Review
from roles.notices.actions import add_lines
from roles.notices.models import Line
from roles.people.models import Person


def tell_parties(review: Review, text: str, by: Person) -> None:
    """Put a line into the next summary of each party but the one who did it."""
    people = set(Party.objects.filter(version=review.version_id).values_list("person", flat=True))
    people.add(review.agreement.coach_id)
    address = reverse("reviews:review", args=[review.agreement.school.slug, review.pk])
    lines = [(person, text) for person in sorted(people - {by.pk})]
    add_lines(review.school_id, Line.Rhythm.DAILY, lines, address=address, made_at=timezone.now())
