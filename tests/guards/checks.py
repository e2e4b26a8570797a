"""What is looked at on every page that somebody can reach. Each check yields its complaints."""

import re
from collections import Counter
from collections.abc import Iterator

from tests.guards.crawler import XHTML, Seen

MARK = "zeder"
REFERRING = ("aria-describedby", "aria-labelledby", "aria-controls", "for", "list", "popovertarget", "data-dialog")
HEADERS = {
    "Content-Security-Policy": r"default-src 'none'(?!.*unsafe)",
    "X-Content-Type-Options": r"nosniff",
    "Referrer-Policy": r"same-origin",
    "X-Frame-Options": r"DENY",
    "Cross-Origin-Opener-Policy": r"same-origin",
    "Cache-Control": r"no-cache|no-store|private",
}
# The only page that other sites may show, and only those that the school allows.
FRAMED = re.compile(r"/[a-z-]+/embed(\?|$)")
Complaints = Iterator[object]


def nothing_of_the_other_school(page: Seen) -> Complaints:
    if MARK in page.text.lower() or MARK in str(page.headers).lower():
        yield f"reached from {page.leads_from}"


def no_link_is_dead(page: Seen) -> Complaints:
    if page.status >= 400 and page.leads_from != "the catalogue":
        yield page.status, page.leads_from


def every_answer_carries_the_headers(page: Seen) -> Complaints:
    policy = page.headers.get("Content-Security-Policy", "")
    framed = FRAMED.match(page.address) and "frame-ancestors https://" in policy
    for name, value in HEADERS.items():
        if not re.search(value, page.headers.get(name, "")) and not (framed and name == "X-Frame-Options"):
            yield name, page.headers.get(name)
    if "frame-ancestors 'none'" not in policy and not framed:
        yield "frame-ancestors", policy


def html_is_valid(page: Seen) -> Complaints:
    yield from page.parser.errors


def nothing_is_inline(page: Seen) -> Complaints:
    for element in page.every():
        yield from (name for name in element.attrib if name == "style" or str(name).startswith("on"))
        if element.tag == f"{XHTML}style":
            yield "style"
        if element.tag == f"{XHTML}script" and "src" not in element.attrib:
            yield "script"


def ids_are_unique_and_references_meet_them(page: Seen) -> Complaints:
    ids = Counter(element.attrib["id"] for element in page.every() if "id" in element.attrib)
    yield from (name for name, times in ids.items() if times > 1)
    for element in page.every():
        for name in REFERRING:
            yield from set(element.attrib.get(name, "").split()) - set(ids)
        target = element.attrib.get("href", "")
        if target.startswith("#") and target[1:] not in ids:
            yield target


def it_has_one_heading_and_says_what_it_is(page: Seen) -> Complaints:
    headings, title = page.every("h1"), title_of(page)
    if len(headings) != 1:
        yield f"{len(headings)} headings"
    if not title.endswith(" - CoachHub") or page.tree.attrib.get("lang") != "en":
        yield title


ON_ANSWERS = [nothing_of_the_other_school, no_link_is_dead, every_answer_carries_the_headers]
ON_PAGES = [
    html_is_valid,
    nothing_is_inline,
    ids_are_unique_and_references_meet_them,
    it_has_one_heading_and_says_what_it_is,
]


def title_of(page: Seen) -> str:
    return words_of(page, "title")


def words_of(page: Seen, tag: str) -> str:
    return " ".join("".join(page.every(tag)[0].itertext()).split())


def complaints(seen: list[Seen], *, at_home: bool) -> dict[tuple[str, str], list[object]]:
    """By check and address. `at_home` is somebody whose own school is the other one."""
    found: dict[tuple[str, str], list[object]] = {}
    for page in seen:
        for check in [*ON_ANSWERS, *(ON_PAGES if page.is_page else [])]:
            if words := [] if at_home and check in ON_ANSWERS[:2] else list(check(page)):
                found[check.__name__, page.address] = words
    return found
