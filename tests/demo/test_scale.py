"""Further schools: as many and as full as asked for, and the same every time."""

from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from partnerships.models import LogEntry
from roles.charters.models import Charter, Stake
from roles.demo import invented
from roles.models import CharterVersion, Membership, Question, QuestionType, School

pytestmark = pytest.mark.django_db
LAKEMONT = ["hampton-high", "ridgeline-middle", "cold-spring"]
SIZE = {"schools": 3, "people": 20, "charters": 25, "questions": 100, "log_entries": 50}


def further(model: Any) -> Any:
    return model.objects.filter(school__district__slug="lakemont").exclude(school__slug__in=LAKEMONT)


def test_the_totals_are_those_asked_for() -> None:
    call_command("demo_district", "--as-of=2026-11-24", **SIZE, verbosity=0)
    found = {
        "schools": School.objects.filter(district__slug="lakemont").exclude(slug__in=LAKEMONT).count(),
        "people": further(Membership).count(),
        "charters": further(Charter).count(),
        "questions": further(Question).count(),
        "log_entries": further(LogEntry).count(),
    }
    assert found == SIZE


def test_charters_stand_in_every_state_and_every_duty_has_an_owner() -> None:
    call_command("demo_district", **SIZE, verbosity=0)
    assert set(further(CharterVersion).values_list("state", flat=True)) == {
        "draft",
        "in_review",
        "in_force",
        "superseded",
    }
    owned = Stake.objects.filter(in_force=True, asked_first=True).values("duty")
    assert not further(QuestionType).exclude(duty__in=owned).exists()


def test_a_school_is_useful_without_further_words() -> None:
    call_command("demo_district", schools=1, verbosity=0)
    assert (further(Membership).count(), further(Charter).count(), further(Question).count()) == (30, 8, 200)


def test_no_school_is_without_a_principal_and_a_charter() -> None:
    call_command("demo_district", schools=2, people=0, charters=0, questions=0, verbosity=0)
    assert (further(Membership).count(), further(Charter).count()) == (2, 2)


def test_numbers_without_schools_are_refused() -> None:
    with pytest.raises(CommandError, match="how many schools"):
        call_command("demo_district", people=10)


@pytest.mark.parametrize("wrong", ["--schools=-1", "--schools=many", "--as-of=Tuesday"])
def test_other_words_are_refused(wrong: str) -> None:
    with pytest.raises(CommandError, match="invalid"):
        call_command("demo_district", wrong)


def test_names_of_schools_and_wordings_of_duties_do_not_repeat() -> None:
    numbers = range(4_000)
    for words in (invented.school, invented.duty, invented.role):
        assert len({words(number) for number in numbers}) == len(numbers)
