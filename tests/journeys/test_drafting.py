"""Writing a draft in the browser: line by line, by keyboard, two at once, without a connection for a while."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from roles.charters import actions as charters
from roles.drafting.actions import add_row
from tests.drafting.drafts import wordings
from tests.guards.catalogue import SCHOOL
from tests.journeys.conftest import Visit, Watch
from tests.story import CALENDAR, PLAN, SOFTWARE
from tests.world import World

pytestmark = pytest.mark.browser
DRAFT = f"/{SCHOOL}/charters/pl-coach/draft"


def open_line(tab: Page, words: str) -> None:
    show(tab, words)
    tab.get_by_role("link", name=words).click()
    expect(tab.get_by_role("textbox", name="Duty")).to_be_focused()


def show(tab: Page, words: str) -> None:
    """Open the section of the line, which is open already where something in it is to be settled."""
    if not tab.get_by_role("link", name=words).count():
        tab.get_by_role("heading", name="Supports").click()


def add_two(tab: Page) -> None:
    tab.locator("#new-owns-open").press("Enter")
    for words in ("First new duty", "Second new duty"):
        expect(tab.get_by_role("textbox", name="Duty")).to_be_focused()
        tab.keyboard.type(words)
        tab.keyboard.press("Enter")
        expect(tab.get_by_role("link", name=words)).to_be_visible()


def news(tab: Page) -> None:
    """What the page asks every few seconds, asked now."""
    tab.evaluate("htmx.trigger('#poll', 'poll')")


def test_a_line_is_saved_on_leaving_it(visit: Visit, world: World) -> None:
    tab = visit("ben", DRAFT)
    open_line(tab, PLAN)
    tab.get_by_role("textbox", name="Duty").fill("Plan lessons, one to one")
    tab.locator("#own-likeness-open").focus()
    expect(tab.get_by_role("link", name="Plan lessons, one to one")).to_be_visible()
    expect(tab.locator("#draft-state")).to_contain_text("Saved")
    expect(tab.locator("#own-likeness-open")).to_be_focused()
    assert wordings(world.version("pl-coach", 3))[0] == "Plan lessons, one to one"


def test_by_keyboard_alone_lines_are_added_moved_and_undone(visit: Visit, world: World) -> None:
    tab, draft = visit("ben", DRAFT), world.version("pl-coach", 3)
    add_two(tab)
    expect(tab.get_by_role("textbox", name="Duty")).to_have_value("")
    expect(tab.get_by_role("textbox", name="Duty")).to_be_focused()
    tab.keyboard.press("Escape")
    expect(tab.locator("#new-owns-open")).to_be_focused()
    menu = tab.locator(".slot", has=tab.get_by_role("link", name="Second new duty")).locator("summary")
    menu.press("Enter")
    tab.get_by_role("button", name="Move up").locator("visible=true").press("Enter")
    expect(tab.locator("#rows-owns .line-text").nth(1)).to_contain_text("Second new duty")
    expect(menu).to_be_focused()
    assert [one for one in wordings(draft) if "new" in one] == ["Second new duty", "First new duty"]
    tab.locator("#undo").press("Enter")
    expect(tab.locator("#rows-owns .line-text").nth(1)).to_contain_text("First new duty")


def test_a_line_is_dragged_to_its_place(visit: Visit, world: World) -> None:
    tab, draft = visit("ben", DRAFT), world.version("pl-coach", 3)
    add_two(tab)
    tab.keyboard.press("Escape")
    first, second = (tab.locator(".slot", has=tab.get_by_role("link", name=one)) for one in ("First new", "Second new"))
    second.locator("[data-grip]").drag_to(first)
    expect(tab.locator("#rows-owns .line-text").nth(1)).to_contain_text("Second new duty")
    assert [one for one in wordings(draft) if "new" in one] == ["Second new duty", "First new duty"]


def test_a_stake_opens_what_it_needs_and_no_more(visit: Visit, world: World) -> None:
    tab = visit("ben", DRAFT)
    tab.locator(".slot", has=tab.get_by_role("link", name=PLAN)).locator("summary").click()
    tab.get_by_role("link", name=re.compile("Shares: who leads")).locator("visible=true").click()
    tab.get_by_label("Who leads").select_option("PL coach")
    expect(tab.get_by_label("Goes to whom?")).to_be_hidden()
    tab.get_by_text("Split by grade, phase or topic").click()
    tab.get_by_label("How exactly?").fill("by grade: PL coach 9 and 10, librarian 11 and 12")
    # By keyboard: the answer to what was left before may move the button from under so quick a mouse.
    tab.get_by_role("button", name="Save", exact=True).press("Enter")
    expect(tab.locator("#rows-shares")).to_contain_text("PL coach leads · Split: by grade")
    assert world.version("pl-coach", 3).stakes.get(wording=PLAN).how == "split"


def test_a_line_saved_under_another_stake_stays_open_for_whoever_writes_on(visit: Visit, world: World) -> None:
    tab = visit("ben", DRAFT)
    open_line(tab, PLAN)
    tab.get_by_role("radio", name="Supports").focus()
    tab.keyboard.press("Space")
    tab.get_by_label("Hours a week").press_sequentially("2")
    tab.get_by_role("textbox", name="Duty").press("End")
    expect(tab.locator("#draft-state")).to_contain_text("Saved")
    duty = tab.locator("#rows-supports").get_by_role("textbox", name="Duty")
    expect(duty).to_be_focused()
    tab.keyboard.type(", one to one")
    tab.keyboard.press("Enter")
    expect(tab.locator("#rows-supports").get_by_role("link", name=PLAN)).to_be_focused()
    assert world.version("pl-coach", 3).stakes.get(wording=f"{PLAN}, one to one").kind == "supports"


def test_going_from_field_to_field_of_one_place_conflicts_with_nobody(visit: Visit, world: World) -> None:
    tab = visit("ben", DRAFT)
    tab.locator("#own-week-open").click()
    hours, whole = (tab.locator("#own-week").get_by_role("textbox").nth(number) for number in (0, 1))
    hours.fill("20")
    tab.keyboard.press("Tab")  # which saves, and lets the place stay open
    expect(tab.locator("#draft-state")).to_contain_text("Saved")
    whole.fill("40 hours")
    tab.keyboard.press("Control+Enter")
    expect(tab.locator("#own-week")).to_contain_text("100% is 40 hours")
    draft = world.version("pl-coach", 3)
    assert (draft.hours_a_week, draft.full_time) == (20, "40 hours")


def test_what_is_typed_stays_where_an_emerging_draft_gains_its_first_duty(visit: Visit, world: World) -> None:
    ada, teacher = world.person("ada"), world.role("teacher")
    draft = charters.start_charter(teacher, emerging=True, by=ada)
    tab = visit("ada", f"/{SCHOOL}/charters/{teacher.slug}/draft")
    tab.locator("#own-purpose-open").click()
    purpose = tab.locator("#own-purpose").get_by_role("textbox").first
    purpose.fill("Students learn by")
    add_row(draft, "lines", {"kind": "owns", "wording": PLAN}, by=world.person("cleo"))
    news(tab)
    expect(tab.locator("#rows-owns").get_by_role("link", name=PLAN)).to_be_visible()
    expect(purpose).to_be_focused()
    tab.keyboard.press("End")
    tab.keyboard.type(" doing")
    expect(purpose).to_have_value("Students learn by doing")
    purpose.press("Control+Enter")
    expect(tab.locator("#own-purpose")).to_contain_text("Students learn by doing")


def test_two_see_each_other_and_lose_nothing(visit: Visit, watch: Watch, world: World) -> None:
    watch.expected = {409}
    ada, ben = visit("ada", DRAFT), visit("ben", DRAFT)
    show(ben, CALENDAR)
    open_line(ben, PLAN)
    ben.get_by_role("textbox", name="Duty").fill("Ben's line")
    open_line(ada, CALENDAR)
    news(ben)
    expect(ben.locator("#draft-steps")).to_contain_text("Ada Abbott is writing here too")
    ada.get_by_role("textbox", name="Duty").fill("Ada's line")
    ada.keyboard.press("Enter")
    expect(ada.get_by_role("link", name="Ada's line")).to_be_focused()
    news(ben)
    expect(ben.get_by_role("link", name="Ada's line")).to_have_count(1)
    expect(ben.get_by_role("textbox", name="Duty")).to_be_focused()
    expect(ben.get_by_role("textbox", name="Duty")).to_have_value("Ben's line")
    open_line(ada, PLAN)
    ada.get_by_role("textbox", name="Duty").fill("Her wording")
    ada.keyboard.press("Enter")
    expect(ada.get_by_role("link", name="Her wording")).to_be_visible()
    ben.keyboard.press("Enter")
    expect(ben.get_by_text("Ada Abbott changed this too")).to_be_visible()
    expect(ben.locator(".both")).to_contain_text("Her wording (Owns)")
    ben.get_by_role("button", name="Keep mine over theirs").click()
    expect(ben.get_by_role("link", name="Ben's line")).to_be_visible()
    assert set(wordings(world.version("pl-coach", 3))) == {"Ben's line", "Ada's line"}


def test_without_a_connection_the_text_stays_and_is_sent_again(visit: Visit, watch: Watch, world: World) -> None:
    tab = visit("ben", DRAFT)
    open_line(tab, PLAN)
    lost: list[str] = []

    def lose(route: Route) -> None:
        if route.request.method == "POST" and len(lost) < 1:
            lost.append(route.request.url)
            route.abort()
        else:
            route.continue_()

    tab.route("**/draft/lines/*", lose)
    tab.get_by_role("textbox", name="Duty").fill("Kept while offline")
    tab.locator("#own-likeness-open").focus()
    expect(tab.locator("#draft-state")).to_contain_text("Not saved. Trying again")
    expect(tab.get_by_role("textbox", name="Duty")).to_have_value("Kept while offline")
    expect(tab.get_by_role("link", name="Kept while offline")).to_be_visible()
    assert wordings(world.version("pl-coach", 3))[0] == "Kept while offline"
    watch.found = [words for words in watch.found if "ERR_FAILED" not in words and "htmx:" not in words]


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_duty_is_drawn_from_the_catalog(visit: Visit, world: World, javascript: bool) -> None:
    tab = visit("ben", DRAFT, javascript=javascript)
    tab.get_by_role("link", name="From the catalog").click()
    tab.get_by_role("button", name=re.compile(f"Add.*{SOFTWARE}")).click()
    expect(tab.get_by_role("main")).to_contain_text(f"Added “{SOFTWARE}”.")
    tab.get_by_role("link", name="Back to the draft").click()
    expect(tab.locator("#rows-owns")).to_contain_text(SOFTWARE)


def test_without_javascript_a_line_is_a_page_of_its_own(visit: Visit, world: World) -> None:
    tab = visit("ben", DRAFT, javascript=False)
    tab.get_by_role("link", name=PLAN).click()
    tab.get_by_role("textbox", name="Duty").fill("Plan lessons, one to one")
    tab.get_by_role("button", name="Save", exact=True).click()
    expect(tab.get_by_role("link", name="Plan lessons, one to one")).to_be_visible()
    tab.locator("#undo").click()
    expect(tab.get_by_role("link", name=PLAN)).to_be_visible()
