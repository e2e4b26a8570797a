"""Steps: one lead each, how far they are, time on them."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from partnerships.models import LogEntry, PlanPerson, PlanStep, StepHelper, StepTime
from tests.actions.cases_plans import place, plan, step
from tests.plans.parts import at, leads, state, step_at
from tests.story import DEVICES, PLAN
from tests.world import World

ClientOf = Callable[[str], Client]


def typed(world: World, **said: Any) -> dict[str, Any]:
    return {"kind": "rubric", "title": "Design the rubric", "turn": "0", "lead": place(world, "ben").pk, **said}


def test_each_step_names_its_lead_and_its_helpers(world: World, client_of: ClientOf) -> None:
    page = client_of("cleo").get(at(world)).text
    assert "Eve looks after it" not in page
    assert "Cleo Clark looks after it; Eve Ellis and Ben Brook carry their part." in page
    assert "PL coach" in page


def test_without_a_lead_whoever_owns_the_duty_leads(world: World, client_of: ClientOf) -> None:
    client_of("cleo").post(step_at(world, 3), typed(world, lead="", duty=world.duty(PLAN).pk))
    assert leads(world, 3) == "Ben"


def test_an_owner_who_is_not_in_the_plan_is_no_silent_choice(world: World, client_of: ClientOf) -> None:
    response = client_of("cleo").post(step_at(world, 3), typed(world, lead="", duty=world.duty(DEVICES).pk))
    assert response.status_code in (302, 422)
    assert (response.status_code == 302) == (leads(world, 3) == "Eve")  # Eve covers for Dora these days


def test_whoever_leads_does_not_help_as_well(world: World, client_of: ClientOf) -> None:
    helping = [place(world, name).pk for name in ("ben", "eve")]
    client_of("cleo").post(step_at(world, 2), typed(world, helpers=helping))
    assert [one.who.person.first_name for one in step(world).helpers.all()] == ["Eve"]


def test_of_two_who_save_a_step_the_second_sees_both(world: World, client_of: ClientOf) -> None:
    cleo = client_of("cleo")
    cleo.post(step_at(world, 2), typed(world, title="Write three rows"))
    response = cleo.post(step_at(world, 2), typed(world, title="Write four rows"))
    assert response.status_code == 409
    assert "Write three rows" in response.text
    assert "Write four rows" in response.text


def test_a_step_that_is_done_opens_the_hand_off_after_it_and_undo_closes_it(world: World, client_of: ClientOf) -> None:
    ben = client_of("ben")
    ben.post(step_at(world, 2, "state"), {"was": "to_do", "to": "done"})
    assert state(world, 2) == "waiting"
    assert ben.post(step_at(world, 2, "state"), {"was": "to_do", "to": "done"}).status_code == 409
    ben.post(step_at(world, 2, "state"), {"was": "done", "to": "doing"})
    assert state(world, 2) == "ahead"


def test_a_step_moves_and_stops_at_the_end(world: World, client_of: ClientOf) -> None:
    ben, last = client_of("ben"), step(world, 3)
    for answer in (302, 302, 409):
        assert ben.post(at(world, "steps", last.pk, "move"), {"up": "on"}).status_code == answer
    assert plan(world).steps.first() == last


def test_a_step_is_taken_out_and_put_back(world: World, client_of: ClientOf) -> None:
    ben = client_of("ben")
    page = ben.post(step_at(world, 3, "out"), follow=True).text
    assert "Put it back" in page
    assert "Taken out: Look back" in page
    assert "Put it back" not in ben.post(step_at(world, 3, "out"), follow=True).text
    assert ben.post(step_at(world, 2, "out")).status_code == 409  # a hand-off stands after it


def test_time_on_a_step_counts_as_agreed_work_once_and_is_undone(world: World, client_of: ClientOf) -> None:
    ben, before = client_of("ben"), LogEntry.objects.count()
    said = {"step": step(world).pk, "minutes": "45", "key": str(uuid4())}
    for _ in range(2):
        ben.post(at(world, "log"), said)
    time = StepTime.objects.latest("pk")
    assert (time.entry.minutes, time.entry.outside, LogEntry.objects.count()) == (45, "", before + 1)
    assert (time.entry.commitment is not None) or (time.entry.duty == world.duty(PLAN))
    ben.post(at(world, "log", time.pk, "undo"))
    assert (LogEntry.objects.count(), StepTime.objects.filter(pk=time.pk).exists()) == (before, False)


def test_a_step_without_a_duty_of_ones_own_cannot_be_logged(world: World, client_of: ClientOf) -> None:
    said = {"step": step(world, 3).pk, "minutes": "45", "key": str(uuid4())}
    assert client_of("ben").post(at(world, "log"), said).status_code == 422


def test_others_in_the_plan_read_no_times_of_the_coach(world: World, client_of: ClientOf) -> None:
    assert "Counts as agreed work" not in client_of("cleo").get(at(world)).text


def refused(do: Callable[[], object], saying: str) -> None:
    with pytest.raises(IntegrityError, match=saying), transaction.atomic():
        do()


def test_the_database_refuses_a_second_lead_and_strangers(world: World) -> None:
    rubric, ben = step(world), place(world, "ben")
    other = PlanPerson.objects.exclude(plan=plan(world)).filter(school=world.hampton).earliest("pk")
    rows, inside = PlanStep.objects.filter(pk=rubric.pk), {"school": world.hampton, "step": rubric}
    refused(lambda: rows.update(lead=None), "lead_id")
    refused(lambda: rows.update(lead=other), "one plan")
    refused(lambda: rows.update(lead=place(world, "cleo")), "does not help")
    refused(lambda: StepHelper.objects.create(**inside, who=ben), "does not help")
    refused(lambda: StepHelper.objects.create(**inside, who=other), "one plan")
    refused(lambda: PlanPerson.objects.filter(pk=ben.pk).update(person=world.person("fay")), "with its person")
