"""Coaching cycles: the school's own phases, where a cycle is now, its time against the model."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from partnerships.cycles.plan import phases_of, week_of
from partnerships.models import CoachingModel, Cycle
from tests import factories as make
from tests.actions.cases_reviewing import agreement, cycle, in_force
from tests.world import World

ClientOf = Callable[[str], Client]
HOME = "/hampton-high-school/cycles"


@given(st.integers(1, 8), st.integers(1, 40), st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_the_phases_fill_the_weeks_in_order(count: int, weeks: int, begin: date) -> None:
    phases = phases_of([str(n) for n in range(count)], begin, weeks, 0, ended=False)
    assert phases[0].first == begin
    assert week_of(begin, phases[-1].last) == weeks
    for before, after in pairwise(phases):
        assert before.first <= before.last
        assert after.first >= before.first  # eight phases in one week share a day


def test_a_cycle_begins_with_whom_it_is_and_the_goal_it_serves(world: World, client_of: ClientOf) -> None:
    cleo, goal = world.person("cleo"), in_force(world).goals.get()
    sent = {"name": "Fractions", "partner": str(cleo.pk), "agreement_goal": str(goal.key), "weeks": "4"}
    page = client_of("ben").post(f"{HOME}/start", {**sent, "started_on": str(world.day())}, follow=True).text
    assert f"Cycle with {cleo.name}" in page
    assert "Counts for goal 1" in page


def test_the_name_of_a_cycle_names_no_teacher(world: World, client_of: ClientOf) -> None:
    sent = {"name": f"With {world.person('cleo').name}", "weeks": "4", "started_on": str(world.day())}
    assert client_of("ben").post(f"{HOME}/start", sent).status_code == 422


def test_the_goal_of_a_cycle_names_no_student_and_may_name_whom_it_is_with(world: World, client_of: ClientOf) -> None:
    sent = {"name": "Fractions", "weeks": "4", "started_on": str(world.day())}
    answer = client_of("ben").post(f"{HOME}/start", {**sent, "goal": "Tyler B. says why"})
    assert (answer.status_code, "could be a student" in answer.text) == (422, True)
    assert client_of("ben").post(f"{HOME}/start", {**sent, "goal": "As Cleo Cruz tried"}).status_code == 302


def test_a_cycle_moves_on_and_ends_once(world: World, client_of: ClientOf) -> None:
    place, ben = f"{HOME}/{cycle(world).pk}", client_of("ben")
    assert ben.post(f"{place}/phase", {"was": "0", "to": "2"}).status_code == 302
    assert ben.post(f"{place}/phase", {"was": "0", "to": "1"}).status_code == 409
    assert ben.post(f"{place}/end").status_code == 302
    assert ben.post(f"{place}/end").status_code == 409
    assert (cycle(world).phase, cycle(world).ended_on) == (2, world.day())


def test_the_weeks_of_a_cycle_change_until_it_ends(world: World, client_of: ClientOf) -> None:
    mine, ben = cycle(world), client_of("ben")
    place = f"{HOME}/{mine.pk}/weeks"
    assert f'href="{place}"' in ben.get(f"{HOME}/{mine.pk}").text
    page = ben.post(place, {"weeks": "9", "was": str(mine.weeks)}, follow=True).text
    assert "The cycle runs for nine weeks now." in page
    assert ben.post(place, {"weeks": "8", "was": str(mine.weeks)}).status_code == 409
    assert ben.post(place, {"weeks": "41", "was": "9"}).status_code == 422
    ben.post(f"{HOME}/{mine.pk}/end")
    assert ben.get(place).status_code == 409
    assert cycle(world).weeks == 9


def test_of_two_who_write_what_was_seen_the_second_keeps_the_words(world: World, client_of: ClientOf) -> None:
    place, ben = f"{HOME}/{cycle(world).pk}", client_of("ben")
    ben.post(place, {"seen": "Two sheets lay open", "was": ""})
    response = ben.post(place, {"seen": "Three sheets", "was": ""})
    assert (response.status_code, "Three sheets" in response.text) == (409, True)
    assert "Two sheets lay open" in client_of("cleo").get(place).text


def test_the_school_chooses_its_model(world: World, client_of: ClientOf) -> None:
    sent = {"name": "Impact cycle", "phases": "Identify\nLearn\nImprove", "share": "45", "weeks": "6"}
    client_of("ada").post(f"{HOME}/model", sent)
    model = CoachingModel.objects.get(school=world.hampton)
    assert (model.phases, model.share) == (["Identify", "Learn", "Improve"], 45)
    page = client_of("ben").get(f"{HOME}/{cycle(world).pk}").text
    assert "Improve" in page
    assert "45% is the model" in page


def test_time_in_cycles_is_shown_against_the_model(world: World, client_of: ClientOf) -> None:
    about = {"school": world.hampton, "person": world.person("ben"), "role": world.role("pl-coach"), "day": world.day()}
    key = in_force(world).commitments.get().key
    mine = Cycle.objects.get(pk=cycle(world).pk)
    make.LogEntryFactory(**about, minutes=45, agreement=agreement(world), commitment=key, cycle=mine)
    page = client_of("ben").get(f"{HOME}/{mine.pk}").text  # besides 45 minutes on a duty, which the story logged
    assert "50%" in page
    assert "45m" in page
