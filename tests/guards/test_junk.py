"""Junk in path, query and form: an answer in words, never a server error."""

import pytest

from tests.guards.catalogue import Page
from tests.guards.corpus import BROKEN_BYTES, FEW, JUNK, MEGABYTE, NUL
from tests.guards.forms import filled
from tests.guards.junk import answer, every_field, fault, in_path, in_query, one_field_each, quoted
from tests.guards.pages import PAGES
from tests.world import World, client_for

READ = list({page.name: page for page in PAGES if page.reads}.values())
SENT = [page for page in PAGES if page.good]
IN_ADDRESS = [text for text in JUNK if len(text) < 1_000]
# What reads its query gets all of it.
QUERIED = {page.name for page in PAGES if page.query}


def faults(sample: Page, method: str, tries: object) -> list[str]:
    client = client_for(sample.reader)
    if method == "GET":
        found = [fault(answer(client, "GET", address), address) for address in tries]  # type: ignore[attr-defined]
    else:
        found = [fault(answer(client, "POST", sample.address(), data), data) for data in tries]  # type: ignore[attr-defined]
    return [words for words in found if words]


@pytest.mark.parametrize("sample", READ, ids=str)
def test_in_the_path(world: World, sample: Page) -> None:
    assert not faults(sample, "GET", in_path(sample, quoted(IN_ADDRESS) + BROKEN_BYTES))


@pytest.mark.parametrize("sample", READ, ids=str)
def test_in_the_query(world: World, sample: Page) -> None:
    junk = IN_ADDRESS if sample.name in QUERIED else FEW
    assert not faults(sample, "GET", in_query(sample, quoted(junk) + BROKEN_BYTES))


@pytest.mark.parametrize("sample", SENT, ids=str)
def test_in_one_field_of_a_form(world: World, sample: Page) -> None:
    good = filled(sample, world)
    assert not faults(sample, "POST", one_field_each(good, JUNK))


@pytest.mark.parametrize("sample", SENT, ids=str)
def test_in_every_field_of_a_form(world: World, sample: Page) -> None:
    good = filled(sample, world)
    assert not faults(sample, "POST", every_field(good, FEW))


@pytest.mark.battery
@pytest.mark.parametrize("sample", SENT, ids=str)
def test_some_of_each_kind_in_each_field(world: World, sample: Page) -> None:
    good = filled(sample, world)
    for name in good:
        assert not faults(sample, "POST", ({**good, name: text} for text in FEW))


@pytest.mark.parametrize("sample", SENT, ids=str)
def test_a_megabyte(world: World, sample: Page) -> None:
    good = filled(sample, world)
    assert not faults(sample, "POST", one_field_each(good, [MEGABYTE] * max(len(good), 1)))


@pytest.mark.parametrize("sample", PAGES, ids=str)
def test_the_nul_character_is_refused(world: World, sample: Page) -> None:
    client = client_for(sample.reader)
    addresses = [*in_path(sample, quoted([NUL])), *in_query(sample, quoted([NUL]))]
    assert {answer(client, "GET", address).status_code for address in addresses} == {400}
    good = filled(sample, world) if sample.good else {}
    for name in good or ["q"]:
        assert answer(client, "POST", sample.address(), {**good, name: NUL}).status_code == 400


@pytest.mark.parametrize("sample", SENT, ids=str)
def test_a_body_that_is_too_large_is_refused(world: World, sample: Page) -> None:
    response = answer(client_for(sample.reader), "POST", sample.address(), {"q": MEGABYTE * 3})
    assert response.status_code == 413
