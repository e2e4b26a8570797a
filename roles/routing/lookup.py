"""The look-up index: areas and question types, each with whom to ask on the day. From the compiled school alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from coachhub.kit.nav import address_of
from roles.people.models import School
from roles.routing.compiled import shelf
from roles.routing.directory import AreaEntry, Directory, PublishedEntry, TypeEntry
from roles.routing.owners import Kind, Reason, Slip, front_door, resolve
from roles.routing.pages import SlipPage

FIRST = 3
PARTS = ("head", "facts", "why")
REST = AreaEntry(0, "everything-else", "Everything else")


@dataclass(frozen=True, slots=True)
class Listed:
    """An area with its question types and the answer to each."""

    name: str
    slug: str
    slips: list[Slip]

    @property
    def first(self) -> list[Slip]:
        return self.slips[:FIRST]


def front_html(school: School, today: date, is_principal: bool, q: str = "", error: str = "") -> SafeString:
    """The ask page's main part; where nothing was typed, made once a day for each routing version."""

    def make() -> SafeString:
        context = {
            "school": school,
            "is_principal": is_principal,
            "address": reverse("routing:ask", args=[school.slug]),
            "q": q,
            "error": error,
            "index": index_html(school, today),
            "who": address_of("today:who", school),
            "charters": address_of("charters:list", school),
        }
        return render_to_string("routing/_ask.html", context)

    if q or error:
        return make()
    compiled = shelf.get(school, today)
    if ("front", is_principal) not in compiled.fragments.get(today, ()):
        compiled.prepare()
    return compiled.kept(today, ("front", is_principal), make)


def index_html(school: School, today: date) -> SafeString:
    """The look-up index of the ask page."""
    compiled = shelf.get(school, today)
    return compiled.kept(today, "index", lambda: _index(school, compiled.directory, today))


def slip_parts(page: SlipPage) -> dict[str, SafeString]:
    """All of a slip but how to reach whoever is on it, for that may hold the asker's words."""
    slip = page.slip

    def make() -> dict[str, SafeString]:
        return {part: render_to_string(f"routing/_slip_{part}.html", {"page": page}) for part in PARTS}

    if slip.type is None or page.is_front_door:
        return make()
    return shelf.get(page.school, slip.day).kept(slip.day, (slip.type.key, bool(page.question)), make)


def area_of(school: School, slug: str, today: date) -> Listed | None:
    areas = _areas(shelf.get(school, today).directory, today)
    return next((area for area in areas if area.slug == slug), None)


def without_owner(school: School, today: date) -> dict[int, Slip]:
    """The question types that nobody answers for but the front door, by their ids."""
    directory = shelf.get(school, today).directory
    slips = (resolve(directory, key, today) for key in directory.types)
    return {slip.type.id: slip for slip in slips if slip.type and slip.kind == Kind.FRONT_DOOR}


def door_of(school: School, today: date) -> Slip:
    return front_door(shelf.get(school, today).directory, today, Reason.NO_TYPE)


def lane_words(school: School, today: date) -> Mapping[str, str]:
    """The school's own words on lanes."""
    return shelf.get(school, today).directory.lane_words


def published(school: School, slip: Slip) -> PublishedEntry | None:
    """What the owner has published about the slip's question type, while it is confirmed."""
    entry = shelf.get(school, slip.day).directory.published.get(slip.type.id) if slip.type else None
    return entry if entry is not None and slip.day <= entry.check_by else None


def holds_owner(school: School, slip: Slip, person_id: int | None) -> bool:
    """Whether the person holds the role that owns the slip's duty."""
    if slip.owner is None or person_id is None:
        return False
    held = shelf.get(school, slip.day).directory.holders(slip.owner.id, slip.day)
    return any(post.person_id == person_id for post in held)


def is_school_day(school: School, today: date) -> bool:
    return shelf.get(school, today).directory.is_school_day(today)


def _index(school: School, directory: Directory, today: date) -> SafeString:
    areas = list(_areas(directory, today))
    slips = [slip for area in areas for slip in area.slips]
    return render_to_string(
        "routing/_index.html",
        {
            "school": school,
            "areas": areas,
            "count": len(slips),
            "all_owned": all(slip.kind != Kind.FRONT_DOOR for slip in slips),
            "ask": reverse("routing:ask", args=[school.slug]),
        },
    )


def _areas(directory: Directory, today: date) -> Iterator[Listed]:
    """Areas in the school's order, without empty ones; last what no area has."""
    in_area: dict[int, list[TypeEntry]] = {}
    for one in directory.types.values():
        in_area.setdefault(directory.duties[one.duty_id].area_id or REST.id, []).append(one)
    for area in (*directory.areas, REST):
        types = in_area.get(area.id)
        if types:
            yield Listed(area.name, area.slug, [resolve(directory, one.key, today) for one in types])
