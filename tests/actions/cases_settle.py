"""Actions on what a school says on its answers, and on what has no owner."""

from decimal import Decimal

from roles.matching.lanes import Lane
from roles.routing import actions as routing
from roles.routing.models import PublishedAnswer
from tests.actions.ready import Case, Ready
from tests.story import CALENDAR, SOFTWARE, SOURCES
from tests.world import World


def change_lane_words(world: World) -> Ready:
    school, ada = world.hampton, world.person("ada")
    return lambda: routing.change_lane_words(school, Lane.HARASSMENT, "Call the district office.", by=ada)


def forget_lane_words(world: World) -> Ready:
    school, ada = world.hampton, world.person("ada")
    return lambda: routing.change_lane_words(school, Lane.SAFETY, "", by=ada)


def change_thoughts(world: World) -> Ready:
    duty, ben = world.duty(SOFTWARE), world.person("ben")
    return lambda: routing.change_thoughts(duty, first="Who is it for?", second="", by=ben)


def publish_answer(world: World) -> Ready:
    kind, ben, role = world.question_type("software"), world.person("ben"), world.role("pl-coach")
    words = {"text": "Ask before you buy.", "link": "", "check_by": world.day(90), "day": world.day()}
    return lambda: routing.publish_answer(kind, **words, role=role, by=ben)


def published(world: World) -> PublishedAnswer:
    return PublishedAnswer.objects.select_related("school", "question_type").get(school=world.hampton)


def confirm_answer(world: World) -> Ready:
    answer, ben, role = published(world), world.person("ben"), world.role("pl-coach")
    days = {"check_by": world.day(120), "day": world.day()}
    return lambda: routing.confirm_answer(answer, **days, role=role, by=ben)


def take_back_answer(world: World) -> Ready:
    answer, ben = published(world), world.person("ben")
    return lambda: routing.take_back_answer(answer, by=ben)


def propose_owner(world: World, slug: str = "project-manager") -> Ready:
    duty, role, ada, day = world.duty(CALENDAR), world.role(slug), world.person("ada"), world.day()
    words = {"wording": "Keep the training calendar", "hours": Decimal(1), "day": day}
    return lambda: routing.propose_owner(duty, role, **words, by=ada)


def leave_with_front_door(world: World) -> Ready:
    duty, ada, day = world.duty(SOURCES), world.person("ada"), world.day()
    return lambda: routing.leave_with_front_door(duty, day=day, by=ada)


def leave_with_help_desk(world: World) -> Ready:
    duty, ada, day = world.duty(SOURCES), world.person("ada"), world.day()
    given = {"reach": "Call 555-0199.", "check_by": world.day(90), "role": world.role("principal"), "day": day}
    return lambda: routing.leave_with_help_desk(duty, **given, by=ada)


def choose_for_now(world: World) -> Ready:
    duty, ada, role = world.duty(SOURCES), world.person("ada"), world.role("librarian")
    return lambda: routing.choose_for_now(duty, role, by=ada)


def settle_again(world: World) -> Ready:
    leave_with_front_door(world)()
    duty, ada = world.duty(SOURCES), world.person("ada")
    return lambda: routing.settle_again(duty, by=ada)


SETTLE = {
    "routing.change_lane_words": Case(change_lane_words),
    "routing.change_lane_words (back)": Case(forget_lane_words),
    "routing.change_thoughts": Case(change_thoughts),
    "routing.publish_answer": Case(publish_answer),
    "routing.confirm_answer": Case(confirm_answer),
    "routing.take_back_answer": Case(take_back_answer),
    "routing.propose_owner": Case(propose_owner, rows=3, why="the draft begun, the draft saved, and the proposal"),
    "routing.leave_with_front_door": Case(leave_with_front_door),
    "routing.leave_with_help_desk": Case(leave_with_help_desk, rows=2, why="left with the front door, and the answer"),
    "routing.choose_for_now": Case(choose_for_now),
    "routing.settle_again": Case(settle_again),
}
