"""A question that nobody answers moves on by itself, and the asker reads when and where to."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core import mail

from roles.models import Act, Holiday, Question
from roles.people.actions import let_go
from roles.people.models import School
from roles.questions.desks import lay
from roles.questions.rounds import go_round
from roles.routing.compiled import shelf
from roles.routing.owners import front_door, resolve_role
from roles.staffing.actions import appoint, cancel_absence, end_appointment, mark_away
from tests.world import World

MONDAY = datetime(2027, 3, 1, 15, 30, tzinfo=UTC)  # half past ten at the school
Ask = Callable[..., Question]


@pytest.fixture(autouse=True)
def only_new_questions(world: World) -> None:
    Question.objects.update(state="answered", answered_at=MONDAY)


@pytest.fixture
def ask(world: World) -> Ask:
    """Cleo asks whoever holds the role, on that Monday."""

    def ask(role: str = "pl-coach") -> Question:
        school, today = world.hampton, MONDAY.date()
        question = Question.objects.create(
            school=school, text="How do I begin?", asked_by=world.person("cleo"), asked_at=MONDAY,
            waits_since=MONDAY, sent_to=world.role(role), question_type=world.question_type("lesson-planning"),
        )  # fmt: skip
        slip = resolve_role(shelf.get(school, today).directory, world.role(role).pk, today)
        lay(question, slip, Act(kind="sent", at=MONDAY, by=world.person("cleo")))
        mail.outbox.clear()
        return question

    return ask


def at(days: int) -> datetime:
    return MONDAY + timedelta(days=days)


def rounds(until: int) -> None:
    """A round on each day from the first to that one."""
    for day in range(until + 1):
        with time_machine.travel(at(day), tick=False):
            go_round(at(day))


def story(question: Question) -> list[tuple[str, str, str]]:
    """What happened after it was sent: what, why, to whom."""
    acts = question.acts.exclude(kind="sent").select_related("to")
    return [(act.kind, act.reason, act.to.first_name if act.to else "") for act in acts]


def silence(school: School, remind: int, move: int) -> None:
    School.objects.filter(pk=school.pk).update(remind_after=remind, move_after=move)


def test_who_is_silent_is_reminded_once_and_then_the_front_door_has_it(world: World, ask: Ask) -> None:
    silence(world.hampton, 1, 3)
    question = ask()
    rounds(2)
    assert story(question) == [("reminded", "", "")]
    assert [(m.to, m.subject) for m in mail.outbox] == [(["ben@hampton.example"], "A question to you is still open")]
    rounds(3)
    assert story(question)[1:] == [("moved", "silent", "Ada")]
    assert [m.to for m in mail.outbox[1:]] == [["ada@hampton.example"], ["cleo@hampton.example"]]


def test_the_backup_has_it_before_the_front_door(world: World, ask: Ask) -> None:
    silence(world.hampton, 1, 2)
    coach = world.role("pl-coach")
    coach.backup = world.role("counselor")
    coach.save()
    question = ask()
    rounds(11)
    moved = [act for act in story(question) if act[0] == "moved"]
    assert moved == [("moved", "silent", "Ivy"), ("moved", "silent", "Ada")]


def test_the_front_door_keeps_what_nobody_answers(world: World, ask: Ask) -> None:
    question = ask("principal")
    rounds(30)
    assert story(question) == [("reminded", "", "")]


def test_days_without_school_do_not_count(world: World, ask: Ask) -> None:
    silence(world.hampton, 1, 3)
    Holiday.objects.create(school=world.hampton, name="A week off", first_day=at(1).date(), last_day=at(7).date())
    world.hampton.save()
    question = ask()
    rounds(8)
    assert story(question) == [("reminded", "", "")]


def test_an_answered_question_stays_where_it_is(world: World, ask: Ask) -> None:
    question = ask()
    Question.objects.filter(pk=question.pk).update(state="answered", answered_at=MONDAY)
    rounds(20)
    assert story(question) == []


def test_who_goes_away_is_covered_at_once_and_gets_back_what_nobody_answered(world: World, ask: Ask) -> None:
    question, ben = ask(), world.person("ben")
    with time_machine.travel(at(0), tick=False):
        days = {"first_day": at(0).date(), "last_day": at(4).date()}
        absence = mark_away(ben, world.hampton, **days, cover=world.person("eve"), by=ben)
        go_round(at(0))
        assert story(question) == [("moved", "away", "Eve")]
        cancel_absence(absence, by=ben)
        go_round(at(0))
        assert story(question)[1:] == [("moved", "back", "Ben")]


def test_a_leavers_questions_go_to_the_next_holder_or_to_the_front_door(world: World, ask: Ask) -> None:
    question, ada = ask(), world.person("ada")
    with time_machine.travel(at(1), tick=False):
        appointment = world.role("pl-coach").appointments.get()
        end_appointment(appointment, until=at(0).date(), by=ada)
        go_round(at(1))
        assert story(question) == [("moved", "left", "Ada")]
    other = ask("counselor")
    with time_machine.travel(at(1), tick=False):
        let_go(world.membership("ivy"), by=ada)
        appoint(world.person("jon"), world.role("counselor"), since=at(0).date(), by=ada)
        go_round(at(1))
        assert story(other) == [("moved", "left", "Jon")]


def test_a_second_round_finds_nothing_to_do(world: World, ask: Ask) -> None:
    silence(world.hampton, 1, 2)
    ask()
    with time_machine.travel(at(3), tick=False):
        assert [go_round(at(3)), go_round(at(3)), go_round(at(3))] == [1, 0, 0]


def test_the_front_door_is_asked_for_a_question_without_a_role(world: World, ask: Ask) -> None:
    question = ask("principal")
    Question.objects.filter(pk=question.pk).update(sent_to=None)
    with time_machine.travel(at(0), tick=False):
        go_round(at(0))
        directory = shelf.get(world.hampton, at(0).date()).directory
    assert story(question) == []
    assert front_door(directory, at(0).date(), "no_type").people == (world.person("ada").pk,)  # type: ignore[arg-type]
