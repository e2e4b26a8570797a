"""Who is who: from the charters in force, by role, with days away and the front door last."""

from datetime import timedelta

import pytest

from coachhub.today.queries import who_is_who
from roles.charters import actions as charters
from roles.models import Absence, CharterVersion, Role, School
from roles.signing.actions import sign
from roles.staffing.actions import appoint, mark_away
from tests.world import World, client_for

WHO = "/hampton-high-school/people"


def rows(world: World) -> dict[str, object]:
    return {row.role.slug: row for row in who_is_who(world.hampton, world.day())}


def publish(world: World, slug: str) -> None:
    """Let everybody sign who has not, and bring the version in review into force."""
    version = world.version(slug)
    for signature in version.signatures.filter(signed_at=None):
        sign(signature, read=version.fingerprint, hand="plain")
    version.refresh_from_db()
    charters.publish(version, by=None, since=world.day())


def test_roles_with_a_charter_in_force_stand_in_order_and_the_front_door_last(world: World) -> None:
    assert list(rows(world)) == ["pl-coach", "project-manager", "principal"]
    page = client_for("visitor").get(WHO).text
    assert page.index("Ben Brook") < page.index("Dora Dean") < page.index("Ada Abbott")
    assert "Principal, the front door" in page
    assert "Librarian" not in page


def test_a_row_says_likeness_need_place_and_time(world: World) -> None:
    row = rows(world)["pl-coach"]
    assert (row.names, row.title) == ("Ben Brook", "PL coach")
    assert row.likeness == "Like a good neighbor with tools."
    assert row.come_for == "planning a lesson, a rubric"
    assert (row.place, row.time) == ("Room 5, ext. 2118", "before school")
    assert 'href="/hampton-high-school/charters/pl-coach"' in client_for("visitor").get(WHO).text


def test_a_draft_that_says_otherwise_is_not_shown(world: World) -> None:
    CharterVersion.objects.filter(pk=world.version("pl-coach", 3).pk).update(likeness="Like nobody else.")
    assert "Like nobody else" not in client_for("ada").get(WHO).text


def test_somebody_away_now_is_shown_with_the_cover(world: World) -> None:
    last = world.absence.last_day
    assert rows(world)["project-manager"].away == [f"Away until {last:%b} {last.day}. Eve Ellis covers"]


@pytest.mark.parametrize(("begins", "ends"), [(3, 3), (3, 4), (3, 6)])
def test_days_away_within_two_weeks_are_announced(world: World, begins: int, ends: int) -> None:
    ben, first, last = world.person("ben"), world.day(begins), world.day(ends)
    mark_away(ben, world.hampton, first_day=first, last_day=last, cover=world.person("fay"), by=ben)
    (line,) = rows(world)["pl-coach"].away
    assert line.startswith(f"Away {first:%b} {first.day}")
    assert line.endswith(". Fay Ford covers")
    assert (" and " in line, " to " in line) == (ends - begins == 1, ends - begins > 1)


def test_days_away_further_off_are_not(world: World) -> None:
    ben, day = world.person("ben"), world.day(15)
    mark_away(ben, world.hampton, first_day=day, last_day=day, cover=None, by=ben)
    assert rows(world)["pl-coach"].away == []


def test_several_who_hold_a_role_share_a_row_with_the_role_s_own_room(world: World) -> None:
    publish(world, "librarian")
    row = rows(world)["librarian"]
    assert row.names == "Eve Ellis and Fay Ford"
    assert row.title == "Librarians: Eve grades 9 and 10, Fay grades 11 and 12"
    assert (row.place, row.time) == ("Room 101", "after lunch")


def test_a_role_that_nobody_holds_is_said_to_be_empty(world: World) -> None:
    world.role("pl-coach").appointments.all().delete()
    School.objects.filter(pk=world.hampton.pk).update(routing_version=99)
    page = client_for("visitor").get(WHO).text
    assert "Nobody yet" in page
    assert "Questions go to the front door." in page


def test_who_left_is_not_listed(world: World) -> None:
    ada = client_for("ada")
    ada.post(f"/hampton-high-school/staff/{world.membership('ben').pk}/let-go")
    assert "Ben Brook" not in client_for("visitor").get(WHO).text


def test_a_short_list_has_no_search(world: World) -> None:
    assert 'type="search"' not in client_for("visitor").get(WHO).text


@pytest.mark.parametrize("words", ["ben", "PL COACH", "rubric lesson", "neighbor brook"])
def test_words_find_names_roles_and_needs(world: World, words: str) -> None:
    page = client_for("visitor").get(WHO, {"q": words}).text
    assert "Ben Brook" in page


def test_words_that_find_nothing_are_repeated(world: World) -> None:
    page = client_for("visitor").get(WHO, {"q": "<b>zebra"}).text
    assert "No row has “&lt;b&gt;zebra”" in page


def test_a_school_without_charters_says_what_will_be_here(world: World) -> None:
    Absence.objects.all().delete()
    School.objects.filter(pk=world.hampton.pk).update(front_door=None, routing_version=99)
    CharterVersion.objects.filter(school=world.hampton, state="in_force").update(state="superseded")
    assert "Nobody is listed yet" in client_for("visitor").get(WHO).text


def test_many_holders_are_counted(world: World) -> None:
    for name in ("cleo", "eve", "fay", "ivy", "jon"):
        appoint(world.person(name), world.role("pl-coach"), since=world.day() - timedelta(days=3), by=None)
    row = rows(world)["pl-coach"]
    assert row.names.endswith(" and 2 more")
    assert row.place == "Room 101"
    assert Role.objects.get(slug="pl-coach", school=world.hampton).plural == ""


def test_a_question_is_sent_to_the_role_from_its_row(world: World) -> None:
    page = client_for("cleo").get(WHO).text
    address = "/hampton-high-school/ask/send?to=pl-coach"
    assert f'href="{address}"' in page
    assert "Ben Brook" in client_for("cleo").get(address).text
    assert "ask/send" not in client_for("lea").get(WHO).text
