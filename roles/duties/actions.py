"""Writes about areas and duties. Parts of the action that loads a catalogue, within its transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.db.models import Max
from django.utils.text import slugify

from roles.duties.models import Area, Duty
from roles.people.models import School


def file_areas(school: School, names: Iterable[str]) -> dict[str, Area]:
    """The school's areas with these names, by the names; made, at the end, where there is none."""
    known = {area.name.casefold(): area for area in school.areas.all()}
    slugs = {area.slug for area in known.values()}
    order = school.areas.aggregate(last=Max("order"))["last"]
    found = {}
    for name in dict.fromkeys(names):
        area = known.get(name.casefold())
        if area is None:
            order = 0 if order is None else order + 1
            slug = _free_slug(name, slugs)
            area = known[name.casefold()] = Area.objects.create(school=school, name=name, slug=slug, order=order)
        found[name] = area
    return found


def file_duties(school: School, wordings: Mapping[str, Area | None]) -> dict[str, Duty]:
    """The school's duties with these wordings, by the wordings; made where there is none.

    A duty without an area gets the one given; one that has an area keeps it.
    """
    known = {duty.wording.casefold(): duty for duty in school.duties.all()}
    new = {
        wording.casefold(): Duty(school=school, wording=wording, area=area)
        for wording, area in wordings.items()
        if wording.casefold() not in known
    }
    Duty.objects.bulk_create(new.values())
    placed = []
    for wording, area in wordings.items():
        duty = known.get(wording.casefold())
        if duty is not None and duty.area_id is None and area is not None:
            duty.area = area
            placed.append(duty)
    Duty.objects.bulk_update(placed, ["area"])
    return {wording: known.get(wording.casefold()) or new[wording.casefold()] for wording in wordings}


def _free_slug(name: str, taken: set[str]) -> str:
    """An address for the name that no other area has. Adds it to `taken`."""
    begin = slugify(name)[:50] or "area"
    slug, number = begin, 1
    while slug in taken:
        number += 1
        slug = f"{begin}-{number}"
    taken.add(slug)
    return slug
