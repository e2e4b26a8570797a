"""Writes of the log. An entry that was acknowledged is there, once, however often it was sent."""

from __future__ import annotations

from django.db import IntegrityError, transaction
from django.utils import timezone

from partnerships.log.models import LogEntry
from partnerships.log.queries import found_by_key
from roles.models import Person
from roles.signing.actions import AlreadyDone
from roles.trail.actions import record

# All that a person may change of an entry.
CHANGED = (
    "role_id",
    "day",
    "minutes",
    "duty_id",
    "agreement_id",
    "commitment",
    "cycle_id",
    "outside",
    "asked_by_id",
    "was_agreed",
    "until",
    "note",
)


def enter(entry: LogEntry, *, by: Person) -> LogEntry:
    """Log the entry. One that was sent before under the same key is there already, and is returned.

    Raises ValidationError for minutes that no day has.
    """
    entry.person = by
    entry.entered_at = entry.entered_at or timezone.now()
    entry.clean_fields(exclude=["school", "role", "duty", "agreement", "asked_by", "cycle", "person"])
    try:
        with transaction.atomic():
            entry.save(force_insert=True)
            record(entry, "logged", by, after=_told(entry))
    except IntegrityError:
        found = found_by_key(by, entry.key)
        if found is None:
            raise
        return found
    return entry


@transaction.atomic
def change(entry: LogEntry, *, by: Person) -> LogEntry:
    """Save the entry as it now stands on `entry`. Raises AlreadyDone where it was taken out meanwhile."""
    before = LogEntry.objects.select_for_update().filter(pk=entry.pk, person=by).first()
    values = {name: getattr(entry, name) for name in CHANGED}
    if before is None or not LogEntry.objects.filter(pk=entry.pk, person=by).update(**values):
        raise AlreadyDone("This entry was taken out meanwhile. Log it anew if it should stand.")
    record(entry, "changed entry", by, before=_told(before), after=_told(entry))
    return entry


@transaction.atomic
def undo(entry: LogEntry, *, by: Person) -> None:
    """Take the entry out of the log. Of two at once one does, and the other finds it done."""
    gone, _ = LogEntry.objects.filter(pk=entry.pk, person=by).delete()
    if gone:
        record(entry, "took out entry", by, before=_told(entry))


def _told(entry: LogEntry) -> dict[str, object]:
    """What the trail may say: no word that the writer typed."""
    where = "outside" if entry.outside else "commitment" if entry.commitment else "duty"
    return {"day": str(entry.day), "minutes": entry.minutes, "on": where}
