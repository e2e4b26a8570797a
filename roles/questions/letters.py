"""Telling people about a question: by mail at once, or as a line of their daily summary. Part of an action.

Subjects and summary lines never hold anything of what was asked or answered. What tells somebody writes the lines and
hands back the mails, for `post` at the very end of the action, where nothing can fail after it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from coachhub.kit.templatetags.kit import short_day
from coachhub.kit.wording import small
from roles.people.models import Person
from roles.questions import clocks, wording
from roles.questions.models import Act, Question, Recipient
from roles.questions.moves import moves_words
from roles.questions.post import Letter, address_of, tell
from roles.routing.compiled import shelf
from roles.routing.owners import Asked, Slip, resolve_duty


def tell_desk(question: Question, slip: Slip, act: Act, people: Sequence[Asked]) -> list[Letter]:
    """Tell each of the people that the question is theirs now."""
    asker = _asker(question)
    said, why = _how_it_came(question, act), _why(question, slip)
    moves = moves_words(question, {one.person.id for one in people}, act.at)
    first = asker.partition(" ")[0] if question.shows_name and question.asked_by else "your colleague"
    page = address_of("questions:question", question)
    context = {
        "heading": "A question for you",
        "subject": f"A question for you from {wording.within(asker)}",
        "quote": question.text,
        "more": question.more,
        "paragraphs": [said, why],
        "buttons": [(page, f"Answer {first}")],
        "links": [(address_of("questions:pass_on", question), "Pass it on")],
        "after": f"Or reply to this mail: it goes to {first} at once, and you can mark the question answered later."
        if _reply_to(question)
        else "",
        "small": [moves] if moves else [],
    }
    line = f"A question for you{_about(question)}, from {wording.within(asker)}."
    to = {one.person.id: one.person.email for one in people}
    return tell(question, to, context, line, at=act.at, reply_to=_reply_to(question))


def tell_asker_moved(question: Question, slip: Slip, act: Act) -> list[Letter]:
    """Tell the asker who has the question now, and why."""
    people = [one for one in slip.asked if one.person.id != question.asked_by_id]
    strong, rest = moved_words(act, slip, people)
    return _tell_asker(
        question, act, "Your question was passed on" if act.by else "Your question moved on", [strong + rest]
    )


def moved_words(act: Act, slip: Slip, people: Sequence[Asked]) -> tuple[str, str]:
    """What the asker reads when a question was passed on or moved: who has it now, and the rest of it."""
    by, first = (act.by.first_name if act.by else ""), wording.firsts(people)
    begin = f"{by} passed your question on to " if by else "Your question went on to "
    why = wording.reason_words(act.reason, first, by)
    has = "has" if len(people) == 1 else "have"
    rest = wording.joined(why, wording.quoted(act.text), f"{first} {has} your question now.")
    return f"{begin}{wording.desk_words(slip, people)}", f". {rest}"


def tell_asker_answered(question: Question, act: Act) -> list[Letter]:
    """Tell the asker what the answer is."""
    by = act.by.first_name if act.by else "Somebody"
    said = "answered your question" if act.kind == Act.Kind.ANSWERED else "wrote about your question"
    return _tell_asker(question, act, f"{by} {said}", [], act)


def tell_people(question: Question, act: Act) -> list[Letter]:
    """Tell those who have the question what the asker wrote or did."""
    asker, words = _asker(question), SAID[Act.Kind(act.kind)]
    context = {
        "heading": f"{asker} {words}",
        "subject": f"{asker} {words}",
        "quote": question.text,
        "said": act,
        "buttons": [(address_of("questions:question", question), "Read it")],
    }
    people = Recipient.objects.now().filter(question=question)
    to = dict(people.values_list("person_id", "person__email"))
    line = f"{asker} {words}: a question{_about(question)}."
    return tell(question, to, context, line, at=act.at, reply_to=_reply_to(question))


def tell_reminded(question: Question, act: Act) -> list[Letter]:
    """Remind those who have the question that it is open still, and say when it moves on."""
    people = Recipient.objects.now().filter(question=question)
    to = dict(people.values_list("person_id", "person__email"))
    moves = moves_words(question, set(to), act.at)
    context = {
        "heading": "A question is still open",
        "subject": "A question to you is still open",
        "quote": question.text,
        "paragraphs": [f"{_asker(question)} sent it {_at(question, question.asked_at, act.at)}."],
        "buttons": [(address_of("questions:question", question), "Answer it")],
        "links": [(address_of("questions:pass_on", question), "Pass it on")],
        "small": [moves] if moves else [],
    }
    line = f"A question to you{_about(question)} is still open."
    return tell(question, to, context, line, at=act.at, reply_to=_reply_to(question))


SAID = {
    Act.Kind.REPLIED: "wrote again",
    Act.Kind.COMING: "will come",
    Act.Kind.OTHER_TIME: "asks for another time",
    Act.Kind.REOPENED: "still has the question",
    Act.Kind.CLOSED: "has what was needed",
}


def _how_it_came(question: Question, act: Act) -> str:
    asker, school = _asker(question), question.school
    sent = f"{asker} sent it {_at(question, question.asked_at, act.at)}"
    if act.kind == Act.Kind.SENT:
        return f"{sent}."
    by = act.by.first_name if act.by else ""
    why = wording.reason_words(act.reason, "", by, to_you=True)
    passed = f"{act.by.name} passed it on." if act.by else f"It came to you by itself at {school.short_name}."
    return wording.joined(f"{sent}.", passed, why, wording.quoted(act.text))


def _at(question: Question, moment: datetime, now: datetime) -> str:
    there = clocks.local(question.school, moment)
    if there.date() == clocks.local(question.school, now).date():
        return f"at {clocks.clock(question.school, moment)}"
    return f"on {short_day(there)}"


def _why(question: Question, slip: Slip) -> str:
    """It came to you because the PL coach owns “Plan lessons with teachers” (charter, version 2, line 1)."""
    if question.question_type is None:
        return ""
    today = slip.day
    owned = resolve_duty(shelf.get(question.school, today).directory, question.question_type.duty_id, today)
    if owned.claim is None or owned.owner is None or owned.duty is None:
        return "It comes to the front door, because no charter in force owns the duty it is about."
    if slip.role is None or owned.owner.id != slip.role.id:
        return ""
    verb = "leads" if owned.claim.shared else "owns"
    where = f"(charter, version {owned.claim.number}, line {owned.claim.line})"
    return f"It came to you because the {small(owned.owner.name)} {verb} “{owned.duty.wording}” {where}."


def _tell_asker(
    question: Question, act: Act, heading: str, paragraphs: list[str], said: Act | None = None
) -> list[Letter]:
    asker = question.asked_by
    if asker is None or act.by_id == asker.pk:
        return []
    context = {
        "heading": heading,
        "subject": heading,
        "quote": question.text,
        "paragraphs": paragraphs,
        "said": said,
        "buttons": [(address_of("questions:mine", question), "Read it in My questions")],
    }
    to = {asker.pk: asker.email}
    return tell(question, to, context, f"{heading}{_about(question)}.", view="questions:mine", at=act.at)


def _asker(question: Question) -> str:
    return wording.asker_name(question.asked_by, shows_name=question.shows_name)


def _reply_to(question: Question) -> str:
    asker: Person | None = question.asked_by
    return asker.email if asker is not None and question.shows_name else ""


def _about(question: Question) -> str:
    kind = question.question_type
    return f" about {kind.about or kind.name}" if kind is not None else ""
