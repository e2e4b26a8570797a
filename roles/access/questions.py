"""Questions, what is learned of them, and what owners say about their duties."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from roles.access.rows import MOST, row_of
from roles.duties.models import Duty
from roles.lessons.queries import may_nod
from roles.people.members import Member
from roles.questions.models import Question
from roles.questions.threads import Thread, read_thread, whole_questions
from roles.routing.models import Example, QuestionType
from roles.routing.owned import Owned, owner_of, published_of, roles_held
from roles.staffing.models import Role


def get_received_question(member: Member, pk: int) -> Thread:
    """A question that went to the member, now or before. Raises PermissionDenied for everybody else, principals too."""
    thread = read_thread(row_of(whole_questions(member.school).filter(pk=min(pk, MOST))), member.account)
    if thread.mine is None:
        raise PermissionDenied("Only who asked it and the people it went to see a question.")
    return thread


def get_own_question(member: Member, pk: int) -> Thread:
    """A question that the member asked. Raises PermissionDenied for everybody else, also for those it went to."""
    question = row_of(whole_questions(member.school).filter(pk=min(pk, MOST)))
    if question.asked_by_id is None or question.asked_by_id != member.account.pk:
        raise PermissionDenied("Only who asked it and the people it went to see a question.")
    return read_thread(question, member.account)


def get_duty(member: Member, pk: int) -> Duty:
    return row_of(Duty.objects.filter(school=member.school, pk=min(pk, MOST)).select_related("school"))


def get_duty_to_coach(member: Member, pk: int) -> Duty:
    """A coaching duty, for whoever owns it in force and for the principal."""
    duty = row_of(
        Duty.objects.filter(school=member.school, pk=min(pk, MOST), is_coaching=True).select_related("school")
    )
    _owner_or_principal(member, owner_of(duty))
    return duty


def get_type_to_answer(member: Member, key: str) -> Owned:
    """A question type, for whoever owns it in force and for the principal, with the role they speak as."""
    rows = QuestionType.objects.filter(school=member.school, key=key[:60]).select_related("duty", "school")
    question_type = row_of(rows)
    owner = owner_of(question_type.duty)
    held = _owner_or_principal(member, owner)
    speaks_as = owner if owner in held else next(iter(held), owner or member.school.front_door)
    if speaks_as is None:
        raise PermissionDenied("Give yourself a role first: an answer says as whom you give it.")
    return Owned(question_type, owner, speaks_as, published_of(question_type))


def _owner_or_principal(member: Member, owner: Role | None) -> list[Role]:
    """The roles that the member holds. Raises PermissionDenied for whoever neither owns it nor leads the school."""
    held = list(roles_held(member)) if member.membership is not None else []
    if not member.is_principal and (owner is None or owner not in held):
        raise PermissionDenied("This is for the people whose role owns it, and for the principal.")
    return held


def get_lesson(member: Member, pk: int) -> Question:
    """A question to whose lesson the member may nod: it went to them, and their role owns what it is about."""
    question = row_of(whole_questions(member.school).filter(pk=min(pk, MOST)))
    if member.membership is None or not may_nod(question, member.account, member.today):
        raise PermissionDenied(
            "Only its owner says what Ask may learn of a question, and only of one that came to them."
        )
    return question


def get_learned(member: Member, pk: int) -> Example:
    rows = Example.objects.filter(school=member.school, pk=min(pk, MOST), learned_at__isnull=False)
    return row_of(rows.select_related("school", "question_type"))
