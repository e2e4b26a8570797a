"""The check on the whole of an agreement: content in, findings out."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from partnerships.agreements.checks import Charter, findings_of
from partnerships.agreements.places import OWN_FIELDS
from partnerships.models import KeptFinding
from tests.agreements.pages import home_of
from tests.world import World

ClientOf = Callable[[str], Client]
TODAY = date(2026, 11, 24)


def commitment(party: str, text: str = "Try one routine each week", **more: Any) -> dict[str, Any]:
    told = {"key": party, "hours": "1", "label": "", "duty": None, "duty_wording": ""}
    return {**told, "party": party, "text": text, **more}


def content(**changed: Any) -> dict[str, Any]:
    """A good agreement, but for what is changed."""
    goal = {
        "key": "one", "state": "in_progress", "outcome": "Ninth graders pick their next task and say why, by January",
        "seen_in": "", "measure": "", "baseline": "", "target": "", "due": "",
        "practice": "Hold a five-minute goal conference with every student once in two weeks",
        "first_sign": "Students open their goal sheet without being told",
        "commitments": [commitment(party) for party in ("coach", "principal", "teachers")],
    }  # fmt: skip
    own = dict.fromkeys(OWN_FIELDS, "")
    dates = {"starts_on": "2026-09-08", "ends_on": "2027-01-29", "review_on": "2027-01-14"}
    goal |= changed.pop("goal", {})
    told = {"parties": [], "goals": [goal], "confidentiality": "time", "hours_a_week": "30"}
    return {**own, **dates, **told, **changed}


def codes(charter: Charter | None = None, **changed: Any) -> set[str]:
    return {one.code for one in findings_of(content(**changed), charter or Charter(), TODAY)}


def test_a_good_agreement_has_no_findings() -> None:
    assert codes() == set()


@pytest.mark.parametrize(
    ("code", "changed"),
    [
        ("activity_as_goal", {"goal": {"outcome": "All teachers are trained in goal conferences"}}),
        ("no_first_sign", {"goal": {"first_sign": ""}}),
        ("party_commits_nothing", {"goal": {"commitments": [commitment("coach")]}}),
        ("overloaded", {"hours_a_week": "0.5"}),
        ("goal_date_past", {"goal": {"due": "2026-11-23"}}),
        ("period_past", {"ends_on": "2026-11-23"}),
        ("no_review", {"review_on": ""}),
        ("review_after_end", {"review_on": "2027-02-01"}),
        ("promise_and_report", {"told_to_whom": "Each month the coach lists the teachers worked with."}),
        ("promise_and_report", {"evidence": "The coach sends the names of teachers to the office."}),
    ],
)
def test_what_is_found(code: str, changed: dict[str, Any]) -> None:
    assert code in codes(**changed)


def test_what_contradicts_the_charter_in_force() -> None:
    charter = Charter(hours=18, duties=frozenset([1]), handed_on={2: "Librarian"})
    theirs = [commitment("coach", duty=2, duty_wording="Find sources"), commitment("principal"), commitment("teachers")]
    assert codes(charter, goal={"commitments": theirs}) == {"against_charter", "hours_over_charter"}
    assert "promise_and_report" not in codes(told_to_whom="The coach never reports teachers by name.")


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(("told_to_whom", "scope_change", "coach_part"), st.text())))
def test_no_text_breaks_the_check(changed: dict[str, str]) -> None:
    found = findings_of(content(**changed), Charter(), TODAY)
    assert len({one.id for one in found}) == len(found)


def test_a_finding_is_kept_with_a_reason_and_shown_again(client_of: ClientOf, world: World) -> None:
    client, home = client_of("ben"), home_of(world)
    note = next(line for line in client.get(f"{home}/draft").text.split('"') if "keep/party-commits-nothing" in line)
    assert client.post(note, {"reason": ""}).status_code == 422
    page = client.post(note, {"reason": "She signs."}, follow=True).text
    assert "“She signs.”" in page
    assert note not in page
    kept = KeptFinding.objects.get(reason="She signs.")
    assert note in client.post(f"{home}/draft/kept/{kept.pk}/show-again", follow=True).text
