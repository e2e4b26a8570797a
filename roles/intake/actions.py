"""Writes about descriptions: keeping one, filing its items, sorting them, undoing it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from coachhub.kit.wording import count
from roles.intake.models import Description, Item, SortStep
from roles.intake.queries import last_step, source_of, state_of
from roles.people.models import Person, School
from roles.staffing.actions import add_role
from roles.staffing.models import Role
from roles.trail.actions import record

KEPT = ("sort", "fate", "wording", "other_id", "duty_id", "how", "how_note")
CHOSEN = ("sort", "fate", "wording", "other", "how", "how_note")
SETTLED_AS = {Item.Sort.OWN: "own", Item.Sort.SHARE: "share", Item.Sort.NOT_OURS: "not ours"}


class ChangedMeanwhile(Exception):
    """Somebody else sorted this after this person opened the page."""


@dataclass(frozen=True)
class Choice:
    """What becomes of an item.

    `other` leads it where it is shared, in the way that `how` says, and has it where it is not ours.
    """

    sort: str
    fate: str
    wording: str = ""
    other: Role | None = None
    how: str = ""
    how_note: str = ""

    @property
    def words(self) -> str:
        if self.fate == Item.Fate.LEFT_OUT:
            return "left out"
        if self.fate == Item.Fate.OPEN:
            return f"moved to {Item.Sort(self.sort).label.lower()}"
        return f"taken as {SETTLED_AS[Item.Sort(self.sort)]}"


@transaction.atomic
def add_description(role: Role, *, text: str, file_name: str = "", by: Person, now: datetime) -> Description:
    """Keep a description for the role, which is saved first where it is new. The same text twice is kept once."""
    # Of two presses the second finds what the first made.
    School.objects.select_for_update(no_key=True).get(pk=role.school_id)
    if role.pk is None:
        same = Role.objects.filter(school=role.school, name__iexact=role.name).first()
        role = same or add_role(role, by=by)
    known = Description.objects.filter(role=role, text=text, draft=None).first()
    if known is not None:
        return known
    first = next((line.strip() for line in text.splitlines() if line.strip()), role.name)
    description = Description.objects.create(
        school_id=role.school_id, role=role, title=first[:200], text=text, file_name=file_name[:200], added_at=now,
        added_by=by,
    )  # fmt: skip
    record(description, "added description", by, after={"role": role.name, "letters": len(text)})
    return description


@transaction.atomic
def file_items(description: Description, items: Sequence[Item], *, title: str = "") -> bool:
    """Keep what reading found. False where that is done already: reading twice files once."""
    _lock(description)
    if Item.objects.filter(description=description).exists():
        return False
    Item.objects.bulk_create(items)
    Description.objects.filter(pk=description.pk).update(title=title or description.title)
    record(description, "read description", None, after={"items": len(items)})
    return True


@transaction.atomic
def sort_item(item: Item, choice: Choice, *, seen: str, by: Person, now: datetime) -> Item:
    """Decide on one item; `seen` is its state on the page on which this was decided.

    Raises ChangedMeanwhile where that is not its state any more.
    """
    _lock(item.description)
    item.refresh_from_db(fields=[*CHOSEN, "duty"])
    if seen != state_of(item):
        raise ChangedMeanwhile
    before = _kept(item)
    for name in CHOSEN:
        setattr(item, name, getattr(choice, name))
    if _kept(item) == before:
        return item
    item.save(update_fields=CHOSEN)
    _step(item.description, f"Line {source_of(item)} {choice.words}", {item.pk: before}, by, now)
    return item


@transaction.atomic
def take_group(description: Description, sort: str, numbers: Iterable[int], *, by: Person, now: datetime) -> list[int]:
    """Take the open items of a group that the page showed, as far as they say all that a line needs.

    Returns the numbers of those taken.
    """
    _lock(description)
    rows = Item.objects.filter(description=description, sort=sort, fate=Item.Fate.OPEN, number__in=list(numbers))
    taken = [item for item in rows if item.is_whole(description.role_id)]
    if not taken:
        return []
    before = {item.pk: _kept(item) for item in taken}
    Item.objects.filter(pk__in=before).update(fate=Item.Fate.TAKEN)
    words = f"{count(len(taken), 'line', 'lines').capitalize()} taken as {SETTLED_AS[Item.Sort(sort)]}"
    _step(description, words, before, by, now)
    return [item.number for item in taken]


@transaction.atomic
def reopen_item(item: Item, *, seen: str, by: Person, now: datetime) -> Item:
    """Take back the last decision on one item, whatever was decided on others since.

    What CoachHub left out by itself opens. Raises ChangedMeanwhile as `sort_item` does.
    """
    _lock(item.description)
    item.refresh_from_db(fields=[*CHOSEN, "duty"])
    if seen != state_of(item):
        raise ChangedMeanwhile
    step = SortStep.objects.filter(description=item.description, before__has_key=str(item.pk)).first()
    if step is None:
        before = _kept(item)
        item.fate = Item.Fate.OPEN
        item.save(update_fields=["fate"])
        _step(item.description, f"Line {source_of(item)} opened again", {item.pk: before}, by, now)
        return item
    _restore({str(item.pk): step.before.pop(str(item.pk))})
    if step.before:
        step.save(update_fields=["before"])
    else:
        step.delete()
    item.refresh_from_db()
    record(item.description, "undid sorting", by, after={"items": [item.number]})
    return item


@transaction.atomic
def undo(description: Description, *, step_id: int, by: Person) -> SortStep:
    """Take back the last step. Raises ChangedMeanwhile where the one shown is not the last any more."""
    _lock(description)
    step = last_step(description)
    if step is None or step.pk != step_id:
        raise ChangedMeanwhile
    _restore(step.before)
    record(description, "undid sorting", by, after={"words": step.words})
    SortStep.objects.filter(pk=step_id).delete()
    return step


def _lock(description: Description) -> None:
    """Let one at a time sort a description, and count the change."""
    Description.objects.filter(pk=description.pk).update(edits=F("edits") + 1)


def _kept(item: Item) -> dict[str, Any]:
    return {name.removesuffix("_id"): getattr(item, name) for name in KEPT}


def _restore(before: dict[str, dict[str, Any]]) -> None:
    items = {str(item.pk): item for item in Item.objects.filter(pk__in=[int(pk) for pk in before])}
    for pk, values in before.items():
        for name in KEPT:
            setattr(items[pk], name, values.get(name.removesuffix("_id"), getattr(items[pk], name)))
    Item.objects.bulk_update(items.values(), [name.removesuffix("_id") for name in KEPT])


def _step(
    description: Description, words: str, before: dict[int, dict[str, Any]], by: Person, now: datetime
) -> SortStep:
    kept = {str(pk): values for pk, values in before.items()}
    step = SortStep.objects.create(
        school_id=description.school_id, description=description, words=words, before=kept, by=by, at=now
    )
    record(description, "sorted items", by, after={"words": words})
    return step
