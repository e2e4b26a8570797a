"""Meetings: all of them for those in the team, without what was noted for the principal, nothing for others."""

from collections.abc import Callable
from typing import Any

from coachhub.kit.entry import Level
from partnerships.models import ActionItem, Meeting
from tests.guards.catalogue import Page, Part
from tests.guards.pages.common import sends
from tests.guards.pages.sharing import school_day
from tests.meeting import token_at
from tests.world import World

# Cleo leads the team and Ben coaches it. Ada, the principal, reads when it meets and what about.
NOT_FOR_THE_DISTRICT = {"lea": 403}
OF_THE_TEAM = {"lea": 403, "ada": 403}
TO_LEAD = {"lea": 403, "ben": 403}
MATH: dict[str, Part] = {"team": "math"}
BEEN, NEXT = 0, 1


def meeting(number: int) -> Callable[[World, str], object]:
    """The meetings of the story: the one that has been, the next, one after it, and what was called off."""
    return lambda world, school: of_story(Meeting, school, starts="15:20")[number].pk


def of_story(model: type[Any], school: str, **told: object) -> Any:
    return model.objects.filter(school__slug=f"{school}-high-school", **told).order_by("pk")


def open_step(world: World, school: str) -> object:
    return of_story(ActionItem, school, done_on=None)[0].pk


def a_meeting(world: World) -> dict[str, object]:
    items = {"title_1": "Score six samples", "lead_1": world.person("ben").pk, "minutes_1": "60"}
    return {
        "day": str(school_day(world, 30)), "starts": "3:20 PM", "ends": "4:20 PM", "rhythm": "once", **items,
        "title_2": "", "lead_2": "", "minutes_2": "",
    }  # fmt: skip


def a_day(world: World) -> dict[str, object]:
    """With the agenda that the page has filled in."""
    return {"day": str(school_day(world, 30)), "starts": "3:20 PM", "ends": "4:20 PM"}


def other_place(world: World) -> dict[str, object]:
    return {"place": "Room 9"}


def notes(world: World) -> dict[str, object]:
    step = {"what_1": "Copy the rubric", "owner_1": world.person("eve").pk}
    return {"said": "All were scored alike.", **step}


def of(number: int) -> dict[str, Part]:
    return {**MATH, "pk": meeting(number)}


READ = [
    Page("meetings:list", Level.STAFF, MATH, but=NOT_FOR_THE_DISTRICT, queries=8),
    Page("meetings:list", Level.STAFF, MATH, query="?inside", but=NOT_FOR_THE_DISTRICT, reader="cleo", queries=8),
    Page("meetings:meeting", Level.STAFF, of(NEXT), but=NOT_FOR_THE_DISTRICT, queries=8),
    Page("meetings:meeting", Level.STAFF, of(BEEN), query="?been", but=NOT_FOR_THE_DISTRICT, reader="ben", queries=14),
    Page("meetings:ics", Level.STAFF, of(NEXT), but=OF_THE_TEAM, reader="cleo", queries=5),
]

WRITTEN = [
    Page("meetings:plan", Level.STAFF, MATH, good=a_meeting, but=OF_THE_TEAM, reader="cleo", queries=14),
    Page(
        "meetings:plan",
        Level.STAFF,
        MATH,
        query="?agenda=first",
        good=a_day,
        but=OF_THE_TEAM,
        reader="cleo",
        queries=16,
    ),
    Page("meetings:change", Level.STAFF, of(NEXT), good=other_place, but=OF_THE_TEAM, reader="cleo", queries=11),
    Page("meetings:call_off", Level.STAFF, of(NEXT), good=sends(), but=OF_THE_TEAM, reader="cleo", queries=5),
    Page(
        "meetings:send",
        Level.STAFF,
        of(NEXT),
        reads=False,
        good=sends(revision="1"),
        but_post=OF_THE_TEAM,
        reader="cleo",
    ),
    Page("meetings:notes", Level.STAFF, of(BEEN), good=notes, but=OF_THE_TEAM, reader="cleo", queries=11),
    Page(
        "meetings:finish",
        Level.STAFF,
        {**MATH, "pk": open_step},
        reads=False,
        good=sends(),
        but_post=OF_THE_TEAM,
        reader="cleo",
    ),
    Page(
        "meetings:log",
        Level.STAFF,
        of(BEEN),
        reads=False,
        good=sends(),
        but_post={**OF_THE_TEAM, "cleo": 403},
        reader="ben",
    ),
    Page("meetings:close_team", Level.STAFF, MATH, good=sends(), but=TO_LEAD, reader="cleo", queries=5),
    Page(
        "meetings:reopen_team",
        Level.STAFF,
        {"team": "yearbook"},
        reads=False,
        good=sends(revision="1"),
        but_post=TO_LEAD,
        reader="cleo",
    ),
    Page("meetings:unlog", Level.STAFF, of(BEEN), reads=False, good=sends(), but_post=OF_THE_TEAM, reader="ben"),
]

CALENDAR = [
    Page(
        "meetings:calendar",
        Level.STAFF,
        good=sends(team="math", act="renew"),
        done=200,
        but=NOT_FOR_THE_DISTRICT,
        but_post=OF_THE_TEAM,
        reader="cleo",
        queries=6,
    ),
    Page("meetings:feed", Level.ANYONE, {"token": token_at("hampton")}, queries=7),
]

MEETINGS = [*READ, *WRITTEN, *CALENDAR]
