"""Proposals from a calendar in the browser: a file, ticks, one press."""

import re

import pytest
from playwright.sync_api import Page, expect

from partnerships.models import Proposal
from tests.calendars.files import at, ics
from tests.journeys.conftest import Visit
from tests.log.entries import LOG, bens
from tests.world import World

pytestmark = pytest.mark.browser


def choose_file(tab: Page, world: World) -> None:
    Proposal.objects.filter(school=world.hampton).delete()
    events = [at(world.day(-1), 9, 45, "Training calendar"), at(world.day(-2), 9, 30, "Dentist")]
    data = {"name": "mine.ics", "mimeType": "text/calendar", "buffer": ics(*events)}
    tab.get_by_label("Calendar file").set_input_files(data)  # type: ignore[arg-type]
    tab.get_by_role("button", name="Read the file").click()


def test_a_file_is_chosen_one_is_dismissed_and_the_rest_logged_in_one_press(visit: Visit, world: World) -> None:
    tab = visit("ben", f"{LOG}/calendar/file", size="phone")
    choose_file(tab, world)
    expect(tab.get_by_role("button", name="Log 1 entry")).to_be_visible()
    tab.locator("label", has_text="Dentist").click()
    expect(tab.get_by_role("button", name="Log 2 entries")).to_be_visible()
    tab.get_by_role("button", name="Dismiss Dentist").click()
    expect(tab.get_by_text("Dismissed: Dentist. It is not proposed again.")).to_be_focused()
    tab.get_by_role("button", name=re.compile("^Undo")).click()
    expect(tab.locator("label", has_text="Dentist")).to_be_focused()
    tab.get_by_role("button", name="Dismiss Dentist").click()
    expect(tab.get_by_text("Dismissed: Dentist. It is not proposed again.")).to_be_focused()
    tab.get_by_label("For").fill("1:15")
    tab.get_by_label("For").press("Enter")
    expect(tab.get_by_text("Logged one entry.")).to_be_visible()
    assert [entry.minutes for entry in bens(world)] == [75]


def test_without_javascript_it_works_as_plain_pages(visit: Visit, world: World) -> None:
    tab = visit("ben", f"{LOG}/calendar/file", javascript=False)
    choose_file(tab, world)
    tab.get_by_role("button", name="Dismiss Dentist").click()
    expect(tab.get_by_text("It is not proposed again")).to_be_visible()
    tab.get_by_role("button", name="Undo").click()
    tab.get_by_role("button", name="Dismiss Dentist").click()
    tab.get_by_role("link", name="Back to your calendar").click()
    tab.get_by_role("button", name=re.compile("^Log 1 entry")).click()
    expect(tab.get_by_text("Logged one entry.")).to_be_visible()
    assert [entry.minutes for entry in bens(world)] == [45]
