"""Writes about areas and duties: parts of the action that loads a catalogue, within its transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Max
from django.utils.text import slugify

from roles.duties.models import Area, Duty
from roles.people.models import School

SAID = ("plain_line", "framework", "is_coaching", "think_first", "think_second")


@dataclass(frozen=True, slots=True)
class DutyWords:
    """What is said about a duty; what is left empty stays as it is."""

    area: Area | None = None
    plain_line: str = ""
    framework: str = ""
    is_coaching: bool = False
    think: tuple[str, ...] = ()  # at most two questions


def file_areas(school: School, names: Iterable[str]) -> dict[str, Area]:
    """The school's areas with these names, upper and lower case alike, by the names; new ones come last."""
    known = {area.name.casefold(): area for area in school.areas.all()}
    slugs = {area.slug for area in known.values()}
    order = school.areas.aggregate(last=Max("order"))["last"]
    found = {}
    for name in names:
        area = known.get(name.casefold())
        if area is None:
            order = 0 if order is None else order + 1
            area = Area.objects.create(school=school, name=name, slug=_free_slug(name, slugs), order=order)
            known[name.casefold()] = area
        found[name] = area
    return found


def file_duties(school: School, wordings: Mapping[str, DutyWords]) -> dict[str, Duty]:
    """The school's duties with these wordings, upper and lower case alike, by the wordings; new where there is none."""
    known = {duty.wording.casefold(): duty for duty in school.duties.all()}
    new, changed = [], []
    for wording, words in wordings.items():
        duty = known.get(wording.casefold())
        if duty is None:
            duty = known[wording.casefold()] = Duty(school=school, wording=wording)
            new.append(duty)
        if _say(duty, words) and duty.pk is not None:
            changed.append(duty)
    Duty.objects.bulk_create(new)
    Duty.objects.bulk_update(changed, ["area", *SAID])
    return {wording: known[wording.casefold()] for wording in wordings}


def _say(duty: Duty, words: DutyWords) -> bool:
    """Set on the duty what the words say. Returns whether that changed it."""
    before = [duty.area_id, *(getattr(duty, name) for name in SAID)]
    if words.area is not None:
        duty.area = words.area
    duty.plain_line = words.plain_line or duty.plain_line
    duty.framework = words.framework or duty.framework
    duty.is_coaching = words.is_coaching or duty.is_coaching
    for name, words_to_think in zip(("think_first", "think_second"), words.think, strict=False):
        setattr(duty, name, words_to_think)
    return before != [duty.area_id, *(getattr(duty, name) for name in SAID)]


def _free_slug(name: str, taken: set[str]) -> str:
    """An address for the name that no other area has. Adds it to `taken`."""
    begin = slugify(name)[:50] or "area"
    slug, number = begin, 1
    while slug in taken:
        number += 1
        slug = f"{begin}-{number}"
    taken.add(slug)
    return slug
