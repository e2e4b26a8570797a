"""Reminding, once each, that an emerging charter is to be looked at."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.urls import reverse

from coachhub.kit.wording import small
from roles.charters.holders import holders_at
from roles.charters.models import CharterVersion
from roles.drafting.queries import verb_of, was_reminded
from roles.notices.actions import add_lines
from roles.notices.models import Line
from roles.people.models import Membership
from roles.trail.actions import record


@transaction.atomic
def remind_of_review(pk: int, days: int, *, now: datetime) -> None:
    """Put a line into the next summary of the principals and the holders, with the trail row that says it is done."""
    version = (
        CharterVersion.objects.select_for_update(of=("self",)).select_related("charter__role", "school").get(pk=pk)
    )
    if was_reminded(version, days):
        return
    school, role = version.school, version.charter.role
    people = set(Membership.objects.principals().filter(school=school).values_list("person", flat=True))
    people |= {holder.person_id for holder in holders_at(school, school.today(), role.slug)}
    text = (
        f"The emerging charter of the {small(role.name)} has been in force for {days} days. Look at it together: "
        "is this what the role is for, and which duties take shape?"
    )
    path = reverse("charters:detail", args=[school.slug, role.slug])
    lines = [(person, text) for person in sorted(people)]
    add_lines(school.pk, Line.Rhythm.DAILY, lines, address=path, made_at=now)
    record(version, verb_of(days), None, after={"people": len(people)})
