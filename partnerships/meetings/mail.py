"""The mails of a meeting: the notice with its calendar file, changes and cancellations of it, and the summary."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils import timezone

from coachhub.kit.templatetags.kit import long_day
from partnerships.meetings.calendar import address_of, mailed
from partnerships.meetings.models import ActionItem, AgendaItem, Meeting, MeetingNotes
from partnerships.teams.queries import people_of
from roles.models import Membership, Person
from roles.notices import mails

NOTICE, AGAIN, CHANGED, OFF = "notice", "again", "changed", "off"


def invited(meeting: Meeting) -> list[Person]:
    """Whoever has a part in the team's meetings, and whoever leads an item of this one."""
    found = {one.pk: one for one in people_of(meeting.team)}
    for item in meeting.items.select_related("lead"):
        found.setdefault(item.lead_id, item.lead)
    return still_here(meeting, found.values())


def still_here(meeting: Meeting, people: Iterable[Person]) -> list[Person]:
    """Those of them who belong to the school: whoever left gets no mail of a team any more."""
    named = list(people)
    rows = Membership.objects.current().filter(school=meeting.school_id, person__in=named)
    here = set(rows.values_list("person", flat=True))
    return [one for one in named if one.pk in here]


def convener_of(meeting: Meeting) -> Person:
    """Who convenes it; the team's lead where nobody is named."""
    named = meeting.roles.filter(part="convener").select_related("person").first()
    here = still_here(meeting, [named.person]) if named is not None else []
    return here[0] if here else meeting.team.lead


def tell(meeting: Meeting, kind: str) -> None:
    """To all who are invited, each with the calendar file that puts it in, moves it, or takes it out."""
    convener, when = convener_of(meeting), f"{long_day(meeting.day)}, {meeting.times}"
    items = meeting.items.select_related("lead")
    context = {
        "school": meeting.school, "team": meeting.team, "meeting": meeting, "kind": kind, "when": when,
        "items": list[AgendaItem](items), "convener": convener, "address": address_of(meeting),
    }  # fmt: skip
    file = mailed(meeting, convener, timezone.now())
    inside = {one.pk for one in people_of(meeting.team)}
    for person in invited(meeting):
        told = {**context, "inside": person.pk in inside}
        mails.send("notices/meeting", person.email, told, reply_to=convener.email, calendar=file)


def remind_convener(meeting: Meeting) -> None:
    convener = convener_of(meeting)
    context = {
        "school": meeting.school, "team": meeting.team, "meeting": meeting, "person": convener,
        "when": f"{long_day(meeting.day)}, {meeting.times}", "address": address_of(meeting),
    }  # fmt: skip
    mails.send("notices/convene", convener.email, context)


def send_summary(meeting: Meeting, notes: MeetingNotes, people: Iterable[Person]) -> None:
    """To those who were not there: what was said and decided, and who does what next."""
    steps: list[ActionItem] = list(meeting.action_items.select_related("owner").order_by("pk"))
    context = {
        "school": meeting.school, "team": meeting.team, "meeting": meeting, "notes": notes, "steps": steps,
        "when": long_day(meeting.day), "address": address_of(meeting),
    }  # fmt: skip
    for person in still_here(meeting, people):
        mails.send("notices/meeting_summary", person.email, context)
