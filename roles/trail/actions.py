"""Writing the trail: one row for each action, within the action's own transaction."""

from __future__ import annotations

from typing import Any

from django.db.models import Model

from roles.trail.models import TrailRow

# What a trail row may never repeat.
SECRET = ("password", "key", "token", "secret")


def record(subject: Model, verb: str, by: Any = None, *, school_id: int | None = None, **change: Any) -> TrailRow:
    """Note that `by` (a person, or None for a command) did `verb` to the subject.

    `change` holds before=... and after=..., each a dict of plain values; values under secret-like names are masked.
    """
    return TrailRow.objects.create(
        school_id=school_id or getattr(subject, "school_id", None) or subject.pk,
        by=by,
        verb=verb,
        subject_type=subject._meta.model_name or "",
        subject_id=subject.pk,
        before=_masked(change.get("before", {})),
        after=_masked(change.get("after", {})),
    )


def _masked(values: dict[str, Any]) -> dict[str, Any]:
    return {name: "***" if any(word in name.lower() for word in SECRET) else value for name, value in values.items()}
