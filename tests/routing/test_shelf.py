"""What is kept of a school between requests, and when it is made anew."""

import threading

import pytest
from pytest_django import DjangoAssertNumQueries

from roles.people.actions import raise_routing_version
from roles.routing import compiled
from roles.routing.compiled import Shelf
from roles.routing.models import Example
from roles.staffing.actions import appoint, mark_away
from tests.factories import ExampleFactory, MembershipFactory, QuestionTypeFactory
from tests.world import World


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


def test_a_version_is_compiled_once(
    world: World, shelf: Shelf, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    school, day = world.hampton, world.day()
    first = shelf.get(school, day)
    with django_assert_num_queries(0):
        assert shelf.get(school, day) is first


def test_a_raised_version_is_compiled_anew_and_keeps_an_index_of_the_same_words(world: World, shelf: Shelf) -> None:
    before = shelf.get(world.hampton, world.day())
    raise_routing_version(world.hampton)
    after = shelf.get(world.hampton, world.day())
    assert after is not before
    assert after.index is before.index


def test_other_words_make_another_index(world: World, shelf: Shelf) -> None:
    before = shelf.get(world.hampton, world.day())
    Example.objects.create(school=world.hampton, question_type=world.question_type("rooms"), text="Is the gym free?")
    raise_routing_version(world.hampton)
    assert shelf.get(world.hampton, world.day()).index is not before.index


def test_a_day_long_ago_is_read_for_that_day(world: World, shelf: Shelf) -> None:
    long_ago = world.day(-300)
    assert shelf.get(world.hampton, world.day()).directory.since > long_ago
    assert shelf.get(world.hampton, long_ago).directory.since == long_ago


def test_only_the_schools_used_last_are_kept(world: World) -> None:
    shelf = Shelf(size=1)
    hampton = shelf.get(world.hampton, world.day())
    shelf.get(world.zeder, world.day())
    assert shelf.get(world.hampton, world.day()) is not hampton


def test_many_phrasings_leave_room_for_fewer_schools(
    world: World, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiled, "PHRASINGS_KEPT", 20)
    hampton = shelf.get(world.hampton, world.day())
    assert shelf.get(world.hampton, world.day()) is hampton
    shelf.get(world.zeder, world.day())
    assert shelf.get(world.hampton, world.day()) is not hampton


def test_nobody_waits_for_the_making_of_another_school(
    world: World, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    hampton, zeder, day = world.hampton, world.zeder, world.day()
    ready = shelf.get(zeder, day)
    begun, go_on = threading.Event(), threading.Event()

    def slow(*args: object, **kwargs: object) -> object:
        begun.set()
        assert go_on.wait(5)
        return ready

    monkeypatch.setattr(compiled, "compile_school", slow)
    other = threading.Thread(target=shelf.get, args=(hampton, day))
    other.start()
    assert begun.wait(5)
    assert shelf.get(zeder, day) is ready
    go_on.set()
    other.join(5)
    assert not other.is_alive()


def test_of_many_at_once_one_compiles(world: World, shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    hampton, day = world.hampton, world.day()
    ready, made = Shelf().get(hampton, day), []
    monkeypatch.setattr(compiled, "compile_school", lambda *args, **kwargs: made.append(1) or ready)
    threads = [threading.Thread(target=shelf.get, args=(hampton, day)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(5)
    assert made == [1]


def test_a_school_is_read_in_as_many_queries_however_large_it_is(
    world: World, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    school, day = world.hampton, world.day()
    with django_assert_num_queries(18):
        compiled.compile_school(school, day)
    for number in range(5):
        kind = QuestionTypeFactory(duty__school=school, key=f"more-{number}")
        ExampleFactory(school=school, question_type=kind)
        person = MembershipFactory(school=school).person
        appoint(person, world.role("teacher"), since=day, by=None)
        mark_away(person, school, first_day=day, last_day=day, cover=world.person("eve"), by=person)
    with django_assert_num_queries(18):
        compiled.compile_school(school, day)
