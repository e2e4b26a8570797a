"""The way back from a change of a draft: what it said before is kept, and put back."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from roles.charters.draft_states import MODELS, OWN_FIELDS, RELATED, SAYS, State
from roles.charters.models import CharterVersion, Stake
from roles.people.models import Person

# Older changes are forgotten: each keeps the whole draft.
MOST_STEPS = 30


def keep_step(version: CharterVersion, words: str, before: State, by: Person | None) -> None:
    """Keep what the draft said before the change, with `version.edits` counted on; what was undone is forgotten."""
    version.steps.filter(edits=0).delete()
    version.steps.create(
        school_id=version.school_id, words=words[:200], before=before, edits=version.edits, by=by, at=timezone.now()
    )
    old = list(version.steps.order_by("-id").values_list("pk", flat=True)[MOST_STEPS:])
    if old:
        version.steps.filter(pk__in=old).delete()


def put_back(version: CharterVersion, state: State) -> None:
    """Let the draft say what the state says, its rows under the ids they had; a part that it lacks stays."""
    for name in OWN_FIELDS:
        if name in state.get("own", {}):
            setattr(version, name, _typed(CharterVersion, name, state["own"][name]))
    version.save(update_fields=list(OWN_FIELDS))
    for part, rows in state.items():
        if part in SAYS:
            _put_back_rows(version, part, rows)


def prepare(stake: Stake, role_id: int) -> None:
    """Fill in what follows from the kind: whose it is, who is asked first, and nothing that another kind would need."""
    stake.role_id = role_id
    if stake.kind != Stake.Kind.SHARES:
        stake.lead = None
        stake.how = ""
        stake.how_note = ""
    if stake.kind != Stake.Kind.HANDS_ON:
        stake.goes_to = None
    leads = stake.kind == Stake.Kind.SHARES and stake.lead_id == role_id
    stake.asked_first = stake.kind == Stake.Kind.OWNS or leads


def _put_back_rows(version: CharterVersion, part: str, rows: list[dict[str, Any]]) -> None:
    related = getattr(version, RELATED.get(part, part))
    model = MODELS.get(part, related.model)
    related.exclude(pk__in=[row["id"] for row in rows]).delete()
    there = set(related.values_list("pk", flat=True))
    for row in rows:
        one = model(pk=row["id"], school_id=version.school_id, version=version)
        for name in SAYS[part]:
            setattr(one, name, _typed(model, name, row[name]))
        if part != "left_out":
            one.order = row["order"]
        if isinstance(one, Stake):
            prepare(one, version.charter.role_id)
        one.save(force_update=one.pk in there, force_insert=one.pk not in there)


def _typed(model: Any, name: str, value: Any) -> Any:
    """A plain value as the field has it."""
    field = model._meta.get_field(name.removesuffix("_id"))
    if field.is_relation:
        return value
    return None if field.null and value in ("", None) else field.to_python(value)
