"""The actions of the room of questions, ready to run; merged into CASES."""

from uuid import UUID

from django.core import mail
from django.utils import timezone

from roles.questions import actions, silence_actions, thread_actions
from roles.questions.models import Act, Question
from roles.questions.target import target_of
from roles.routing.compiled import shelf
from roles.routing.owners import resolve_role
from tests.actions.ready import Case, Ready
from tests.world import World

KEY = UUID("00000000-0000-4000-8000-000000000001")


def open_question(world: World) -> Question:
    """Cleo's, on Dora's desk."""
    return Question.objects.select_related("school", "asked_by", "question_type", "sent_to").get(
        school=world.hampton, text="Who books rooms?"
    )


def answered_question(world: World) -> Question:
    question, dora = open_question(world), world.person("dora")
    actions.answer(question, by=dora, turn=0, now=timezone.now(), text="Come.", meet="Mon, period 5")
    mail.outbox.clear()
    return open_question(world)


def send(world: World) -> Ready:
    school, cleo, now = world.hampton, world.person("cleo"), timezone.now()
    target = target_of(school, school.today(), words="", key="lesson-planning")
    assert target is not None
    return lambda: actions.send(school, target.slip, kind=target.kind, text="Who?", by=cleo, key=KEY, now=now)


def pass_on(world: World) -> Ready:
    question, coach, dora, now = open_question(world), world.role("pl-coach"), world.person("dora"), timezone.now()
    return lambda: actions.pass_on(question, coach, reason="knows", by=dora, turn=question.turn, now=now)


def pass_on_as_another_type(world: World) -> Ready:
    question, coach, dora, now = open_question(world), world.role("pl-coach"), world.person("dora"), timezone.now()
    kind = world.question_type("lesson-planning")
    return lambda: actions.pass_on(question, coach, reason="belongs", by=dora, turn=0, now=now, question_type=kind)


def answer(world: World) -> Ready:
    question, dora, now = open_question(world), world.person("dora"), timezone.now()
    return lambda: actions.answer(question, text="Room 9.", by=dora, turn=0, now=now)


def reply(world: World) -> Ready:
    question, cleo, now = open_question(world), world.person("cleo"), timezone.now()
    return lambda: thread_actions.reply(question, text="By Monday.", by=cleo, turn=0, now=now)


def accept_time(world: World) -> Ready:
    question, cleo, now = answered_question(world), world.person("cleo"), timezone.now()
    return lambda: thread_actions.accept_time(question, by=cleo, turn=1, now=now)


def other_time(world: World) -> Ready:
    question, cleo, now = answered_question(world), world.person("cleo"), timezone.now()
    return lambda: thread_actions.other_time(question, text="Tuesday?", by=cleo, turn=1, now=now)


def close(world: World) -> Ready:
    question, cleo, now = open_question(world), world.person("cleo"), timezone.now()
    return lambda: thread_actions.close(question, by=cleo, turn=0, now=now)


def reopen(world: World) -> Ready:
    question, cleo, now = answered_question(world), world.person("cleo"), timezone.now()
    return lambda: thread_actions.reopen(question, by=cleo, turn=1, now=now)


def remind(world: World) -> Ready:
    question, now = open_question(world), timezone.now()
    return lambda: silence_actions.remind(question, now=now)


def move_by_itself(world: World) -> Ready:
    question, now, today = open_question(world), timezone.now(), world.day()
    slip = resolve_role(shelf.get(world.hampton, today).directory, world.role("counselor").pk, today)
    return lambda: silence_actions.move_by_itself(question, slip, reason=Act.Reason.SILENT, now=now)


QUESTIONS = {
    "questions.send": Case(send),
    "questions.pass_on": Case(pass_on),
    "questions.pass_on (as another type)": Case(pass_on_as_another_type),
    "questions.answer": Case(answer),
    "questions.reply": Case(reply),
    "questions.accept_time": Case(accept_time),
    "questions.other_time": Case(other_time),
    "questions.close": Case(close),
    "questions.reopen": Case(reopen),
    "questions.remind": Case(remind, by_itself=True),
    "questions.move_by_itself": Case(move_by_itself, by_itself=True),
}
