"""A principal, at a review and wherever cycles are told of, reads no teacher's name and no private note."""

import re
from collections.abc import Callable

from django.test import Client

from partnerships.models import Cycle, FirstSign, LogEntry, ReviewItem, Thanks
from tests import factories as make
from tests import factories_of_partnerships as make_partnership
from tests.actions.cases_reviewing import agreement, cycle, in_force, review
from tests.guards.crawler import samples
from tests.world import World, client_for

HOME = "/hampton-high-school"
SECRET = "Talked with Quentin Quill about period 3"


def write_all_that_could_leak(world: World) -> str:
    """A teacher of an unheard name, in every place of partnerships that knows of teachers."""
    quentin = make.PersonFactory(name="Quentin Quill", email="quill@hampton.example")
    make.MembershipFactory(school=world.hampton, person=quentin)
    Cycle.objects.filter(pk=cycle(world).pk).update(partner=quentin, seen=SECRET, goal=SECRET)
    for order, kind in enumerate(["first_signs", "evidence", "drift", "still_right"]):
        ReviewItem.objects.create(school=world.hampton, review=review(world), kind=kind, order=order)
    sign = FirstSign.objects.get(agreement=agreement(world))
    Thanks.objects.create(school=world.hampton, first_sign=sign, person=quentin, words=SECRET)
    make.LogEntryFactory(
        school=world.hampton, person=world.person("ben"), role=world.role("pl-coach"), day=world.day(), minutes=60,
        outside="Covering for Quentin Quill", note=SECRET,
    )  # fmt: skip
    make.LogEntryFactory(
        school=world.hampton, person=world.person("ben"), role=world.role("pl-coach"), day=world.day(), minutes=60,
        agreement=agreement(world), commitment=in_force(world).commitments.get().key, cycle=cycle(world), note=SECRET,
    )  # fmt: skip
    return quentin.name


# Whom a form offers to choose is everybody of the school, and says nothing of anybody.
CHOICES = re.compile(r"<(option|label)\b.*?</\1>", re.DOTALL)
ROOMS = ("/reviews", "/agreements", "/cycles", "/kind-words", "/log")


def test_a_principal_reads_no_name_on_any_page_of_partnerships(world: World) -> None:
    name = write_all_that_could_leak(world)
    addresses = [one for one in samples("hampton-high-school") if one.startswith(tuple(HOME + room for room in ROOMS))]
    assert f"{HOME}/reviews/{review(world).pk}" in addresses
    ada = client_for("ada")
    told = {one: CHOICES.sub("", b"".join(ada.get(one)).decode("utf-8", "replace")) for one in addresses}
    assert len(told) > 10
    assert [one for one, text in told.items() if name in text or "Quill" in text or "period 3" in text] == []


def test_a_review_says_who_asked_and_no_word_that_the_coach_typed(
    world: World, client_of: Callable[[str], Client]
) -> None:
    write_all_that_could_leak(world)
    LogEntry.objects.filter(outside__startswith="Covering").update(outside="Covering for Q., sent out for talking")
    page = client_of("ada").get(f"{HOME}/reviews/{review(world).pk}").text
    assert "nobody in particular 1h" in page
    assert "Covering" not in page


def test_a_cycle_is_between_its_coach_and_the_one_it_is_with(world: World, client_of: Callable[[str], Client]) -> None:
    place = f"{HOME}/cycles/{cycle(world).pk}"
    assert client_of("ben").get(place).status_code == 200
    assert client_of("cleo").get(place).status_code == 200
    for name in ("ada", "dora", "lea"):
        assert client_of(name).get(place).status_code == 403


def test_time_of_fewer_than_five_cycles_is_not_told(world: World, client_of: Callable[[str], Client]) -> None:
    write_all_that_could_leak(world)
    place = f"{HOME}/cycles"
    assert "% in cycles;" not in client_of("ada").get(place).text
    for number in range(4):
        make_partnership.CycleFactory(
            school=world.hampton, coach=world.person("ben"), role=world.role("pl-coach"), name=f"Cycle {number}",
            started_on=world.day(-9),
        )  # fmt: skip
    assert "% in cycles;" in client_of("ada").get(place).text
