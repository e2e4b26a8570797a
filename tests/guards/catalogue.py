"""What is known of each page: who may enter, what its form takes, what it answers whom."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from coachhub.kit.entry import Level
from tests.world import World

SCHOOL = "hampton-high-school"
OTHER_SCHOOL = "zeder-high-school"
EMPTY_SCHOOL = "newton-middle-school"

# How far each of them gets into Hampton; None is somebody of another school.
ACTORS: dict[str, Level | None] = {
    "anonymous": Level.ANYONE,
    "visitor": Level.VISITOR,
    "program": Level.ANYONE,
    "zoe": None,
    "hal": None,
    "gus": Level.ANYONE,
    "cleo": Level.STAFF,
    "ben": Level.STAFF,
    "lea": Level.DISTRICT,
    "ada": Level.PRINCIPAL,
}
WITHOUT_ACCOUNT = ("anonymous", "visitor", "program", "gus")
SIGNED_IN = tuple(name for name in ACTORS if name not in WITHOUT_ACCOUNT)
SIGN_IN, STRANGER, NOT_FOR_YOU, WRONG_METHOD, NO_KEY = 302, 404, 403, 405, 401

Good = Callable[[World], dict[str, Any]]
# A part of an address: the part itself, or how to find it, for what has no name of its own, at a school.
Part = str | Callable[[World, str], object]


@dataclass(frozen=True, eq=False, repr=False)
class Page:
    """A sample of one URL name.

    `good` makes what its form is sent, None where it has no form; `done` is what the page answers to that. `but` says
    who is answered otherwise than `level` and method would have it; `but_post` says so for sending alone.
    """

    name: str
    level: Level
    kwargs: Mapping[str, Part] = field(default_factory=dict)
    query: str = ""
    reads: bool = True
    ok: int = 200
    good: Good | None = None
    done: int = 302
    but: Mapping[str, int] = field(default_factory=dict)
    but_post: Mapping[str, int] = field(default_factory=dict)
    reader: str = "ada"
    queries: int = 8

    def __str__(self) -> str:
        words = [self.name, *(part for part in self.kwargs.values() if isinstance(part, str)), self.query]
        return " ".join(word for word in words if word)

    __repr__ = __str__

    @property
    def of_school(self) -> bool:
        """Whether it stands under a school's address, as all pages of rooms do."""
        return ":" in self.name

    @property
    def for_programs(self) -> bool:
        """Whether a key opens it and no cookie does, so that its form needs no token."""
        return self.reader == "program"

    @property
    def parts_found(self) -> bool:
        """Whether its address names a row by its id."""
        return any(not isinstance(part, str) for part in self.kwargs.values())

    def parts(self, school: str = "hampton") -> dict[str, str]:
        """The variable parts of its address, but for the school."""
        world = World()
        return {n: part if isinstance(part, str) else str(part(world, school)) for n, part in self.kwargs.items()}

    def address(self, **kwargs: str) -> str:
        school = {"school": SCHOOL} if self.of_school else {}
        return reverse(self.name, kwargs={**school, **self.parts(), **kwargs}) + self.query

    def expected(self, method: str, actor: str) -> int:
        """The status that this actor is answered."""
        denied = self.denied(actor)
        knows = self.good is not None if method == "POST" else self.reads
        if method == "POST" and actor in self.but_post:
            return self.but_post[actor]
        if denied is None and not knows:
            return WRONG_METHOD
        if actor in self.but:
            return self.but[actor]
        if denied is not None:
            return denied
        return self.done if method == "POST" else self.ok

    def denied(self, actor: str) -> int | None:
        if self.level == Level.ANYONE:
            return None
        if self.level == Level.SIGNED_IN:
            return SIGN_IN if actor in WITHOUT_ACCOUNT else None
        reached = ACTORS.get(actor, Level.STAFF)
        if reached is None:
            return STRANGER
        if reached >= self.level:
            return None
        return SIGN_IN if actor in WITHOUT_ACCOUNT else NOT_FOR_YOU

    def get(self, client: Client, **kwargs: str) -> Any:
        return client.get(self.address(**kwargs))

    def post(self, client: Client, data: Mapping[str, Any], **kwargs: str) -> Any:
        return client.post(self.address(**kwargs), data)


def names(resolver: URLResolver | None = None, prefix: str = "") -> Iterator[str]:
    """The name of every address in the URL configuration; Django's admin is one thing with one name."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLPattern):
            yield f"{prefix}{entry.name or entry.pattern}"
        elif entry.namespace == "admin":
            yield "admin"
        else:
            yield from names(entry, f"{prefix}{entry.namespace}:" if entry.namespace else prefix)
