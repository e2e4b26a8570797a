"""Writes of meetings: planning, changing and calling off, and telling."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from partnerships.meetings import mail
from partnerships.meetings.models import AgendaItem, Meeting, MeetingRole
from partnerships.meetings.queries import later_in_series
from partnerships.teams.models import Team
from roles.models import Person
from roles.signing.actions import AlreadyDone
from roles.trail.actions import record

State = Meeting.State
CHANGED = "Somebody changed this meeting while you were writing."
MOVES = ("starts", "ends", "place")
TAKEN = "The team meets at that time already."
Item = tuple[str, Person, int]  # what, who leads it, and minutes
Roles = Mapping[str, Person]


@transaction.atomic
def plan(team: Team, days: Mapping[date, Roles], items: Sequence[Item], *, by: Person, **says: Any) -> list[Meeting]:
    """Plan a meeting on each of the days, with who has which role on it; the first has the agenda.

    `says` are starts, ends, place and bring. Raises AlreadyDone where the team meets then already, or was closed.
    """
    _keep_open(team)
    series = uuid.uuid4() if len(days) > 1 else None
    made = []
    for number, (day, roles) in enumerate(days.items()):
        try:
            with transaction.atomic():
                meeting = Meeting.objects.create(
                    school_id=team.school_id, team=team, day=day, series=series, planned_by=by, **says
                )
        except IntegrityError:
            raise AlreadyDone(TAKEN) from None
        _fill(meeting, roles, items if number == 0 else ())
        made.append(meeting)
    record(team, "planned meetings", by, after={"meetings": len(made), "first": str(min(days))})
    return made


@transaction.atomic
def change(
    meeting: Meeting, roles: Roles, items: Sequence[Item], *, later: bool = False, by: Person, **says: Any
) -> list[Meeting]:
    """Let the meeting be this, in place of what the writer saw. Those who were told of it are told if it moves.

    With `later`, those of its series after it get its times and place; returned are those whose agenda does not fit.
    Raises AlreadyDone where somebody changed it, it was called off, or the team was closed.
    """
    _keep_open(meeting.team)
    after = list(later_in_series(meeting).select_for_update()) if later else []
    moves = any(getattr(meeting, name) != says[name] for name in ("day", *MOVES))
    rows = Meeting.objects.filter(pk=meeting.pk, revision=meeting.revision, state=State.PLANNED)
    values = {**says, "revision": F("revision") + 1, "sequence": F("sequence") + int(moves)}
    if meeting.day != says["day"]:
        values["reminded_at"] = None
    if moves:
        values["changed_at"] = None  # the mail that says so has the agenda too
    elif meeting.told_at is not None and _differs(meeting, roles, items, says["bring"]):
        values["changed_at"] = timezone.now()
    try:
        with transaction.atomic():
            done = rows.update(**values)
    except IntegrityError:
        raise AlreadyDone(TAKEN) from None
    if not done:
        raise AlreadyDone(CHANGED)
    before = {"day": str(meeting.day)}
    meeting.roles.all().delete()
    meeting.items.all().delete()
    meeting.refresh_from_db()
    _fill(meeting, roles, items)
    record(meeting, "changed meeting", by, before=before, after={"day": str(meeting.day), "moved": moves})
    fitting = [one for one in after if _fits(one, meeting)]
    moved = [one for one in fitting if _move_along(one, meeting, by)]
    _tell([meeting, *moved] if moves else moved, mail.CHANGED)
    return [one for one in after if one not in fitting]


def _keep_open(team: Team) -> None:
    """Let nobody close the team until this is done. Raises AlreadyDone where somebody did."""
    if Team.objects.select_for_update(no_key=True).filter(pk=team.pk, closed_on=None).first() is None:
        raise AlreadyDone("The team was closed while you were writing.")


def _differs(meeting: Meeting, roles: Roles, items: Sequence[Item], bring: str) -> bool:
    """Whether roles, agenda or what to bring are other than they were."""
    had = {(one.part, one.person_id) for one in meeting.roles.all()}
    agenda = [(one.title, one.lead_id, one.minutes) for one in meeting.items.all()]
    has = {(part, person.pk) for part, person in roles.items()}
    return bring != meeting.bring or had != has or agenda != [(what, who.pk, length) for what, who, length in items]


def _fits(meeting: Meeting, first: Meeting) -> bool:
    """Whether its agenda, if it has one, takes as long as the first meeting."""
    return sum(one.minutes for one in meeting.items.all()) in (0, first.minutes)


def _move_along(meeting: Meeting, first: Meeting, by: Person) -> bool:
    """Let it have the times and place of the first. Returns whether it had others."""
    says = {name: getattr(first, name) for name in MOVES}
    if all(getattr(meeting, name) == said for name, said in says.items()):
        return False
    try:
        with transaction.atomic():
            Meeting.objects.filter(pk=meeting.pk).update(
                **says, revision=F("revision") + 1, sequence=F("sequence") + 1, changed_at=None
            )
    except IntegrityError:
        raise AlreadyDone(TAKEN) from None
    meeting.refresh_from_db()
    record(meeting, "moved meeting along", by, after={"day": str(meeting.day)})
    return True


def _tell(meetings: Sequence[Meeting], kind: str) -> None:
    """To those who had the notice. At the end of an action, so that no mail tells of what was not done."""
    for one in meetings:
        if one.told_at is not None:
            mail.tell(one, kind)


@transaction.atomic
def call_off(meeting: Meeting, *, later: bool = False, by: Person) -> int:
    """Those who were told of it are told. With `later`, those of its series after it are called off too.

    Returns how many meetings. Raises AlreadyDone where it was called off or changed meanwhile.
    """
    return call_all_off([meeting, *(later_in_series(meeting).select_for_update() if later else [])], by)


def call_all_off(meetings: Sequence[Meeting], by: Person) -> int:
    """In the transaction of whoever calls it. Returns how many meetings, and raises, as `call_off` does."""
    for one in meetings:
        _call_off(one, by)
    _tell(meetings, mail.OFF)
    return len(meetings)


def _call_off(meeting: Meeting, by: Person) -> None:
    rows = Meeting.objects.filter(pk=meeting.pk, revision=meeting.revision, state=State.PLANNED)
    if not rows.update(state=State.CANCELLED, revision=F("revision") + 1, sequence=F("sequence") + 1):
        raise AlreadyDone(CHANGED)
    meeting.refresh_from_db()
    record(meeting, "called meeting off", by, before={"day": str(meeting.day)})


@transaction.atomic
def send_notice(meeting: Meeting, *, by: Person) -> None:
    """Send time, place and agenda to all who are invited, once. Raises AlreadyDone where it was sent, or changed."""
    rows = Meeting.objects.filter(pk=meeting.pk, revision=meeting.revision, state=State.PLANNED, told_at=None)
    if not rows.update(told_at=timezone.now(), revision=F("revision") + 1):
        raise AlreadyDone("The notice was sent already, or somebody changed the meeting meanwhile.")
    meeting.refresh_from_db()
    record(meeting, "sent notice of meeting", by, after={"day": str(meeting.day)})
    mail.tell(meeting, mail.NOTICE)


@transaction.atomic
def send_again(meeting: Meeting, *, by: Person) -> None:
    """Send the notice anew, as the meeting is other than the last one says. Raises AlreadyDone where it is not."""
    rows = Meeting.objects.filter(pk=meeting.pk, revision=meeting.revision, state=State.PLANNED)
    now = timezone.now()
    if not rows.filter(changed_at__isnull=False).update(told_at=now, changed_at=None, revision=F("revision") + 1):
        raise AlreadyDone("The notice was sent again already, or somebody changed the meeting meanwhile.")
    meeting.refresh_from_db()
    record(meeting, "sent notice of meeting again", by, after={"day": str(meeting.day)})
    mail.tell(meeting, mail.AGAIN)


@transaction.atomic
def remind(meeting: Meeting, *, now: datetime) -> None:
    """Remind the convener, once. Raises AlreadyDone where that was done, or nobody needs it any more."""
    rows = Meeting.objects.filter(pk=meeting.pk, state=State.PLANNED, told_at=None, reminded_at=None)
    if not rows.update(reminded_at=now):
        raise AlreadyDone("The convener was reminded already.")
    record(meeting, "reminded convener", None)
    mail.remind_convener(meeting)


def _fill(meeting: Meeting, roles: Roles, items: Sequence[Item]) -> None:
    own = {"school_id": meeting.school_id, "meeting": meeting}
    MeetingRole.objects.bulk_create(MeetingRole(**own, part=part, person=person) for part, person in roles.items())
    AgendaItem.objects.bulk_create(
        AgendaItem(**own, order=order, title=title, lead=lead, minutes=minutes)
        for order, (title, lead, minutes) in enumerate(items, start=1)
    )
