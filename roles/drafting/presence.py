"""Who has a line of a draft open at this moment. A courtesy, kept nowhere for long: nothing depends on it."""

from __future__ import annotations

import time
from zlib import crc32

from django.core.cache import cache

from coachhub.kit.http import SchoolRequest
from roles.charters.models import CharterVersion
from roles.people.models import Person

# Each page that has a line open says so again before this is over.
HERE_FOR = 30.0
SAY_AGAIN = 12.0
People = dict[int, tuple[str, str, float]]


def others_at(version_id: int, me: Person) -> dict[str, str]:
    """The names of the others who write in the draft now, each with the place that they have open."""
    now = time.time()
    return {name: place for pk, (name, place, at) in _people(version_id).items() if pk != me.pk and at > now - HERE_FOR}


def note_place(version_id: int, me: Person, place: str) -> None:
    """Note that the person has the place open; nothing is written where that was noted a moment ago."""
    now, people = time.time(), _people(version_id)
    _, before, at = people.get(me.pk, ("", "", 0.0))
    if before == place and at > now - SAY_AGAIN:
        return
    there = {pk: one for pk, one in people.items() if one[2] > now - HERE_FOR}
    if place:
        there[me.pk] = (me.name, place, now)
    else:
        there.pop(me.pk, None)
    cache.set(_key(version_id), there, HERE_FOR)


def seen_mark(version: CharterVersion, others: dict[str, str]) -> str:
    """What a page that shows the draft, and who else writes in it, has been told."""
    return f"{version.edits}-{crc32(repr(sorted(others.items())).encode()) if others else 0}"


def is_told(request: SchoolRequest, version: CharterVersion) -> bool:
    """Whether the page that asks knows all there is; notes on the way which place it has open."""
    me = request.member.account
    if request.GET.get("open"):
        note_place(version.pk, me, request.GET["open"][:40])
    return request.GET.get("seen", "") == seen_mark(version, others_at(version.pk, me))


def _people(version_id: int) -> People:
    people: People = cache.get(_key(version_id)) or {}
    return people


def _key(version_id: int) -> str:
    return f"writing-{version_id}"
