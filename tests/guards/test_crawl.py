"""Every page as everybody sees it, from the catalogue's samples along every link."""

import pytest

from tests.dump import changes, dump
from tests.guards.catalogue import EMPTY_SCHOOL, OTHER_SCHOOL, SCHOOL, Page
from tests.guards.checks import MARK, complaints, title_of, words_of
from tests.guards.crawler import Seen, follow, is_text, samples
from tests.guards.pages import PAGES
from tests.world import World, client_for

# on PostgreSQL the same pages are opened and sent by test_queries and test_forms
pytestmark = [pytest.mark.static, pytest.mark.battery]

# Who crawls which school.
CRAWLS = {
    "anonymous": SCHOOL,
    "visitor": SCHOOL,
    "cleo": SCHOOL,
    "ben": SCHOOL,
    "dora": SCHOOL,
    "lea": SCHOOL,
    "ada": SCHOOL,
    "nia": EMPTY_SCHOOL,
    "zoe": OTHER_SCHOOL,
}
# The counter of look-ups without an owner is what the principal settles from; it holds no words and no asker.
COUNTED_BY_LOOKING = ("roles_withoutowner",)


@pytest.mark.parametrize("actor", CRAWLS)
def test_what_everybody_sees(world: World, actor: str) -> None:
    before = dump(leave_out=COUNTED_BY_LOOKING)
    seen = follow(client_for(actor), samples(CRAWLS[actor]))
    assert complaints(seen, at_home=actor == "zoe") == {}
    assert not changes(before, dump(leave_out=COUNTED_BY_LOOKING)), "looking changed something"
    assert len(seen) >= len(set(samples(CRAWLS[actor])))
    if actor == "ada":
        assert not shared_titles(seen)


def shared_titles(seen: list[Seen]) -> dict[str, list[str]]:
    """Titles that stand over different pages; the same page may have two addresses."""
    titles: dict[str, dict[str, str]] = {}
    for page in seen:
        if page.is_page and page.status == 200:
            titles.setdefault(title_of(page), {})[words_of(page, "main")] = page.address.split("?")[0]
    return {title: list(found.values()) for title, found in titles.items() if len(set(found.values())) > 1}


@pytest.mark.parametrize("sample", [page for page in PAGES if page.of_school and page.reads], ids=str)
def test_zoe_sees_her_own_school(world: World, sample: Page) -> None:
    """Otherwise it would prove nothing that the others do not see it."""
    response = client_for("zoe").get(sample.address(school=OTHER_SCHOOL))
    assert response.status_code in (200, 302, 403, 404, 422) or sample.for_programs
    if response.status_code == 200 and is_text(response):
        assert MARK in response.text.lower().replace(OTHER_SCHOOL, "")
