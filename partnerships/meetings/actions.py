"""Writes of meetings: planning, changing and calling off, telling, and what was noted afterwards."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from partnerships.meetings import mail
from partnerships.meetings.models import (
    ActionItem,
    AgendaItem,
    Meeting,
    MeetingNotes,
    MeetingRole,
    MissedMeeting,
)
from partnerships.teams.models import Team
from roles.models import Person
from roles.signing.actions import AlreadyDone
from roles.trail.actions import record

State = Meeting.State
CHANGED = "Somebody changed this meeting while you were writing."
TAKEN = "The team meets at that time already."
# What, who leads it, and minutes; what, whose, and by when.
Item = tuple[str, Person, int]
Step = tuple[str, Person, date | None]
Roles = Mapping[str, Person]


@transaction.atomic
def plan(team: Team, days: Mapping[date, Roles], items: Sequence[Item], *, by: Person, **says: Any) -> list[Meeting]:
    """Plan a meeting on each of the days, with who has which role on it; the first has the agenda.

    `says` are starts, ends, place and bring. Raises AlreadyDone where the team meets then already.
    """
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
def change(meeting: Meeting, roles: Roles, items: Sequence[Item], *, by: Person, **says: Any) -> None:
    """Let the meeting be this, in place of what the writer saw. Those who were told of it are told if it moves.

    Raises AlreadyDone where somebody changed it, or it was called off.
    """
    moves = any(getattr(meeting, name) != says[name] for name in ("day", "starts", "ends", "place"))
    rows = Meeting.objects.filter(pk=meeting.pk, revision=meeting.revision, state=State.PLANNED)
    values = {**says, "revision": F("revision") + 1, "sequence": F("sequence") + int(moves)}
    if meeting.day != says["day"]:
        values["reminded_at"] = None
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
    if moves and meeting.told_at is not None:
        mail.tell(meeting, mail.CHANGED)


@transaction.atomic
def call_off(meeting: Meeting, *, by: Person) -> None:
    """Those who were told of it are told. Raises AlreadyDone where it was called off or changed meanwhile."""
    rows = Meeting.objects.filter(pk=meeting.pk, revision=meeting.revision, state=State.PLANNED)
    if not rows.update(state=State.CANCELLED, revision=F("revision") + 1, sequence=F("sequence") + 1):
        raise AlreadyDone(CHANGED)
    meeting.refresh_from_db()
    record(meeting, "called meeting off", by, before={"day": str(meeting.day)})
    if meeting.told_at is not None:
        mail.tell(meeting, mail.OFF)


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
def remind(meeting: Meeting, *, now: datetime) -> None:
    """Remind the convener, once. Raises AlreadyDone where that was done, or nobody needs it any more."""
    rows = Meeting.objects.filter(pk=meeting.pk, state=State.PLANNED, told_at=None, reminded_at=None)
    if not rows.update(reminded_at=now):
        raise AlreadyDone("The convener was reminded already.")
    record(meeting, "reminded convener", None)
    mail.remind_convener(meeting)


@transaction.atomic
def note(
    meeting: Meeting, *, said: str, decided: str, missed: Collection[Person], unfinished: Collection[int],
    steps: Sequence[Step], was: int, by: Person,
) -> MeetingNotes:  # fmt: skip
    """Write what was said and decided, who was not there, which items are to be carried on, and what is next.

    `was` is the revision of the notes that the writer saw, 0 for none. Whoever is newly said to have missed it gets
    the summary. Raises AlreadyDone where somebody wrote meanwhile.
    """
    notes = _write(meeting, said, decided, was, by)
    meeting.items.exclude(pk__in=unfinished).update(is_open=False)
    meeting.items.filter(pk__in=unfinished).update(is_open=True)
    own = {"school_id": meeting.school_id, "meeting": meeting}
    ActionItem.objects.bulk_create(
        ActionItem(**own, team_id=meeting.team_id, what=what, owner=owner, due=due) for what, owner, due in steps
    )
    there = set(meeting.missed_by.values_list("person", flat=True))
    keys = {one.pk for one in missed}
    meeting.missed_by.exclude(person__in=keys).delete()
    new = [one for one in missed if one.pk not in there]
    MissedMeeting.objects.bulk_create(MissedMeeting(**own, person=one) for one in new)
    record(notes, "noted meeting", by, after={"revision": notes.revision, "steps": len(steps)})
    mail.send_summary(meeting, notes, new)
    return notes


def _write(meeting: Meeting, said: str, decided: str, was: int, by: Person) -> MeetingNotes:
    values = {"said": said, "decided": decided, "written_by": by, "written_at": timezone.now()}
    meanwhile = "Somebody else wrote the notes meanwhile."
    if was:
        if not MeetingNotes.objects.filter(meeting=meeting, revision=was).update(**values, revision=was + 1):
            raise AlreadyDone(meanwhile)
        return MeetingNotes.objects.get(meeting=meeting)
    try:
        with transaction.atomic():
            return MeetingNotes.objects.create(school_id=meeting.school_id, meeting=meeting, **values)
    except IntegrityError:
        raise AlreadyDone(meanwhile) from None


@transaction.atomic
def finish_step(step: ActionItem, *, today: date, by: Person) -> None:
    """It is done, and comes back on no agenda. Raises AlreadyDone where somebody said so before."""
    if not ActionItem.objects.filter(pk=step.pk, done_on=None).update(done_on=today):
        raise AlreadyDone("Somebody said before you that this is done.")
    record(step, "finished next step", by)


@transaction.atomic
def reopen_step(step: ActionItem, *, by: Person) -> None:
    """It is not done after all. Raises AlreadyDone where it is open."""
    if not ActionItem.objects.filter(pk=step.pk, done_on__isnull=False).update(done_on=None):
        raise AlreadyDone("This stands on the next agenda already.")
    record(step, "reopened next step", by)


def _fill(meeting: Meeting, roles: Roles, items: Sequence[Item]) -> None:
    own = {"school_id": meeting.school_id, "meeting": meeting}
    MeetingRole.objects.bulk_create(MeetingRole(**own, part=part, person=person) for part, person in roles.items())
    AgendaItem.objects.bulk_create(
        AgendaItem(**own, order=order, title=title, lead=lead, minutes=minutes)
        for order, (title, lead, minutes) in enumerate(items, start=1)
    )
