"""Mails about hand-offs, and lines for whoever comes into a plan. The subject never says what the plan is about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.urls import reverse

from partnerships.plans.models import HandOff, PassedOn, Plan
from roles.notices import mails
from roles.notices.actions import add_lines
from roles.notices.models import Line
from roles.people.models import Person

ASKED, AGAIN, PASSED, SILENT, LEFT = "asked", "again", "passed", "silent", "left"


def tell_hand_off(
    hand_off: HandOff, kind: str, to: Person, *, by: Person | None = None, passed: PassedOn | None = None
) -> None:
    """Hand the mail to the worker: to whom a hand-off waits, or to whoever is told that nobody answered."""
    plan, school = hand_off.plan, hand_off.school
    path = reverse("plans:hand_off", args=[school.slug, plan.pk, hand_off.number])
    context = {
        "school": school, "person": to, "plan": plan, "hand_off": hand_off, "named": hand_off.to.person, "kind": kind,
        "by": by, "passed": passed, "address": f"{settings.SITE_URL}{path}",
    }  # fmt: skip
    mails.send("notices/hand_off", to.email, context)


def tell_added(plan: Plan, people: Iterable[Person], *, by: Person, at: datetime) -> None:
    """A line for the daily summary of each, but for whoever did it."""
    address = reverse("plans:plan", args=[plan.school.slug, plan.pk])
    text = f"{by.name} put you into the plan “{plan.title}”. You read it and write in it."
    lines = [(one.pk, text) for one in people if one.pk != by.pk]
    add_lines(plan.school_id, Line.Rhythm.DAILY, lines, address=address, made_at=at)
