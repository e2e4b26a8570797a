"""The first page of everybody who is no principal: what waits for them, their week, their questions, what changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from coachhub.kit.templatetags.kit import short_day
from coachhub.kit.wording import count, say_minutes
from coachhub.today.new_here import changes_of
from coachhub.today.papers import agreements_to_sign, charters_to_sign, invitations, reviews, rounds
from coachhub.today.tasks import Rank, Task, in_order, link
from partnerships import access as partnership_access
from partnerships.cycles.plan import week_of as week_of_cycle
from partnerships.cycles.queries import under_way_of
from partnerships.log.figures import against, within
from partnerships.log.pages import Book, enter_parts, week_parts
from partnerships.log.weeks import week_of
from partnerships.reviews.overview import looks_for
from roles import access
from roles.charters.shelf import signatures_to_give
from roles.people.members import Member
from roles.questions.clocks import local
from roles.questions.queries import Listed, newly_answered, open_for
from roles.questions.wording import asker_name
from roles.routing.compiled import shelf
from roles.routing.directory import Directory

MOST_CHANGES = 4
LONG_AGO = 90  # school days are not counted beyond
WORDS = 120  # of a question in a row


def own_page(member: Member, now: datetime | None = None, *, everything: bool = False) -> dict[str, Any]:
    """The context of the page: twelve queries for a coach, fewer for whoever gets no questions and keeps no log."""
    school, today, now = member.school, member.today, now or timezone.now()
    questions = open_for(school, member.account) if member.desk.received else Listed([], 0)
    tasks = [*_questions(member, questions), *_papers(member), *_answers(member)]
    return {
        "tasks": in_order(tasks, everything=everything, besides=questions.more),
        "is_asked": member.desk.received,
        "week": _week(member) if member.desk.has_log else None,
        "cycles": [
            (one, week_of_cycle(one.started_on, today), one.partner if one.coach_id == member.account.pk else one.coach)
            for one in under_way_of(member)
        ],
        "answers": [
            (one, link(school, "questions:mine", one.pk), short_day(local(school, one.answered_at).date()))
            for one in (newly_answered(school, member.account, now) if member.desk.answers else [])
            if one.answered_at is not None
        ],
        "changes": changes_of(school, today)[:MOST_CHANGES],
    }


def _questions(member: Member, questions: Listed) -> Iterator[Task]:
    """One row a question, the one that waits longest first: only the people it went to ever read it."""
    school, directory = member.school, shelf.get(member.school, member.today).directory
    for one in reversed(questions.rows):
        since = local(school, one.waits_since or one.asked_at).date()
        asker = asker_name(one.asked_by, shows_name=one.shows_name)
        text = one.text if len(one.text) <= WORDS else f"{one.text[:WORDS].rstrip()}…"
        address = link(school, "questions:question", one.pk)
        fact = f"{asker}. {waits_words(directory, since, member.today)}"
        yield Task(Rank.ASKED, text, fact, "Answer", address, text, "message-circle-question-mark")


def waits_words(directory: Directory, since: date, today: date) -> str:
    """How long it lies there, in days of school, for nobody is expected to answer on others."""
    days = min((today - since).days, LONG_AGO)
    school_days = sum(directory.is_school_day(since + timedelta(days=number)) for number in range(1, days + 1))
    if days <= 0:
        return "Since today."
    return (
        f"Waits for {count(school_days, 'school day', 'school days')}." if school_days else "Since the last school day."
    )


def _papers(member: Member) -> Iterator[Task]:
    """What is to be signed, read, settled and confirmed, and reviews whose day has come."""
    school, waiting = member.school, access.waiting_for(member)
    looks = looks_for(school, member.account, member.today)
    yield from charters_to_sign(school, signatures_to_give(member))
    yield from agreements_to_sign(school, looks)
    yield from reviews(school, (one for one in looks if one.coach == member.account.pk), member.today)
    yield from rounds(school, waiting, member.today)
    yield from invitations(school, waiting)


def _answers(member: Member) -> Iterator[Task]:
    """What the member published and was to look at again by now."""
    directory = shelf.get(member.school, member.today).directory
    held = {
        post.role_id for post in directory.posts_of_person.get(member.account.pk, ()) if post.holds_on(member.today)
    }
    for one in directory.types.values():
        said, claim = directory.published.get(one.id), directory.claims.get(one.duty_id)
        if said is not None and claim is not None and claim.role_id in held and said.check_by < member.today:
            text = f"Is your answer on “{one.name}” still right?"
            fact = f"It was to be looked at by {short_day(said.check_by)}, and is not shown until then."
            address = link(member.school, "settling:answers")
            yield Task(Rank.STILL_RIGHT, text, fact, "Say whether it is", address, one.name, "circle-check")


def _week(member: Member) -> dict[str, Any]:
    """This week against the agreement, and the form of two taps; it sends to the log, where the entry is shown."""
    book = Book(member, partnership_access.get_diary(member), week_of(member.today))
    week, ground = book.week, book.ground
    found = against(within(book.counts, week), book.diary, ground, week.school_days(ground.off))
    form = book.form(initial=book.begin())
    return {
        **enter_parts(form),
        **week_parts(found),
        "form": form,
        "total": say_minutes(found.total),
        "share": found.share,
        "tolerance": book.diary.tolerance,
        "holiday_week": not week.school_days(ground.off),
    }
