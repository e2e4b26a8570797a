"""Actions on meetings, what was noted, and the addresses of calendars."""

from datetime import time
from uuid import uuid4

from django.utils import timezone

from partnerships.meetings import actions as meetings
from partnerships.meetings import address_actions as addresses
from partnerships.meetings import closing_actions as closing
from partnerships.meetings import note_actions as notes
from partnerships.models import ActionItem, CalendarAddress, Meeting, Team
from tests.actions.cases_teams import team
from tests.actions.ready import Case, Ready
from tests.meeting import BEEN, NEXT
from tests.world import World


def meeting(world: World, days: int = NEXT) -> Meeting:
    rows = Meeting.objects.select_related("school", "team__school", "team__lead", "team__coach")
    return rows.get(school=world.hampton, day=world.day(days))


def told(world: World) -> Meeting:
    """The next one, of which everybody had the notice."""
    Meeting.objects.filter(pk=meeting(world).pk).update(told_at=timezone.now())
    return meeting(world)


def step(world: World, *, done: bool = False) -> ActionItem:
    return ActionItem.objects.select_related("team").get(school=world.hampton, done_on__isnull=not done)


def says() -> dict[str, object]:
    return {"starts": time(8), "ends": time(9), "place": "Room 9", "bring": ""}


def plan(world: World) -> Ready:
    found, ben, cleo = team(world), world.person("ben"), world.person("cleo")
    days = {world.day(40): {"convener": cleo}, world.day(47): {"convener": ben}}
    return lambda: meetings.plan(found, days, [("Read together", cleo, 60)], by=ben, **says())


def change(world: World) -> Ready:
    found, cleo = told(world), world.person("cleo")
    rest = {**says(), "day": world.day(NEXT + 1)}
    return lambda: meetings.change(found, {"convener": cleo}, [("Read together", cleo, 60)], by=cleo, **rest)


def call_off(world: World) -> Ready:
    found, cleo = told(world), world.person("cleo")
    return lambda: meetings.call_off(found, by=cleo)


def series(world: World) -> Meeting:
    """The next one and the one after it as of one series, with the notice of both sent and other words since."""
    rows = Meeting.objects.filter(pk__in=[meeting(world).pk, later(world).pk])
    rows.update(series=uuid4(), told_at=timezone.now(), changed_at=timezone.now())
    return meeting(world)


def later(world: World) -> Meeting:
    rows = Meeting.objects.filter(team=meeting(world).team_id, state="planned", day__gt=world.day(NEXT))
    return rows.earliest("day")


def change_series(world: World) -> Ready:
    found, cleo = series(world), world.person("cleo")
    rest = {**says(), "day": found.day}
    return lambda: meetings.change(found, {}, [("Read together", cleo, 60)], later=True, by=cleo, **rest)


def call_off_series(world: World) -> Ready:
    found, cleo = series(world), world.person("cleo")
    return lambda: meetings.call_off(found, later=True, by=cleo)


def send_again(world: World) -> Ready:
    found, fay = series(world), world.person("fay")
    return lambda: meetings.send_again(found, by=fay)


def send_notice(world: World) -> Ready:
    found, fay = meeting(world), world.person("fay")
    return lambda: meetings.send_notice(found, by=fay)


def remind(world: World) -> Ready:
    found, now = meeting(world), timezone.now()
    return lambda: meetings.remind(found, now=now)


def note(world: World, was: int = 1) -> Ready:
    found, eve, ben = meeting(world, BEEN), world.person("eve"), world.person("ben")
    said = {"said": "All were scored alike.", "decided": "", "missed": [eve, ben], "unfinished": []}
    return lambda: notes.note(found, **said, steps=[("Copy it", eve, None)], was=was, by=ben)


def first_note(world: World) -> Ready:
    meeting(world, BEEN).notes.delete()
    return note(world, was=0)


def finish_step(world: World) -> Ready:
    found, cleo, today = step(world), world.person("cleo"), world.day()
    return lambda: notes.finish_step(found, today=today, by=cleo)


def reopen_step(world: World) -> Ready:
    found, cleo = step(world, done=True), world.person("cleo")
    return lambda: notes.reopen_step(found, by=cleo)


def renew_address(world: World) -> Ready:
    school, cleo = world.hampton, world.person("cleo")
    return lambda: addresses.renew_address(school, None, by=cleo)


def end_address(world: World) -> Ready:
    cleo = world.person("cleo")
    found = CalendarAddress.objects.get(person=cleo)
    return lambda: addresses.end_address(found, by=cleo)


def close_team(world: World) -> Ready:
    found, cleo = series(world).team, world.person("cleo")
    return lambda: closing.close_team(found, by=cleo)


def reopen_team(world: World) -> Ready:
    cleo, found = world.person("cleo"), Team.objects.select_related("school").get(school=world.hampton, slug="yearbook")
    return lambda: closing.reopen_team(found, by=cleo)


MEETINGS = {
    "meetings.plan": Case(plan),
    "meetings.change": Case(change),
    "meetings.call_off": Case(call_off),
    "meetings.change (a series)": Case(change_series, rows=2, why="one row for each meeting"),
    "meetings.call_off (a series)": Case(call_off_series, rows=2, why="one row for each meeting"),
    "meetings.send_notice": Case(send_notice),
    "meetings.send_again": Case(send_again),
    "meetings.remind": Case(remind, by_itself=True),
    "meetings.note": Case(note),
    "meetings.note (the first)": Case(first_note),
    "meetings.close_team": Case(close_team, rows=3, why="one row for the team and one for each meeting called off"),
    "meetings.reopen_team": Case(reopen_team),
    "meetings.finish_step": Case(finish_step),
    "meetings.reopen_step": Case(reopen_step),
    "meetings.renew_address": Case(renew_address),
    "meetings.end_address": Case(end_address),
}
