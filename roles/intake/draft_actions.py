"""From a sorted description to the draft charter of its role."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.db.models import F

from roles.charters.actions import save_draft, start_charter
from roles.charters.drafts import copies
from roles.charters.models import CharterVersion
from roles.drafting.models import LeftOut
from roles.intake.lines_of_draft import Told, say_boundaries, say_left_out, say_lines, say_time
from roles.intake.models import Description, Item
from roles.intake.queries import items_of
from roles.people.models import Person
from roles.trail.actions import record


class NothingTaken(Exception):
    """No item of the description is taken, so there is nothing to make a draft of."""


@dataclass(frozen=True)
class Made:
    """The draft, and how much of the description came into it now or stays out for want of a decision."""

    draft: CharterVersion
    lines: int
    open: int
    too_many: int


@transaction.atomic
def make_draft(description: Description, *, by: Person) -> Made:
    """Put what is taken into the role's draft, after what it says already; a second time adds only what is new.

    Raises NothingTaken, and what starting and saving a draft raise: AlreadyDone while a version is out for signature,
    ChangedMeanwhile where somebody saved the draft at this moment.
    """
    Description.objects.filter(pk=description.pk).update(edits=F("edits") + 1)  # the lock: one after the other
    items = items_of(description)
    if not any(item.fate == Item.Fate.TAKEN for item in items):
        raise NothingTaken
    draft = start_charter(description.role, by=by)
    told = Told()
    stakes, boundaries = copies(draft.stakes.select_related("duty")), copies(draft.boundaries.all())
    say_lines(told, items, stakes)
    say_boundaries(told, items, boundaries)
    say_left_out(told, items, LeftOut.objects.filter(version=draft).values_list("text", flat=True))
    fields = say_time(draft, description, items)
    if told.stakes or told.boundaries or fields:
        save_draft(
            draft, stakes=[*stakes, *told.stakes], boundaries=[*boundaries, *told.boundaries],
            time_shares=copies(draft.time_shares.all()), by=by,
        )  # fmt: skip
    LeftOut.objects.bulk_create(
        LeftOut(school_id=draft.school_id, version=draft, text=text, code=code) for text, code in told.left_out
    )
    Description.objects.filter(pk=description.pk).update(draft=draft)
    still_open = sum(item.is_open for item in items)
    after = {"lines": len(told.stakes), "left_out": len(told.left_out), "open": still_open}
    record(description, "made draft", by, after=after)
    return Made(draft, len(told.stakes), still_open, told.too_many)
