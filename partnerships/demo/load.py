"""Loading what was agreed, at the schools of the demonstration district that have a data file here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction

from partnerships.agreements.models import Agreement
from partnerships.demo.agreements import Agreements
from partnerships.demo.log import Log
from partnerships.demo.meetings import write_meetings
from partnerships.demo.planning import Planning
from partnerships.demo.reviewing import Reviewing
from partnerships.demo.sharing import Sharing
from partnerships.demo.team_meetings import TeamMeetings
from partnerships.demo.teams import Teams
from roles.demo.calendar import Calendar
from roles.demo.reading import LOADER
from roles.models import District, Holiday, School

DATA = Path(__file__).parent / "data"
Words = dict[str, Any]


def load_partnerships(district: District, as_of: date) -> None:
    """Write what was agreed, done and planned as it would be on the day, all or nothing."""
    with transaction.atomic():
        for school in district.schools.all():
            off = Holiday.objects.filter(school=school).values_list("first_day", "last_day")
            for kind, write in WRITERS.items():
                path = DATA / f"{school.slug}-{kind}.yaml"
                if path.is_file():
                    words = yaml.load(path.read_text("utf-8"), Loader=LOADER)  # noqa: S506 - one of the two safe loaders
                    write(school, Calendar(as_of, list(off)), words)


def write_agreements(school: School, calendar: Calendar, words: Words) -> None:
    Agreements(school, calendar).write(words["agreements"])


def write_log(school: School, calendar: Calendar, words: Words) -> None:
    Log(agreement_of(school, words), calendar).write(words)


def write_review(school: School, calendar: Calendar, words: Words) -> None:
    Reviewing(agreement_of(school, words), calendar).write(words)


def write_calendar(school: School, calendar: Calendar, words: Words) -> None:
    write_meetings(agreement_of(school, words), calendar, words)


def write_plans(school: School, calendar: Calendar, words: Words) -> None:
    Planning(school, calendar).write(words["plans"])


def write_teams(school: School, calendar: Calendar, words: Words) -> None:
    Teams(school, calendar).write(words)


def write_team_meetings(school: School, calendar: Calendar, words: Words) -> None:
    for one in words["meetings"]:
        TeamMeetings(school, calendar, one).write()


def write_sharing(school: School, calendar: Calendar, words: Words) -> None:
    Sharing(school, calendar).write(words)


def agreement_of(school: School, words: Words) -> Agreement:
    return Agreement.objects.get(school=school, coach__name=words["coach"])


# In the order in which they build on each other: the name of a school's file, and who writes it.
WRITERS: dict[str, Callable[[School, Calendar, Words], None]] = {
    "agreements": write_agreements,
    "log": write_log,
    "review": write_review,
    "calendar": write_calendar,
    "plans": write_plans,
    "teams": write_teams,
    "meetings": write_team_meetings,
    "sharing": write_sharing,
}
