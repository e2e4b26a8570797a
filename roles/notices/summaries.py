"""Summaries: what waits for a person goes out as one mail, on the morning when it is due."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.db.models import F, QuerySet
from django.urls import reverse

from coachhub.kit.school_days import is_school_day
from roles.notices import mails
from roles.notices.actions import forget_sent_lines
from roles.notices.models import Line

MORNING = time(6)
MONDAY = 0
KEPT = timedelta(days=60)


@dataclass(frozen=True)
class Said:
    """A line as the mail has it, with the whole address."""

    text: str
    address: str


def send_summaries(now: datetime) -> None:
    """Send each person what waits and is due: daily lines on school days, weekly ones on Mondays, at the school's time.

    One person a transaction, with the mark that the lines are sent; so it may be run at any time, by several at once,
    and be stopped anywhere.
    """
    sent = 0
    for school, rhythms, morning in _due(now):
        waiting = _waiting().filter(school=school, rhythm__in=rhythms, made_at__lt=morning)
        for _, lines in groupby(waiting.select_related("school", "person"), key=lambda line: line.person_id):
            _send(list(lines), now)
            sent += 1
    if sent:
        forget_sent_lines(now - KEPT)


def _due(now: datetime) -> Iterator[tuple[int, list[str], datetime]]:
    """Schools where something waits: what is due there this morning, and when the morning was."""
    schools = Line.objects.filter(sent_at=None).order_by().values_list("school", "school__time_zone").distinct()
    for school, zone in schools:
        local = now.astimezone(ZoneInfo(zone))
        morning = datetime.combine(local.date(), MORNING, local.tzinfo)
        weekly = [Line.Rhythm.WEEKLY] if local.weekday() == MONDAY else []
        daily = [Line.Rhythm.DAILY] if _is_school_day(school, local.date()) else []
        if local >= morning and (daily or weekly):
            yield school, [*daily, *weekly], morning


def _waiting() -> QuerySet[Line]:
    """Lines of people who may still read them."""
    return Line.objects.filter(
        sent_at=None,
        person__is_active=True,
        person__memberships__school=F("school"),
        person__memberships__is_active=True,
    ).order_by("person", "id")


def _is_school_day(school: int, day: date) -> bool:
    breaks = Line.objects.filter(
        school=school, school__holidays__first_day__lte=day, school__holidays__last_day__gte=day
    )
    return is_school_day(day, off=[]) and not breaks.exists()


@transaction.atomic
def _send(lines: Sequence[Line], now: datetime) -> None:
    """Send one person's lines as one mail, those that nobody sends at this moment."""
    ours = set(
        Line.objects.select_for_update(of=("self",))
        .filter(pk__in=[line.pk for line in lines], sent_at=None)
        .values_list("pk", flat=True)
    )
    if not Line.objects.filter(pk__in=ours, sent_at=None).update(sent_at=now):
        return
    school, person = lines[0].school, lines[0].person
    said = {
        rhythm: [_said(line) for line in lines if line.pk in ours and line.rhythm == rhythm] for rhythm in Line.Rhythm
    }
    context = {
        "school": school,
        "person": person,
        "total": len(ours),
        "daily": said[Line.Rhythm.DAILY],
        "weekly": said[Line.Rhythm.WEEKLY],
        "profile": f"{settings.SITE_URL}{reverse('people:profile', args=[school.slug])}#mail",
        "ask": f"{settings.SITE_URL}{reverse('routing:ask', args=[school.slug])}",
    }
    mails.send("notices/summary", person.email, context)


def _said(line: Line) -> Said:
    return Said(line.text, f"{settings.SITE_URL}{line.address}" if line.address.startswith("/") else line.address)
