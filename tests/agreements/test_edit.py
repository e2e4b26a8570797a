"""The editor: blank places ask, what is typed is kept, at most two goals at once."""

import re
from collections.abc import Callable
from html import unescape

import pytest
from django.test import Client

from partnerships.models import Commitment, Goal
from tests.agreements.pages import home_of, post, version_of
from tests.world import World

ClientOf = Callable[[str], Client]


@pytest.fixture
def draft(world: World) -> str:
    return f"{home_of(world)}/draft"


def test_a_blank_place_shows_its_question(client_of: ClientOf, draft: str) -> None:
    page = client_of("ben").get(draft).text
    assert "When something is added, who decides, and what drops?" in page


def test_a_part_is_answered_in_its_place(client_of: ClientOf, world: World, draft: str) -> None:
    page = post(client_of("ben"), f"{draft}/parts/meetings", world, meetings="Mondays at 8:10.")
    assert "Mondays at 8:10." in page.text
    assert version_of(world, 2).meetings == "Mondays at 8:10."


def test_short_places_are_asked_about_students_too(client_of: ClientOf, world: World, draft: str) -> None:
    ben = client_of("ben")
    for place, field in [("goals/new", "measure"), ("goals/new", "target"), ("parts/time", "full_time")]:
        answer = post(ben, f"{draft}/{place}", world, **{"tolerance": "15", field: "Sheets of Tyler B."})
        assert (answer.status_code, "could be a student" in answer.text) == (422, True)


def test_of_two_the_second_reads_both_and_keeps_hers(client_of: ClientOf, world: World, draft: str) -> None:
    place = f"{draft}/parts/scope"
    post(client_of("ben"), place, world, scope="Six teachers.")
    answer = client_of("ada").post(place, {"edits": 0, "scope": "All of grade nine."})
    assert answer.status_code == 409
    assert "Six teachers." in answer.text
    assert "All of grade nine." in answer.text
    assert version_of(world, 2).scope == "Six teachers."
    post(client_of("ada"), place, world, scope="All of grade nine.")
    assert version_of(world, 2).scope == "All of grade nine."


def test_what_is_typed_after_it_was_sent_is_shown_again(client_of: ClientOf, world: World, draft: str) -> None:
    version_of(world, 2).delete()
    answer = client_of("ben").post(f"{draft}/parts/scope", {"edits": 0, "scope": "Only algebra."})
    assert answer.status_code == 409
    assert "Only algebra." in answer.text


def test_the_third_goal_waits_and_is_offered_when_one_is_finished(
    client_of: ClientOf, world: World, draft: str
) -> None:
    ben = client_of("ben")
    for words in ("Write a claim", "Read aloud"):
        post(ben, f"{draft}/goals/new", world, outcome=words)
    first, _second, third = version_of(world, 2).goals.all()
    assert third.state == Goal.State.WAITING
    begin = f"{draft}/goals/{third.pk}/in_progress"
    edits = version_of(world, 2).edits
    assert ben.post(begin, {"edits": edits}).status_code == 409
    assert "Begin goal 3 now" not in ben.get(draft).text
    assert "Begin goal 3 now" in post(ben, f"{draft}/goals/{first.pk}/done", world).text
    post(ben, begin, world)
    third.refresh_from_db()
    assert third.state == Goal.State.IN_PROGRESS


def test_a_commitment_may_name_a_duty_of_the_charter_alone(client_of: ClientOf, world: World, draft: str) -> None:
    ben, goal = client_of("ben"), version_of(world, 2).goals.get()
    place = f"{draft}/goals/{goal.pk}/commitments/new"
    theirs = world.duty("Order devices for classrooms").pk  # the charter hands it on
    words = {"party": "coach", "text": "Order tablets"}
    assert post(ben, place, world, **words, duty=theirs).status_code == 422
    mine = world.duty("Choose learning software").pk
    post(ben, place, world, **words, duty=mine, hours="1.5")
    assert Commitment.objects.get(text="Order tablets").duty_id == mine


def test_a_name_that_could_be_a_students_is_asked_about(client_of: ClientOf, world: World, draft: str) -> None:
    answer = post(client_of("ben"), f"{draft}/parts/scope", world, scope="Help Tyler B. in algebra.")
    assert answer.status_code == 422
    assert "could be a student" in answer.text
    assert version_of(world, 2).scope == ""


def test_a_goal_is_taken_out_with_its_commitments(client_of: ClientOf, world: World, draft: str) -> None:
    goal = version_of(world, 2).goals.get()
    post(client_of("ada"), f"{draft}/goals/{goal.pk}", world, remove="1")
    assert not version_of(world, 2).commitments.exists()


def test_a_note_is_mended_with_one_press_and_saved(client_of: ClientOf, world: World, draft: str) -> None:
    ben, goal = client_of("ben"), version_of(world, 2).goals.get()
    post(ben, f"{draft}/goals/{goal.pk}", world, outcome="All teachers are trained in goal conferences")
    page = ben.get(draft).text
    for words in ("Make it a commitment", "Use the first sign of the version in force", "Add a commitment"):
        assert words in page
    sign = "Students open their goal sheet"
    [address] = re.findall(r'href="([^"#]+)[^"]*">Use the first sign', page)
    opened = ben.get(unescape(address)).text
    assert sign in opened.split('name="first_sign"')[1].split("</textarea>")[0]
    post(ben, address.split("?")[0], world, outcome="Students say why", first_sign=sign)
    assert version_of(world, 2).goals.get().first_sign == sign


def test_where_hours_are_too_many_each_trade_is_one_press(client_of: ClientOf, world: World, draft: str) -> None:
    ben, goal = client_of("ben"), version_of(world, 2).goals.get()
    post(ben, f"{draft}/goals/{goal.pk}/commitments/new", world, party="coach", text="Plan units", hours="9")
    post(ben, f"{draft}/parts/time", world, hours_a_week="20", full_time="", tolerance="10")
    page = unescape(ben.get(draft).text)  # the story's coach has 16 hours already
    [address] = re.findall(r'href="([^"#]+)[^"]*">Take 5 hours off “Plan units”', page)
    assert 'value="4"' in ben.get(address).text
    post(ben, address.split("?")[0], world, party="coach", text="Plan units", hours="4")
    assert "What gives way?" not in ben.get(draft).text


def test_a_goal_says_what_it_replaced(client_of: ClientOf, world: World, draft: str) -> None:
    ben, home = client_of("ben"), draft.removesuffix("/draft")
    goal, was = version_of(world, 2).goals.get(), version_of(world, 1).goals.get()
    Goal.objects.filter(pk=goal.pk).update(key=was.key)  # as an amended version takes it over
    assert "Replaced" not in ben.get(f"{home}/v/2").text
    post(ben, f"{draft}/goals/{goal.pk}", world, outcome="Students say why they chose a task")
    page = unescape(ben.get(f"{home}/v/2").text)
    assert "Replaced" in page
    assert f"“{was.outcome}”" in page
