"""Mails and lines about a question, for the people who are told. Part of an action.

Whoever tells somebody writes the lines and hands back the mails, for `post` at the very end of the action, where
nothing can fail after it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.urls import reverse

from roles.notices import mails
from roles.notices.models import Line
from roles.people.models import Membership
from roles.questions.models import Question

LINE = 300  # characters of a line of a summary


@dataclass(frozen=True)
class Letter:
    """A mail that is ready to be posted."""

    to: str
    context: dict[str, Any]
    reply_to: str = ""


def post(letters: Iterable[Letter]) -> None:
    """Hand the mails to the worker, in the transaction of what they tell of."""
    for letter in letters:
        mails.send("notices/question", letter.to, letter.context, letter.reply_to)


def tell(
    question: Question,
    to: dict[int, str],
    context: dict[str, Any],
    line: str,
    *,
    at: datetime,
    view: str = "questions:question",
    reply_to: str = "",
) -> list[Letter]:
    """Lines for those who want one mail a day, mails for the others. `to`: people's ids and addresses."""
    daily = Membership.objects.filter(
        school=question.school_id, person__in=to, question_mail=Membership.QuestionMail.DAILY
    )
    waiting = set(daily.values_list("person_id", flat=True))
    address = reverse(view, args=[question.school.slug, question.pk])
    for person_id in waiting:
        Line.objects.create(
            school_id=question.school_id, person_id=person_id, rhythm=Line.Rhythm.DAILY, text=line[:LINE],
            address=address, made_at=at,
        )  # fmt: skip
    profile = f"{settings.SITE_URL}{reverse('people:profile', args=[question.school.slug])}"
    whole = {"school": question.school, "profile": profile, "at_once": True, **context}
    return [Letter(email, whole, reply_to) for person_id, email in to.items() if person_id not in waiting]


def address_of(view: str, question: Question) -> str:
    return f"{settings.SITE_URL}{reverse(view, args=[question.school.slug, question.pk])}"
