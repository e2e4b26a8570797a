"""Undoing a change of a draft, and bringing it back."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from roles.charters.draft_actions import put_back
from roles.charters.draft_states import State
from roles.charters.models import CharterVersion
from roles.drafting.beginning import begin
from roles.drafting.models import DraftStep
from roles.people.models import Person
from roles.trail.actions import record


class NotLast(Exception):
    """Something else happened to the draft since the change that is to be undone. Its words can be shown."""


@transaction.atomic
def undo(version: CharterVersion, step: int, *, by: Person | None) -> str:
    """Put the draft back to before the step, which must be the last change; returns what was undone, in words.

    The step keeps what it had brought about, so that `redo` brings it back. Raises NotLast, NoDraft.
    """
    told = begin(version)
    last = told.last
    if last is None or last.id != step or last.edits != version.edits - 1:
        raise NotLast(_why_not(last, version.edits - 1))
    before = next((one for one in reversed(told.steps) if not one.is_undone and one.id < step), None)
    _turn(version, step, told.state, edits=0)
    if before is not None:
        DraftStep.objects.filter(pk=before.id).update(edits=version.edits)
    record(version, "undid a change", by, after={"edits": version.edits})
    return last.words


@transaction.atomic
def redo(version: CharterVersion, step: int, *, by: Person | None) -> str:
    """Bring the change back that was undone last; returns it in words. Raises NotLast, NoDraft."""
    told = begin(version)
    undone = told.undone
    if undone is None or undone.id != step:
        raise NotLast("Something else was changed since then, so this cannot be brought back.")
    _turn(version, step, told.state, edits=version.edits)
    record(version, "redid a change", by, after={"edits": version.edits})
    return undone.words


def _turn(version: CharterVersion, step: int, after: State, edits: int) -> None:
    """Let the draft say what the step keeps, and the step keep what it said until now."""
    kept = DraftStep.objects.get(pk=step)
    put_back(version, kept.before)
    kept.before, kept.edits = after, edits
    kept.save(update_fields=["before", "edits"])


def _why_not(last: Any, edits: int) -> str:
    if last is None:
        return "There is nothing left to undo."
    if last.edits != edits:
        return "Something else was written into this draft since then, so this cannot be undone."
    who = f"{last.by} changed" if last.by else "Something else changed"
    return f"{who} the draft after that: {last.words}. Undo that first, or leave it."
