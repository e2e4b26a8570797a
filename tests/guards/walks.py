"""The crawls, each made once a run: many guards look at the same pages."""

from functools import cache

from tests.dump import changes, dump
from tests.guards.crawler import Seen, crawl

# The counter of look-ups without an owner is what the principal settles from; it holds no words and no asker.
COUNTED_BY_LOOKING = ("roles_withoutowner",)


def walk(actor: str) -> tuple[Seen, ...]:
    """All that the actor is answered. The caller has the database open; nobody changes what comes back."""
    return walked(actor)[0]


@cache
def walked(actor: str) -> tuple[tuple[Seen, ...], dict[str, str]]:
    """The walk, and what it changed."""
    before = dump(leave_out=COUNTED_BY_LOOKING)
    return tuple(crawl(actor)), changes(before, dump(leave_out=COUNTED_BY_LOOKING))
