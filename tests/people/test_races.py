"""Many at once: somebody is added once, let go once, and a school never loses its last principal."""

import pytest

from roles.models import Membership, Role, TrailRow
from roles.people import actions
from tests.actions import cases
from tests.actions.race import MANY, Ready, outcomes, race
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)


def steps_down(name: str) -> Ready:
    def ready(world: World) -> cases.Ready:
        membership, ada = world.membership(name), world.person("ada")
        return lambda: actions.change_level(membership, "staff", by=ada)

    return ready


def test_the_same_person_is_added_once(world: World) -> None:
    assert outcomes(race(*[cases.add_person] * MANY)) == {"done": 1, "ValidationError": MANY - 1}
    assert world.person("nora").memberships.count() == 1


@pytest.mark.parametrize("ready", [cases.let_go, cases.take_back, cases.change_level])
def test_what_many_do_at_once_is_done_once(world: World, ready: Ready) -> None:
    rows = TrailRow.objects.count()
    race(*[ready] * MANY)
    assert TrailRow.objects.count() == rows + 1


def test_of_two_principals_who_step_down_at_once_one_stays(world: World) -> None:
    Membership.objects.filter(pk=world.membership("ben").pk).update(level="principal")
    counts = outcomes(race(steps_down("ada"), steps_down("ben")))
    assert counts == {"done": 1, "LastPrincipal": 1}
    assert Membership.objects.principals().filter(school=world.hampton).count() == 1


def test_roles_added_at_once_have_addresses_of_their_own(world: World) -> None:
    assert outcomes(race(*[cases.add_role] * MANY)) == {"done": MANY}
    slugs = Role.objects.filter(school=world.hampton, name="Math coach").values_list("slug", flat=True)
    assert len(set(slugs)) == MANY
