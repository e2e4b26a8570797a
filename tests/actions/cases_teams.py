"""Actions on teams, their matrices and the path of their meeting roles."""

from partnerships.models import NextStep, Team, Turn
from partnerships.teams import actions as teams
from partnerships.teams import turn_actions as turns
from partnerships.teams.models import MeetingPart
from partnerships.teams.shipped import FIRST, shipped
from tests.actions.ready import Case, Ready
from tests.world import World


def team(world: World) -> Team:
    return Team.objects.select_related("school", "lead", "coach").get(school=world.hampton, slug="math")


def turn_to_come(world: World) -> Turn:
    rows = Turn.objects.select_related("team__school", "holder", "co_holder")
    return rows.get(team=team(world), part="facilitator", number=2)


def words(world: World, name: str) -> dict[str, object]:
    people = {"lead": world.person("cleo"), "coach": world.person("ben")}
    return {"name": name, "kind": "plc", "purpose": "Read together", "norms": "", **people}


def make_team(world: World) -> Ready:
    school, people, ada = world.hampton, [world.person("eve")], world.person("ada")
    said = words(world, "English PLC")
    return lambda: teams.make_team(school, said, people, by=ada)


def change_team(world: World) -> Ready:
    found, people, ada = team(world), [world.person("ivy")], world.person("ada")
    said = words(world, "Mathematics")
    return lambda: teams.change_team(found, said, people, by=ada)


def change_matrix(world: World) -> Ready:
    found, ada, matrix = team(world), world.person("ada"), shipped()["canyons"]
    return lambda: teams.change_matrix(found.school, found, matrix, was=1, by=ada)


def begin_matrix(world: World) -> Ready:
    school, ada, matrix = world.hampton, world.person("ada"), shipped()["jeffco"]
    return lambda: teams.change_matrix(school, None, matrix, was=0, by=ada)


def say_where(world: World) -> Ready:
    found, ben, day = team(world), world.person("ben"), world.day()
    rest = {"since": day, "evidence": "Ben was away twice", "was": 2, "steps_on": True}
    return lambda: teams.say_where(found, "coach", shipped()[FIRST].phases[2], **rest, by=ben)


def plan_step(world: World) -> Ready:
    found, ben, day = team(world), world.person("ben"), world.day(20)
    return lambda: teams.plan_step(found, "time", what="the office keeps Thursdays free", on=day, was=0, by=ben)


def change_step(world: World) -> Ready:
    found, ben, day = team(world), world.person("ben"), world.day(20)
    return lambda: teams.plan_step(found, "coach", what="stays away once", on=day, was=1, by=ben)


def drop_step(world: World) -> Ready:
    found, ben = team(world), world.person("ben")
    assert NextStep.objects.filter(team=found, row="coach").exists()
    return lambda: teams.drop_step(found, "coach", was=1, by=ben)


def plan_turns(world: World) -> Ready:
    found, ben, eve, today = team(world), world.person("ben"), world.person("eve"), world.day()
    pieces = [(eve, None, world.day(40))]
    return lambda: turns.plan_turns(found, MeetingPart.FACILITATOR, pieces, was=2, today=today, by=ben)


def hand_over(world: World) -> Ready:
    turn, ben, day = turn_to_come(world), world.person("ben"), world.day()
    return lambda: turns.hand_over(turn, on=day, by=ben)


def move_turn(world: World) -> Ready:
    turn, ben, day = turn_to_come(world), world.person("ben"), world.day(30)
    return lambda: turns.move_turn(turn, day, by=ben)


def drop_turn(world: World) -> Ready:
    turn, ben = turn_to_come(world), world.person("ben")
    return lambda: turns.drop_turn(turn, by=ben)


TEAMS = {
    "teams.make_team": Case(make_team),
    "teams.change_team": Case(change_team),
    "teams.change_matrix": Case(change_matrix),
    "teams.change_matrix (the first of a school)": Case(begin_matrix),
    "teams.say_where": Case(say_where),
    "teams.plan_step": Case(plan_step),
    "teams.plan_step (changed)": Case(change_step),
    "teams.drop_step": Case(drop_step),
    "teams.plan_turns": Case(plan_turns),
    "teams.hand_over": Case(hand_over),
    "teams.move_turn": Case(move_turn),
    "teams.drop_turn": Case(drop_turn),
}
