"""The crawls, each made once a run: many guards look at the same pages."""

from functools import cache

from tests.guards.crawler import Seen, crawl


@cache
def walk(actor: str) -> tuple[Seen, ...]:
    """All that the actor is answered. The caller has the database open; nobody changes what comes back."""
    return tuple(crawl(actor))
