"""From a pasted job description to a draft: by keyboard where there is JavaScript, and with plain forms."""

import pytest
from playwright.sync_api import Page, expect

from roles.models import Description, Item
from tests.guards.catalogue import SCHOOL
from tests.intake.descriptions import IMPORT, PASTED
from tests.journeys.conftest import Visit, Watch
from tests.world import World

pytestmark = pytest.mark.browser
OWN_WORDS = "Model one lesson in each coaching cycle"


def paste(tab: Page) -> Description:
    tab.get_by_role("link", name="Start from a job description").click()
    tab.get_by_label("For which role?").select_option("Teacher")
    tab.get_by_label("The job description").fill(PASTED)
    tab.get_by_role("button", name="Sort its lines").click()
    expect(tab.get_by_role("heading", name="9 lines, sorted")).to_be_visible()
    return Description.objects.latest("pk")


def row(tab: Page, description: Description, words: str):  # type: ignore[no-untyped-def]
    item = Item.objects.get(description=description, text__contains=words)
    return tab.locator(f"#item-{item.number}")


def press(tab: Page, key: str) -> None:
    """A key, once what came before has come to rest: nobody is quicker than the twenty milliseconds that it takes."""
    expect(tab.locator(".htmx-request, .htmx-swapping, .htmx-settling, .htmx-added")).to_have_count(0)
    tab.wait_for_timeout(100)
    tab.keyboard.press(key)


def test_sorting_by_keyboard(visit: Visit, watch: Watch, world: World) -> None:
    tab = visit("ada", f"/{SCHOOL}/charters")
    description = paste(tab)
    hazy = row(tab, description, "Model lessons")
    tab.get_by_text("Sort by keyboard").click()
    tab.get_by_role("button", name="Go to the first open line").click()
    expect(hazy).to_be_focused()
    tab.keyboard.press("Enter")
    tab.keyboard.type(OWN_WORDS)  # no letter of it is a key while a field has the focus
    tab.keyboard.press("Escape")
    press(tab, "o")
    expect(hazy).to_contain_text("Taken as own")
    expect(hazy).to_be_focused()
    press(tab, "u")
    expect(hazy.get_by_role("textbox").first).to_be_visible()
    expect(hazy).to_be_focused()
    press(tab, "x")
    expect(hazy).to_contain_text("Left out")
    expect(hazy).to_be_focused()
    press(tab, "j")
    expect(hazy).not_to_be_focused()
    press(tab, "k")
    expect(hazy).to_be_focused()
    take_and_make(tab, description)


@pytest.mark.parametrize("size", ["wide", "phone"])
def test_sorting_with_plain_forms(visit: Visit, world: World, size: str) -> None:
    tab = visit("ada", f"/{SCHOOL}/charters", size=size, javascript=False)
    description = paste(tab)
    hazy = row(tab, description, "Model lessons")
    hazy.get_by_role("textbox").first.fill(OWN_WORDS)
    hazy.get_by_role("button", name="own").or_(hazy.get_by_role("button", name="Write it")).first.click()
    expect(row(tab, description, "Model lessons")).to_contain_text("Taken as own")
    take_and_make(tab, description)
    assert world.charter("teacher").versions.get().stakes.filter(wording=OWN_WORDS).exists()


def take_and_make(tab: Page, description: Description) -> None:
    """Take the clear ones at once, and go on in the editor."""
    tab.locator("#take-own").get_by_role("button").click()
    expect(tab.get_by_role("main")).to_contain_text("taken.")
    tab.get_by_role("button", name="Make the draft charter").click()
    expect(tab.get_by_role("heading", level=1)).to_contain_text("Teacher")
    assert Description.objects.get(pk=description.pk).draft


def test_a_late_decision_is_told_and_keeps_its_words(visit: Visit, watch: Watch, world: World) -> None:
    watch.expected.add(409)
    tab = visit("ada", f"/{SCHOOL}/charters")
    description = paste(tab)
    other = visit("cleo", f"{IMPORT}/{description.pk}")
    row(other, description, "Model lessons").get_by_role("button", name="Leave it out").click()
    expect(row(other, description, "Model lessons")).to_contain_text("Left out")
    mine = row(tab, description, "Model lessons")
    mine.get_by_role("textbox").first.fill(OWN_WORDS)
    mine.get_by_role("button", name="own").or_(mine.get_by_role("button", name="Write it")).first.click()
    expect(mine).to_contain_text("Cleo Clark sorted meanwhile")
    expect(mine).to_contain_text(OWN_WORDS)
