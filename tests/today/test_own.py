"""The first page of everybody else: questions to answer, papers, the week, cycles, answers, what changed."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from coachhub.today.own import waits_words
from partnerships.models import LogEntry, Review
from roles.models import PublishedAnswer, Question, School
from roles.routing.directory import Break, Directory
from tests.actions.cases_reviewing import cycle
from tests.questions.threads import TEXT, asked
from tests.story import PLAN
from tests.world import World

ClientOf = Callable[[str], Client]
HOME = "/hampton-high-school"
TODAY = f"{HOME}/today"
MONDAY = date(2026, 11, 9)
days = st.dates(date(2026, 1, 1), date(2026, 12, 31))


def a_school(*breaks: Break) -> Directory:
    return Directory(school="Hampton", since=date(2026, 1, 1), breaks=breaks)


@pytest.mark.parametrize(
    ("since", "today", "words"),
    [
        (MONDAY, MONDAY, "Since today."),
        (MONDAY, MONDAY + timedelta(days=2), "Waits for two school days."),
        (MONDAY - timedelta(days=3), MONDAY, "Waits for one school day."),
        (MONDAY - timedelta(days=3), MONDAY - timedelta(days=1), "Since the last school day."),
    ],
    ids=["today", "midweek", "over a weekend", "on a Sunday"],
)
def test_how_long_a_question_waits_is_told_in_days_of_school(since: date, today: date, words: str) -> None:
    assert waits_words(a_school(), since, today) == words


@given(days, st.integers(0, 200))
def test_no_day_of_a_break_counts(since: date, length: int) -> None:
    today = since + timedelta(days=length)
    closed = a_school(Break(since, today, "Closed"))
    assert waits_words(closed, since, today) in ("Since today.", "Since the last school day.")


def test_a_question_stands_first_for_whom_it_went_to(world: World, client_of: ClientOf) -> None:
    question = asked(world)
    page = client_of("ben").get(TODAY).text
    assert TEXT in page
    assert f'href="{HOME}/questions/{question.pk}"' in page
    assert "Cleo Clark. Since today." in page


def test_who_hid_the_name_stays_hidden(world: World, client_of: ClientOf) -> None:
    asked(world, shows_name=False)
    page = client_of("ben").get(TODAY).text
    assert "A colleague. Since today." in page


def test_the_oldest_question_comes_first_and_every_one_is_counted(world: World, client_of: ClientOf) -> None:
    for number in range(7):
        question = asked(world)
        Question.objects.filter(pk=question.pk).update(
            text=f"Question {number}", waits_since=timezone.now() - timedelta(days=number)
        )
    page = client_of("ben").get(TODAY).text
    assert page.index("Question 6") < page.index("Question 5")
    assert "Question 1" not in page
    everything = client_of("ben").get(f"{TODAY}?all=1").text
    rest = everything.count('class="task"') - 5
    assert f"and {rest} more" in page
    assert "Question 0" in everything


def test_a_paper_waits_for_whoever_is_asked_to_sign_it(world: World, client_of: ClientOf) -> None:
    assert f"{HOME}/charters/librarian/v/1/sign" in client_of("ben").get(TODAY).text
    assert "The partnership agreement with the project manager is waiting" in client_of("dora").get(TODAY).text
    assert "is waiting for your signature" not in client_of("cleo").get(TODAY).text


def test_an_answer_past_its_day_asks_whether_it_is_still_right(world: World, client_of: ClientOf) -> None:
    assert "Is your answer on" not in client_of("ben").get(TODAY).text
    past = {"verified_on": world.day(-9), "check_by": world.day(-1)}
    PublishedAnswer.objects.filter(school=world.hampton).update(**past)
    School.objects.filter(pk=world.hampton.pk).update(routing_version=world.hampton.routing_version + 1)
    assert "Is your answer on “Planning a lesson” still right?" in client_of("ben").get(TODAY).text
    assert "Is your answer on" not in client_of("dora").get(TODAY).text


def test_a_coach_is_told_of_the_own_review_alone(world: World, client_of: ClientOf) -> None:
    Review.objects.filter(school=world.hampton).update(day=world.day())
    assert "The review with the PL coach is today" in client_of("ben").get(TODAY).text
    assert "The review with the PL coach" not in client_of("dora").get(TODAY).text


def test_a_coach_logs_with_two_taps_from_here(world: World, client_of: ClientOf) -> None:
    page = client_of("ben").get(TODAY)
    form = page.context["week"]["form"]
    sent = {"on": f"d-{world.duty(PLAN).pk}", "chip": "30", "key": str(form["key"].value()), "day": ""}
    assert f'action="{HOME}/log"' in page.text
    before = LogEntry.objects.count()
    answer = client_of("ben").post(f"{HOME}/log", sent, follow=True)
    assert "Logged" in answer.text
    assert LogEntry.objects.count() == before + 1


def test_the_week_is_shown_against_the_agreement(client_of: ClientOf) -> None:
    page = client_of("ben").get(TODAY).text
    assert "against the agreement" in page
    assert "45m logged, 0% of it outside the agreement" in " ".join(page.split())


def test_a_cycle_is_told_to_the_two_it_is_between(world: World, client_of: ClientOf) -> None:
    name = cycle(world).name
    assert name in client_of("ben").get(TODAY).text
    assert name in client_of("cleo").get(TODAY).text
    assert name not in client_of("dora").get(TODAY).text


def test_a_teacher_finds_the_ask_field_and_the_news_of_own_questions(world: World, client_of: ClientOf) -> None:
    question = Question.objects.get(school=world.hampton, asked_by=world.person("cleo"))
    Question.objects.filter(pk=question.pk).update(state="answered", answered_at=timezone.now())
    page = client_of("cleo").get(TODAY).text
    assert "Whom do I ask?" in page
    assert question.text in page
    assert "Changed lately" in page


def test_nobody_reads_what_another_asked(world: World, client_of: ClientOf) -> None:
    asked(world)
    for name in ("ada", "cleo", "dora", "ivy"):
        assert TEXT not in client_of(name).get(TODAY).text


def test_the_day_is_the_schools_own(world: World, client_of: ClientOf, time_machine) -> None:
    time_machine.move_to(datetime(2026, 11, 10, 3, 30, tzinfo=UTC), tick=False)
    assert "Monday, November 9, 2026" in client_of("ben").get(TODAY).text
