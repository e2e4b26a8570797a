"""What an agreement's page tells its parties beside the paper: hours kept, evidence, first signs and drift."""

import re
from collections.abc import Callable
from datetime import date
from uuid import UUID, uuid4

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from partnerships.agreements import actions as agreements
from partnerships.log.diary import AgreementToLog, CommitmentToLog, Ground
from partnerships.log.figures import Counted
from partnerships.log.weeks import DAY, Span, week_of
from partnerships.models import FirstSign, LogEntry, Review
from partnerships.reviews.so_far import drift_words, kept_words, period_of
from roles.signing.actions import sign
from tests import factories as make
from tests.actions.cases_reviewing import agreement, in_force, review
from tests.agreements.pages import home_of
from tests.log.entries import typed
from tests.world import World

ClientOf = Callable[[str], Client]
pytestmark = pytest.mark.django_db
MONDAY, OFFICE, TEACHERS = date(2026, 11, 2), 1, 2
GROUND = Ground({}, [], {OFFICE: "Principal", TEACHERS: "Math department"}, {})


def commitment(label: str, minutes: int | None) -> CommitmentToLog:
    return CommitmentToLog(uuid4(), 1, label, 1, minutes, None, in_force=True)


def counted(minutes: int, *, outside: str = "", asked_by: int | None = None) -> Counted:
    commitment = None if outside else UUID(int=1)
    return Counted(MONDAY, commitment, None, None, outside, asked_by, minutes)


def told(client: Client, world: World) -> str:
    return " ".join(client.get(home_of(world)).text.split())


def test_hours_kept_stand_beside_hours_agreed() -> None:
    cycles, units = commitment("Coaching cycle", 16 * 60), commitment("Research units", 90)
    asked = commitment("Advice", None)
    minutes = {cycles.key: 128 * 60 - 15, units.key: 75}
    assert kept_words([cycles], minutes, 45) == "Coach 128 of 144 hours."
    assert kept_words([cycles, units], minutes, 4) == "Coaching cycle 128 of 13 hours. Research units 1.2 of 1.2 hours."
    assert kept_words([asked], minutes, 45) == "Coach 0 hours."
    assert kept_words([], minutes, 45) == ""


def test_drift_is_told_in_words_by_roles_and_never_by_what_was_typed() -> None:
    counts = [counted(240), counted(45, outside="Covering for Ms. Quill", asked_by=OFFICE),
              counted(15, outside="Chat with Quill", asked_by=TEACHERS)]  # fmt: skip
    words = drift_words(counts, [week_of(MONDAY)], 15, GROUND, OFFICE)
    assert words == [
        "20% of the time logged in the last six weeks went outside the agreement. All agreed on up to 15%.",
        "Asked for by: principal 45m and teachers and others 15m.",
    ]
    assert drift_words([], [week_of(MONDAY)], 15, GROUND, OFFICE) == ["No time was logged in the last six weeks."]


@given(st.lists(st.tuples(st.integers(1, 600), st.booleans(), st.sampled_from([OFFICE, TEACHERS, None]))))
def test_drift_never_tells_what_time_outside_went_to(rows: list[tuple[int, bool, int | None]]) -> None:
    counts = [counted(minutes, outside="Quill" if out else "", asked_by=asked) for minutes, out, asked in rows]
    words = drift_words(counts, [week_of(MONDAY)], 15, GROUND, OFFICE)
    assert 1 <= len(words) <= 2
    assert "Quill" not in " ".join(words)


def test_the_parties_read_it_and_the_staff_reads_the_paper_alone(client_of: ClientOf, world: World) -> None:
    make.LogEntryFactory(
        school=world.hampton, person=world.person("ben"), role=world.role("pl-coach"), day=world.day(), minutes=90,
        agreement=agreement(world), commitment=in_force(world).commitments.get().key, note="With Quentin Quill",
    )  # fmt: skip
    for name in ("ada", "ben"):
        page = told(client_of(name), world)
        assert re.search(r"Coach 1\.5 of \d+ hours\.", page)
        assert "went outside the agreement" in page
        assert "First signs</b>: Seen in two rooms" in page
        assert "First sign, " in page
        assert "Quill" not in page
    paper = told(client_of("cleo"), world)
    assert "Students pick their next task" in paper
    for words in ("Coach 1.5", "Seen in two rooms", "First sign,", "Not yet."):
        assert words not in paper


def test_a_first_sign_that_nobody_saw_is_not_yet(client_of: ClientOf, world: World) -> None:
    FirstSign.objects.filter(agreement=agreement(world)).delete()
    page = told(client_of("ben"), world)
    assert "Not yet." in page
    assert "First sign, " not in page


def test_what_is_not_of_the_signed_text_is_not_printed(client_of: ClientOf, world: World) -> None:
    """Each such part is one that the style sheet for paper leaves out."""
    page = told(client_of("ben"), world)
    signed = re.sub(r'<(p|div|section) class="[^"]*\bso-far\b.*?</\1>', "", page)
    assert "Seen in two rooms" in page
    for words in ("Seen in two rooms", "First sign, ", "Kept so far", "went outside the agreement"):
        assert words not in signed


def test_before_anything_is_in_force_nothing_is_told(client_of: ClientOf, world: World) -> None:
    page = " ".join(client_of("dora").get(home_of(world, "dora")).text.split())
    assert "Students pick their next task" in page
    assert "Time outside the agreement" not in page


def amend(world: World) -> None:
    """The second version comes into force in the place of the first."""
    draft, ada = agreement(world).versions.get(number=2), world.person("ada")
    sent = agreements.send_for_signature(draft, by=ada)
    for signature in sent.signatures.all():
        sign(signature, read=sent.fingerprint, hand="belle")
    sent.refresh_from_db()
    agreements.publish(sent, by=ada, since=world.day())


def test_a_period_that_is_over_stays_as_it_was_signed(client_of: ClientOf, world: World) -> None:
    signed, ben = in_force(world), client_of("ben")
    before = (signed.text, signed.fingerprint)
    amend(world)
    over = in_force(world)
    assert over.state == "superseded"
    assert (over.text, over.fingerprint) == before
    page = " ".join(ben.get(f"{home_of(world)}/v/1").text.split())
    assert "Students pick their next task" in page
    assert "so-far" not in page
    assert "Kept so far" in told(ben, world)


def test_time_after_the_end_of_the_period_is_not_counted() -> None:
    post = AgreementToLog(1, 1, "PL coach", 1, starts_on=MONDAY, ends_on=MONDAY + DAY * 11)
    assert period_of(post, [week_of(MONDAY)], MONDAY + DAY * 40) == Span(MONDAY, MONDAY + DAY * 11)
    assert period_of(post, [week_of(MONDAY)], MONDAY + DAY * 2) == Span(MONDAY, MONDAY + DAY * 2)
    assert period_of(AgreementToLog(1, 1, "PL coach", 1), [week_of(MONDAY)], MONDAY).first == MONDAY


def test_an_entry_is_taken_though_the_review_was_closed_meanwhile(client_of: ClientOf, world: World) -> None:
    """It was typed on a device while the review was open, and sent when the next version was in force."""
    said, ben = typed(world, day=str(world.day(-1))), client_of("ben")
    client_of("ada").post(f"/hampton-high-school/reviews/{review(world).pk}/close", {"next_on": str(world.day(70))})
    assert Review.objects.get(school=world.hampton).closed_at is not None
    amend(world)
    assert ben.post("/hampton-high-school/log", said).status_code == 302
    assert LogEntry.objects.filter(person=world.person("ben"), day=world.day(-1)).count() == 1
