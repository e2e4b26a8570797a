"""What the database itself keeps of the board, of peer visits and of the focus list."""

import pytest

from partnerships.models import CoverOffer, PostThanks, Reflection
from tests import factories_of_sharing as make
from tests.actions.cases_sharing import on_list, post, visit
from tests.rules.sql import copy_of, refused, run
from tests.world import World

VISIT = "UPDATE partnerships_visit SET {} WHERE id = {{pk}}".format


def test_nobody_thanks_themselves(world: World) -> None:
    thanks = PostThanks.objects.get(post=post(world))
    change = "UPDATE partnerships_postthanks SET person_id = {person} WHERE id = {pk}"
    refused(change, person=world.person("cleo").pk, pk=thanks.pk, saying="thanks themselves")
    statement, values = copy_of(thanks, person_id=world.person("cleo").pk)
    refused(statement, saying="thanks themselves", **values)


def test_a_class_that_is_taken_is_given_back_before_another_takes_it(world: World) -> None:
    found, jon = visit(world, 1), world.person("jon")
    refused(VISIT("cover_id = {to}"), to=jon.pk, pk=found.pk, saying="Somebody takes this class")
    run(VISIT("cover_id = NULL"), pk=found.pk)
    assert run(VISIT("cover_id = {to}"), to=jon.pk, pk=found.pk) == 1


def test_nobody_takes_two_classes_at_once(world: World) -> None:
    found, other = visit(world, 1), visit(world)
    run(VISIT("day = {day}, starts = '09:30:00', ends = '10:30:00'"), day=found.day, pk=other.pk)
    refused(VISIT("cover_id = {to}"), to=found.cover_id, pk=other.pk, saying="two classes at once")
    run(VISIT("starts = '11:00:00', ends = '11:45:00'"), pk=other.pk)
    assert run(VISIT("cover_id = {to}"), to=found.cover_id, pk=other.pk) == 1


@pytest.mark.parametrize("part", ["visitor_id", "host_id"])
def test_who_takes_the_class_is_a_third(world: World, part: str) -> None:
    refused(VISIT(f"cover_id = {part}"), pk=visit(world).pk)


def test_an_offer_serves_one_visit(world: World) -> None:
    offer = CoverOffer.objects.get(school=world.hampton, person=world.person("ivy"))
    change = "UPDATE partnerships_coveroffer SET visit_id = {to} WHERE id = {pk}"
    assert run(change, to=visit(world).pk, pk=offer.pk) == 1
    refused(change, to=visit(world, 1).pk, pk=offer.pk, saying="serves another visit")


@pytest.mark.parametrize("name", ["ben", "ada"])
def test_only_visitor_and_host_write_afterwards(world: World, name: str) -> None:
    written = Reflection.objects.get(visit=visit(world, 2))
    statement, values = copy_of(written, by_id=world.person(name).pk)
    refused(statement, saying="visitor and host", **values)
    change = "UPDATE partnerships_reflection SET by_id = {to} WHERE id = {pk}"
    refused(change, to=world.person(name).pk, pk=written.pk, saying="visitor and host")


def test_there_are_never_three_in_progress(world: World) -> None:
    begin = "UPDATE partnerships_focus SET state = 'in_progress', place = {place} WHERE id = {pk}"
    second, third = on_list(world, "Goal sheets").pk, on_list(world, "Stations").pk
    assert run(begin, place=2, pk=second) == 1
    for place in (1, 2, 3):
        refused(begin, place=place, pk=third)
    refused("UPDATE partnerships_focus SET state = 'in_progress' WHERE id = {pk}", pk=third)


def test_a_school_has_one_focus_list(world: World) -> None:
    statement, values = copy_of(on_list(world, "Stations").list)
    refused(statement, **values)


def test_a_team_has_one_focus_list(world: World) -> None:
    statement, values = copy_of(on_list(world, "Shared rubrics").list)
    refused(statement, **values)


def test_a_link_on_the_board_is_secure(world: World) -> None:
    change = "UPDATE partnerships_post SET link = {to} WHERE id = {pk}"
    refused(change, to="http://example.org/", pk=post(world).pk)
    assert run(change, to="https://example.org/", pk=post(world).pk) == 1


def test_a_visit_is_asked_for_once_and_again_once_it_is_off(world: World) -> None:
    statement, values = copy_of(visit(world), uid="0f1c7f7e5d0a4c1c9a526a7a50d5a003")
    refused(statement, **values)
    run(VISIT("state = 'declined'"), pk=visit(world).pk)
    assert run(statement, **values) == 1


def test_whoever_covered_a_visit_that_is_off_may_take_another(world: World) -> None:
    run(VISIT("state = 'called_off'"), pk=visit(world, 1).pk)
    make.VisitFactory(
        school=world.hampton, visitor=world.person("jon"), host=world.person("fay"), day=visit(world, 1).day,
        needs_cover=True, cover=world.person("ben"),
    )  # fmt: skip
    assert visit(world, 1).cover == world.person("ben")
