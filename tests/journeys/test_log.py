"""Logging in the browser: two taps, and a connection that comes and goes."""

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from partnerships.models import LogEntry
from tests.journeys.conftest import Visit, Watch
from tests.log.entries import LOG, bens
from tests.world import World

pytestmark = pytest.mark.browser


def tap(tab: Page, words: str) -> None:
    tab.get_by_role("radio", name=words, exact=True).check()


def test_two_taps_log_and_one_undoes(visit: Visit, world: World) -> None:
    tab = visit("ben", LOG, size="phone")
    tap(tab, "Coaching cycle")
    tap(tab, "1 hour")
    tab.get_by_role("button", name="Log 1 hour on coaching cycle").click()
    expect(tab.locator(".confirm")).to_be_focused()
    expect(tab.locator(".confirm")).to_contain_text("Logged 1 hour on Coaching cycle")
    assert [entry.minutes for entry in bens(world)] == [60]
    tab.get_by_role("button", name="Undo").click()
    expect(tab.locator(".confirm")).to_have_count(0)
    assert bens(world) == []


def test_without_javascript_it_works_as_plain_pages(visit: Visit, world: World) -> None:
    tab = visit("ben", LOG, javascript=False)
    tap(tab, "Outside the agreement")
    tab.get_by_label("What was it?").fill("Lunch duty")
    tap(tab, "Other")
    tab.get_by_label(re.compile("How long")).fill("1:15")
    tab.get_by_role("button", name="Log it").click()
    expect(tab.get_by_text("Logged 1h 15m on Lunch duty.")).to_be_visible()
    tab.get_by_role("link", name="Change 1h 15m on Lunch duty").click()
    tap(tab, "15 min")
    tab.get_by_role("button", name="Save the entry").click()
    expect(tab.get_by_text("It reads now: 15 min on Lunch duty.")).to_be_visible()


def test_what_the_network_does_not_take_is_kept_and_sent_once(visit: Visit, watch: Watch, world: World) -> None:
    tab = visit("ben", LOG)
    tab.context.set_offline(True)
    for chip in ("15 min", "90 min"):
        tap(tab, chip)
        tab.get_by_role("button", name=f"Log {chip} on coaching cycle").click()
        expect(tab.locator("[data-kept]")).to_contain_text(f"{chip} on coaching cycle")
    assert bens(world) == []
    tab.context.set_offline(False)
    expect(tab.locator("[data-kept]")).to_be_hidden()
    expect(tab.locator(".log-today")).to_contain_text("90 min Coaching cycle")
    assert [entry.minutes for entry in bens(world)] == [15, 90]
    assert {entry.day for entry in bens(world)} == {world.day()}
    tab.reload()
    expect(tab.locator("[data-kept]")).to_be_hidden()
    assert len(bens(world)) == 2
    assert [words for words in watch.found if "htmx:" not in words and "DISCONNECTED" not in words] == []
    watch.found.clear()


def test_an_answer_that_was_lost_makes_no_second_entry(visit: Visit, watch: Watch, world: World) -> None:
    tab = visit("ben", LOG)

    def lose(route: Route) -> None:
        route.fetch()  # it arrives, and the answer does not
        route.abort()

    tab.route(f"**{LOG}", lose)
    tab.get_by_role("button", name=re.compile("Log 45 min|Log 30 min")).click()
    expect(tab.locator("[data-kept]")).to_contain_text("coaching cycle")
    assert len(bens(world)) == 1
    tab.unroute(f"**{LOG}")
    tab.evaluate("window.dispatchEvent(new Event('online'))")
    expect(tab.locator("[data-kept]")).to_be_hidden()
    assert LogEntry.objects.filter(person=world.person("ben")).count() == 2  # the story's, and this one
    watch.found.clear()


def test_what_is_kept_waits_for_a_browser_that_was_closed(visit: Visit, watch: Watch, world: World) -> None:
    tab = visit("ben", LOG)
    tab.context.set_offline(True)
    tap(tab, "15 min")
    tab.get_by_role("button", name="Log 15 min on coaching cycle").click()
    expect(tab.locator("[data-kept]")).to_contain_text("15 min")
    other = tab.context.new_page()
    tab.close()
    other.context.set_offline(False)
    other.goto(LOG)
    expect(other.locator(".log-today")).to_contain_text("15 min Coaching cycle")
    expect(other.locator("[data-kept]")).to_be_hidden()
    watch.found.clear()


def keep_one(tab: Page) -> None:
    """An entry of fifteen minutes that the network did not take."""
    tab.context.set_offline(True)
    tap(tab, "15 min")
    tab.get_by_role("button", name="Log 15 min on coaching cycle").click()
    expect(tab.locator("[data-kept]")).to_contain_text("15 min")


def note(tab: Page) -> Locator:
    return tab.get_by_label("Note for yourself")


def begin_note(tab: Page, words: str) -> None:
    tab.get_by_text("Add a note for yourself").click()
    note(tab).fill(words)


def test_what_is_being_typed_stays_while_kept_entries_are_sent(visit: Visit, watch: Watch, world: World) -> None:
    tab = visit("ben", LOG)
    keep_one(tab)
    tap(tab, "90 min")
    begin_note(tab, "Bring the cards")
    tab.context.set_offline(False)
    expect(tab.locator(".log-today")).to_contain_text("15 min Coaching cycle")
    expect(note(tab)).to_have_value("Bring the cards")
    expect(note(tab)).to_be_focused()
    tab.get_by_role("button", name="Log 90 min on coaching cycle").click()
    expect(tab.locator(".confirm")).to_contain_text("Logged 90 min")
    assert [(entry.minutes, entry.note) for entry in bens(world)] == [(15, ""), (90, "Bring the cards")]
    watch.found.clear()


def held_back(tab: Page) -> list[Route]:
    """From now on no entry gets its answer, until somebody lets it."""
    routes: list[Route] = []
    tab.route(f"**{LOG}", lambda route: routes.append(route))
    return routes


def press(tab: Page, chip: str) -> None:
    tap(tab, chip)
    with tab.expect_request(f"**{LOG}"):
        tab.get_by_role("button", name=f"Log {chip} on coaching cycle").click()


def test_what_is_typed_while_an_answer_is_on_its_way_stays(visit: Visit, world: World) -> None:
    tab = visit("ben", LOG)
    routes = held_back(tab)
    press(tab, "15 min")
    begin_note(tab, "For the next one")
    routes.pop().continue_()
    expect(tab.locator(".confirm")).to_contain_text("Logged 15 min")
    expect(note(tab)).to_have_value("For the next one")
    assert [(entry.minutes, entry.note) for entry in bens(world)] == [(15, "")]


def test_what_is_kept_is_what_was_sent(visit: Visit, watch: Watch, world: World) -> None:
    tab = visit("ben", LOG)
    routes = held_back(tab)
    press(tab, "15 min")
    tap(tab, "90 min")
    begin_note(tab, "For the next one")
    routes.pop().abort()
    expect(tab.locator("[data-kept]")).to_contain_text("15 min on coaching cycle")
    expect(note(tab)).to_have_value("For the next one")
    tab.unroute(f"**{LOG}")
    tab.evaluate("window.dispatchEvent(new Event('online'))")
    expect(tab.locator(".log-today")).to_contain_text("15 min Coaching cycle")
    expect(note(tab)).to_have_value("For the next one")
    assert [(entry.minutes, entry.note) for entry in bens(world)] == [(15, "")]
    watch.found.clear()


def test_what_is_kept_waits_for_the_entry_on_its_way(visit: Visit, watch: Watch, world: World) -> None:
    tab = visit("ben", LOG)
    keep_one(tab)
    routes = held_back(tab)
    press(tab, "90 min")
    tab.context.set_offline(False)
    expect(tab.locator("[data-kept]")).to_contain_text("15 min")
    for route in routes:
        route.continue_()
    tab.unroute(f"**{LOG}")
    expect(tab.locator(".confirm")).to_contain_text("Logged 90 min")
    tab.evaluate("window.dispatchEvent(new Event('online'))")
    expect(tab.locator("[data-kept]")).to_be_hidden()
    assert sorted(entry.minutes for entry in bens(world)) == [15, 90]
    watch.found.clear()
