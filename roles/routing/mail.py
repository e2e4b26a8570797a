"""The mail that says a duty was proposed to somebody's role."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.urls import reverse

from roles.charters.models import CharterVersion
from roles.notices import mails
from roles.people.models import Person
from roles.staffing.models import Appointment


def propose(draft: CharterVersion, wording: str, day: date, sender: Person) -> None:
    """Hand a mail to each holder of the draft's role but the sender to the worker."""
    role, school = draft.charter.role, draft.charter.role.school
    held = Appointment.objects.on(day).filter(role=role, person__is_active=True).exclude(person=sender)
    people = held.filter(person__memberships__school=school, person__memberships__is_active=True)
    address = f"{settings.SITE_URL}{reverse('charters:draft', args=[school.slug, role.slug])}"
    for person in dict.fromkeys(post.person for post in people.select_related("person")):
        context = {
            "school": school, "person": person, "role": role, "sender": sender, "wording": wording,
            "address": address,
        }  # fmt: skip
        mails.send("notices/proposed_duty", person.email, context)
