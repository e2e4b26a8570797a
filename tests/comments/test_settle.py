"""Settling a comment: accept, change, keep; the draft follows, the commenter is told, two at once do it once."""

from collections.abc import Callable

import pytest
from django.test import Client

from roles.charters.models import Stake
from roles.drafting import step_actions
from roles.models import Comment, Line
from tests.actions import cases_agreeing
from tests.actions.race import MANY, outcomes, race
from tests.charters.pages import wordings
from tests.comments.rooms import HOME, ROUND, fays, settles, text
from tests.story import PLAN
from tests.world import World

ClientOf = Callable[[str], Client]
pytestmark = pytest.mark.django_db
WEEKLY = "Plan one lesson a week with each new teacher"


def first_line(world: World) -> str:
    return wordings(world.version("pl-coach", 3))[0]


def line_for_fay(world: World) -> str:
    return Line.objects.get(person=world.person("fay"), rhythm="daily").text


def test_accepting_puts_the_proposed_wording_into_the_draft(client_of: ClientOf, world: World) -> None:
    edits = world.version("pl-coach", 3).edits
    settles(client_of("ada"), fays(world), "accepted")
    assert first_line(world) == WEEKLY
    assert world.version("pl-coach", 3).edits == edits + 1
    assert line_for_fay(world) == f"Your comment on “{PLAN}” was accepted."
    assert "Accepted by Ada Abbott" in text(client_of("ben"))


def test_what_was_accepted_can_be_undone_in_the_editor(client_of: ClientOf, world: World) -> None:
    settles(client_of("ada"), fays(world), "accepted")
    assert f"Reworded “{PLAN}”, as a comment proposed" in text(client_of("ada"), f"{HOME}/pl-coach/draft")
    draft = world.version("pl-coach", 3)
    step_actions.undo(draft, draft.steps.earliest("-id").pk, by=world.person("ada"))
    assert first_line(world) == PLAN


def test_changing_puts_in_a_wording_of_ones_own(client_of: ClientOf, world: World) -> None:
    settles(client_of("ada"), fays(world), "changed", wording="Plan a lesson with new teachers")
    assert first_line(world) == "Plan a lesson with new teachers"
    assert "led to other words in the draft" in line_for_fay(world)


def test_keeping_needs_a_word_why(client_of: ClientOf, world: World) -> None:
    answer = settles(client_of("ada"), fays(world), "kept")
    assert (answer.status_code, "Say in a word why it stays" in answer.text) == (422, True)
    settles(client_of("ada"), fays(world), "kept", answer="Not only for new ones.")
    assert first_line(world) == PLAN
    assert line_for_fay(world).endswith("stays as it was. Not only for new ones.")


def test_a_comment_without_a_wording_cannot_be_accepted(client_of: ClientOf, world: World) -> None:
    Comment.objects.filter(pk=fays(world).pk).update(proposed="", text="Hm.")
    answer = settles(client_of("ada"), fays(world), "accepted")
    assert answer.status_code == 422
    assert "Nothing was proposed here that could be accepted" in answer.text


def test_nothing_is_put_over_what_somebody_wrote_meanwhile(client_of: ClientOf, world: World) -> None:
    Stake.objects.filter(version=world.version("pl-coach", 3), wording=PLAN).update(wording="Plan lessons daily")
    answer = settles(client_of("ada"), fays(world), "changed", wording="Plan weekly")
    assert answer.status_code == 409
    assert "reads now: “Plan lessons daily”" in answer.text
    assert "Plan weekly" in answer.text
    assert (first_line(world), fays(world).settled) == ("Plan lessons daily", "")


def test_what_is_settled_is_settled_once(client_of: ClientOf, world: World) -> None:
    settles(client_of("ada"), fays(world), "accepted")
    answer = settles(client_of("ben"), fays(world), "kept", answer="No.")
    assert answer.status_code == 409
    assert first_line(world) == WEEKLY


def test_those_who_only_comment_settle_nothing(client_of: ClientOf, world: World) -> None:
    fay = client_of("fay")
    fay.force_login(world.person("fay"))
    assert settles(fay, fays(world), "accepted").status_code == 403
    assert "Change or keep" not in text(fay)


def test_comments_wait_after_the_round_until_they_are_settled(client_of: ClientOf, world: World) -> None:
    client_of("ada").post(f"{ROUND}/close")
    assert "One comment to settle: the draft of the PL coach" in text(client_of("ada"), HOME)
    settles(client_of("ada"), fays(world), "accepted")
    assert "to settle: the draft" not in text(client_of("ada"), HOME)


@pytest.mark.django_db(transaction=True)
def test_of_many_who_settle_a_comment_one_does(world: World) -> None:
    results = outcomes(race(*[cases_agreeing.settle, cases_agreeing.keep] * 8))
    assert results == {"done": 1, "AlreadyDone": MANY - 1}
    assert (first_line(world) == WEEKLY) == (fays(world).settled == "accepted")
