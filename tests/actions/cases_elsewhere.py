"""The actions about sites and programs, ready to run."""

from roles.people import actions as people
from tests.actions.ready import Case, Ready
from tests.world import World


def allow_sites(world: World) -> Ready:
    school, ada = world.hampton, world.person("ada")
    school.embed_origins = "https://staff.hampton.example"
    return lambda: people.allow_sites(school, by=ada)


def make_api_key(world: World) -> Ready:
    school, ada = world.hampton, world.person("ada")
    return lambda: people.make_api_key(school, by=ada)


def withdraw_api_key(world: World) -> Ready:
    school, ada = world.hampton, world.person("ada")
    return lambda: people.withdraw_api_key(school, by=ada)


ELSEWHERE = {
    "people.allow_sites": Case(allow_sites),
    "people.make_api_key": Case(make_api_key),
    "people.withdraw_api_key": Case(withdraw_api_key),
}
