"""Actions on who does what: settling what two roles claim, the manage and lead exercise."""

from roles.models import Exercise
from roles.overlap import actions as overlap
from roles.overlap import exercise_actions as exercises
from roles.overlap.claims import Answer, dispute_of
from roles.overlap.queries import read_now
from tests.actions.ready import Case, Ready
from tests.story import PLAN, ROOMS
from tests.world import World

# The registrar's signed version claims the rooms that are the project manager's in force.
WORDS = "The registrar owns it."


def seen(world: World) -> str:
    return dispute_of(world.duty(ROOMS), read_now(world.hampton, world.day()), frozenset()).seen


def settle(world: World, slug: str = "registrar") -> Ready:
    duty, ada, day, before = world.duty(ROOMS), world.person("ada"), world.day(), seen(world)
    answer = Answer("owner", world.role(slug).pk)
    return lambda: overlap.settle(duty, answer, WORDS, seen=before, day=day, by=ada)


def settle_shared(world: World) -> Ready:
    duty, ada, day, before = world.duty(ROOMS), world.person("ada"), world.day(), seen(world)
    answer = Answer("share", world.role("registrar").pk, "joint")
    return lambda: overlap.settle(duty, answer, "They share it.", seen=before, day=day, by=ada)


def settle_elsewhere(world: World) -> Ready:
    return settle(world, "teacher")


def propose_answer(world: World) -> Ready:
    duty, dora, day = world.duty(ROOMS), world.person("dora"), world.day()
    return lambda: overlap.propose_answer(duty, WORDS, day=day, by=dora)


def ask_to_settle(world: World) -> Ready:
    duty, ada, day = world.duty(ROOMS), world.person("ada"), world.day()
    return lambda: overlap.ask_to_settle(duty, day=day, by=ada)


def open_exercise(world: World) -> Exercise:
    return Exercise.objects.select_related("charter__role").get(school=world.hampton, closed_at=None)


def begin_exercise(world: World) -> Ready:
    charter, ada = world.charter("project-manager"), world.person("ada")
    return lambda: exercises.begin_exercise(charter, by=ada)


def place_alone(world: World) -> Ready:
    exercise, ben, duty = open_exercise(world), world.person("ben"), world.duty(PLAN)
    return lambda: exercises.place_alone(exercise, {duty.pk: "manage"}, by=ben)


def open_to_all(world: World) -> Ready:
    exercise, ada = open_exercise(world), world.person("ada")
    return lambda: exercises.open_to_all(exercise, by=ada)


def place_together(world: World) -> Ready:
    open_to_all(world)()
    exercise, ada, duty = open_exercise(world), world.person("ada"), world.duty(PLAN)
    return lambda: exercises.place_together(exercise, {duty.pk: "lead"}, by=ada)


def close_exercise(world: World) -> Ready:
    open_to_all(world)()
    exercise, ada = open_exercise(world), world.person("ada")
    return lambda: exercises.close_exercise(exercise, by=ada)


OVERLAP = {
    "overlap.settle": Case(settle, rows=3, why="the manager's draft begun and saved, and the whole"),
    "overlap.settle (shared)": Case(settle_shared, rows=5, why="two drafts begun and saved, and the whole"),
    "overlap.settle (somebody else)": Case(
        settle_elsewhere, rows=8, why="a charter started, three drafts begun and saved, and the whole"
    ),
    "overlap.propose_answer": Case(propose_answer),
    "overlap.ask_to_settle": Case(ask_to_settle),
    "overlap.begin_exercise": Case(begin_exercise),
    "overlap.place_alone": Case(place_alone),
    "overlap.open_to_all": Case(open_to_all),
    "overlap.place_together": Case(place_together),
    "overlap.close_exercise": Case(close_exercise),
}
