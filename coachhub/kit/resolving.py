"""Finding the page of an address by its first word, instead of trying every page of the product in turn.

Half of what is tried before `ask` is found belongs to rooms none of whose addresses begin with that word.
"""

from __future__ import annotations

from typing import Any

from django.urls import URLPattern, URLResolver
from django.urls.resolvers import ResolverMatch, RoutePattern

Pattern = URLPattern | URLResolver


class ByFirstWord(URLResolver):
    """The patterns beneath a route. Each address is looked for, in their order, among those that can begin with its
    first word; names are found as in any other resolver.
    """

    def __init__(self, route: str, patterns: list[Pattern]) -> None:
        super().__init__(RoutePattern(route), patterns)
        self._among: dict[str | None, URLResolver] = {}

    def resolve(self, path: Any) -> ResolverMatch:
        match = self.pattern.match(str(path))
        if match is None:
            return super().resolve(path)
        among = self._among or self._learn()
        return (among.get(match[0].partition("/")[0]) or among[None]).resolve(path)

    def _learn(self) -> dict[str | None, URLResolver]:
        """Once: a resolver for each word with which some address begins, and one for all other words."""
        words = set().union(*(words_of(one) or () for one in self.url_patterns))
        self._among = {word: URLResolver(self.pattern, self._beginning(word)) for word in [*words, None]}
        return self._among

    def _beginning(self, word: str | None) -> list[Pattern]:
        found = [(one, words_of(one)) for one in self.url_patterns]
        return [one for one, words in found if words is None or word in words]


def words_of(pattern: Pattern) -> set[str] | None:
    """The words with which its addresses begin; None where they may begin with any."""
    route = str(pattern.pattern)
    if isinstance(pattern, URLResolver) and not route:
        each = [words_of(one) for one in pattern.url_patterns]
        return None if None in each else set().union(*(one for one in each if one is not None))
    first = route.partition("/")[0]
    return {first} if isinstance(pattern.pattern, RoutePattern) and "<" not in first else None
