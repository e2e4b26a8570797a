"""What the story tells of meetings of the mathematics department.

A week ago it met: Eve was not there, an item stayed open, and Cleo has a step to do. It meets again in nine days, when
Fay convenes, and a week later without an agenda so far; a meeting was called off. Cleo reads all in her calendar.
"""

from datetime import time, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

from partnerships.models import Meeting, Team
from roles.people.keys import digest_of
from tests import factories_of_meetings as make

if TYPE_CHECKING:
    from tests.twins import Teller

BEEN, NEXT, LATER, OFF = -7, 9, 16, 23


def token_at(school: str) -> str:
    """What Cleo's address at the school ends with."""
    return f"calendar-of-{school}"


def tell_meetings(teller: "Teller") -> None:
    school, say, people = teller.school, teller.say, teller.people
    team, today, now = Team.objects.get(school=school, slug="math"), school.today(), timezone.now()
    own = {"school": school, "team": team, "planned_by": people["Cleo"], "place": say("Room 204")}
    been, coming, _, _ = (
        make.MeetingFactory(**own, day=today + timedelta(days=days), bring=say("Six samples"), state=state)
        for days, state in ((BEEN, "planned"), (NEXT, "planned"), (LATER, "planned"), (OFF, "cancelled"))
    )
    for meeting in (been, coming):
        part = {"school": school, "meeting": meeting}
        make.MeetingRoleFactory(**part, part="convener", person=people["Fay"])
        make.MeetingRoleFactory(**part, part="facilitator", person=people["Ben"])
        make.AgendaItemFactory(**part, order=1, title=say("Score six samples"), lead=people["Ben"], minutes=40)
        make.AgendaItemFactory(
            **part, order=2, title=say("Where we differ"), lead=people["Cleo"], minutes=20, is_open=meeting == been
        )
    part = {"school": school, "meeting": been}
    make.MeetingNotesFactory(
        **part, said=say("Four of six were scored alike."), decided=say("One rubric"), written_by=people["Cleo"],
        written_at=now,
    )  # fmt: skip
    make.MissedMeetingFactory(**part, person=people["Eve"])
    make.ActionItemFactory(**part, team=team, what=say("Copy the rubric"), owner=people["Cleo"], due=today)
    done = {"owner": people["Ben"], "done_on": today}
    make.ActionItemFactory(**part, team=team, what=say("Book the room"), **done)
    token = token_at(school.slug.split("-")[0])
    address = {"school": school, "made_at": now}
    make.CalendarAddressFactory(**address, person=people["Cleo"], digest=digest_of(token))
    make.CalendarAddressFactory(**address, person=people["Ben"], team=team, digest=digest_of(f"{token}-of-ben"))


def tell_more_meetings(teller: "Teller", times: int) -> None:
    """So many more meetings before and after, as many items, roles and steps, and people who were not there."""
    school, people, today, now = teller.school, teller.people, teller.school.today(), timezone.now()
    more, team = list(people.values())[-times:], Team.objects.get(school=school, slug="math")
    rows = Meeting.objects.filter(team=team, starts=time(15, 20), state="planned").order_by("day")
    been, coming = rows[0], rows[1]
    own = {"school": school, "team": team, "planned_by": people["Cleo"], "starts": time(8), "ends": time(9)}
    for number, person in enumerate(more):
        make.MeetingFactory(**own, day=today + timedelta(days=20 + number))
        past = make.MeetingFactory(**own, day=today - timedelta(days=20 + number))
        for meeting in (been, coming):
            title = {"title": f"More {number}", "lead": person, "minutes": 5}
            make.AgendaItemFactory(school=school, meeting=meeting, order=3 + number, **title)
        make.MissedMeetingFactory(school=school, meeting=been, person=person)
        for meeting in (been, past):
            step = {"what": f"Copy {number}", "owner": person}
            make.ActionItemFactory(school=school, team=team, meeting=meeting, **step)
        address = {"school": school, "person": person, "made_at": now}
        make.CalendarAddressFactory(**address, digest=digest_of(f"more {number}"))
