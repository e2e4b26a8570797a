"""The phase matrix: its words, where each row is, who steps back next, and how far it went by term."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from partnerships.models import NextStep, PhaseMatrix, Standing
from partnerships.teams.chart import at_end_of
from partnerships.teams.matrix import COACH, PRINCIPAL, TEACHERS, TIME, Matrix, Row, new_key, read, write
from partnerships.teams.shipped import FIRST, shipped
from partnerships.teams.terms import later, term_of, terms_between
from tests.actions.cases_teams import team
from tests.world import World

ClientOf = Callable[[str], Client]
MATH = "/hampton-high-school/teams/math"
SCHOOL = "/hampton-high-school/teams/phases"
DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


@pytest.mark.parametrize("matrix", shipped().values(), ids=shipped())
def test_a_shipped_matrix_says_something_in_every_cell_and_where_it_is_from(matrix: Matrix) -> None:
    assert [row.key for row in matrix.rows] == [COACH, TEACHERS, PRINCIPAL, TIME]
    assert matrix.source
    for row in matrix.rows:
        assert all(row.cell(phase.key).does for phase in matrix.phases)
        assert all(row.cell(phase.key).ready for phase in matrix.phases[:-1])


@pytest.mark.parametrize("matrix", shipped().values(), ids=shipped())
def test_a_matrix_is_kept_as_it_is(matrix: Matrix) -> None:
    assert read(write(matrix)) == matrix


@given(st.lists(st.text(max_size=60), max_size=8))
def test_no_two_rows_get_the_same_key(names: list[str]) -> None:
    keys: list[str] = []
    for name in names:
        keys.append(new_key(name, keys))
    assert len(set(keys)) == len(keys)
    assert all(key.replace("-", "").isalnum() and len(key) <= 40 for key in keys)


@given(DAYS, DAYS)
def test_terms_follow_each_other_without_a_gap(one: date, other: date) -> None:
    first, last = sorted([one, other])
    terms = terms_between(first, last)
    assert (terms[0], terms[-1]) == (term_of(first), term_of(last))
    assert [later(terms[0], by) for by in range(len(terms))] == terms
    assert all(term_of(term.begins) == term for term in terms)


@given(st.lists(DAYS, min_size=1), DAYS)
def test_at_the_end_of_a_term_what_was_last_said_of_it_counts(days: list[date], day: date) -> None:
    said = [Standing(number=number, since=since) for number, since in enumerate(sorted(days), start=1)]
    found = at_end_of(term_of(day), said)
    before = [one for one in said if term_of(one.since) <= term_of(day)]
    assert found == (before[-1] if before else None)


def test_rows_go_each_at_their_own_pace(world: World, client_of: ClientOf) -> None:
    sent = {"phase": "passing", "since": str(world.day(-3)), "evidence": "Fay led an item", "was": "1"}
    page = client_of("ben").post(f"{MATH}/rows/teachers", sent, follow=True).text
    assert page.count("Here since") == 4
    assert "Fay led an item" in page
    now = {row: team(world).standings.filter(row=row).latest("number").phase for row in ("teachers", "time")}
    assert now == {"teachers": "passing", "time": "early"}


def test_of_two_who_say_where_a_row_is_the_second_reads_what_differs(world: World, client_of: ClientOf) -> None:
    sent = {"phase": "mature", "since": str(world.day()), "was": "2"}
    client_of("ben").post(f"{MATH}/rows/coach", {**sent, "evidence": "Ben was away"})
    response = client_of("cleo").post(f"{MATH}/rows/coach", {**sent, "evidence": "We met alone"})
    assert (response.status_code, "We met alone" in response.text, "Ben was away" in response.text) == (409, True, True)


@pytest.mark.parametrize(("phase", "left"), [("mature", 0), ("passing", 1), ("early", 1)])
def test_a_step_is_taken_when_its_row_goes_on(world: World, client_of: ClientOf, phase: str, left: int) -> None:
    client_of("ben").post(f"{MATH}/rows/coach", {"phase": phase, "since": str(world.day()), "was": "2"})
    assert NextStep.objects.filter(team=team(world), row="coach").count() == left


@pytest.mark.parametrize("since", ["tomorrow", "2999-01-01", "1999-01-01"])
def test_where_a_row_is_has_been_so_since_a_day_that_was(client_of: ClientOf, since: str) -> None:
    sent = {"phase": "mature", "since": since, "evidence": "typed with care", "was": "2"}
    response = client_of("ben").post(f"{MATH}/rows/coach", sent)
    assert (response.status_code, "typed with care" in response.text) == (422, True)


def test_the_next_step_stands_at_the_foot_of_the_page(world: World, client_of: ClientOf) -> None:
    sent = {"what": "the office keeps Thursdays free", "on": str(world.day(4)), "was": "0"}
    page = client_of("ben").post(f"{MATH}/rows/time/next", sent, follow=True).text
    assert "Time: the office keeps Thursdays free" in page
    client_of("ben").post(f"{MATH}/rows/time/next", {"what": "", "on": "", "was": "1"})
    assert not NextStep.objects.filter(team=team(world), row="time").exists()


def test_a_step_that_names_a_student_waits_for_an_answer(world: World, client_of: ClientOf) -> None:
    sent = {"what": "after Tyler B. has left", "on": str(world.day(4)), "was": "0"}
    response = client_of("ben").post(f"{MATH}/rows/time/next", sent)
    assert (response.status_code, "could be a student" in response.text) == (422, True)


def test_the_history_by_term_says_in_words_what_it_draws(world: World, client_of: ClientOf) -> None:
    page = client_of("eve").get(MATH).text
    table = page.split("How far, by term")[1].split("</table>")[0]
    assert str(term_of(world.day())) in table
    assert table.count('class="term-column"') == table.count("term-point")
    assert "Passing over" in table


def test_a_team_makes_the_matrix_its_own_and_others_keep_theirs(world: World, client_of: ClientOf) -> None:
    PhaseMatrix.objects.filter(school=world.hampton).delete()
    client_of("cleo").post(f"{MATH}/phases/begin", {"template": "canyons", "was": "0"})
    assert "Research and plan" in client_of("eve").get(MATH).text
    assert PhaseMatrix.objects.get(school=world.hampton).team == team(world)


def test_teams_read_the_schools_matrix_until_they_have_their_own(world: World, client_of: ClientOf) -> None:
    PhaseMatrix.objects.filter(school=world.hampton).delete()
    client_of("ada").post(f"{SCHOOL}/begin", {"template": "jeffco", "was": "0"})
    assert "Independent" in client_of("eve").get(MATH).text


def test_a_row_in_a_phase_that_is_gone_asks_where_it_is(world: World, client_of: ClientOf) -> None:
    client_of("cleo").post(f"{MATH}/phases/begin", {"template": "canyons", "was": "1"})
    page = client_of("eve").get(MATH).text
    assert "Was in Passing over, which is gone." in page
    assert "Passing over" in page.split("How far, by term")[1]


def test_rows_are_added_worded_and_taken_out(world: World, client_of: ClientOf) -> None:
    cleo = client_of("cleo")
    cleo.post(f"{MATH}/phases/rows", {"name": "Librarian", "was": "1"})
    sent = {"name": "The librarian", "does-early": "Brings sources", "was": "2"}
    cleo.post(f"{MATH}/phases/rows/librarian", sent)
    assert "Brings sources" in client_of("eve").get(MATH).text
    cleo.post(f"{MATH}/phases/rows/librarian/remove", {"was": "3"})
    assert "Brings sources" not in client_of("eve").get(MATH).text


def test_of_two_who_word_a_row_the_second_reads_what_differs(client_of: ClientOf) -> None:
    page = f"{MATH}/phases/rows/time"
    client_of("cleo").post(page, {"name": "Time", "does-early": "Friday afternoons", "was": "1"})
    response = client_of("ada").post(page, {"name": "Time", "does-early": "Monday mornings", "was": "1"})
    assert response.status_code == 409
    assert "Friday afternoons" in response.text
    assert "Monday mornings" in response.text


def test_phases_are_renamed_added_and_left_out(world: World, client_of: ClientOf) -> None:
    sent = {"name-0": "Beginning", "name-1": "", "name-2": "Mature", "name-3": "Teaching others", "was": "1"}
    client_of("cleo").post(f"{MATH}/phases", sent)
    matrix = read(PhaseMatrix.objects.get(team=team(world)).words)
    assert [phase.key for phase in matrix.phases] == ["early", "mature", "teaching-others"]
    assert [phase.name for phase in matrix.phases] == ["Beginning", "Mature", "Teaching others"]
    assert all("passing" not in row.cells for row in matrix.rows)


@pytest.mark.parametrize("part", ["begin", "rows"])
def test_what_is_left_open_is_asked_for_on_the_page_of_the_phases(client_of: ClientOf, part: str) -> None:
    response = client_of("cleo").post(f"{MATH}/phases/{part}", {"was": "1"})
    assert (response.status_code, "One thing before" in response.text) == (422, True)


@pytest.mark.parametrize("page", ["rows/nobody", "rows/nobody/next", "phases/rows/nobody", "roles/juggler"])
def test_there_is_no_page_for_a_row_or_a_role_that_is_not_there(client_of: ClientOf, page: str) -> None:
    assert client_of("cleo").get(f"{MATH}/{page}").status_code == 404


def test_a_new_row_goes_behind_the_others() -> None:
    matrix = shipped()[FIRST].with_row(Row("librarian", "Librarian"))
    assert matrix.rows[-1].name == "Librarian"
    assert matrix.without_row("librarian") == shipped()[FIRST]
    assert matrix.after("mature") is None
    assert timedelta(0) <= later(term_of(date(2026, 11, 1)), 1).begins - date(2026, 11, 1)
