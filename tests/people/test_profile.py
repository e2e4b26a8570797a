"""One's own profile: what colleagues read to find somebody."""

import pytest

from roles.models import Membership, TrailRow
from tests import factories as make
from tests.world import World, client_for

PROFILE = "/hampton-high-school/profile"
GOOD = {
    "name": "Ben  Brook-Bell", "room": "Room 9", "extension": "2119", "best_time": "Period 2", "usually_in": "The gym",
    "hand": "apple",
}  # fmt: skip


def test_what_is_saved_is_what_answers_say_at_once(world: World) -> None:
    ben = client_for("ben")
    assert ben.post(PROFILE, GOOD).headers["Location"] == PROFILE
    assert "Your profile is saved" in ben.get(PROFILE).text
    answer = client_for("visitor").get("/hampton-high-school/ask?type=lesson-planning").text
    assert "Ben Brook-Bell" in answer
    assert "Room 9" in answer or "room 9" in answer
    assert world.person("ben").hand == "apple"


def test_the_e_mail_is_shown_and_cannot_be_changed(world: World) -> None:
    ben = client_for("ben")
    assert "ben@hampton.example" in ben.get(PROFILE).text
    ben.post(PROFILE, {**GOOD, "email": "else@hampton.example", "level": "principal", "is_active": ""})
    assert world.person("ben").email == "ben@hampton.example"
    assert world.membership("ben").level == Membership.Level.STAFF


def test_roles_are_listed_with_their_day(world: World) -> None:
    assert "PL coach, since" in client_for("ben").get(PROFILE).text
    assert "Librarian, grades 9 and 10, since" in client_for("eve").get(PROFILE).text


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [("name", "   ", "Say your name"), ("extension", "call me", "Digits only"), ("hand", "claw", "valid choice")],
)
def test_what_does_not_fit_is_said_and_nothing_typed_is_lost(world: World, field: str, typed: str, words: str) -> None:
    response = client_for("ben").post(PROFILE, {**GOOD, field: typed})
    assert response.status_code == 422
    assert words in response.text
    assert "The gym" in response.text
    assert world.membership("ben").usually_in == "the library"


def test_the_trail_keeps_what_stood_there_before(world: World) -> None:
    client_for("ben").post(PROFILE, GOOD)
    row = TrailRow.objects.latest("id")
    assert (row.verb, row.by) == ("changed profile", world.person("ben"))
    assert row.before["person__name"] == "Ben Brook"
    assert row.after["person__name"] == "Ben Brook-Bell"


def test_a_new_name_re_routes_every_school_of_the_person(world: World) -> None:
    other = make.MembershipFactory(person=world.person("ben")).school
    client_for("ben").post(PROFILE, GOOD)
    other.refresh_from_db()
    assert other.routing_version == 2


def test_a_very_long_name_is_refused_in_words(world: World) -> None:
    assert client_for("ben").post(PROFILE, {**GOOD, "name": "n" * 121}).status_code == 422


def test_what_could_be_a_student_s_name_is_asked_about_before_it_is_saved(world: World) -> None:
    ben, typed = client_for("ben"), {**GOOD, "best_time": "After Tyler B.'s homework club"}
    stopped = ben.post(PROFILE, typed)
    assert stopped.status_code == 422
    assert "could be a student" in stopped.text
    assert "Tyler B.&#x27;s homework club" in stopped.text
    assert ben.post(PROFILE, {**typed, "no_student": "on"}).status_code == 302
    assert "Tyler" in world.membership("ben").best_time


def test_what_to_mail_is_chosen_here(world: World) -> None:
    ben = client_for("ben")
    ben.post(PROFILE, {**GOOD, "question_mail": "daily", "change_mail": "never"})
    membership = world.membership("ben")
    assert (membership.question_mail, membership.change_mail) == ("daily", "never")
    ben.post(PROFILE, GOOD)  # a form without them leaves them alone
    assert world.membership("ben").change_mail == "never"
    assert ben.post(PROFILE, {**GOOD, "change_mail": "hourly"}).status_code == 422
