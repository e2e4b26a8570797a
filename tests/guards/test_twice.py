"""Every form pressed eight times at once: one does it, the others are told in words, nobody sees a server error."""

import pytest

from tests.actions.race import race
from tests.guards.catalogue import Page
from tests.guards.forms import filled
from tests.guards.junk import fault
from tests.guards.pages import PAGES
from tests.world import World, client_for

pytestmark = [pytest.mark.battery, pytest.mark.django_db(transaction=True)]
SENT = [page for page in PAGES if page.good]


@pytest.mark.parametrize("sample", SENT, ids=str)
def test_pressed_at_once(world: World, sample: Page) -> None:
    data, address = filled(sample, world), sample.address()

    def presser(world: World):  # type: ignore[no-untyped-def]
        client = client_for(sample.reader)
        return lambda: client.post(address, data)

    answers = race(*[presser] * 8)
    assert [fault(answer, data) for answer in answers if fault(answer, data)] == []
    assert sample.done in {answer.status_code for answer in answers}  # type: ignore[attr-defined]
