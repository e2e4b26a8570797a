"""Cover: found once, counted by what the charters say, and never with a name before it is taken."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client

from partnerships.models import CoverOffer, LogEntry, Visit
from partnerships.visits.duties import is_about_cover
from tests import factories as make_roles
from tests import factories_of_sharing as make
from tests.actions import cases_sharing as cases
from tests.actions.cases_sharing import offer, visit
from tests.actions.race import MANY, Ready, outcomes, race
from tests.story import OURS, PLAN, Line, Words
from tests.twins import Teller
from tests.visits.arranging import VISITS, act
from tests.world import World

ClientOf = Callable[[str], Client]
COVER = f"{VISITS}/cover"


@pytest.mark.parametrize(
    ("wording", "is_one"),
    [
        ("Arrange peer visits for teachers who want to watch a colleague", True),
        ("Cover classes so that teachers can watch a colleague", True),
        ("Take a class for teachers who visit another", True),
        ("Arrange cover for teachers who are out", False),
        ("Cover lunch duty for the school", False),
        ("Visit classrooms for teachers who ask", False),
    ],
)
def test_covering_for_a_peer_visit_is_told_from_covering_otherwise(wording: str, is_one: bool) -> None:
    assert is_about_cover(wording) is is_one


def test_a_class_stands_without_a_name_until_somebody_takes_it(world: World, client_of: ClientOf) -> None:
    page = client_of("ben").get(COVER).text
    assert "Algebra, Room 5" in page
    assert "Cleo Clark" not in page
    response = client_of("ben").post(f"{VISITS}/{visit(world).pk}/take", follow=True)
    assert "You take the class of Cleo Clark" in response.text
    assert mail.outbox[-1].to == ["cleo@hampton.example"]


def test_a_principal_offers_a_time_and_reads_no_class_of_others(world: World, client_of: ClientOf) -> None:
    assert "Algebra, Room 5" not in client_of("ada").get(COVER).text
    at = {"day": str(visit(world).day), "starts": "9:00", "ends": "10:00"}
    client_of("ada").post(COVER, at) if visit(world).day.weekday() < 5 else make.CoverOfferFactory(
        school=world.hampton, person=world.person("ada"), day=visit(world).day
    )
    assert "Ada Abbott" in client_of("cleo").get(f"{VISITS}/{visit(world).pk}").text


def test_an_offer_is_taken_and_whoever_made_it_says_yes(world: World, client_of: ClientOf) -> None:
    place = f"{VISITS}/{visit(world).pk}"
    assert "Ask Ivy" in client_of("cleo").get(place).text
    client_of("cleo").post(f"{place}/offers/{offer(world, 'ivy').pk}")
    assert mail.outbox[-1].to == ["ivy@hampton.example"]
    assert not visit(world).cover_said_at
    assert act(client_of("ivy"), visit(world), "cover", act="confirm") == 302
    assert visit(world).cover_said_at


def test_an_offer_that_ends_too_early_is_not_shown(world: World, client_of: ClientOf) -> None:
    CoverOffer.objects.filter(pk=offer(world, "ivy").pk).update(ends="09:30")
    assert "Nobody offers this time yet" in client_of("cleo").get(f"{VISITS}/{visit(world).pk}").text


def test_who_cannot_gives_the_class_back_and_it_is_looked_for_again(world: World, client_of: ClientOf) -> None:
    act(client_of("ben"), visit(world, 1), "cover", act="give_back")
    assert visit(world, 1).cover is None
    assert mail.outbox[-1].to == ["cleo@hampton.example"]
    assert client_of("ivy").post(f"{VISITS}/{visit(world, 1).pk}/take").status_code == 302


def test_another_time_sets_whoever_covers_free(world: World, client_of: ClientOf) -> None:
    at = cases.when(world)
    act(client_of("ivy"), visit(world), "take")
    ready = cases.propose(world)
    ready()
    assert visit(world, 1).cover is None
    assert ("ben@hampton.example", "You are free again") in {(one.to[0], one.subject) for one in mail.outbox}
    assert visit(world, 1).day == at["day"]


def test_an_offer_is_taken_back_unless_somebody_counts_on_it(world: World, client_of: ClientOf) -> None:
    place = f"{COVER}/{offer(world, 'ivy').pk}/withdraw"
    cases.take_offer(world)()
    assert client_of("ivy").post(place).status_code == 409
    act(client_of("cleo"), visit(world), "close")
    assert client_of("ivy").post(place).status_code == 302


PEER = "Arrange peer visits for teachers who want to watch"


def let_it_be_a_duty_of_bens(world: World) -> None:
    """A charter of the coach comes into force that owns it."""
    teller = Teller.at(world.hampton)
    teller.duties[PEER] = make_roles.DutyFactory(school=world.hampton, area=teller.areas["research"], wording=PEER)
    lines = [Line("owns", PLAN), Line("owns", PEER)]
    teller.write("pl-coach", Words(lines, parties=OURS, signed=("Ben", "Ada"), published=1))


def test_cover_is_agreed_work_where_a_duty_of_ones_charter_is_about_it(world: World, client_of: ClientOf) -> None:
    let_it_be_a_duty_of_bens(world)
    assert PEER in client_of("cleo").get(COVER).text
    place, ben = f"{VISITS}/{visit(world, 2).pk}", client_of("ben")
    assert f"agreed work, on “{PEER}”" in ben.get(place).text
    ben.post(f"{place}/log")
    entry = LogEntry.objects.get(person=world.person("ben"), duty__wording=PEER)
    assert (entry.minutes, entry.outside) == (45, "")


def test_cover_without_a_duty_about_it_is_logged_outside_the_agreement_once(world: World, client_of: ClientOf) -> None:
    place, ben = f"{VISITS}/{visit(world, 2).pk}", client_of("ben")
    assert "outside the agreement" in ben.get(place).text
    for _ in range(2):
        assert ben.post(f"{place}/log").status_code == 302
    entry = LogEntry.objects.get(person=world.person("ben"), outside="Cover for a peer visit")
    assert (entry.minutes, entry.day) == (45, visit(world, 2).day)
    assert "Logged: 45 min" in ben.get(place).text


def test_cover_given_otherwise_is_logged_as_outside(world: World, client_of: ClientOf) -> None:
    typed = {"day": str(world.day()), "typed": "50", "key": "0f1c7f7e-5d0a-4c1c-9a52-6a7a50d5a002"}
    for _ in range(2):
        client_of("ben").post(f"{COVER}/log", typed)
    entry = LogEntry.objects.get(person=world.person("ben"), outside="Cover of a class")
    assert (entry.minutes, entry.duty, entry.commitment) == (50, None, None)


@pytest.mark.django_db(transaction=True)
class TestAtOnce:
    def test_of_many_who_take_one_class_one_does(self, world: World) -> None:
        def taker(name: str) -> Ready:
            return lambda world: cases.take_class(world, name)

        results = race(*[taker(name) for name in ("ben", "ivy", "jon", "fay")] * 4)
        assert outcomes(results) == {"done": 1, "AlreadyDone": MANY - 1}
        assert visit(world).turn == 1

    def test_of_two_who_take_one_offer_one_does(self, world: World) -> None:
        other = make.VisitFactory(
            school=world.hampton, visitor=world.person("jon"), host=world.person("fay"), day=visit(world).day,
            needs_cover=True,
        )  # fmt: skip

        def for_the_other(world: World) -> cases.Ready:
            found, made = Visit.objects.get(pk=other.pk), offer(world, "ivy")
            today, jon = world.day(), world.person("jon")
            return lambda: cases.cover.take_offer(made, found, today=today, by=jon)

        assert outcomes(race(*[cases.take_offer, for_the_other] * 8)) == {"done": 1, "AlreadyDone": MANY - 1}
        assert Visit.objects.filter(cover=world.person("ivy")).count() == 1

    def test_nobody_takes_two_classes_at_once(self, world: World) -> None:
        other = make.VisitFactory(
            school=world.hampton, visitor=world.person("jon"), host=world.person("fay"), day=visit(world).day,
            needs_cover=True, starts="09:30", ends="10:30",
        )  # fmt: skip

        def takes_the_other(world: World) -> cases.Ready:
            found, today, ben = Visit.objects.get(pk=other.pk), world.day(), world.person("ben")
            return lambda: cases.cover.take_class(found, today=today, by=ben)

        assert outcomes(race(*[cases.take_class, takes_the_other] * 8)) == {"done": 1, "AlreadyDone": MANY - 1}

    def test_a_visit_is_either_agreed_to_or_called_off(self, world: World) -> None:
        def caller_off(world: World) -> cases.Ready:
            found, cleo = visit(world), world.person("cleo")
            return lambda: cases.visits.close(found, turn=0, word="", by=cleo)

        assert outcomes(race(*[cases.say_yes, caller_off] * 8)) == {"done": 1, "AlreadyDone": MANY - 1}


def test_nothing_of_a_visit_is_told_after_its_day(world: World, client_of: ClientOf) -> None:
    Visit.objects.filter(pk=visit(world).pk).update(day=world.day() - timedelta(days=1))
    assert "Algebra, Room 5" not in client_of("ben").get(COVER).text
    assert client_of("ben").post(f"{VISITS}/{visit(world).pk}/take").status_code == 409
