"""What waits for somebody to be signed, read and confirmed: the same rows for principals and everybody else. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from coachhub.kit.templatetags.kit import long_day, short_day
from coachhub.kit.wording import count, small
from coachhub.today.tasks import Rank, Task, link
from partnerships.reviews.overview import Look
from roles.access import Waiting
from roles.charters.shelf import ToSign
from roles.people.models import School

SOON = timedelta(days=7)


def charters_to_sign(school: School, rows: Iterable[ToSign]) -> Iterator[Task]:
    for one in rows:
        text = f"The charter of the {small(one.role)} is waiting for your signature"
        fact = f"Version {one.number}. You sign as the {small(one.signs_as)}."
        address = link(school, "charters:sign", one.role_slug, one.number)
        yield Task(Rank.SIGN, text, fact, "Read and sign", address, one.role, "pen-line", look="sign")


def agreements_to_sign(school: School, looks: Iterable[Look]) -> Iterator[Task]:
    for one in looks:
        if one.waits_for_me:
            text = f"The partnership agreement with the {small(one.role_name)} is waiting for your signature"
            address, about = link(school, "agreements:sign", one.agreement, one.number), about_of(one)
            fact = f"Version {one.number}. {_others_signed(one)}."
            yield Task(Rank.SIGN, text, fact, "Read and sign", address, about, "pen-line", look="sign")


def invitations(school: School, waiting: Waiting) -> Iterator[Task]:
    """Drafts that one is asked to read, charters of which one is asked whether they are still right."""
    for read in waiting.to_read:
        until = f"Until {long_day(read.ends_on)}."
        until = "The clock stands still until a talk was held." if read.is_paused else until
        text, address = f"Read the draft of the {small(read.role)}", link(school, "comments:read", read.role_slug)
        fact = f"{read.opener} asks for comments. {until}"
        yield Task(Rank.COMMENTS, text, fact, "Read and comment", address, read.role, "file-text")
    for confirm in waiting.to_confirm:
        text = f"Is the charter of the {small(confirm.role)} still right?"
        fact = f"Version {confirm.number}. You were asked on {short_day(confirm.asked_on)}, once a term."
        address = link(school, "confirming:answer", confirm.role_slug)
        yield Task(Rank.STILL_RIGHT, text, fact, "Say whether it is", address, confirm.role, "circle-check")


def rounds(school: School, waiting: Waiting, today: date) -> Iterator[Task]:
    """Rounds of comments: those that need a talk, those with comments to settle, those that have ended."""
    for one in waiting.to_settle:
        charter, address = f"the draft of the {small(one.role)}", link(school, "comments:read", one.role_slug)
        picture = "message-circle-question-mark"
        if one.is_open and one.paused_on:
            fact = f"The round of comments stands still since {short_day(one.paused_on)}."
            text = f"A talk is needed about {charter}"
            yield Task(Rank.TALK, text, fact, "See the comments", address, one.role, picture)
        elif one.waiting or one.ends_on <= today:
            says = count(one.waiting, "comment", "comments").capitalize() if one.waiting else "Comments"
            fact = f"Read until {long_day(one.ends_on)}." if one.is_open else "The round has ended."
            text = f"{says} to settle: {charter}"
            yield Task(Rank.COMMENTS, text, fact, "See the comments", address, one.role, picture)


def reviews(school: School, looks: Iterable[Look], today: date) -> Iterator[Task]:
    """Reviews whose day has come or that have none, with what is parked for them."""
    for one in looks:
        if not one.in_force:
            continue
        who, about = f"the {small(one.role_name)}", about_of(one)
        parked = f" {count(one.parked, 'request is', 'requests are').capitalize()} parked for it." if one.parked else ""
        if one.review is not None and one.review_day is not None and one.review_day <= today:
            is_today = one.review_day == today
            text = f"The review with {who} is {'today' if is_today else 'still open'}"
            when = "Its agenda is made from the record." if is_today else f"It was on {short_day(one.review_day)}."
            address = link(school, "reviews:review", one.review)
            yield Task(Rank.REVIEW, text, f"{when}{parked}", "Open the review", address, about, "users")
        elif one.review is None and one.review_on is not None and one.review_on <= today + SOON:
            fact, address = f"The agreement says {long_day(one.review_on)}.{parked}", link(school, "reviews:list")
            yield Task(Rank.REVIEW, f"A review with {who} is due", fact, "Set a day", address, about, "users")


def about_of(one: Look) -> str:
    return f"{one.role_name}, {one.coach_name}"


def _others_signed(one: Look) -> str:
    """`The other three have signed`, `Two of four have signed`, `Nobody has signed yet`."""
    if not one.given:
        return "Nobody has signed yet"
    has = "has" if one.given == 1 else "have"
    given = count(one.given, has, has)
    if one.asked > 1 and one.given == one.asked - 1:
        return f"The other {given} signed"
    return f"{given.partition(' ')[0].capitalize()} of {count(one.asked, has, has)} signed"
