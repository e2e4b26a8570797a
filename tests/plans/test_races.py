"""Sixteen at once on a plan: one answers a hand-off, one save stands, and nothing is shared that one took back."""

import pytest

from partnerships.models import Plan, PlanPerson
from partnerships.plans import closing_actions
from tests.actions import cases_plans as plans
from tests.actions.race import MANY, Ready, outcomes, race
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_accepting_and_passing_on_one_happens(world: World) -> None:
    assert outcomes(race(*[plans.accept, plans.pass_on] * 8)) == {"done": 1, "AlreadyDone": MANY - 1}
    found = plans.hand_off(world)
    assert (found.state == "accepted") == (found.to.person.first_name == "Ben")


@pytest.mark.parametrize(
    "ready", [plans.change_step, plans.set_state, plans.change_plan, plans.look_back, plans.add_hand_off, plans.settle]
)
def test_one_does_it_and_the_others_are_told(world: World, ready: Ready) -> None:
    assert outcomes(race(*[ready] * MANY)) == {"done": 1, "AlreadyDone": MANY - 1}


@pytest.mark.parametrize("ready", [plans.start_plan, plans.log_on_step])
def test_sent_sixteen_times_at_once_it_is_there_once(world: World, ready: Ready) -> None:
    made = race(*[ready] * MANY)
    assert outcomes(made) == {"done": MANY}
    assert len(set(made)) == 1


def agreeing(name: str) -> Ready:
    def ready(world: World):  # type: ignore[no-untyped-def]
        found, person = plans.plan(world), world.person(name)
        return lambda: closing_actions.agree(found, by=person)

    return ready


def test_the_last_of_those_who_agree_at_once_shares_it(world: World) -> None:
    assert outcomes(race(*[agreeing(name) for name in ("cleo", "ben", "eve")])) == {"done": 3}
    assert plans.plan(world).shared_at is not None


def test_agreeing_and_taking_back_at_once_never_shares_what_one_took_back(world: World) -> None:
    race(*[plans.take_back_example, plans.agree] * 8)
    for plan in Plan.objects.filter(school=world.hampton, shared_at__isnull=False):
        assert not PlanPerson.objects.filter(plan=plan, agreed_at=None).exists()
