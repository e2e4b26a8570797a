"""Comment rounds on agreements: the machinery of charters, on the places of an agreement."""

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.test import Client

from partnerships.comments.models import AgreementComment, AgreementRound
from partnerships.comments.rounds import read_agreements_on
from roles.models import Line
from tests.actions import cases_agreement_comments as cases
from tests.actions.race import MANY, outcomes, race
from tests.agreements.pages import HOME, home_of, post, version_of
from tests.world import World

ClientOf = Callable[[str], Client]
pytestmark = pytest.mark.django_db
NINTH = "Ninth graders pick their next task"


def text(client: Client, address: str) -> str:
    return " ".join(client.get(address).text.split())


def outcome(world: World) -> str:
    return version_of(world, 2).goals.get().outcome


def settles(client: Client, world: World, how: str, **more: str) -> object:
    comment = AgreementComment.objects.get(school=world.hampton)
    place = f"{home_of(world)}/comments/{comment.pk}"
    return client.post(place, {"how": how, "was": comment.quoted, **more}, follow=True)


def test_whoever_is_asked_reads_the_draft_while_the_round_is_open_and_no_longer(
    client_of: ClientOf, world: World
) -> None:
    home, eve = home_of(world, "jon"), client_of("eve")
    assert eve.get(f"{home}/comments").status_code == 404
    asked = {"people": world.person("eve").pk, "ends_on": str(world.day(10)), "message": "Goal 1, please."}
    assert "Asked 1 to read the draft" in client_of("ada").post(f"{home}/comments/open", asked, follow=True).text
    (sent,) = mail.outbox
    assert (sent.to, sent.subject) == (
        ["eve@hampton.example"], "Read and comment: draft agreement with Jon Jones"
    )  # fmt: skip
    assert "Read the draft agreement with Jon Jones" in text(eve, HOME)
    assert "Students pick their next task" in text(eve, f"{home}/comments")
    assert client_of("cleo").get(f"{home}/comments").status_code == 403
    client_of("jon").post(f"{home}/comments/close")
    assert eve.get(f"{home}/comments").status_code == 403


def test_what_others_said_stands_beside_its_place(client_of: ClientOf, world: World) -> None:
    page = text(client_of("ben"), f"{home_of(world)}/comments")
    beside = page.split('id="goal-1-outcome"')[1].split('id="goal-1-seen_in"')[0]
    assert "Fay Ford" in beside
    assert f"<ins>{NINTH}</ins>" in beside


def test_a_part_is_commented_on_and_reworded(client_of: ClientOf, world: World) -> None:
    home, ben = home_of(world), client_of("ben")
    said = {"part": "part:meetings", "quoted": "", "text": "When?", "proposed": "Mondays\nat 8:10"}
    assert ben.post(f"{home}/comments", said).headers["Location"] == f"{home}/comments#part-meetings"
    comment = AgreementComment.objects.get(by=world.person("ben"))
    client_of("ada").post(f"{home}/comments/{comment.pk}", {"how": "accepted", "was": ""})
    assert version_of(world, 2).meetings == "Mondays\nat 8:10"


def test_accepting_puts_the_wording_into_the_draft_and_tells_the_commenter(client_of: ClientOf, world: World) -> None:
    edits = version_of(world, 2).edits
    settles(client_of("ada"), world, "accepted")
    assert (outcome(world), version_of(world, 2).edits) == (NINTH, edits + 1)
    line = Line.objects.get(person=world.person("fay"), rhythm="daily")
    assert line.text == "Your comment on “Students pick their next task” was accepted."
    assert line.address == f"{home_of(world)}/comments"


def test_changing_puts_in_a_wording_of_ones_own_and_keeping_needs_a_word_why(client_of: ClientOf, world: World) -> None:
    assert settles(client_of("ben"), world, "kept").status_code == 422  # type: ignore[attr-defined]
    settles(client_of("ben"), world, "changed", wording="Students choose their next task")
    assert outcome(world) == "Students choose their next task"


def test_nothing_is_put_over_what_somebody_wrote_meanwhile(client_of: ClientOf, world: World) -> None:
    goal = version_of(world, 2).goals.get()
    post(client_of("ben"), f"{home_of(world)}/draft/goals/{goal.pk}", world, outcome="Students decide")
    answer = settles(client_of("ada"), world, "changed", wording="Students choose")
    assert answer.status_code == 409  # type: ignore[attr-defined]
    assert "reads now: “Students decide”" in answer.text  # type: ignore[attr-defined]
    assert outcome(world) == "Students decide"


def test_what_needs_a_talk_stops_the_clock_and_comes_first_on_the_agenda(client_of: ClientOf, world: World) -> None:
    home = home_of(world)
    client_of("ben").post(f"{home}/comments", {"part": "whole", "needs_talk": "on", "text": "For whom?"})
    assert AgreementRound.objects.get(school=world.hampton).paused_on == world.day()
    page = text(client_of("ben"), f"{home}/comments/agenda")
    assert page.index("For whom?") < page.index(NINTH)
    client_of("ben").post(f"{home}/comments/resume")
    assert AgreementRound.objects.get(school=world.hampton).paused_on is None


def test_comments_wait_for_whoever_writes_the_draft(client_of: ClientOf, world: World) -> None:
    words = "One comment to settle: the draft agreement with Ben Brook"
    assert [words in text(client_of(name), HOME) for name in ("ada", "ben", "cleo")] == [True, True, False]
    settles(client_of("ada"), world, "accepted")
    client_of("ada").post(f"{home_of(world)}/comments/close")
    assert "the draft agreement with Ben Brook" not in text(client_of("ada"), HOME)


def test_readers_are_reminded_once_and_the_round_ends_by_itself(world: World) -> None:
    monday = world.day(14) - timedelta(days=world.day(14).weekday())
    AgreementRound.objects.update(ends_on=monday)
    AgreementRound.objects.filter(school=world.zeder).update(ends_on=world.day(300))

    def look(days: int) -> list[str]:
        mail.outbox.clear()
        day = monday + timedelta(days=days)
        read_agreements_on(datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo("America/New_York")))
        return sorted(sent.to[0] for sent in mail.outbox)

    assert [look(days) for days in (-5, -4, -3)] == [[], ["ben@hampton.example", "fay@hampton.example"], []]
    look(1)
    assert AgreementRound.objects.get(school=world.hampton).closed_at is not None


@pytest.mark.django_db(transaction=True)
def test_of_many_who_settle_a_comment_one_does(world: World) -> None:
    assert outcomes(race(*[cases.settle, cases.keep] * (MANY // 2))) == {"done": 1, "AlreadyDone": MANY - 1}


@pytest.mark.django_db(transaction=True)
def test_of_many_who_open_a_round_one_does(world: World) -> None:
    assert outcomes(race(*[cases.open_round] * MANY)) == {"done": 1, "AlreadyDone": MANY - 1}
