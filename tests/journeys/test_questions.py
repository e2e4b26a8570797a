"""A question from the slip to the answer, by three people, with JavaScript and without."""

import re

import pytest
from django.core import mail
from playwright.sync_api import expect

from tests.guards.catalogue import SCHOOL
from tests.journeys.conftest import Visit

pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"]),
]

WORDS = "How do I book the conference room for my team?"


def test_sent_passed_on_and_answered(visit: Visit, javascript: bool) -> None:
    cleo = visit("cleo", f"/{SCHOOL}/ask/send?to=assistant-principal&q={WORDS}", javascript=javascript)
    cleo.get_by_role("button", name="Send your question").click()
    expect(cleo.get_by_role("main")).to_contain_text("You sent it to Jon Jones")

    jon = visit("jon", f"/{SCHOOL}/questions", javascript=javascript)
    jon.get_by_role("link", name=WORDS).click()
    jon.get_by_role("link", name="Pass on to").click()
    jon.get_by_text("Change").click()
    jon.get_by_label("To", exact=True).select_option(label="PL coach")
    jon.get_by_label("They know more").check(force=True)
    jon.get_by_label("A word of why").fill("Ben plans the rooms this week.")
    if not javascript:
        jon.get_by_role("button", name="Show what").click()
    expect(jon.locator("#reads")).to_contain_text("Jon passed your question on to Ben Brook, PL coach")
    expect(jon.locator("#reads")).to_contain_text("“Ben plans the rooms this week.”")
    jon.get_by_role("button", name="Pass on to Ben").click()
    expect(jon.get_by_role("main")).to_contain_text("Passed on to Ben Brook")

    ben = visit("ben", f"/{SCHOOL}/questions", size="phone", javascript=javascript)
    ben.get_by_role("link", name=WORDS).click()
    ben.get_by_role("link", name="Answer it anyway").click()
    ben.get_by_label("Your answer to Cleo").fill("Room 9 is free.")
    ben.get_by_label("A time to meet").fill("Mon, period 5")
    ben.get_by_role("button", name="Send the answer").click()

    cleo.reload()
    expect(cleo.get_by_role("main")).to_contain_text("Room 9 is free.")
    cleo.get_by_role("button", name="Yes, I will come").click()
    expect(cleo.get_by_role("main")).to_contain_text("You will come")
    assert re.search("Cleo Clark will come", mail.outbox[-1].subject)
