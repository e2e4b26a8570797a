"""Walks every page as one of the people: from the catalogue's samples along every link."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib
from django.test import Client

from tests.guards.catalogue import SCHOOL, Page
from tests.guards.pages import PAGES

XHTML = "{http://www.w3.org/1999/xhtml}"
# Not the staff link either, which would let in somebody who has none.
NOT_OURS = re.compile(r"/(support|static/|sign-out|[a-z-]+/staff-link)")
MOST = 2000


@dataclass(frozen=True)
class Seen:
    """An answer, with the page that led to it."""

    address: str
    leads_from: str
    status: int
    headers: dict[str, str]
    text: str

    @property
    def is_page(self) -> bool:
        return self.headers.get("Content-Type", "").startswith("text/html") and not 300 <= self.status < 400

    @cached_property
    def parser(self) -> html5lib.HTMLParser:
        """After it has read the page: `errors` says what is wrong with it."""
        parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"))
        parser.tree_read = parser.parse(self.text)
        return parser

    @property
    def tree(self) -> Element:
        tree: Element = self.parser.tree_read
        return tree

    def every(self, *tags: str) -> list[Element]:
        """All elements of these tags, or all elements."""
        wanted = {XHTML + tag for tag in tags}
        return [e for e in self.tree.iter() if isinstance(e.tag, str) and (not tags or e.tag in wanted)]


def parsed(text: str) -> Element:
    tree: Element = html5lib.parse(text, treebuilder="etree")
    return tree


def samples(school: str = SCHOOL) -> list[str]:
    """The address of each sample page that can be read."""
    return [address_at(page, school) for page in PAGES if page.reads]


def address_at(page: Page, school: str) -> str:
    return page.address(school=school) if page.of_school else page.address()


def follow(client: Client, addresses: list[str]) -> list[Seen]:
    """What is answered at each address, and wherever links lead from there."""
    waiting = [(address, "the catalogue") for address in addresses]
    seen: dict[str, Seen] = {}
    while waiting:
        address, origin = waiting.pop(0)
        if address in seen or NOT_OURS.match(address):
            continue
        assert len(seen) < MOST, "the crawl does not end"
        seen[address] = look(client, address, origin)
        waiting += [(link, address) for link in links(seen[address])]
    return list(seen.values())


def look(client: Client, address: str, origin: str) -> Seen:
    response = client.get(address)
    text = response.text if is_text(response) else ""
    return Seen(address, origin, response.status_code, dict(response.headers), text)


def is_text(response: Any) -> bool:
    """Whether the answer is to be read as it stands; PDF, Word and Excel files are not."""
    kind = response.headers.get("Content-Type", "")
    return not response.streaming and (kind.startswith("text/") or "json" in kind or "xml;" in f"{kind};")


def links(page: Seen) -> list[str]:
    """Where the page leads on this server, by link, by fragment, by the address of a form, by redirection."""
    found = [page.headers["Location"]] if "Location" in page.headers else []
    if page.is_page:
        for element in page.every():
            found += [element.attrib[name] for name in ("href", "hx-get", "data-hx-get") if name in element.attrib]
            if element.tag == f"{XHTML}form" and element.attrib.get("method", "get").lower() == "get":
                found.append(element.attrib.get("action", ""))
    here = [urldefrag(urljoin(page.address, link)).url for link in found]
    return [link for link in dict.fromkeys(here) if link and not urlsplit(link).scheme]
