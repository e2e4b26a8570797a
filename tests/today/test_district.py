"""The district lead's first page: schools by name, states and sums by role; never a question or a person's log."""

from collections.abc import Callable
from datetime import timedelta

from django.test import Client

from coachhub.today.districts import sentence_of
from partnerships.models import Agreement, Review
from roles.models import CharterVersion, Question, School
from tests import factories as make
from tests.reviews.test_privacy import write_all_that_could_leak
from tests.world import World, client_for

ClientOf = Callable[[str], Client]
HERE = "/district"


def page() -> str:
    return " ".join(client_for("lea").get(HERE).text.split())


def test_who_leads_a_district_lands_on_its_schools(world: World, client_of: ClientOf) -> None:
    make.SchoolFactory(district=world.hampton.district, name="Aspen Middle School")
    told = client_of("lea").get("/", follow=True)
    assert told.redirect_chain == [(HERE, 302)]
    assert told.text.index("Aspen Middle School") < told.text.index("Hampton High School")
    assert "ZEDER" not in told.text


def test_nobody_else_enters(client_of: ClientOf) -> None:
    assert client_of("ada").get(HERE).status_code == 403


def test_it_says_what_is_in_force_and_what_waits_for_a_signature(world: World) -> None:
    told = page()
    in_force = CharterVersion.objects.filter(school=world.hampton, state="in_force").count()
    unsigned = CharterVersion.objects.filter(school=world.hampton, state="in_review").count()
    assert f"{in_force} of 7" in told
    assert f"{unsigned}, oldest since" in told
    assert "One school has charters that wait for a signature." in told


def test_a_duty_that_nobody_owns_is_counted(world: World) -> None:
    School.objects.filter(district=world.hampton.district).exclude(pk=world.hampton.pk).delete()
    before = page().count("glyph")
    assert before == 1  # sources for a unit


def test_drift_is_told_by_role_against_what_was_agreed(world: World) -> None:
    assert ">0%<" in page()
    make.LogEntryFactory(
        school=world.hampton, person=world.person("ben"), role=world.role("pl-coach"), minutes=45, day=world.day(),
        outside="Lunch duty", agreement=Agreement.objects.get(school=world.hampton, role__slug="pl-coach"),
    )  # fmt: skip
    told = page()
    assert "50%" in told
    assert "over the 15% agreed" in told
    assert "Lunch duty" not in told


def test_a_review_past_its_day_is_told(world: World) -> None:
    assert "past" not in page().partition("<table")[2].partition("</table>")[0]
    Review.objects.filter(school=world.hampton).update(day=world.day() - timedelta(days=1))
    told = page()
    assert ", past</b>" in told
    assert "One review is past its date." in told


def test_no_question_no_log_and_no_teacher_is_told(world: World) -> None:
    name = write_all_that_could_leak(world)
    told = page()
    texts = Question.objects.filter(school=world.hampton).values_list("text", flat=True)
    assert [text for text in texts if text in told] == []
    for words in (name, "Quill", "period 3", "Covering for", "Ben Brook", "Cleo"):
        assert words not in told


def test_a_quiet_district_says_so() -> None:
    assert sentence_of([]) == "No charter waits for a signature, and no review is past its date."
