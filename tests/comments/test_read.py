"""Reading a draft: a comment beside a line, a proposed wording, what needs a talk, and having read it."""

from collections.abc import Callable

import pytest
from django.test import Client

from roles.comments.models import Comment
from roles.models import Line, Stake
from tests.comments.rooms import ROUND, on_the_line, running, text
from tests.story import PLAN
from tests.world import World

ClientOf = Callable[[str], Client]
pytestmark = pytest.mark.django_db


def test_what_others_said_stands_beside_the_line(client_of: ClientOf) -> None:
    page = text(client_of("ben"))
    beside = page.split('id="line-1"')[1].split('id="line-2"')[0]
    assert "Fay Ford" in beside
    assert "<ins>Plan one lesson a week with each new teacher</ins>" in beside


def test_a_comment_with_a_wording_is_saved_beside_its_line(client_of: ClientOf, world: World) -> None:
    answer = client_of("ben").post(ROUND, on_the_line(world, text="Too wide.", proposed="Plan  lessons weekly"))
    assert answer.headers["Location"] == f"{ROUND}#line-1"
    said = Comment.objects.get(by=world.person("ben"))
    assert (said.quoted, said.text, said.proposed) == (PLAN, "Too wide.", "Plan lessons weekly")
    assert running(world).paused_on is None


def test_the_opener_hears_of_new_comments_once_before_the_next_summary(client_of: ClientOf, world: World) -> None:
    for words in ("One.", "Two."):
        client_of("ben").post(ROUND, on_the_line(world, text=words))
    lines = Line.objects.filter(person=world.person("ada"), rhythm="daily")
    assert [line.text for line in lines] == ["There are new comments on the draft charter of the PL coach."]
    assert lines[0].address == ROUND


def test_what_needs_a_talk_stops_the_clock_until_it_was_held(client_of: ClientOf, world: World) -> None:
    ends_on = running(world).ends_on
    client_of("ben").post(ROUND, on_the_line(world, needs_talk="on"))
    assert running(world).paused_on == world.day()
    type(running(world)).objects.filter(pk=running(world).pk).update(paused_on=world.day(-4))
    assert "the clock stands still since" in text(client_of("ben"))
    client_of("ada").post(f"{ROUND}/resume")
    assert (running(world).paused_on, running(world).ends_on - ends_on) == (None, world.day(4) - world.day())
    assert client_of("ada").post(f"{ROUND}/resume").status_code == 409


def test_the_agenda_has_the_open_lines_with_those_that_need_a_talk_first(client_of: ClientOf, world: World) -> None:
    client_of("ben").post(ROUND, {"part": "purpose", "quoted": "", "needs_talk": "on", "text": "For whom?"})
    page = text(client_of("ben"), f"{ROUND}/agenda")
    assert page.index("For whom?") < page.index("Plan one lesson a week with each new teacher")
    assert "Two places to settle." in page
    assert page.count("Decided:") == 2


def test_saying_that_one_has_read_it_takes_the_task_away(client_of: ClientOf) -> None:
    ben = client_of("ben")
    assert "Read the draft charter of the PL coach" in text(ben, "/hampton-high-school/charters")
    ben.post(f"{ROUND}/done")
    assert "Read the draft charter of the PL coach" not in text(ben, "/hampton-high-school/charters")
    assert "1 of 2 have read it" in text(ben)
    assert ben.post(f"{ROUND}/done").status_code == 409


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, "Write what you think, propose a wording, or tick that it needs a talk"),
        ({"proposed": "x" * 201}, "Say it in at most 200 characters"),
        ({"text": "We did so with Tyler B. last year"}, "could be a student"),
    ],
)
def test_bad_input_is_said_beside_the_line_and_kept(
    client_of: ClientOf, world: World, typed: dict[str, str], said: str
) -> None:
    answer = client_of("ben").post(ROUND, on_the_line(world, **typed))
    assert answer.status_code == 422
    assert all(words in answer.text for words in (said, *typed.values()))
    assert Comment.objects.filter(by=world.person("ben")).count() == 0


def test_a_line_that_was_taken_out_meanwhile_takes_no_comment_but_keeps_the_words(
    client_of: ClientOf, world: World
) -> None:
    Stake.objects.filter(version=world.version("pl-coach", 3), duty=world.duty(PLAN)).delete()
    answer = client_of("ben").post(ROUND, on_the_line(world, text="Too wide."))
    assert answer.status_code == 409
    assert "Too wide." in answer.text
    assert "Plan one lesson a week with each new teacher" in text(client_of("ben")).split("as it read")[1]
