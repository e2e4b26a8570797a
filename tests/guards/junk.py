"""Sends junk to a page, each try in a transaction that is taken back."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from typing import Any
from urllib.parse import quote

from django.db import transaction
from django.test import Client

from tests.guards.catalogue import SCHOOL, Page
from tests.world import forget

PARAMETERS = ("q", "type", "page", "next", "role", "area", "state", "day")


@contextmanager
def taken_back() -> Iterator[None]:
    """What is written in here is taken back, what limits how often one may try included."""
    forget()
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@taken_back()
def answer(
    client: Client,
    method: str,
    address: str,
    data: Mapping[str, Any] | None = None,
    then: Callable[[], None] = lambda: None,
) -> Any:
    """The answer, while whatever it changed is taken back."""
    response = client.get(address) if method == "GET" else client.post(address, data or {})
    then()
    return response


def fault(response: Any, tried: object) -> str:
    """What went wrong, in a line; empty where the page kept its head."""
    if response.status_code < 500:
        return ""
    error = getattr(response, "exc_info", None)
    return (
        f"{response.status_code} for {str(tried)[:200]!r}: {error[1]!r}"
        if error
        else f"{response.status_code} {tried!r}"
    )


def in_path(page: Page, name: str, junk: Iterable[str]) -> Iterator[str]:
    """The page's address with one of its variable parts replaced, the school's or another."""
    value = {"school": SCHOOL, **page.parts()}[name]
    parts = page.address().split("?")[0].split("/")
    for number, part in enumerate(parts):
        if part == value:
            for text in junk:
                yield "/".join([*parts[:number], text, *parts[number + 1 :]])


def in_query(page: Page, junk: Iterable[str]) -> Iterator[str]:
    """Each text in each parameter."""
    path = page.address().split("?")[0]
    for text in junk:
        yield f"{path}?" + "&".join(f"{name}={text}" for name in PARAMETERS)


def scattered_in_query(page: Page, junk: Iterable[str]) -> Iterator[str]:
    """Each text in one parameter, as many at a time as there are parameters."""
    path = page.address().split("?")[0]
    for texts in batched(junk, len(PARAMETERS)):
        yield f"{path}?" + "&".join(f"{name}={text}" for name, text in zip(PARAMETERS, texts, strict=False))


def batched(texts: Iterable[str], size: int) -> Iterator[tuple[str, ...]]:
    rest = iter(texts)
    while batch := tuple(islice(rest, size)):
        yield batch


def quoted(junk: Iterable[str]) -> list[str]:
    return [quote(text, safe="") for text in junk]


def one_field_each(good: Mapping[str, Any], junk: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Good data with one field spoiled, field by field in turn."""
    names = kinds_of(good)
    for number, text in enumerate(junk):
        yield {**good, names[number % len(names)]: text}


def kinds_of(names: Iterable[str]) -> list[str]:
    """The names of fields: of rows that look alike those of one row, of several lists the counts of one."""
    kinds = {re.sub(r"\d+|^\w+(?=-[A-Z]+_(NUM_)?FORMS$)", "", name): name for name in reversed(list(names))}
    return list(kinds.values()) or ["q"]


def every_field(good: Mapping[str, Any], junk: Iterable[str]) -> Iterator[dict[str, Any]]:
    for text in junk:
        yield dict.fromkeys(list(good) or ["q"], text)
