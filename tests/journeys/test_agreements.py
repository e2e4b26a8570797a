"""An agreement from the first draft to the amended second version, by the principal and a counselor in two browsers."""

import pytest
from playwright.sync_api import Page, expect

from coachhub.kit.templatetags.kit import day
from partnerships.models import AgreementComment
from roles.charters.actions import publish as publish_charter
from tests.agreements.pages import HOME, home_of, version_of
from tests.guards.catalogue import SCHOOL
from tests.journeys.conftest import Visit
from tests.world import World

pytestmark = pytest.mark.browser


def press(tab: Page, name: str) -> None:
    tab.get_by_role("button", name=name).first.click()


def follow(tab: Page, name: str) -> None:
    tab.get_by_role("main").get_by_role("link", name=name).first.click()


def answer(tab: Page, place: str, **said: str) -> None:
    """Open a place of the draft and fill it in; a label's blanks are underscores."""
    tab.locator(f"#{place} a").first.click()
    fill(tab, **said)


def fill(tab: Page, **said: str) -> None:
    for label, words in said.items():
        tab.locator("form.row-form").get_by_label(label.replace("_", " ")).first.fill(words)
    press(tab, "Save")


def commit(tab: Page, home: str, party: str, text: str, hours: str) -> None:
    tab.goto(f"{home}/draft")
    follow(tab, "Add a commitment")
    tab.locator("form.row-form").get_by_label("Party").select_option(label=party)
    fill(tab, Text=text, Hours_a_week=hours)


def sign(tab: Page, home: str, number: int) -> None:
    tab.goto(f"{home}/v/{number}")
    follow(tab, "Read and sign")
    tab.locator("input[name=agree]").check(force=True)
    tab.locator("form button.btn-act").click()
    expect(tab.get_by_role("main")).to_contain_text("Partnership agreement")


def sent_signed_and_published(ada: Page, ivy: Page, home: str, number: int) -> None:
    ada.goto(f"{home}/draft/send")
    press(ada, "Send for signature")
    expect(ada.locator("body")).to_contain_text("It can be published once each has signed.")
    sign(ivy, home, number)
    expect(ivy.locator("body")).to_contain_text("Still to sign: Ada Abbott.")
    sign(ada, home, number)
    follow(ada, "Publish")
    press(ada, "Publish")
    expect(ada.locator("body")).to_contain_text(f"The staff read version {number} from now on")


def begin(ada: Page, world: World) -> str:
    """Ada starts it and answers what must be answered."""
    ada.goto(HOME)
    follow(ada, "Start an agreement")
    ada.get_by_label("Ivy Ingram, Counselor").check(force=True)
    press(ada, "Start the agreement")
    expect(ada.get_by_role("heading", level=1)).to_have_text("Agreement with Ivy Ingram")
    days = {"Starts_on": day(world.day(-7)), "Ends_on": day(world.day(60)), "Next_review": day(world.day(30))}
    answer(ada, "part-period", Focus="Students who say why", **days)
    ada.locator("#part-told a").first.click()
    ada.get_by_label("The principal sees time by duty and goal").check(force=True)
    press(ada, "Save")
    follow(ada, "Add a goal")
    fill(ada, What_students_will_do="Students say why they chose a task", What_teachers_will_change="Ask each one why",
         Seen_first="They open the sheet")  # fmt: skip
    return home_of(world, "ivy")


def test_from_a_draft_to_the_amended_second_version(visit: Visit, world: World) -> None:
    publish_charter(world.version("counselor"), by=world.person("ada"), since=world.day())
    ada = visit("ada", HOME)
    home = begin(ada, world)
    commit(ada, home, "Coach", "Talk with each class", "5")
    commit(ada, home, "Principal", "Keep period 5 free", "1")
    ivy = visit("ivy", f"{home}/draft", size="phone")
    answer(ivy, "part-meetings", Meetings="Mondays at 8:10.")
    expect(ivy.locator("#part-meetings")).to_contain_text("Mondays at 8:10.")
    sent_signed_and_published(ada, ivy, home, 1)

    ivy.goto(f"/{SCHOOL}/log")
    ivy.get_by_role("radio", name="Talk with each class", exact=True).check()
    ivy.get_by_role("radio", name="1 hour", exact=True).check()
    press(ivy, "Log 1 hour")
    expect(ivy.locator(".confirm")).to_contain_text("Logged 1 hour")
    ada.goto(home)
    expect(ada.get_by_role("main")).to_contain_text("Coach 1 of ")
    expect(ada.get_by_role("main")).to_contain_text("Not yet.")
    follow(ada, "Tell a first sign")
    ada.get_by_label("What was seen").fill("Sheets lay open in two rooms")
    press(ada, "Tell it, and say thank you")
    ivy.goto(home)
    expect(ivy.locator(".chain-first-sign")).to_contain_text("Sheets lay open in two rooms")

    ada.goto(home)
    follow(ada, "Set a review")
    ada.get_by_label("Day").fill(day(world.day(1)))
    press(ada, "Set it, and tell the parties")
    ivy.goto(home)
    follow(ivy, "Review of")
    ivy.get_by_text("Write a decision").first.click()
    ivy.get_by_label("What was decided").first.fill("Ask in writing too")
    ivy.get_by_label("It changes in the next version").first.select_option(label="Goal 1: what teachers will change")
    ivy.get_by_label("What it will say there").first.fill("Ask each one why, in writing")
    press(ivy, "Write it down")
    expect(ivy.locator(".next-version")).to_contain_text("Ask each one why, in writing")
    ada.goto(ivy.url.split("#")[0])
    ada.locator("footer, .next, main").get_by_role("link", name="Close the review").first.click()
    ada.get_by_label("Next review").fill(day(world.day(40)))
    press(ada, "Close the review")

    sent_signed_and_published(ada, ivy, home, 2)
    expect(ada.get_by_role("main")).to_contain_text("Version 2, amends version 1")
    follow(ada, "What changed")
    expect(ada.get_by_role("main")).to_contain_text("“Ask each one why, in writing”, until now “Ask each one why”.")
    assert version_of(world, 1, "ivy").state == "superseded"
    cleo = visit("cleo", home)
    expect(cleo.get_by_role("main")).to_contain_text("Ask each one why, in writing")
    expect(cleo.get_by_role("main")).not_to_contain_text("Sheets lay open")


def test_a_draft_is_read_commented_on_and_settled(visit: Visit, world: World) -> None:
    home = home_of(world)
    ben = visit("ben", f"{home}/draft")
    follow(ben, "See the comments")
    beside = ben.locator("#part-meetings")
    beside.get_by_text("Comment").first.click()
    beside.get_by_label("Propose a wording").fill("Mondays at 8:10.")
    beside.get_by_role("button", name="Save the comment").click()
    expect(ben.locator("#part-meetings")).to_contain_text("Mondays at 8:10.")
    ada = visit("ada", HOME)
    expect(ada.get_by_role("main")).to_contain_text("Two comments to settle: the draft agreement with Ben Brook")
    follow(ada, "See the comments")
    ada.get_by_role("button", name="Accept what Ben Brook proposes: Meetings").click()
    expect(ada.locator("#part-meetings .spot-text")).to_have_text("Mondays at 8:10.")
    assert version_of(world, 2).meetings == "Mondays at 8:10."
    assert AgreementComment.objects.filter(school=world.hampton, settled="accepted").count() == 1
