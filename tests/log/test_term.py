"""A term of log entries imported, and every figure of it compared with one worked out by hand.

The term begins on Aug 31, 2026, and it is Wed, Nov 25. No school on Labor Day (Sep 7), in the fall break (Oct 12 to
16), on Veterans Day (Nov 11) and at Thanksgiving (Nov 26, 27); the clocks go back on Sunday, Nov 1. Each Monday has an
hour of cycles, each Wednesday two, each Thursday 45 min of lunch duty, each Friday 90 min on a duty; besides 75 min of
cycles on Sat, Oct 31, and half an hour of an open day on Sun, Nov 1. Agreed are ten hours of cycles a week.
"""

import csv
import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import pytest
import time_machine
from django.db.models import F

from partnerships.agreements.text import compose
from partnerships.log.actions import enter
from partnerships.log.rounds import tell_of_drift
from partnerships.models import Agreement, Commitment, LogEntry
from roles.models import Holiday, Line, School
from roles.signing.actions import bring_into_force, send_for_signature, sign
from tests import factories_of_partnerships as make
from tests.log.entries import LOG
from tests.story import SOURCES
from tests.world import World, client_for

ROWS = list(csv.DictReader(Path(__file__).with_name("term.csv").read_text(encoding="utf-8").splitlines()))
FIRST = date(2026, 8, 31)
OFF = {
    "Labor Day": (date(2026, 9, 7), date(2026, 9, 7)),
    "Fall break": (date(2026, 10, 12), date(2026, 10, 16)),
    "Veterans Day": (date(2026, 11, 11), date(2026, 11, 11)),
    "Thanksgiving": (date(2026, 11, 26), date(2026, 11, 27)),
}


def agreed(world: World) -> Commitment:
    """Eve agreed on ten hours of cycles a week, for the term."""
    school, eve, role = world.hampton, world.person("eve"), world.role("librarian")
    agreement = make.AgreementFactory(school=school, coach=eve, role=role)
    version = make.AgreementVersionFactory(
        school=school, agreement=agreement, number=1, starts_on=FIRST, ends_on=date(2027, 1, 29), tolerance=15
    )
    goal = make.GoalFactory(school=school, version=version, state="in_progress", outcome="o", practice="p")
    commitment = make.CommitmentFactory(
        school=school, version=version, goal=goal, party="coach", text="Cycles", hours=Decimal(10), label="Cycles"
    )
    make.PartyFactory(school=school, version=version, kind="coach", person=eve, role=role)
    sent = send_for_signature(version, compose(version), [(eve, role)], by=eve)
    sign(sent.signatures.get(), read=sent.fingerprint, hand="belle")
    sent.refresh_from_db()
    bring_into_force(sent, by=eve, since=FIRST, before=None)
    return commitment


def import_term(world: World, commitment: Commitment) -> None:
    eve, duty = world.person("eve"), world.duty(SOURCES)
    about = {"school": world.hampton, "role": world.role("librarian")}
    of_cycles = {"commitment": commitment.key, "agreement": Agreement.objects.get(coach=eve)}
    for row in ROWS:
        on = {"cycle": of_cycles, "duty": {"duty": duty}}.get(row["on"], {"outside": row["on"]})
        key = uuid5(NAMESPACE_URL, str(row))
        day, minutes = date.fromisoformat(row["day"]), int(row["minutes"])
        enter(LogEntry(**about, **on, day=day, minutes=minutes, key=key), by=eve)


@pytest.fixture
def term(world: World) -> Iterator[World]:
    with time_machine.travel("2026-11-25 20:00:00+00:00", tick=False):
        Holiday.objects.filter(school=world.hampton).delete()
        for name, (first, last) in OFF.items():
            Holiday.objects.create(school=world.hampton, name=name, first_day=first, last_day=last)
        School.objects.filter(pk=world.hampton.pk).update(routing_version=F("routing_version") + 1)
        import_term(world, agreed(world))
        yield world


def figures(path: str) -> tuple[Any, ...]:
    """Cycles logged and agreed, the duty, outside, and all; as the page prints them."""
    found = client_for("eve").get(f"{LOG}{path}").context
    rows = {row.label: row for row in found["rows"]}
    duty = rows[SOURCES].logged if SOURCES in rows else "0m"
    return (rows["Cycles"].logged, rows["Cycles"].agreed, duty, found["outside"], found["total"])


WEEKS = {
    "2026-w36": ("3h", "10h", "1h 30m", "45m", "5h 15m"),
    "2026-w37": ("2h", "8h", "1h 30m", "45m", "4h 15m"),  # no Monday: four fifths
    "2026-w42": ("0m", "", "0m", "0m", "0m"),  # fall break
    "2026-w44": ("4h 15m", "10h", "1h 30m", "1h 15m", "7h"),  # 180 + 75 of cycles, 45 + 30 outside, over the change
    "2026-w45": ("3h", "10h", "1h 30m", "45m", "5h 15m"),
    "2026-w46": ("1h", "8h", "1h 30m", "45m", "3h 15m"),  # no Wednesday
    "2026-w48": ("3h", "6h", "0m", "0m", "3h"),  # three days of school, and it is Wednesday
}
LONGER = {
    # The weeks of Nov 2, 9, 16 and 23: 180 + 60 + 180 + 180 of cycles, 17 days of school; three Thursdays and Fridays.
    "/over/four-weeks": ("10h", "34h", "4h 30m", "2h 15m", "16h 45m"),
    # From the first Sunday on: as above, and the open day.
    "/over/month": ("10h", "34h", "4h 30m", "2h 45m", "17h 15m"),
    # Thursday Oct 1 to Saturday Oct 31: 3 x 180 + 75 of cycles, 2 + 5 + 5 + 5 days; four Thursdays, four Fridays.
    "/over/month?at=2026-10": ("10h 15m", "34h", "6h", "3h", "19h 15m"),
    # Thirteen weeks: 2,055 of cycles, 56 days of school, eleven Fridays, eleven Thursdays and the open day.
    "/over/term": ("34h 15m", "112h", "16h 30m", "8h 45m", "59h 30m"),
}
SHARES = {"/over/four-weeks": 13, "/over/month": 16, "/over/month?at=2026-10": 16, "/over/term": 15}


def test_the_figures_of_each_week(term: World) -> None:
    assert {week: figures(f"/{week}") for week in WEEKS} == WEEKS


def test_the_figures_of_four_weeks_of_months_and_of_the_term(term: World) -> None:
    assert {path: figures(path) for path in LONGER} == LONGER
    found = {path: client_for("eve").get(f"{LOG}{path}").context["share"] for path in SHARES}
    assert found == SHARES  # 135 of 1,005, 165 of 1,035, 180 of 1,155, 525 of 3,570 minutes


def test_drift_by_week_passes_over_the_break(term: World) -> None:
    drift = client_for("eve").get(f"{LOG}/2026-w45").context["drift"]
    assert drift["words"] == "Sep 21: 14%, Sep 28: 14%, Oct 5: 14%, Oct 19: 14%, Oct 26: 18%, Nov 2: 14%"
    drawn = re.findall(r'drift-number">(\d+)<.*?week of</span> (\w+ \d+)<', str(drift["columns"]))
    assert ", ".join(f"{day}: {percent}%" for percent, day in drawn) == drift["words"]
    assert drift["average"] == 15  # 5 x 45 + 75 = 300 of 5 x 315 + 420 = 1,995


def test_nobody_is_told_of_drift_that_lasts_a_week(term: World) -> None:
    tell_of_drift(World().hampton.trail.latest("pk").at + timedelta(minutes=1))
    assert not Line.objects.filter(person=term.person("eve"), text__contains="outside").exists()


def test_imported_again_it_is_there_once(term: World) -> None:
    import_term(term, Commitment.objects.get(version__agreement__coach=term.person("eve")))
    assert LogEntry.objects.filter(person=term.person("eve")).count() == len(ROWS)
    assert "59h 30m" in figures("/over/term")
