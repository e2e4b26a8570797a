"""Writing one place of a draft anew, and nothing else of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.db.models import F, Q, QuerySet

from roles.charters.actions import ChangedMeanwhile
from roles.charters.draft_actions import keep_step
from roles.charters.draft_states import OWN_FIELDS, told_by
from roles.charters.models import Boundary, CharterVersion, Outcome, Stake
from roles.people.models import Person
from roles.signing.models import State
from roles.trail.actions import record

# How long the words of each kind of place may be; what is not here has no words that can be put in its place.
LONGEST = {"purpose": 600, "likeness": 200, "line": 200, "outcome": 200, "boundary": 200}


@transaction.atomic
def change_wording(
    draft: CharterVersion, part: str, words: str, *, was: str, duty_id: int | None = None, by: Person | None
) -> None:
    """Put the words in the place of what stood there; `part` is a key of LONGEST, a line is named by its duty.

    It can be undone in the editor. Raises ChangedMeanwhile where the version is no draft any more, or the place does
    not read `was` any more; a locked boundary never does.
    """
    if not CharterVersion.objects.filter(pk=draft.pk, state=State.DRAFT).update(edits=F("edits") + 1):
        raise ChangedMeanwhile
    draft.refresh_from_db(fields=["edits", *OWN_FIELDS])
    before = told_by(draft).state
    if not WRITE[part](draft, words, was, duty_id):
        raise ChangedMeanwhile
    draft.refresh_from_db(fields=["edits", "purpose", "likeness"])
    draft.save(update_fields=["edited_at"])
    keep_step(draft, f"Reworded “{was}”, as a comment proposed", before, by)
    record(draft, "reworded", by, before={part: was}, after={part: words})


def _own(field: str) -> Callable[..., int]:
    def write(draft: CharterVersion, words: str, was: str, duty_id: int | None) -> int:
        return CharterVersion.objects.filter(pk=draft.pk, **{field: was}).update(**{field: words})

    return write


def _line(draft: CharterVersion, words: str, was: str, duty_id: int | None) -> int:
    return Stake.objects.filter(version=draft, duty=duty_id, wording=was).update(wording=words)


def _part(rows: QuerySet[Any], free: Q) -> Callable[..., int]:
    def write(draft: CharterVersion, words: str, was: str, duty_id: int | None) -> int:
        first = rows.filter(free, version=draft, text=was).values_list("pk", flat=True).first()
        return rows.filter(pk=first).update(text=words)

    return write


WRITE: dict[str, Callable[..., int]] = {
    "purpose": _own("purpose"),
    "likeness": _own("likeness"),
    "line": _line,
    "outcome": _part(Outcome.objects.all(), Q()),
    "boundary": _part(Boundary.objects.all(), Q(locked=False)),
}
