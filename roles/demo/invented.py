"""Names and words for further schools, counted out from the lists in `data/`: the same number gives the same words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from roles.demo.reading import read


@dataclass(frozen=True)
class Words:
    places: list[str]
    kinds: list[str]
    first_names: list[str]
    last_names: list[str]
    roles: list[str]
    areas: list[str]
    verbs: list[str]
    objects: list[str]
    for_whom: list[str]
    phrases: list[str]
    likenesses: list[str]


WORDS = Words(**read("invented"))


def pick(choices: Sequence[str], number: int) -> str:
    return choices[number % len(choices)]


def school(number: int) -> tuple[str, str]:
    """Name and address of the school of that number; no two are alike."""
    lap, rest = divmod(number, len(WORDS.places) * len(WORDS.kinds))
    name = f"{pick(WORDS.places, rest)} {pick(WORDS.kinds, rest // len(WORDS.places))}" + (f" {lap + 1}" if lap else "")
    return name, f"{name.lower().replace(' ', '-')}-{number}"


def person(seed: int, number: int) -> tuple[str, str]:
    """A name, and the first part of an e-mail address that no other number has."""
    first = pick(WORDS.first_names, seed)
    last = pick(WORDS.last_names, seed * 7 + number // len(WORDS.first_names))
    return f"{first} {last}", f"{first}.{last}.{number}".lower()


def role(number: int) -> tuple[str, str]:
    lap = number // len(WORDS.roles)
    name = pick(WORDS.roles, number) + (f" {lap + 1}" if lap else "")
    return name, name.lower().replace(" ", "-")


def parts(number: int) -> tuple[str, str, str]:
    """Verb, object and for whom."""
    rest, verb = divmod(number, len(WORDS.verbs))
    whom = pick(WORDS.for_whom, rest // len(WORDS.objects))
    return WORDS.verbs[verb], pick(WORDS.objects, rest * 7 + verb), whom


def duty(number: int) -> str:
    """A duty's wording; no two are alike."""
    verb, thing, whom = parts(number)
    lap = number // (len(WORDS.verbs) * len(WORDS.objects) * len(WORDS.for_whom))
    return f"{verb} {thing} for {whom}" + (f", part {lap + 1}" if lap else "")


def about(number: int) -> str:
    return parts(number)[1]


@cache
def questions(number: int) -> tuple[str, ...]:
    """The words in which people ask about the duty of that number."""
    verb, thing, whom = parts(number)
    return tuple(phrase.format(verb=verb.lower(), object=thing, whom=whom) for phrase in WORDS.phrases)
