"""The mails about a contested duty: how to settle it, and that it is settled."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.db.models import Q
from django.urls import reverse

from roles.duties.models import Duty
from roles.notices import mails
from roles.people.models import Membership, Person
from roles.staffing.models import Appointment


def tell(
    template: str, duty: Duty, roles: Iterable[int], words: str, day: date, sender: Person, *, principals: bool = False
) -> None:
    """Hand a mail to each holder of the roles, and with `principals` to the principals, but not to the sender."""
    school = duty.school
    held = Appointment.objects.on(day).filter(role__in=list(roles), school=school).values("person")
    wanted = Q(person__in=held)
    if principals:
        wanted |= Q(level=Membership.Level.PRINCIPAL)
    members = Membership.objects.filter(wanted, school=school, is_active=True, person__is_active=True)
    address = f"{settings.SITE_URL}{reverse('overlap:settle', args=[school.slug, duty.pk])}"
    for member in members.exclude(person=sender).select_related("person").order_by("person__name", "id"):
        context = {
            "school": school, "person": member.person, "sender": sender, "duty": duty, "words": words,
            "address": address,
        }  # fmt: skip
        mails.send(template, member.person.email, context)
