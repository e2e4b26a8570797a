"""Moments as the clocks at a school show them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from coachhub.kit.templatetags.kit import short_day
from roles.people.models import School
from roles.questions.models import Question


def local(school: School, moment: datetime) -> datetime:
    """The moment as the clocks at the school show it."""
    return moment.astimezone(ZoneInfo(school.time_zone))


def clock(school: School, moment: datetime) -> str:
    there = local(school, moment)
    return f"{there.hour % 12 or 12}:{there:%M %p}"


def when(school: School, moment: datetime, now: datetime) -> str:
    """Today, 9:12 AM; Yesterday, 3:22 PM; Mon, 3:40 PM; Oct 29, 8:05 AM."""
    there = local(school, moment)
    days = (local(school, now).date() - there.date()).days
    day = {0: "Today", 1: "Yesterday"}.get(days) or (f"{there:%a}" if 0 < days < 7 else short_day(there))
    return f"{day}, {clock(school, moment)}"


def day_word(question: Question, moment: datetime, now: datetime) -> str:
    """today, yesterday, Mon, or Oct 29, within a sentence."""
    there, today = local(question.school, moment), local(question.school, now).date()
    days = (today - there.date()).days
    return {0: "today", 1: "yesterday"}.get(days) or (f"{there:%a}" if 0 < days < 7 else short_day(there))
