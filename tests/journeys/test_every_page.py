"""Every page in a real browser, wide and narrow: nothing for axe to say, a quiet console, no other host."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page as Tab

from tests.guards.catalogue import Page
from tests.guards.pages import PAGES
from tests.journeys.conftest import SIZES, Visit, Watch

pytestmark = [pytest.mark.browser, pytest.mark.static]

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
NO_HTML = (
    "healthz",
    "readyz",
    "elsewhere:opensearch",
    "elsewhere:manifest",
    "elsewhere:api_description",
    "today:poster_pdf",
    "papers:pdf",
    "papers:docx",
    "log:csv",
    "log:xlsx",
    "visits:ics",
    "meetings:ics",
    "meetings:feed",
    "papers:overlap_xlsx",
    "papers:overlap_pdf",
)
SHOWN = [page for page in PAGES if page.reads and page.ok == 200 and page.name not in NO_HTML]
NARROWEST = 320


def violations(tab: Tab) -> list[str]:
    found = Axe().run(tab, options=OPTIONS).response["violations"]
    return [f"{one['id']}: {one['help']}: {[node['html'] for node in one['nodes']]}" for one in found]


@pytest.mark.parametrize("sample", SHOWN, ids=str)
def test_page(visit: Visit, watch: Watch, sample: Page) -> None:
    tab = visit(sample.reader, sample.address())
    for size in SIZES.values():
        tab.set_viewport_size(size)
        assert violations(tab) == []
        assert tab.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "scrolls sideways"
    tab.set_viewport_size({"width": NARROWEST, "height": 600})
    assert tab.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "scrolls sideways at 320"


@pytest.mark.parametrize("status", [400, 403, 404])
def test_error_page(visit: Visit, watch: Watch, status: int) -> None:
    watch.expected.add(status)
    address = {400: "/sign-in?next=%00", 403: "/hampton-high-school/without-owner", 404: "/nowhere"}[status]
    tab = visit("cleo", address)
    assert violations(tab) == []
