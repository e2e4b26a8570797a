"""How often a page asks the database: within its budget, and as often with ten times the rows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.growth import grow
from tests.guards.catalogue import Page
from tests.guards.pages import PAGES
from tests.world import World, client_for, forget

READ = [page for page in PAGES if page.reads]


def asked(sample: Page, *, cold: bool = False) -> list[str]:
    """The queries of one look at the page; the second of two unless `cold`."""
    client = client_for(sample.reader)
    if cold:
        forget()
    else:
        sample.get(client)
    with CaptureQueriesContext(connection) as queries:
        response = sample.get(client)
    assert response.status_code == sample.expected("GET", sample.reader)
    return [query["sql"] for query in queries if "SAVEPOINT" not in query["sql"]]


@pytest.mark.parametrize("sample", READ, ids=str)
def test_within_its_budget(world: World, sample: Page) -> None:
    queries = asked(sample)
    assert len(queries) <= sample.queries, "\n".join(queries)


def test_as_often_with_ten_times_the_rows(world: World) -> None:
    before = {(sample, cold): asked(sample, cold=cold) for sample in READ for cold in (False, True)}
    grow(world.hampton)
    more = {}
    for (sample, cold), queries in before.items():
        after = asked(sample, cold=cold)
        if len(after) != len(queries):
            more[str(sample), "cold" if cold else "warm"] = [query for query in after if query not in queries]
    assert more == {}
