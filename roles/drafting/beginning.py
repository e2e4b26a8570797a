"""How every change of a draft begins."""

from __future__ import annotations

from django.db.models import F
from django.utils import timezone

from roles.charters.draft_states import Told, told_by
from roles.charters.models import CharterVersion
from roles.signing.models import State


class NoDraft(Exception):
    """The version is no draft any more: it was sent for signature, or withdrawn and replaced."""


def begin(version: CharterVersion) -> Told:
    """Count a save on, and read what the draft says. Raises NoDraft. In a transaction: this write is its lock."""
    rows = CharterVersion.objects.filter(pk=version.pk, state=State.DRAFT)
    if not rows.update(edits=F("edits") + 1, edited_at=timezone.now()):
        raise NoDraft
    fresh = CharterVersion.objects.get(pk=version.pk)
    version.edits, version.edited_at = fresh.edits, fresh.edited_at
    return told_by(fresh)
