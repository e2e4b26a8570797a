"""The mail that tells a principal of drift: a share, a tolerance and roles, and nothing that anybody typed."""

from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings
from django.urls import reverse

from partnerships.agreements.models import Agreement
from roles.models import Membership
from roles.notices import mails


def address_of_log(agreement: Agreement) -> str:
    return reverse("log:log", args=[agreement.school.slug])


def mail_principals(
    agreement: Agreement, *, weeks: int, percent: int, tolerance: int, asked: Sequence[tuple[str, str]]
) -> None:
    """Hand a mail for each principal to the worker."""
    school = agreement.school
    path = reverse("log:sums", args=[school.slug, agreement.pk])
    told = {"role": agreement.role, "weeks": weeks, "percent": percent, "tolerance": tolerance, "asked": asked}
    for membership in Membership.objects.principals().filter(school=school).select_related("person"):
        context = {**told, "school": school, "person": membership.person, "address": f"{settings.SITE_URL}{path}"}
        mails.send("notices/drift", membership.person.email, context)
