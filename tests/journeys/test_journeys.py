"""What people come to do, from the first page to the last, with JavaScript and without."""

import re

import pytest
from django.core import mail
from playwright.sync_api import Page, expect

from tests.factories import PASSWORD
from tests.guards.catalogue import SCHOOL
from tests.journeys.conftest import Visit
from tests.world import EMAILS, World

pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"]),
]

ASK = f"/{SCHOOL}/ask"
TWO_THINGS = "How do I book the conference room? Which reading program should we use?"


def ask(tab: Page, words: str) -> None:
    tab.get_by_role("searchbox").or_(tab.get_by_role("textbox")).first.fill(words)
    tab.get_by_role("button", name="Ask").click()


def answer(tab: Page, heading: str) -> None:
    expect(tab.get_by_role("heading", name=heading)).to_be_visible()


def test_a_visitor_asks_and_reads_why(visit: Visit, javascript: bool) -> None:
    tab = visit("visitor", ASK, javascript=javascript)
    ask(tab, "Can somebody help me plan a lesson?")
    answer(tab, "Ben Brook")
    chain = tab.get_by_role("heading", name="Why Ben").locator("xpath=..")
    for step in ("planning a lesson", "Plan personalized lessons with teachers", "PL coach", "Signed", "Since"):
        expect(chain).to_contain_text(step)
    tab.get_by_role("link", name="Charter, version 2, line 1").click()
    expect(tab).to_have_url(re.compile(r"charters/pl-coach.*#line-1$"))
    expect(tab.locator("#line-1")).to_contain_text("Plan personalized lessons with teachers")


def test_two_people_may_be_meant(visit: Visit, javascript: bool) -> None:
    tab = visit("visitor", ASK, javascript=javascript)
    ask(tab, TWO_THINGS)
    answer(tab, "Is it about choosing software, or about rooms for a meeting?")
    expect(tab.get_by_role("article", name="rooms for a meeting")).to_contain_text("Eve Ellis")
    expect(tab.get_by_role("article", name="choosing software")).to_contain_text("Ben Brook")


def test_what_nobody_owns_ends_at_the_front_door(visit: Visit, javascript: bool) -> None:
    tab = visit("visitor", ASK, size="phone", javascript=javascript)
    tab.get_by_text("Research and sources").click()
    tab.get_by_role("link", name="Sources for a unit").click()
    answer(tab, "Ada Abbott")
    expect(tab.get_by_role("main")).to_contain_text("No charter in force owns")


def test_signing_in_with_a_password(visit: Visit, javascript: bool) -> None:
    tab = visit("anonymous", f"/{SCHOOL}/charters", javascript=javascript)
    tab.get_by_role("link", name="Use my password").click()
    tab.get_by_label("School e-mail").fill(EMAILS["cleo"])
    tab.get_by_label("Password").fill(PASSWORD)
    tab.get_by_role("button", name="Sign in").click()
    expect(tab.get_by_role("heading", name="Charters", exact=True)).to_be_visible()
    assert tab.url.endswith(f"/{SCHOOL}/charters")


def test_signing_in_with_a_code(visit: Visit, javascript: bool) -> None:
    tab = visit("anonymous", f"/{SCHOOL}/profile", javascript=javascript)
    tab.get_by_label("School e-mail").fill(EMAILS["ben"])
    tab.get_by_role("button", name="Send me a code").click()
    expect(tab.get_by_label("Code")).to_be_visible()
    code = re.search(r"\b\d{3} ?\d{3}\b", str(mail.outbox[-1].body))
    assert code
    tab.get_by_label("Code").fill(code[0])
    tab.get_by_role("button", name="Sign in").click()
    expect(tab).to_have_url(re.compile(rf"/{SCHOOL}/profile$"))


def test_signing_and_publishing_a_charter(visit: Visit, world: World, javascript: bool) -> None:
    tab = visit("ada", f"/{SCHOOL}/charters", javascript=javascript)
    tab.get_by_role("link", name="Check and publish").first.click()
    tab.get_by_role("button", name="Publish version 1").click()
    expect(tab.get_by_role("main")).to_contain_text("In force. Questions go to Ivy Ingram from now on.")
    assert world.version("counselor").state == "in_force"


def test_a_contested_duty_stops_its_own_publication(visit: Visit, world: World, javascript: bool) -> None:
    tab = visit("ada", f"/{SCHOOL}/charters/registrar/v/1/publish", javascript=javascript)
    expect(tab.get_by_role("main")).to_contain_text("Project manager")
    assert world.version("registrar").state == "signed"


def test_away_with_a_cover_changes_the_answer(visit: Visit, world: World, javascript: bool) -> None:
    tab = visit("ben", f"/{SCHOOL}/profile/away", javascript=javascript)
    tab.get_by_label("First day away").fill(str(world.day()))
    tab.get_by_label("Who covers?").select_option("Fay Ford")
    tab.get_by_role("button", name="Save days away").click()
    expect(tab.get_by_role("main")).to_contain_text("Fay Ford covers.")
    tab.goto(ASK)
    ask(tab, "Can somebody help me plan a lesson?")
    answer(tab, "Fay Ford")
    expect(tab.get_by_role("main")).to_contain_text("Ben Brook is away")


def test_signing_a_version(visit: Visit, world: World, javascript: bool) -> None:
    tab = visit("jon", f"/{SCHOOL}/charters/assistant-principal/v/1", javascript=javascript)
    tab.get_by_role("link", name=re.compile("sign", re.IGNORECASE)).first.click()
    tab.get_by_text("I have read version 1").click()
    tab.get_by_role("button", name=re.compile("^Sign as")).click()
    expect(tab.get_by_role("main")).to_contain_text("Jon Jones")
    assert world.signature("jon", "assistant-principal").signed_at


def test_a_link_for_the_staff_opens_looking_up(visit: Visit, javascript: bool) -> None:
    tab = visit("anonymous", f"/{SCHOOL}/staff-link/staff-link-of-hampton", javascript=javascript)
    ask(tab, "How do I get more laptops for my room?")
    answer(tab, "Eve Ellis")


def test_asking_by_keyboard_alone(visit: Visit, javascript: bool) -> None:
    tab = visit("visitor", ASK, javascript=javascript)
    for _ in range(30):
        if tab.locator("input[name=q]:focus").count():
            break
        tab.keyboard.press("Tab")
    tab.keyboard.type("Can somebody help me plan a lesson?")
    tab.keyboard.press("Enter")
    answer(tab, "Ben Brook")
    for _ in range(30):
        if tab.locator("a:focus", has_text="Charter, version 2").count():
            break
        tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    expect(tab).to_have_url(re.compile("charters/pl-coach"))
