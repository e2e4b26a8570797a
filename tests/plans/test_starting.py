"""Starting a plan: from a template, from an earlier plan, from nothing."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from partnerships.models import Plan
from partnerships.plans.filling import days_between, fill
from partnerships.plans.outlines import templates
from roles.models import Line
from tests.actions.cases_plans import plan
from tests.plans.parts import HOME
from tests.world import World

ClientOf = Callable[[str], Client]
PEOPLE = st.integers(1, 3)
DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


@given(DAYS, st.integers(0, 300), st.integers(0, 12), st.lists(st.tuples(DAYS, DAYS), max_size=2))
def test_steps_have_days_in_order_within_the_plan(first: date, length: int, count: int, off: Any) -> None:
    last = date.fromordinal(first.toordinal() + length)
    days = days_between(first, last, count, off)
    assert len(days) == count
    assert all(first <= day <= last for day in days)
    assert all(before <= after for before, after in pairwise(days))


@pytest.mark.parametrize("name", templates())
@given(st.data())
def test_whoever_has_which_part_each_step_has_one_lead_who_does_not_help(name: str, data: st.DataObject) -> None:
    outline = templates()[name]
    people = {part.key: data.draw(PEOPLE) for part in outline.parts}
    steps, points = fill(outline, people, [date(2026, 11, 2)] * len(outline.steps), {})
    assert all(step.lead in people.values() and step.lead not in step.helpers for step in steps)
    assert all(1 <= point.after <= len(steps) and point.to in people.values() for point in points)
    assert len({point.after for point in points}) == len(points)


def typed(client: Client, beginning: str, **said: Any) -> dict[str, Any]:
    """What the page proposes, and a name."""
    form = client.get(f"{HOME}/start/{beginning}").context["form"]
    shown = {field.name: field.value() for field in form if field.value() not in (None, [])}
    days = {name: str(shown[name]) for name in ("starts_on", "ends_on")}
    return {**shown, **days, "title": "Rivers", "subject": "Grade 9", "key": str(uuid4()), **said}


@pytest.mark.parametrize("name", templates())
def test_a_template_proposes_who_fits_each_part(world: World, client_of: ClientOf, name: str) -> None:
    cleo = client_of("cleo")
    said = {"part_visitor": world.person("fay").pk} if name == "peer-visit-round" else {}
    page = cleo.post(f"{HOME}/start/{name}", typed(cleo, name, **said), follow=True).text
    for step in templates()[name].steps:
        assert step.title in page.replace("&#x27;", "'")
    assert "Ben Brook" in page
    assert Plan.objects.get(title="Rivers").owner == world.person("cleo")


def test_a_step_is_tied_to_the_duty_that_a_charter_in_force_has(world: World, client_of: ClientOf) -> None:
    cleo = client_of("cleo")
    cleo.post(f"{HOME}/start/plan-{plan(world).pk}", typed(cleo, f"plan-{plan(world).pk}"))
    copy = Plan.objects.get(title="Rivers")
    assert [one.duty is not None for one in copy.steps.all()] == [False, True, False]  # nobody owns sources in force
    assert [one.when for one in copy.hand_offs.all()] == ["Assessment comes up", "First drafts are in"]
    assert {one.state for one in copy.steps.all()} == {"to_do"}
    assert copy.copied_from == plan(world)


def test_an_empty_plan_says_how_to_begin(world: World, client_of: ClientOf) -> None:
    cleo = client_of("cleo")
    page = cleo.post(f"{HOME}/start/empty", typed(cleo, "empty"), follow=True).text
    assert "Add the first step" in page


def test_sent_twice_a_plan_is_there_once(world: World, client_of: ClientOf) -> None:
    cleo = client_of("cleo")
    said = typed(cleo, "empty")
    places = [cleo.post(f"{HOME}/start/empty", said)["Location"] for _ in range(2)]
    assert places[0] == places[1]
    assert Plan.objects.filter(title="Rivers").count() == 1


def test_whoever_is_put_into_a_plan_finds_a_line_in_the_summary(world: World, client_of: ClientOf) -> None:
    cleo = client_of("cleo")
    cleo.post(f"{HOME}/start/empty", typed(cleo, "empty", others=[world.person("fay").pk]))
    assert "put you into the plan “Rivers”" in Line.objects.get(person=world.person("fay")).text


def test_a_plan_that_one_may_not_read_is_not_copied(world: World, client_of: ClientOf) -> None:
    assert client_of("ada").get(f"{HOME}/start/plan-{plan(world).pk}").status_code == 403
    assert client_of("ada").get(f"{HOME}/start/plan-999999").status_code == 404
    assert client_of("ada").get(f"{HOME}/start/nothing").status_code == 404


def test_a_students_name_is_asked_about(world: World, client_of: ClientOf) -> None:
    cleo = client_of("cleo")
    response = cleo.post(f"{HOME}/start/empty", typed(cleo, "empty", title="Help for Tyler B. with rivers"))
    assert (response.status_code, "could be a student" in response.text) == (422, True)
