"""Telling the faculty, once, what a charter in force changed."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from roles.changes.mail import News, news_of, send_news
from roles.changes.queries import TOLD, askers_of, moves_of, was_told
from roles.charters.models import CharterVersion
from roles.notices.actions import add_lines
from roles.notices.models import Line
from roles.people.models import Membership
from roles.trail.actions import record


@transaction.atomic
def tell_faculty(pk: int, *, now: datetime) -> None:
    """Mail those who asked about what the version moved, and put a line in the weekly summary of all others.

    One transaction for each version, with the trail row that says it is done: told by two at once, or stopped half
    way, everybody hears of it once.
    """
    version = (
        CharterVersion.objects.select_for_update(of=("self",)).select_related("charter__role", "school").get(pk=pk)
    )
    if was_told(version):
        return
    news = news_of(version, moves_of(version, version.school.today()))
    askers = askers_of(version.school, news.moves, version.school.today())
    lines, to_mail = [], []
    members = Membership.objects.current().filter(school=version.school_id).select_related("person")
    for member in members.exclude(change_mail=Membership.ChangeMail.NEVER):
        asked = askers.get(member.person_id, set())
        if asked and member.change_mail == Membership.ChangeMail.AT_ONCE:
            to_mail.append((member.person, asked))
        else:
            lines.append((member.person_id, _line(news, asked)))
    add_lines(version.school_id, Line.Rhythm.WEEKLY, lines, address=news.path, made_at=now)
    record(version, TOLD, None, after={"mailed": len(to_mail), "lines": len(lines)})
    for person, asked in to_mail:
        send_news(news, person, asked)


def _line(news: News, asked: set[int]) -> str:
    return news.own_line(asked) if asked else news.line
