"""Junk in path, query and form: an answer in words, never a server error."""

import pytest

from tests.guards.catalogue import Page
from tests.guards.corpus import BROKEN_BYTES, FEW, JUNK, MEGABYTE, NUL
from tests.guards.forms import filled
from tests.guards.junk import (
    answer,
    every_field,
    fault,
    in_path,
    in_query,
    kinds_of,
    one_field_each,
    quoted,
    scattered_in_query,
)
from tests.guards.pages import PAGES
from tests.world import World, client_for

pytestmark = pytest.mark.battery

READ = list({page.name: page for page in PAGES if page.reads}.values())
SENT = [page for page in PAGES if page.good]
# The same form under another query is spoiled once, field by field.
FORMS = list({page.name: page for page in reversed(SENT)}.values())
IN_ADDRESS = [text for text in JUNK if len(text) < 1_000]
PARTS = [(page, name) for page in READ for name in page.kwargs] + [
    (next(page for page in READ if page.of_school), "school")
]
FIRST = {name: page for page, name in reversed(PARTS)}
# What reads its query gets all of it.
QUERIED = {page.name for page in PAGES if page.query}


def faults(sample: Page, method: str, tries: object) -> list[str]:
    client = client_for(sample.reader)
    if method == "GET":
        found = [fault(answer(client, "GET", address), address) for address in tries]  # type: ignore[attr-defined]
    else:
        found = [fault(answer(client, "POST", sample.address(), data), data) for data in tries]  # type: ignore[attr-defined]
    return [words for words in found if words]


@pytest.mark.parametrize(("sample", "name"), PARTS, ids=str)
def test_in_the_path(world: World, sample: Page, name: str) -> None:
    # The first page with a part of this kind gets all of it; the others read it by the same converter and door.
    junk = IN_ADDRESS if sample is FIRST[name] else FEW
    assert not faults(sample, "GET", in_path(sample, name, quoted(junk) + BROKEN_BYTES))


@pytest.mark.parametrize("sample", READ, ids=str)
def test_in_the_query(world: World, sample: Page) -> None:
    spread, junk = (in_query, IN_ADDRESS) if sample.name in QUERIED else (scattered_in_query, FEW)
    assert not faults(sample, "GET", spread(sample, quoted(junk) + BROKEN_BYTES))


@pytest.mark.parametrize("sample", SENT, ids=str)
def test_in_one_field_of_a_form(world: World, sample: Page) -> None:
    third = JUNK[SENT.index(sample) % 3 :: 3]
    assert not faults(sample, "POST", one_field_each(filled(sample, world), third))


@pytest.mark.parametrize("sample", SENT, ids=str)
def test_in_every_field_of_a_form(world: World, sample: Page) -> None:
    good = filled(sample, world)
    assert not faults(sample, "POST", every_field(good, FEW))


@pytest.mark.parametrize("sample", FORMS, ids=str)
def test_some_of_each_kind_in_each_field(world: World, sample: Page) -> None:
    good = filled(sample, world)
    for name in kinds_of(good):
        assert not faults(sample, "POST", ({**good, name: text} for text in FEW))


@pytest.mark.parametrize("sample", FORMS, ids=str)
def test_a_megabyte(world: World, sample: Page) -> None:
    good = filled(sample, world)
    assert not faults(sample, "POST", ({**good, name: MEGABYTE} for name in kinds_of(good)))


@pytest.mark.parametrize("sample", PAGES, ids=str)
def test_the_nul_character_is_refused(world: World, sample: Page) -> None:
    client = client_for(sample.reader)
    parts = ["school", *sample.kwargs] if sample.of_school else list(sample.kwargs)
    addresses = [address for name in parts for address in in_path(sample, name, quoted([NUL]))]
    addresses += in_query(sample, quoted([NUL]))
    assert {answer(client, "GET", address).status_code for address in addresses} == {400}
    good = filled(sample, world) if sample.good else {}
    for name in kinds_of(good):
        assert answer(client, "POST", sample.address(), {**good, name: NUL}).status_code == 400


@pytest.mark.parametrize("sample", SENT, ids=str)
def test_a_body_that_is_too_large_is_refused(world: World, sample: Page) -> None:
    response = answer(client_for(sample.reader), "POST", sample.address(), {"q": MEGABYTE * 3})
    assert response.status_code == 413
