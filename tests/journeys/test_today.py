"""Beginning the day in the browser: one press from what waits to where it is done, wide and on a phone."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Visit
from tests.log.entries import bens
from tests.story import ROOMS
from tests.world import World

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("javascript", [True, False])
def test_from_the_first_row_to_where_it_is_settled(visit: Visit, javascript: bool) -> None:
    tab = visit("ada", "/", javascript=javascript)
    expect(tab.get_by_role("heading", level=1)).to_contain_text("need you today")
    tab.get_by_role("link", name=f"Settle it: {ROOMS}").click()
    expect(tab.get_by_role("heading", level=1)).to_contain_text(ROOMS)


def test_on_a_phone_the_rest_is_under_more(visit: Visit) -> None:
    tab = visit("ada", "/", size="phone")
    tabs = tab.get_by_role("navigation", name="Tabs")
    expect(tabs.get_by_role("link", name="Today")).to_have_attribute("aria-current", "page")
    tabs.get_by_text("More").click()
    tabs.get_by_role("link", name="Settings").click()
    expect(tab.get_by_role("heading", level=1)).to_have_text("Settings")


def test_a_coach_logs_from_the_first_page(visit: Visit, world: World) -> None:
    tab = visit("ben", "/", size="phone")
    tab.get_by_role("radio", name="Coaching cycle", exact=True).check()
    tab.get_by_role("radio", name="1 hour", exact=True).check()
    tab.get_by_role("button", name="Log it").click()
    expect(tab.get_by_text("Logged 1 hour on Coaching cycle.")).to_be_visible()
    assert [entry.minutes for entry in bens(world)] == [60]


def test_a_coach_logs_what_lies_outside_from_the_first_page(visit: Visit, world: World) -> None:
    tab = visit("ben", "/", size="phone")
    tab.get_by_role("radio", name="Outside the agreement", exact=True).check()
    tab.get_by_role("textbox", name="What was it?").fill("Lunch duty")
    tab.get_by_role("radio", name="Other", exact=True).check()
    tab.get_by_role("textbox", name="How long").fill("1:15")
    tab.get_by_text("Add a note for yourself").click()
    tab.get_by_role("textbox", name="Note for yourself").fill("Rain")
    tab.get_by_role("button", name="Log it").click()
    expect(tab.get_by_text("Logged 1h 15m on Lunch duty.")).to_be_visible()
    assert [(entry.outside, entry.minutes, entry.note) for entry in bens(world)] == [("Lunch duty", 75, "Rain")]
