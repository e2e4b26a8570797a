"""Plans at Hampton: the drawing's unit waits for the PL coach, an earlier one is an example for the school."""

import pytest

from partnerships.demo.load import load_partnerships
from partnerships.models import HandOff, Plan
from roles.models import District
from tests.demo.conftest import DRAWN

HAMPTON = "hampton-high"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def agreed(lakemont: District, db: None) -> None:
    """What was agreed and planned in the district, as of the day of the drawings."""
    load_partnerships(lakemont, DRAWN)


def test_the_unit_waits_for_the_coach_at_its_hand_off() -> None:
    waiting = HandOff.objects.get(school__slug=HAMPTON, state="waiting")
    assert (waiting.to.person.name, waiting.when) == ("Yvonne Castillo", "Assessment comes up")
    assert [step.state for step in waiting.plan.steps.all()] == ["done"] * 3 + ["to_do"] * 4


def test_one_that_ended_is_shared_as_all_in_it_agree() -> None:
    plan = Plan.objects.get(school__slug=HAMPTON, shared_at__isnull=False)
    assert plan.looked_back_at is not None
    assert not plan.people.filter(agreed_at=None).exists()
    assert {step.state for step in plan.steps.all()} == {"done"}


def test_steps_lie_on_school_days_in_their_order() -> None:
    for plan in Plan.objects.filter(school__slug=HAMPTON):
        days = [step.on for step in plan.steps.all()]
        assert days == sorted(days)  # type: ignore[type-var]
        assert all(day is not None and day.weekday() < 5 for day in days)
