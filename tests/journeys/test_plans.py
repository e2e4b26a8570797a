"""A unit carried from first idea to looking back by a teacher, a librarian and a coach, each in a browser."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from partnerships.models import StepTime
from tests.guards.catalogue import SCHOOL
from tests.journeys.conftest import Visit
from tests.story import SOFTWARE
from tests.world import World

pytestmark = pytest.mark.browser
PLANS = f"/{SCHOOL}/plans"
TITLE = "Rivers: who may use the water?"


def step(tab: Page, title: str) -> Locator:
    return tab.get_by_role("row").filter(has=tab.get_by_role("link", name=title))


def done(tab: Page, *titles: str) -> None:
    for title in titles:
        step(tab, title).get_by_role("button", name=re.compile("^Done")).click()
        expect(step(tab, title)).to_contain_text("Undo")


def test_a_unit_goes_from_first_idea_to_looking_back_through_three_browsers(visit: Visit, world: World) -> None:
    teacher = visit("cleo", PLANS)
    teacher.get_by_role("link", name="Start a plan").click()
    teacher.get_by_role("link", name="Research unit").click()
    expect(teacher.get_by_label("The librarian")).to_have_value(str(world.person("eve").pk))
    teacher.get_by_label("What it is called").fill(TITLE)
    teacher.get_by_role("button", name="Start the plan").click()
    expect(teacher.get_by_role("heading", name=TITLE)).to_be_visible()
    place = teacher.url
    done(teacher, "Agree on what students will be able to do")

    librarian = visit("eve", PLANS, size="phone")
    librarian.get_by_role("link", name=TITLE).click()
    librarian.get_by_role("link", name="Choose the tools").click()
    librarian.get_by_label("What came out of it").fill("One shared map, and paper beside it")
    librarian.get_by_role("button", name="Save the step").click()
    expect(step(librarian, "Choose the tools")).to_contain_text("Came out: One shared map")
    coach = visit("ben", PLANS)
    expect(coach.get_by_role("link", name=re.compile(f"^Accept or pass on.*{re.escape(TITLE)}"))).to_be_hidden()
    done(librarian, "Plan the research process", "Gather background and sources", "Choose the tools")

    coach.reload()
    coach.get_by_role("link", name=re.compile(f"^Accept or pass on.*{re.escape(TITLE)}")).click()
    expect(coach.get_by_role("main")).to_contain_text("Came out: One shared map")
    coach.get_by_role("button", name="Accept from Eve").click()
    teacher.goto(place)
    expect(teacher.get_by_role("main")).to_contain_text("Accepted")

    coach.goto(place)
    coach.get_by_role("link", name="Design the rubric").click()
    coach.get_by_label("A duty of the charters in force").select_option(str(world.duty(SOFTWARE).pk))
    coach.get_by_role("button", name="Save the step").click()
    coach.get_by_label("On the step").select_option(label="Design the rubric")
    coach.get_by_role("button", name="Log it on this plan").click()
    expect(coach.get_by_role("button", name=re.compile("^Undo.*45 min"))).to_be_visible()
    done(coach, "Design the rubric")

    teacher.reload()
    done(teacher, "Teach two lessons together", "Assess the work", "Look back")
    teacher.get_by_role("link", name="Look back", exact=True).last.click()
    teacher.get_by_label("What students did").fill("They compared three claims about one river")
    teacher.get_by_label("What to keep").fill("Samples with names removed")
    teacher.get_by_role("button", name="Save the looking back").click()
    teacher.get_by_role("link", name="Propose it").click()
    teacher.get_by_label("In the charter of").select_option(label="PL coach")
    teacher.get_by_label(re.compile("^What")).fill("Design rubrics before the first lesson")
    teacher.get_by_role("button", name="Send the proposal").click()

    coach.goto(f"/{SCHOOL}/charters/pl-coach/draft")
    coach.get_by_role("link", name="What plans propose for this charter").click()
    expect(coach.get_by_role("main")).to_contain_text("Design rubrics before the first lesson")
    librarian.goto(place)
    expect(librarian.get_by_role("main")).to_contain_text("They compared three claims about one river")
    times = StepTime.objects.filter(step__plan__title=TITLE)
    assert [(one.entry.person, one.entry.minutes) for one in times] == [(world.person("ben"), 45)]
