"""Writing one place of an agreement's draft anew, and nothing else of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from partnerships.agreements.models import AgreementVersion, Commitment, Goal
from partnerships.comments.spots import TEXTS
from roles.charters.actions import ChangedMeanwhile
from roles.people.models import Person
from roles.signing.models import State
from roles.trail.actions import record


@transaction.atomic
def change_place(draft: AgreementVersion, part: str, words: str, *, was: str, by: Person) -> None:
    """Put the words in the place that `part` names: `goal:KEY:outcome`, `commitment:KEY:text`, `part:scope`.

    Raises ChangedMeanwhile where the version is no draft any more, or the place does not read `was` any more.
    """
    rows = AgreementVersion.objects.filter(pk=draft.pk, state=State.DRAFT)
    if not rows.update(edits=F("edits") + 1, edited_at=timezone.now()):
        raise ChangedMeanwhile
    found, field = _rows(draft, part)
    if not found.filter(**{field: was}).update(**{field: words}):
        raise ChangedMeanwhile
    draft.refresh_from_db()
    record(draft, "reworded", by, before={part: was}, after={part: words})


def _rows(draft: AgreementVersion, part: str) -> tuple[Any, str]:
    kind, name, *field = part.split(":")
    if kind == "part":
        return AgreementVersion.objects.filter(pk=draft.pk), TEXTS[name]
    model: Any = Goal if kind == "goal" else Commitment
    return model.objects.filter(version=draft, key=UUID(name)), field[0]
