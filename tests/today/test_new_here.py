"""New here: who is needed when, one worked example, and what changed lately."""

from coachhub.today.new_here import changes_of, example_of, steps_of
from coachhub.today.queries import who_is_who
from roles.models import CharterVersion, School
from roles.staffing.actions import mark_away
from tests.changes.test_tell import take
from tests.story import DEVICES
from tests.world import World, client_for

NEW = "/hampton-high-school/new-here"


def steps(world: World) -> list:
    return steps_of(world.hampton, who_is_who(world.hampton, world.day()), world.day())


def test_people_stand_in_the_order_of_need_and_the_front_door_last(world: World) -> None:
    found = [(step.when, step.row.names) for step in steps(world)]
    assert found == [
        ("This week", "Dora Dean"),
        ("Your first lesson", "Ben Brook"),
        ("Anything else", "Ada Abbott"),
    ]


def test_each_need_leads_to_its_answer(world: World) -> None:
    step = next(step for step in steps(world) if step.when == "Your first lesson")
    assert step.heading == "Planning a lesson"
    assert "Ben Brook" in client_for("visitor").get(step.ask).text


def test_the_example_is_invented_of_two_who_are_there(world: World) -> None:
    example = example_of(steps(world))
    assert (example.asked.names, example.owner.names) == ("Dora Dean", "Ben Brook")
    assert example.answer == "a time: before school, room 5"
    for page in (NEW, "/hampton-high-school/people"):
        text = client_for("visitor").get(page).text
        assert "Dora passes it on" in text
        assert "Who books rooms?" not in text


def test_it_greets_by_name_whoever_has_an_account(world: World) -> None:
    assert "Welcome, Cleo." in client_for("cleo").get(NEW).text
    assert "Welcome" not in client_for("visitor").get(NEW).text
    assert "Three people are enough" in client_for("visitor").get(NEW).text


def test_charters_of_the_last_months_are_named(world: World) -> None:
    strong = [change.strong for change in changes_of(world.hampton, world.day())]
    assert strong[0] == "The charter of the PL coach, version 2"


def test_a_charter_that_moved_something_says_whom_to_ask_instead(world: World) -> None:
    for slug, wordings in (("project-manager", ["Something else"]), ("pl-coach", [DEVICES])):
        take(world, slug, wordings)
    found = {change.strong: (change.text, change.meta) for change in changes_of(world.hampton, world.day())}
    text, meta = found["Devices for a classroom"]
    assert text == ": ask Ben Brook instead of Dora Dean"
    assert meta.endswith("charter of the PL coach, version 3")
    assert "The charter of the PL coach, version 3" not in found


def test_who_is_away_stands_below_what_changed(world: World) -> None:
    ben = world.person("ben")
    mark_away(ben, world.hampton, first_day=world.day(3), last_day=world.day(3), cover=world.person("fay"), by=ben)
    last = changes_of(world.hampton, world.day())[-2:]
    assert any(change.strong == "Ben Brook" and change.meta == "Fay Ford covers" for change in last)


def test_a_school_without_charters_says_what_will_be_here(world: World) -> None:
    CharterVersion.objects.filter(school=world.hampton, state="in_force").update(state="superseded")
    School.objects.filter(pk=world.hampton.pk).update(front_door=None, routing_version=99)
    page = client_for("visitor").get(NEW).text
    assert "Nobody is listed yet" in page
    assert client_for("nia").get("/newton-middle-school/new-here").status_code == 200
