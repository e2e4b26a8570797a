"""What the tests of peer visits need: addresses, a day with school, what a form sends, calendars read."""

from datetime import date
from typing import Any

from django.test import Client
from icalendar import Calendar

from partnerships.models import Visit
from tests.guards.pages.sharing import school_day
from tests.world import World

VISITS = "/hampton-high-school/visits"


def asked(world: World, **other: Any) -> dict[str, Any]:
    """A request to watch Eve on a day with school, in the third period."""
    at = {"day": str(school_day(world)), "starts": "9:05", "ends": "9:50"}
    return {"host": world.person("eve").pk, "what": "Book talks", "place": "The library", **at, **other}


def ask(client: Client, world: World, **other: Any) -> Visit:
    """Asks, and returns the visit."""
    response = client.post(f"{VISITS}/ask", asked(world, **other))
    assert response.status_code == 302, response.text
    return Visit.objects.get(pk=response["Location"].rsplit("/", 1)[-1])


def act(client: Client, visit: Visit, what: str, **data: Any) -> int:
    """Sends to one of the visit's addresses as a page that shows it as it is now would, and returns the status."""
    turn = Visit.objects.get(pk=visit.pk).turn
    status: int = client.post(f"{VISITS}/{visit.pk}/{what}", {"turn": turn, **data}).status_code
    return status


def other_day(world: World) -> date:
    return school_day(world, 21)


def entry(client: Client, visit: Visit) -> Any:
    """The one event of the file for one's calendar, with the file's method."""
    calendar = Calendar.from_ical(client.get(f"{VISITS}/{visit.pk}/visit.ics").content)
    [event] = calendar.walk("VEVENT")
    return calendar["METHOD"], event
