"""Hampton is the school of the drawings: its people, duties, wordings and counts are theirs."""

from collections import Counter
from datetime import date

import pytest
from django.db.models import Count, Sum

from roles.charters.models import CharterVersion, Stake
from roles.charters.queries import claims_on_duties_of
from roles.models import (
    Absence,
    Appointment,
    Area,
    District,
    Duty,
    Example,
    Membership,
    Question,
    QuestionType,
    School,
    WithoutOwner,
)
from roles.routing.answers import answer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("lakemont")]
DRAWN = date(2026, 11, 24)
OCTOBER = date(2026, 10, 1)
LOOK_IT_UP = {
    "Lesson design and coaching": 9,
    "Research and sources": 7,
    "Scheduling and budget": 8,
    "Assessment and data": 6,
    "Technology and devices": 7,
    "Settling in": 5,
}
FIRST_THREE = {
    "Lesson design and coaching": ["Plan a personalized lesson", "Try a coaching cycle", "Watch a colleague teach"],
    "Research and sources": ["Plan a research unit", "Find sources for a topic", "Teach citation to a class"],
    "Scheduling and budget": ["Order materials or licenses", "Book a room or a substitute", "Change the PL calendar"],
    "Assessment and data": ["Write a rubric", "Read benchmark results", "Give the interim assessment"],
    "Technology and devices": ["Set up a class on the platform", "Get a device repaired", "Choose a tool for a unit"],
    "Settling in": ["Who is who here", "My first six weeks", "When I am out sick"],
}


@pytest.fixture
def hampton() -> School:
    return School.objects.get(slug="hampton-high")


def version(role: str, number: int) -> CharterVersion:
    return CharterVersion.objects.get(school__slug="hampton-high", charter__role__slug=role, number=number)


def test_the_school_is_open_and_its_front_door_is_the_principal(hampton: School, lakemont: District) -> None:
    assert (hampton.lookups, hampton.office_phone) == ("open", "ext. 2000")
    assert hampton.front_door == hampton.roles.get(slug="principal")
    assert hampton.district == lakemont


def test_forty_two_question_types_stand_in_six_areas(hampton: School) -> None:
    found = {
        area.name: list(QuestionType.objects.filter(duty__area=area).values_list("name", flat=True))
        for area in Area.objects.filter(school=hampton)
    }
    assert list({name: len(types) for name, types in found.items()}.items()) == list(LOOK_IT_UP.items())
    assert {name: types[:3] for name, types in found.items()} == FIRST_THREE


def test_every_question_type_has_a_dozen_phrasings_and_words_for_the_answer(hampton: School) -> None:
    types = QuestionType.objects.filter(school=hampton).annotate(known=Count("examples"))
    assert [row.key for row in types if row.known < 12 or not row.about or not row.description] == []
    assert Example.objects.filter(school=hampton, question_type=None).count() >= 40


@pytest.mark.parametrize(
    ("name", "role", "room", "extension"),
    [
        ("Yvonne Castillo", "PL coach", "Room 118", "2118"),
        ("Russell Tate", "PL project manager", "Office 4", "2104"),
        ("Priya Raman", "Librarian", "Library", "2130"),
        ("Samuel Osei", "Math coach", "Room 204", "2204"),
        ("Teresa Nguyen", "Assistant principal", "Front office", "2002"),
        ("Denise Okafor", "Principal", "Front office", "2001"),
    ],
)
def test_people_are_where_the_drawings_have_them(
    hampton: School, name: str, role: str, room: str, extension: str
) -> None:
    place = Membership.objects.get(school=hampton, person__name=name)
    held = Appointment.objects.on(date(2026, 11, 24)).get(school=hampton, person__name=name)
    assert (held.role.name, place.room, place.extension) == (role, room, extension)


def test_two_librarians_share_the_grades(hampton: School) -> None:
    held = Appointment.objects.on(date(2026, 11, 24)).filter(school=hampton, role__slug="librarian")
    assert dict(held.values_list("person__name", "scope")) == {
        "Priya Raman": "grades 9 and 10",
        "Helen Brandt": "grades 11 and 12",
    }


def test_the_coach_is_away_for_two_days_and_the_math_coach_covers(hampton: School) -> None:
    away = Absence.objects.from_day(date(2026, 11, 24)).get(school=hampton)
    assert (away.person.name, away.cover and away.cover.name) == ("Yvonne Castillo", "Samuel Osei")
    assert (away.first_day, away.last_day) == (date(2026, 12, 3), date(2026, 12, 4))


def test_the_charter_of_the_coach_reads_as_drawn() -> None:
    charter = version("pl-coach", 2)
    lines = [(line["kind"], line["wording"]) for line in charter.content["lines"]]
    assert [wording for kind, wording in lines if kind == "owns"] == [
        "Plan personalized lessons with teachers",
        "Run coaching cycles with teachers",
        "Model lessons for teachers who ask",
        "Arrange peer visits for teachers who want to watch a colleague",
        "Design rubrics with teachers",
        "Introduce new teachers to personalized learning in their first six weeks",
    ]
    assert Counter(kind for kind, _ in lines) == {"owns": 6, "shares": 2, "supports": 1, "hands_on": 3}
    assert [share["hours"] for share in charter.content["time"]] == ["16", "7", "4", "3"]
    assert (charter.in_force_since, charter.review_by) == (date(2026, 8, 17), date(2027, 1, 29))
    signed = {row.name: row.signed_at.date() for row in charter.signatures.all() if row.signed_at}
    assert signed == {
        "Yvonne Castillo": date(2026, 8, 12),
        "Russell Tate": date(2026, 8, 13),
        "Denise Okafor": date(2026, 8, 14),
    }


def test_the_version_before_was_in_force_for_a_year() -> None:
    before = version("pl-coach", 1)
    assert (before.state, before.in_force_since, before.superseded_on) == (
        "superseded",
        date(2025, 8, 18),
        date(2026, 8, 17),
    )


def test_the_coming_version_waits_for_two_signatures_and_claims_two_duties_of_others() -> None:
    coming = version("pl-coach", 3)
    assert [row.person.name for row in coming.signatures.filter(signed_at=None)] == ["Russell Tate", "Denise Okafor"]
    assert sorted((claim.role, claim.wording) for claim in claims_on_duties_of(coming)) == [
        ("Librarian", "Help teachers choose technology tools for a unit"),
        ("PL project manager", "Lead first trials of personalized learning for new teachers"),
    ]


def test_three_duties_that_teachers_ask_about_have_no_owner(hampton: School) -> None:
    owned = Stake.objects.filter(school=hampton, in_force=True, asked_first=True).values("duty")
    orphans = Duty.objects.filter(school=hampton, question_types__isnull=False).exclude(pk__in=owned)
    assert set(orphans.values_list("wording", flat=True)) == {
        "Repair classroom devices for teachers",
        "Welcome teachers who join mid-year, for six weeks",
        "Approve field-trip forms for teachers",
    }


def test_what_nobody_owned_is_counted_since_october(hampton: School) -> None:
    rows = WithoutOwner.objects.filter(school=hampton)
    counts = rows.values_list("question_type__key").annotate(total=Sum("count")).order_by("-total")
    assert list(counts) == [("mid_year", 6), ("device_repair", 4), ("field_trip", 1)]
    assert not rows.filter(day__lt=OCTOBER).exists()
    open_to_settle = Question.objects.filter(school=hampton, state=Question.State.WITHOUT_OWNER)
    assert Counter(open_to_settle.values_list("question_type__key", flat=True)) == dict(counts)


def test_a_third_of_the_lesson_questions_was_answered_by_another_role(hampton: School) -> None:
    answered = Question.objects.filter(
        school=hampton, state="answered", question_type__duty__wording="Plan personalized lessons with teachers"
    )
    assert Counter(answered.values_list("answered_by__slug", flat=True)) == {"pl-coach": 23, "pl-project-manager": 11}


def test_two_hundred_and_fourteen_questions_were_asked(hampton: School) -> None:
    questions = Question.objects.filter(school=hampton)
    texts = questions.values_list("text", flat=True)
    assert (len(texts), len(set(texts))) == (214, 214)


def test_a_teacher_finds_the_questions_of_the_drawing(hampton: School) -> None:
    mine = Question.objects.filter(school=hampton, asked_by__name="Emily Novak")
    assert Counter(mine.values_list("state", flat=True)) == {
        "open": 1,
        "passed_on": 1,
        "answered": 3,
        "without_owner": 1,
    }


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Who can help me plan a lesson with stations for biology?", ["Yvonne Castillo"]),
        ("Help with my research project on water quality", ["Priya Raman", "Helen Brandt", "Yvonne Castillo"]),
        ("My classroom projector will not turn on", ["Denise Okafor"]),
        ("Who orders headsets?", ["Russell Tate"]),
    ],
)
def test_the_questions_of_the_drawings_find_the_people_of_the_drawings(hampton, question, names):
    slips = answer(hampton, question, DRAWN).slips
    assert [one.person.name for slip in slips for one in slip.asked] == names


def test_ask_has_learned_the_words_of_a_question_with_its_owners_nod(hampton: School) -> None:
    [learned] = Example.objects.filter(school=hampton, learned_at__isnull=False)
    question = Question.objects.get(example=learned)
    assert (question.lesson, question.question_type) == ("learned", learned.question_type)
    assert learned.learned_as == question.owned_by
    assert learned.text not in question.text
