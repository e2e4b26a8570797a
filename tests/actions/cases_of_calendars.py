"""Actions on what a calendar proposes, ready to run."""

from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from partnerships.calendars import actions, feed_actions
from partnerships.calendars.actions import Confirmed
from partnerships.calendars.reading import Found
from partnerships.log.weeks import Span
from partnerships.models import Feed, LogEntry, Proposal
from tests.actions.ready import Case, Ready
from tests.story import PLAN
from tests.world import World


def found(world: World) -> list[Found]:
    at, day = timezone.now() - timedelta(days=3), world.day(-3)
    return [Found(UUID(int=number, version=4), f"Meeting {number}", at, day, 30) for number in (1, 2)]


def feed(world: World) -> Feed:
    return Feed.objects.select_related("school", "person").get(school=world.hampton)


def span(world: World) -> Span:
    return Span(world.day(-28), world.day())


def propose(world: World) -> Ready:
    school, ben, told = world.hampton, world.person("ben"), found(world)
    return lambda: actions.propose(school, told, by=ben)


def log_proposals(world: World) -> Ready:
    school, ben, role, duty = world.hampton, world.person("ben"), world.role("pl-coach"), world.duty(PLAN)
    on = {"school": school, "role": role, "duty": duty, "minutes": 30, "day": world.day(-1)}
    rows = Proposal.objects.filter(school=school).order_by("pk")
    chosen = [Confirmed(row, LogEntry(**on), f"d-{duty.pk}", ["a" * 24, "0" * 24]) for row in rows]
    return lambda: actions.log_proposals(chosen, by=ben)


def dismiss(world: World) -> Ready:
    proposal, ben = Proposal.objects.filter(school=world.hampton).earliest("pk"), world.person("ben")
    return lambda: actions.dismiss(proposal, by=ben)


def put_back(world: World) -> Ready:
    ben = world.person("ben")
    proposal = Proposal.objects.filter(school=world.hampton, state=Proposal.State.DISMISSED).earliest("pk")
    return lambda: actions.put_back(proposal, "Lunch", by=ben)


def connect(world: World) -> Ready:
    school, ben = world.hampton, world.person("ben")
    return lambda: feed_actions.connect(school, "https://calendar.example/new.ics", "calendar.example", by=ben)


def disconnect(world: World) -> Ready:
    mine, ben = feed(world), world.person("ben")
    return lambda: feed_actions.disconnect(mine, by=ben)


def file_feed(world: World) -> Ready:
    mine, told, days, now = feed(world), found(world), span(world), timezone.now()
    return lambda: feed_actions.file_feed(mine, told, days, now=now)


def note_problem(world: World) -> Ready:
    mine = feed(world)
    return lambda: feed_actions.note_problem(mine, "It did not answer in time.")


CALENDARS = {
    "calendars.propose": Case(propose),
    "calendars.log_proposals": Case(log_proposals, rows=2, why="one row for each entry"),
    "calendars.dismiss": Case(dismiss),
    "calendars.put_back": Case(put_back),
    "calendars.connect": Case(connect),
    "calendars.disconnect": Case(disconnect),
    "calendars.file_feed": Case(file_feed, by_itself=True),
    "calendars.note_problem": Case(note_problem, by_itself=True),
}
CALENDARS_PARTS = {
    "calendars.file_proposals": "part of propose and file_feed",
    "calendars.begin_reading": "takes its turn before a feed is read: tests/calendars tries it twice",
    "calendars.forget_old_proposals": "tidies up, which is nobody's act: tests/calendars tries it",
}
