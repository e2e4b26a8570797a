"""The lists at the left: the inbox, and what one asked oneself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from coachhub.kit.templatetags.kit import and_list
from coachhub.kit.wording import small
from roles.people.members import Member
from roles.questions import clocks, wording
from roles.questions.clocks import day_word
from roles.questions.models import Question, Recipient
from roles.questions.moves import coming_move, when_and_where
from roles.questions.queries import Listed, asked_by, last_answers, open_for, settled_for, with_whom
from roles.routing.compiled import shelf


@dataclass(frozen=True, slots=True)
class Row:
    """One question in a list: its words, a line beneath, and a note with an icon."""

    pk: int
    address: str
    text: str
    line: str = ""
    icon: str = ""
    note: str = ""
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Open or settled, with how many there are, and how many of them are not shown."""

    title: str
    count: int
    more: int
    rows: list[Row]
    is_settled: bool = False


def inbox(member: Member, now: datetime, *, everything: bool = False) -> list[Group]:
    """What went to the member: what waits on their desk, and what was settled this week."""
    school, person = member.school, member.account
    waiting = open_for(school, person, everything=everything)
    settled = settled_for(school, person, now, everything=everything)
    holders = with_whom(settled.rows)
    return [
        _group("Open", waiting, [_open_row(member, one, now) for one in waiting.rows]),
        _group(
            "Settled" if everything else "Settled this week",
            settled,
            [_settled_row(member, one, holders.get(one.pk, []), now) for one in settled.rows],
            is_settled=True,
        ),
    ]


def own(member: Member, now: datetime, *, everything: bool = False) -> list[Group]:
    """What the member asked: what is open or newly answered, and the rest."""
    waiting, settled = asked_by(member.school, member.account, now, everything=everything)
    every = [*waiting.rows, *settled.rows]
    holders, answers = with_whom(every), last_answers(every)
    groups = []
    for title, listed in (("Open", waiting), ("Settled", settled)):
        rows = []
        for one in listed.rows:
            answer = answers.get(one.pk)
            given = f" by {answer.by}" if answer and answer.by else ""
            rows.append(_own_row(member, one, holders.get(one.pk, []), given, now, is_settled=listed is settled))
        groups.append(_group(title, listed, rows, is_settled=listed is settled))
    return groups


def _group(title: str, listed: Listed, rows: list[Row], *, is_settled: bool = False) -> Group:
    return Group(title, listed.count, listed.more, rows, is_settled)


def _open_row(member: Member, question: Question, now: datetime) -> Row:
    asker = wording.asker_name(question.asked_by, shows_name=question.shows_name)
    day = day_word(question, question.asked_at, now)
    when = clocks.clock(member.school, question.asked_at) if day == "today" else day
    owner = _owner(member, question)
    note = f"The {small(owner)} owns this" if owner else ""
    return Row(
        question.pk, _address(member, "question", question), question.text, f"{asker}, {when}", "arrow-right", note
    )


def _owner(member: Member, question: Question) -> str:
    """The role that owns the question's duty, where that is another than the one it was sent to."""
    directory = shelf.get(member.school, member.today).directory
    claim = directory.claims.get(question.question_type.duty_id) if question.question_type else None
    return directory.roles[claim.role_id].name if claim and claim.role_id != question.sent_to_id else ""


def _settled_row(member: Member, question: Question, holders: Iterable[Recipient], now: datetime) -> Row:
    address = _address(member, "question", question)
    if question.answered_at is not None:
        day = day_word(question, question.answered_at, now)
        by = (
            f" by the {small(question.answered_by.name)}"
            if _elsewhere(member, holders) and question.answered_by
            else ""
        )
        return Row(question.pk, address, question.text, "", "check", f"Answered{by} {day}")
    names = and_list(one.person for one in holders)
    day = day_word(question, question.waits_since or question.asked_at, now)
    return Row(question.pk, address, question.text, "", "arrow-right", f"Passed on to {names}, {day}")


def _elsewhere(member: Member, holders: Iterable[Recipient]) -> bool:
    return all(one.person_id != member.account.pk for one in holders)


def _own_row(
    member: Member, question: Question, holders: list[Recipient], by: str, now: datetime, *, is_settled: bool
) -> Row:
    address, school = _address(member, "mine", question), member.school
    if question.answered_at is not None:
        day = day_word(question, question.answered_at, now)
        if is_settled:
            return Row(question.pk, address, question.text, "", "check", f"Answered {day}{by}")
        when = clocks.clock(school, question.answered_at) if day == "today" else day
        return Row(question.pk, address, question.text, "", "message-circle-question-mark", f"New answer, {when}", True)
    since = day_word(question, question.waits_since or question.asked_at, now)
    line = f"With {and_list(one.person for one in holders) or 'the front door'} since {since}."
    question.school = school
    coming = coming_move(question, {one.person_id for one in holders}, now, moved=getattr(question, "moved", None))
    if coming is not None:
        names = and_list(one.person.name for one in coming.slip.asked)
        day = when_and_where(coming, "|").partition("|")[0]
        line += f" Moves to {names} on {day}, if nobody has answered."
    return Row(question.pk, address, question.text, line)


def _address(member: Member, view: str, question: Question) -> str:
    return reverse(f"questions:{view}", args=[member.school.slug, question.pk])
