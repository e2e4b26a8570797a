"""Counts become figures, and figures sentences that name roles and give no small count away."""

from datetime import date

import pytest

from roles.patterns.figures import Counted, Figure, figures, of_roles
from roles.patterns.periods import period_of, periods
from roles.routing.directory import Claim, Directory, DutyEntry, RoleEntry, TypeEntry

COACH, MANAGER, LIBRARIAN, NURSE = (
    RoleEntry(number, name.lower(), name) for number, name in enumerate(["Coach", "Manager", "Librarian", "Nurse"], 1)
)
KIND = TypeEntry(1, "plan", "Plan a lesson", 1, about="planning a lesson")
CLAIM = Claim(1, COACH.id, shared=False, number=1, line=1, in_force_since=None, signed_on=None)


def directory(claim: Claim | None = CLAIM) -> Directory:
    return Directory(
        "Hampton",
        date(2026, 11, 24),
        duties={1: DutyEntry(1, "Plan lessons")},
        types={"plan": KIND},
        claims={1: claim} if claim else {},
        roles={role.id: role for role in (COACH, MANAGER, LIBRARIAN, NURSE)},
    )


def figure(owner: int = 0, waiting: int = 0, **others: int) -> Figure:
    roles = {"manager": MANAGER, "librarian": LIBRARIAN, "nurse": NURSE}
    counts = [Counted(1, COACH.id, roles[name].id, count) for name, count in others.items()]
    counts += [Counted(1, COACH.id, COACH.id, owner), Counted(1, COACH.id, None, waiting)]
    [found] = figures(directory(), counts, set())
    return found


def test_the_owner_another_role_and_what_is_open() -> None:
    found = figure(owner=23, waiting=1, manager=11)
    assert (found.by_owner, found.by_others, found.open, found.total) == (23, 11, 1, 35)
    assert found.sentence == (
        "35 questions about planning a lesson. The coach owns it and answered 23; the manager answered 11;"
        " 1 is still open."
    )


@pytest.mark.parametrize(("count", "is_pattern"), [(5, False), (6, True)])
def test_five_is_no_pattern_and_six_is(count: int, is_pattern: bool) -> None:
    assert figure(manager=count).is_pattern is is_pattern


@pytest.mark.parametrize(
    ("others", "words"),
    [
        ({"manager": 9, "librarian": 7}, "the manager answered 9 and the librarian answered 7"),
        ({"manager": 9, "librarian": 2}, "other roles answered 11, more than 5 of them by the manager"),
        (
            {"manager": 9, "librarian": 6, "nurse": 1},
            "other roles answered 16, more than 5 each by the manager and the librarian",
        ),
        ({"manager": 4, "librarian": 3}, "other roles answered 7"),
    ],
)
def test_no_small_count_is_given_away(others: dict[str, int], words: str) -> None:
    assert figure(**others).sentence == (
        f"{sum(others.values())} questions about planning a lesson. The coach owns it and answered none; {words}."
    )


def test_only_roles_above_five_are_named() -> None:
    assert figure(manager=6, librarian=5).named == [MANAGER]


def test_a_role_that_shares_the_duty_answers_its_own() -> None:
    shared = Claim(1, COACH.id, shared=True, number=1, line=1, in_force_since=None, signed_on=None)
    counts = [Counted(1, COACH.id, LIBRARIAN.id, 8), Counted(1, COACH.id, COACH.id, 1)]
    [found] = figures(directory(shared), counts, {(1, LIBRARIAN.id)})
    assert (found.by_owner, found.others) == (9, ())
    assert "The coach leads it and, with the roles that share it, answered 9." in found.sentence


def test_with_a_new_owner_counting_begins_anew() -> None:
    assert figures(directory(), [Counted(1, MANAGER.id, MANAGER.id, 9)], set()) == []


def test_what_nobody_owns_today_is_no_pattern() -> None:
    assert figures(directory(None), [Counted(1, COACH.id, MANAGER.id, 9)], set()) == []


def test_each_role_reads_its_own_from_the_first_on() -> None:
    found = figure(manager=1)
    assert of_roles([found], [MANAGER, NURSE]) == [(MANAGER, [(found, 1)]), (NURSE, [])]


@pytest.mark.parametrize(
    ("today", "begins"),
    [
        (date(2026, 11, 24), ["2026-08-01", "2026-08-26"]),
        (date(2026, 8, 1), ["2026-08-01", "2026-05-03"]),
        (date(2027, 2, 28), ["2027-01-01", "2026-11-30", "2026-08-01"]),
        (date(2028, 7, 31), ["2028-01-01", "2028-05-02", "2027-08-01"]),
    ],
)
def test_periods(today: date, begins: list[str]) -> None:
    assert [str(one.since) for one in periods(today)] == begins


def test_another_word_is_this_term() -> None:
    assert period_of("junk", date(2026, 11, 24)).label == "This term"
    assert period_of("90-days", date(2026, 11, 24)).label == "Last 90 days"
