"""Actions of the board, of peer visits and of the focus list, ready to run."""

from datetime import time
from typing import Any

from partnerships.board import actions as board
from partnerships.focus import actions as focus
from partnerships.models import CoverOffer, Focus, Post, Visit
from partnerships.visits import actions as visits
from partnerships.visits import cover_actions as cover
from tests.actions.cases_teams import team
from tests.actions.ready import Case, Ready
from tests.world import World


def post(world: World) -> Post:
    return Post.objects.select_related("school", "person").get(school=world.hampton)


def visit(world: World, number: int = 0) -> Visit:
    """Of the story: asked for, waiting for its cover, been."""
    rows = Visit.objects.select_related("school", "visitor", "host", "cover", "word_by")
    return rows.filter(school=world.hampton).order_by("pk")[number]


def offer(world: World, name: str) -> CoverOffer:
    return CoverOffer.objects.select_related("person").get(school=world.hampton, person=world.person(name))


def on_list(world: World, what: str) -> Focus:
    return Focus.objects.get(school=world.hampton, what=what)


def says(world: World) -> dict[str, Any]:
    days = {"first_day": world.day(), "last_day": world.day(5)}
    return {"what": "Exit tickets", "room": "Room 9", "times": "Period 4", "for_whom": "All", "link": "", **days}


def when(world: World) -> dict[str, Any]:
    return {"day": world.day(15), "starts": time(10), "ends": time(10, 45)}


def put_up(world: World) -> Ready:
    school, ben, words = world.hampton, world.person("ben"), says(world)
    return lambda: board.put_up(school, **words, by=ben)


def change_post(world: World) -> Ready:
    found, cleo, words = post(world), world.person("cleo"), says(world)
    return lambda: board.change_post(found, edits=0, **words, by=cleo)


def take_down(world: World) -> Ready:
    found, cleo = post(world), world.person("cleo")
    return lambda: board.take_down(found, by=cleo)


def thank(world: World) -> Ready:
    found, ben, today = post(world), world.person("ben"), world.day()
    return lambda: board.thank(found, today=today, by=ben)


def introduce(world: World) -> Ready:
    found, cleo, eve, ben = post(world), world.person("cleo"), world.person("eve"), world.person("ben")
    return lambda: board.introduce(found, cleo, eve, sentence="Talk", by=ben)


def ask(world: World) -> Ready:
    school, ben, eve, at = world.hampton, world.person("ben"), world.person("eve"), when(world)
    return lambda: visits.ask(school, eve, by=ben, what="Book talks", **at)


def say_yes(world: World) -> Ready:
    found, eve = visit(world), world.person("eve")
    return lambda: visits.say_yes(found, turn=0, by=eve)


def propose(world: World) -> Ready:
    found, eve, at = visit(world, 1), world.person("eve"), when(world)
    return lambda: visits.propose(found, turn=0, word="A test then", by=eve, **at)


def close(world: World) -> Ready:
    found, cleo = visit(world, 1), world.person("cleo")
    return lambda: visits.close(found, turn=0, word="Ill", by=cleo)


def reflect(world: World) -> Ready:
    found, eve = visit(world, 2), world.person("eve")
    return lambda: visits.reflect(found, "They listened.", was="", by=eve)


def offer_cover(world: World) -> Ready:
    school, jon, at = world.hampton, world.person("jon"), when(world)
    return lambda: cover.offer_cover(school, by=jon, period="3", **at)


def withdraw_offer(world: World) -> Ready:
    found, ben = offer(world, "ben"), world.person("ben")
    return lambda: cover.withdraw_offer(found, by=ben)


def take_class(world: World, name: str = "ben") -> Ready:
    found, person, today = visit(world), world.person(name), world.day()
    return lambda: cover.take_class(found, today=today, by=person)


def take_offer(world: World) -> Ready:
    found, made, cleo, today = visit(world), offer(world, "ivy"), world.person("cleo"), world.day()
    return lambda: cover.take_offer(made, found, today=today, by=cleo)


def confirm_cover(world: World) -> Ready:
    found, ben = visit(world, 1), world.person("ben")
    return lambda: cover.confirm_cover(found, by=ben)


def give_back(world: World) -> Ready:
    found, ben = visit(world, 1), world.person("ben")
    return lambda: cover.give_back(found, by=ben)


def add_focus(world: World) -> Ready:
    school, ada = world.hampton, world.person("ada")
    return lambda: focus.add(school, "Retrieval", by=ada)


def add_focus_of_team(world: World) -> Ready:
    school, cleo, math = world.hampton, world.person("cleo"), team(world)
    return lambda: focus.add(school, "Retrieval", team=math, by=cleo)


def change_focus(world: World) -> Ready:
    found, ada = on_list(world, "Goal sheets"), world.person("ada")
    return lambda: focus.change(found, "Goal sheets daily", was="Goal sheets", by=ada)


def start_focus(world: World, what: str = "Goal sheets") -> Ready:
    found, ada = on_list(world, what), world.person("ada")
    return lambda: focus.start(found, by=ada)


def put_back_focus(world: World) -> Ready:
    found, ada = on_list(world, "Exit tickets"), world.person("ada")
    return lambda: focus.put_back(found, by=ada)


def finish_focus(world: World) -> Ready:
    found, ada, today = on_list(world, "Exit tickets"), world.person("ada"), world.day()
    return lambda: focus.finish(found, "All do them", today=today, by=ada)


def move_focus(world: World) -> Ready:
    found, ada = on_list(world, "Stations"), world.person("ada")
    return lambda: focus.move(found, up=True, by=ada)


SHARING = {
    "board.put_up": Case(put_up),
    "board.change_post": Case(change_post),
    "board.take_down": Case(take_down),
    "board.thank": Case(thank),
    "board.introduce": Case(introduce),
    "visits.ask": Case(ask),
    "visits.say_yes": Case(say_yes),
    "visits.propose": Case(propose),
    "visits.close": Case(close),
    "visits.reflect": Case(reflect),
    "visits.offer_cover": Case(offer_cover),
    "visits.withdraw_offer": Case(withdraw_offer),
    "visits.take_class": Case(take_class),
    "visits.take_offer": Case(take_offer),
    "visits.confirm_cover": Case(confirm_cover),
    "visits.give_back": Case(give_back),
    "focus.add": Case(add_focus),
    "focus.add (of a team)": Case(add_focus_of_team),
    "focus.change": Case(change_focus),
    "focus.start": Case(start_focus),
    "focus.put_back": Case(put_back_focus),
    "focus.finish": Case(finish_focus),
    "focus.move": Case(move_focus),
}
