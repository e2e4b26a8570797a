"""What answers need of a school, made once for each routing version and kept in the process.

Every action that can change an answer raises the school's routing version in its own transaction, so what is read for a
version is at least as new as the version. Another process makes its own.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, TypeVar

from django.conf import settings

from roles.matching import lanes
from roles.matching.index import DamagedIndex, Index, Match
from roles.matching.pooling import pooled
from roles.people.models import School
from roles.routing.directory import Directory
from roles.routing.index_queries import read_known, stored_index
from roles.routing.known import Known
from roles.routing.queries import claimants, read_directory
from roles.routing.tasks import ask_for_index

SCHOOLS_KEPT = 64
PHRASINGS_KEPT = 20_000  # of all schools together: about 5 kB of memory each
QUESTIONS_KEPT = 64
DAYS_BACK = timedelta(days=7)
AFTER_THE_PAGE = 0.05  # seconds
Made = TypeVar("Made")


@dataclass(frozen=True)
class Compiled:
    version: int
    directory: Directory
    index: Index
    words: str  # what the index was made of; empty where that is not what the school says now
    phrasings: int = 0
    private: frozenset[str] = frozenset()  # what was learned in somebody's own words, to be shown to nobody
    answers_for: Mapping[str, int] = field(default_factory=dict)  # the role by question type, also of drafts
    match: Callable[[str], Match] = field(init=False)  # of a question asked again, from memory
    fragments: dict[date, dict[Hashable, Any]] = field(default_factory=dict)  # HTML of the day last shown

    def __post_init__(self) -> None:
        object.__setattr__(self, "match", lru_cache(QUESTIONS_KEPT)(self._match))

    def _match(self, text: str) -> Match:
        return pooled(self.index.match(text), self.answers_for)

    def serves(self, school: School, day: date) -> bool:
        return self.version == school.routing_version and self.directory.since <= day

    def prepare(self) -> None:
        """Load what the first question will need, beside the page on which it is typed: up to a second of work."""
        if settings.PREPARE_FOR_QUESTIONS:
            ahead = threading.Timer(AFTER_THE_PAGE, self._load)
            ahead.daemon = True
            ahead.start()

    def _load(self) -> None:
        self.index.prepare()
        lanes.prepare()

    def kept(self, day: date, key: Hashable, make: Callable[[], Made]) -> Made:
        """What was made under this key, on that day and for this version; made if it was not."""
        of_day = self.fragments.get(day)
        if of_day is None:
            self.fragments.clear()
            of_day = self.fragments[day] = {}
        if key not in of_day:
            of_day[key] = make()
        made: Made = of_day[key]
        return made


class Shelf:
    """The schools used last. Nobody waits for the making of another school's; of one school, one makes it."""

    def __init__(self, size: int = SCHOOLS_KEPT) -> None:
        self.size = size
        self._kept: OrderedDict[int, Compiled] = OrderedDict()
        self._lock = threading.Lock()
        self._making: dict[int, threading.Lock] = {}

    def get(self, school: School, day: date) -> Compiled:
        """The school as of its routing version, able to answer for the day and later ones."""
        found = self._look(school)
        if found is not None and found.serves(school, day):
            return found
        with self._lock:
            making = self._making.setdefault(school.pk, threading.Lock())
        with making:
            found = self._look(school)
            if found is None or not found.serves(school, day):
                found = compile_school(school, min(day, school.today() - DAYS_BACK), before=found)
                self._keep(school, found)
        return found

    def forget(self) -> None:
        """Keep nothing. For tests, whose databases go back to earlier versions."""
        with self._lock:
            self._kept.clear()

    def _look(self, school: School) -> Compiled | None:
        with self._lock:
            found = self._kept.get(school.pk)
            if found is not None:
                self._kept.move_to_end(school.pk)
            return found

    def _keep(self, school: School, made: Compiled) -> None:
        with self._lock:
            self._kept[school.pk] = made
            self._kept.move_to_end(school.pk)
            while len(self._kept) > self.size or (len(self._kept) > 1 and self._phrasings() > PHRASINGS_KEPT):
                gone, _compiled = self._kept.popitem(last=False)
                self._making.pop(gone, None)

    def _phrasings(self) -> int:
        return sum(compiled.phrasings for compiled in self._kept.values())


def compile_school(school: School, since: date, before: Compiled | None = None) -> Compiled:
    """Read all that answers follow from, with the index that there is: see `index_of`."""
    directory = read_directory(school, since)
    known = read_known(school, directory.types.values())
    index, words = index_of(school, known, before)
    private = known.private | gone_from(index, known)
    owners = claimants(school)
    answers_for = {one.key: owners[one.duty_id] for one in directory.types.values() if one.duty_id in owners}
    return Compiled(school.routing_version, directory, index, words, known.phrasings, private, answers_for)


def gone_from(index: Index, known: Known) -> frozenset[str]:
    """What an index from before still knows and the school does not, as what was undone: not to be shown either."""
    still = {text for one in known.types for text in one.examples}
    return frozenset(text for one in index.types for text in one.examples if text not in still)


def index_of(school: School, known: Known, before: Compiled | None) -> tuple[Index, str]:
    """An index for the words, and the words that it was made of.

    One by meaning takes seconds, so the worker makes it and raises the routing version when it is there. Until then
    the one before serves, or where there is none or it has types that are gone, one that matches by words alone.
    """
    if before is not None and before.words == known.words:
        return before.index, known.words
    if not settings.MATCH_BY_MEANING:
        return Index(known.types, known.nobody), known.words
    stored = stored_index(school)
    restored = _restored(stored[1]) if stored else None
    if stored and restored and stored[0] == known.words:
        return restored, known.words
    ask_for_index(school, known.words)
    keys = {one.key for one in known.types}
    for older in (before.index if before else None, restored):
        if older is not None and keys.issuperset(older.keys) and older.keys:
            return older, ""
    return Index(known.types, known.nobody), ""


def _restored(body: bytes) -> Index | None:
    try:
        return Index.from_bytes(body)
    except DamagedIndex:
        return None


shelf = Shelf()
