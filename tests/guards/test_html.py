"""What is sent to browsers: valid HTML, strict headers, nothing inline, one title for each page."""

import re
from collections import Counter

import pytest

from tests.guards.crawler import XHTML, Seen
from tests.guards.walks import walk
from tests.world import World

READERS = ["anonymous", "visitor", "cleo", "ben", "ada", "lea", "zoe", "nia"]
REFERRING = ("aria-describedby", "aria-labelledby", "aria-controls", "for", "list", "popovertarget", "data-dialog")
POLICY = {
    "Content-Security-Policy": r"default-src 'none'",
    "X-Content-Type-Options": r"nosniff",
    "Referrer-Policy": r"same-origin",
    "X-Frame-Options": r"DENY",
    "Cross-Origin-Opener-Policy": r"same-origin",
    "Cache-Control": r"no-cache|no-store|private",
}


def pages(actor: str) -> list[Seen]:
    return [page for page in walk(actor) if page.is_page]


@pytest.mark.parametrize("actor", READERS)
def test_every_answer_carries_the_headers(world: World, actor: str) -> None:
    for page in walk(actor):
        for name, value in POLICY.items():
            assert re.search(value, page.headers.get(name, "")), (name, page.headers.get(name), page.address)
        assert "unsafe" not in page.headers["Content-Security-Policy"]


@pytest.mark.parametrize("actor", READERS)
def test_nothing_is_inline(world: World, actor: str) -> None:
    for page in pages(actor):
        assert not page.every("style"), page.address
        for element in page.every():
            written = [name for name in element.attrib if name == "style" or str(name).startswith("on")]
            assert not written, (page.address, element.tag, written)
            if element.tag == f"{XHTML}script":
                assert "src" in element.attrib or element.attrib.get("type") == "application/json", page.address


@pytest.mark.parametrize("actor", READERS)
def test_html_is_valid(world: World, actor: str) -> None:
    for page in pages(actor):
        assert not page.parser.errors, (page.address, page.parser.errors)


@pytest.mark.parametrize("actor", READERS)
def test_ids_are_unique_and_references_meet_them(world: World, actor: str) -> None:
    for page in pages(actor):
        ids = Counter(element.attrib["id"] for element in page.every() if "id" in element.attrib)
        assert not [name for name, times in ids.items() if times > 1], page.address
        for element in page.every():
            for name in REFERRING:
                assert set(element.attrib.get(name, "").split()) <= set(ids), (page.address, name, element.attrib[name])


@pytest.mark.parametrize("actor", READERS)
def test_a_link_within_a_page_finds_its_place(world: World, actor: str) -> None:
    for page in pages(actor):
        ids = {element.attrib.get("id") for element in page.every()}
        for element in page.every("a"):
            target = element.attrib.get("href", "")
            assert not target.startswith("#") or target[1:] in ids, (page.address, target)


@pytest.mark.parametrize("actor", READERS)
def test_a_page_has_one_heading_and_says_what_it_is(world: World, actor: str) -> None:
    for page in pages(actor):
        assert len(page.every("h1")) == 1, page.address
        title = " ".join((page.every("title")[0].text or "").split())
        assert title.endswith(" - CoachHub"), (page.address, title)
        assert page.tree.attrib["lang"] == "en"


def test_different_pages_have_different_titles(world: World) -> None:
    titles: dict[str, dict[str, str]] = {}
    for page in pages("ada"):
        title, words = (" ".join("".join(page.every(tag)[0].itertext()).split()) for tag in ("title", "main"))
        titles.setdefault(title, {})[words] = page.address
    assert not {title: found for title, found in titles.items() if len({a.split("?")[0] for a in found.values()}) > 1}
