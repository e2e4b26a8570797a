"""Writes of what was noted after a meeting, and of what is to be done next."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from django.db import IntegrityError, transaction
from django.utils import timezone

from partnerships.meetings import mail
from partnerships.meetings.models import ActionItem, Meeting, MeetingNotes, MissedMeeting
from roles.models import Person
from roles.signing.actions import AlreadyDone
from roles.trail.actions import record

Step = tuple[str, Person, date | None]  # what, whose, and by when


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
