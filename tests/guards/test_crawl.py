"""Every page as everybody sees it: nothing of the twin school, nothing changed by looking, no dead link."""

import pytest

from tests.guards.catalogue import ACTORS, OTHER_SCHOOL, Page
from tests.guards.crawler import samples
from tests.guards.pages import PAGES
from tests.guards.walks import walk, walked
from tests.world import World, client_for

OTHERS = [*(name for name in ACTORS if name != "zoe"), "nia"]
MARK = "zeder"


@pytest.mark.parametrize("sample", [page for page in PAGES if page.of_school and page.reads], ids=str)
def test_zoe_sees_her_own_school(world: World, sample: Page) -> None:
    response = client_for("zoe").get(sample.address(school=OTHER_SCHOOL))
    assert response.status_code in (200, 302, 403, 404, 422)
    if response.status_code == 200:
        assert MARK in response.text.lower().replace(OTHER_SCHOOL, "")


@pytest.mark.parametrize("actor", OTHERS)
def test_nobody_else_sees_anything_of_zeder(world: World, actor: str) -> None:
    for page in walk(actor):
        assert MARK not in page.text.lower(), f"{page.address}, reached from {page.leads_from}"
        assert MARK not in str(page.headers).lower()


@pytest.mark.parametrize("actor", OTHERS)
def test_no_link_is_dead(world: World, actor: str) -> None:
    dead = [page for page in walk(actor) if page.status >= 400 and page.leads_from != "the catalogue"]
    assert [(page.address, page.status, page.leads_from) for page in dead] == []


@pytest.mark.parametrize("actor", ACTORS)
def test_looking_changes_nothing(world: World, actor: str) -> None:
    assert not walked(actor)[1]


def test_there_is_something_to_crawl(world: World) -> None:
    assert len(walk("ada")) >= len(set(samples()))
