"""Which charters in force want a look: a date past, somebody silent, somebody new. Nothing is stored of it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coachhub.kit.school_days import is_school_day, school_days_after
from roles.confirming.due import Asked, InForce, Post, reasons_for

PRINCIPAL, COACH, TEACHER = 1, 2, 3
MONDAY = date(2026, 11, 2)
BEGUN = MONDAY - timedelta(days=60)
ALL = InForce(9, COACH, "PL coach", "pl-coach", 2, BEGUN, None, True, True, True)
NONE = replace(ALL, on_new_principal=False, on_new_holder=False, on_many_new=False)


def post(role: int, person: int, days: int, until: date | None = None) -> Post:
    """Somebody who holds the role since so many days before Monday."""
    return Post(role, person, f"P{person}", MONDAY - timedelta(days=days), until)


STAFF = [post(PRINCIPAL, 1, 400), post(COACH, 2, 400), *(post(TEACHER, person, 400) for person in range(3, 13))]


def why(
    version: InForce, *posts: Post, asked: tuple[Asked, ...] = (), off: tuple[tuple[date, date], ...] = ()
) -> list[str]:
    return reasons_for(version, asked, [*STAFF, *posts], PRINCIPAL, off, MONDAY)


def test_a_charter_with_all_well_is_not_due() -> None:
    assert why(ALL) == []


@pytest.mark.parametrize(
    ("new", "reason"),
    [
        ([post(PRINCIPAL, 21, 10)], "There is a new principal: P21"),
        ([post(COACH, 21, 10)], "Somebody new is in the role: P21"),
        ([post(TEACHER, person, 10) for person in range(21, 26)], "5 of 17 people came since Sep 3"),
    ],
    ids=["principal", "holder", "many"],
)
def test_each_trigger_speaks_only_where_the_charter_has_it(new: list[Post], reason: str) -> None:
    assert why(ALL, *new) == [reason]
    assert why(NONE, *new) == []


def test_a_few_new_people_and_people_who_change_roles_are_not_many() -> None:
    assert why(ALL, post(TEACHER, 21, 10), post(TEACHER, 22, 10)) == []
    assert why(ALL, *(post(7, person, 10) for person in range(3, 13))) == []


def test_a_charter_confirmed_after_the_change_is_not_due_for_it() -> None:
    yes = Asked(2, "P2", MONDAY - timedelta(days=5), MONDAY - timedelta(days=4), True, "")
    assert why(ALL, post(PRINCIPAL, 21, 10), asked=(yes,)) == []
    assert why(ALL, post(PRINCIPAL, 21, 2), asked=(yes,)) == ["There is a new principal: P21"]


def test_silence_counts_in_school_days() -> None:
    silent = Asked(2, "P2", MONDAY - timedelta(days=17), None, None, "")
    assert why(NONE, asked=(silent,)) == ["P2 was asked on Oct 16 whether it is still right, and has not answered"]
    week_off = ((date(2026, 10, 19), date(2026, 10, 23)),)
    assert why(NONE, asked=(silent,), off=week_off) == []
    assert why(NONE, asked=(replace(silent, person_id=99),)) == [], "who left the role is not waited for"


def test_a_review_is_due_after_its_date() -> None:
    assert why(replace(NONE, review_by=MONDAY)) == []
    assert why(replace(NONE, review_by=MONDAY - timedelta(days=1))) == ["Its review was due by Nov 1"]


def test_school_days_leave_out_weekends_and_days_off() -> None:
    assert school_days_after(date(2026, 10, 30), MONDAY, []) == 1
    assert not is_school_day(MONDAY, [(MONDAY, MONDAY)])
