"""Figures of a review that follow from the log and the calendar alone."""

import uuid
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from partnerships.log.diary import Ground
from partnerships.log.figures import Counted, share, shares
from partnerships.log.weeks import school_weeks, week_of
from partnerships.reviews.drift import WEEKS, Drift, drift_of
from partnerships.reviews.triggers import Since, reasons_for

DAY = date(2026, 11, 19)
KEY = uuid.UUID(int=1)
SIX = school_weeks(week_of(DAY), WEEKS, [])


GROUND = Ground(lines={7: []}, off=[], roles={7: "Project manager", 8: "Teacher"}, past={})


def counted(week: int, minutes: int, what: object = "", asked_by: int | None = None) -> Counted:
    """Minutes on a commitment, or outside the agreement, in the week that was so many weeks before the last."""
    commitment, outside = (KEY, "") if what == KEY else (None, str(what))
    return Counted(SIX[-1 - week].first, commitment, None, None, outside, asked_by, minutes)


def drift_in(log: list[Counted]) -> Drift:
    return drift_of(log, SIX, GROUND, None)


logs = st.lists(
    st.builds(counted, st.integers(0, 5), st.integers(1, 600), st.sampled_from([KEY, "Lunch duty", "Covering classes"]))
)


@given(logs)
def test_a_review_reads_the_figures_of_the_log(log: list[Counted]) -> None:
    drift = drift_in(log)
    assert drift.logged == sum(one.minutes for one in log)
    assert drift.share == (share(sum(one.minutes for one in log if one.outside), drift.logged) or 0)
    assert drift.weeks == [one.percent or 0 for one in shares(log, SIX)]


def test_the_usual_week_is_of_the_weeks_in_which_something_was_logged() -> None:
    log = [counted(week, 120, "Lunch duty") for week in range(3)]
    assert drift_in(log).asked == [("Nobody in particular", 120)]


def test_a_review_says_which_roles_asked_as_the_sums_of_the_log_do() -> None:
    log = [counted(0, 60, "Covering for Quentin", 8), counted(0, 40, "Lunch duty", 7), counted(1, 40, "Buses", 7)]
    assert drift_in(log).asked == [("Project manager", 40), ("Teachers and others", 30)]


@given(st.text(min_size=1, max_size=40), st.sampled_from([None, 7, 8]))
def test_no_word_of_an_entry_comes_to_a_review(words: str, asked_by: int | None) -> None:
    assert drift_in([counted(0, 60, words, asked_by)]) == drift_in([counted(0, 60, "Lunch duty", asked_by)])


def why(**other: object) -> list[str]:
    known = {
        "since": date(2026, 9, 8), "review_on": date(2026, 12, 1), "posts": [], "principal": 1, "role": 2,
        "tolerance": 15, "shares": [20, 10, 20, 20, 20], "today": DAY,
    }  # fmt: skip
    return reasons_for(**{**known, **other})  # type: ignore[arg-type]


def test_a_new_principal_or_holder_brings_a_review_about() -> None:
    assert why() == []
    assert why(posts=[Since(1, "Nia North", date(2026, 10, 1))]) == ["There is a new principal: Nia North"]
    assert why(posts=[Since(2, "Bo Bell", date(2026, 10, 1))]) == ["Somebody new is in the role: Bo Bell"]
    assert why(posts=[Since(2, "Bo Bell", date(2026, 9, 1))]) == []


def test_its_date_and_four_weeks_over_the_tolerance_do_too() -> None:
    assert why(review_on=date(2026, 11, 1)) == ["Its review is due since Nov 1"]
    assert len(why(shares=[10, 16, 17, 20, 30])) == 1
    assert why(shares=[16, 17, 30]) == []
