"""Rule 7: a principal's Today names no teacher and no small count, and holds no note and no word of a conversation."""

import re
from collections.abc import Callable

from django.test import Client

from partnerships.models import Cycle, Thanks
from roles.models import Question, WithoutOwner
from tests import factories as make
from tests.actions.cases_reviewing import agreement, cycle
from tests.questions.threads import asked
from tests.reviews.test_privacy import SECRET, write_all_that_could_leak
from tests.world import World, client_for

ClientOf = Callable[[str], Client]
HOME = "/hampton-high-school"
PAGES = (f"{HOME}/today", f"{HOME}/today?all=1")


def todays() -> str:
    return " ".join(" ".join(client_for("ada").get(page).text.split()) for page in PAGES)


def test_no_teacher_is_named(world: World) -> None:
    name = write_all_that_could_leak(world)
    asked(world)
    told = todays()
    for teacher in (name, "Quill", "Quentin", "Cleo"):
        assert teacher not in told


def test_no_note_and_no_typed_word_is_told(world: World) -> None:
    write_all_that_could_leak(world)
    told = todays()
    for words in (SECRET, "period 3", "Covering for", cycle(world).name, "Goal sheets lay open", "Thank you"):
        assert words not in told
    assert Cycle.objects.exists()
    assert Thanks.objects.exists()


def test_no_question_is_quoted_but_ones_own(world: World) -> None:
    texts = list(Question.objects.filter(school=world.hampton).values_list("text", flat=True))
    told = todays()
    assert len(texts) > 5
    assert [text for text in texts if text in told] == []


def test_no_count_under_five_is_told_of_what_teachers_asked(world: World) -> None:
    for count in range(1, 5):
        WithoutOwner.objects.filter(school=world.hampton).update(count=count)
        told = todays()
        assert "under 5" in told
        assert re.search(rf'<b class="num">{count}</b>', told) is None


def test_a_pattern_is_drawn_only_where_every_part_is_large(world: World) -> None:
    told = todays()  # the story tells of six that another role answered, and of none by the owner
    assert "Other roles answered 6 questions about planning a lesson." in told
    assert "pattern-bar" not in told
    at, coach = world.person("ben").joined_at, world.role("pl-coach")
    for number in range(5):
        make.QuestionFactory(
            school=world.hampton, text=f"Plan {number}?", asked_at=at, answered_at=at, state="answered",
            question_type=world.question_type("lesson-planning"), owned_by=coach, sent_to=coach, answered_by=coach,
        )  # fmt: skip
    assert "pattern-bar" in todays()


def test_of_drift_only_the_share_and_the_roles_are_told(world: World) -> None:
    make.LogEntryFactory(
        school=world.hampton, person=world.person("ben"), role=world.role("pl-coach"), day=world.day(), minutes=45,
        outside="Lunch with room 12", asked_by=world.role("teacher"), agreement=agreement(world), note=SECRET,
    )  # fmt: skip
    told = todays()
    assert "50%" in told
    assert "Asked by teachers and others" in told
    assert "Lunch with room 12" not in told


def test_whoever_is_no_principal_reads_no_counts_of_others(client_of: ClientOf) -> None:
    for name in ("ben", "cleo"):
        page = client_of(name).get(PAGES[0]).text
        assert "Questions without an owner" not in page
        assert "Answered outside the charter" not in page
