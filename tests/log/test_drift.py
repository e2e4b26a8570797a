"""Drift is told to the coach first, and to the principal in shares and roles alone."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, datetime, timedelta
from io import BytesIO, StringIO
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core import mail
from openpyxl import load_workbook

from partnerships.log.exporting import harmless
from partnerships.log.queries import versions_in_force
from partnerships.log.rounds import tell_of_drift
from partnerships.models import Agreement
from roles.models import Line
from tests.log.entries import LOG, make, outside
from tests.world import World, client_for

MONDAY, ZONE = date(2026, 10, 5), ZoneInfo("America/New_York")
WORDS = "Covered for Cleo Cruz"


def weeks_over(world: World, count: int) -> None:
    for number in range(count):
        monday = MONDAY + timedelta(weeks=number)
        make(world, monday, 400)
        make(world, monday, 60, outside=WORDS, asked_by=world.role("teacher"), note="Cleo was away.")
        make(world, monday, 40, outside="Lunch duty", asked_by=world.role("project-manager"))


def rounds_until(day: date, first: date) -> None:
    while first <= day:
        now = datetime.combine(first, datetime.min.time(), ZONE) + timedelta(hours=12)
        with time_machine.travel(now, tick=False):
            tell_of_drift(now)
            tell_of_drift(now)
        first += timedelta(days=1)


def lines_for_ben(world: World) -> list[str]:
    lines = Line.objects.filter(person=world.person("ben"), text__contains="outside")
    return list(lines.values_list("text", flat=True))


def mails() -> list[str]:
    return [f"{one.subject} {one.body}" for one in mail.outbox]


@pytest.mark.parametrize(("weeks", "coach", "principal"), [(2, 0, 0), (3, 1, 0), (4, 1, 1), (6, 1, 1)])
def test_the_coach_is_told_after_three_weeks_and_the_principal_after_four(
    world: World, weeks: int, coach: int, principal: int
) -> None:
    weeks_over(world, weeks)
    rounds_until(MONDAY + timedelta(weeks=weeks, days=2), MONDAY + timedelta(weeks=2))
    assert len(lines_for_ben(world)) == coach
    assert len(mails()) == principal


def test_every_agreement_in_force_is_looked_at_though_few_are_read_at_once(
    world: World, django_assert_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    with django_assert_num_queries(3):
        found = list(versions_in_force(at_once=1))
    assert [version.school_id for version in found] == sorted([world.hampton.pk, world.zeder.pk])
    assert found == list(versions_in_force())


def test_the_principal_reads_shares_and_roles_in_the_mail(world: World) -> None:
    weeks_over(world, 4)
    rounds_until(MONDAY + timedelta(weeks=4, days=2), MONDAY + timedelta(weeks=2))
    [told] = mails()
    assert "20% of the time" in told
    assert "Project manager: 2h 40m" in told
    assert "Teachers and others: 4h" in told
    assert not re.search("Cleo|Cruz|Covered|Lunch", told)


def test_no_page_of_the_principal_shows_what_was_typed(world: World) -> None:
    ben, ada = client_for("ben"), client_for("ada")
    outside(ben, world, WORDS, note="Cleo was away.", asked_by=world.role("teacher").pk)
    pk = Agreement.objects.get(school=world.hampton, role__slug="pl-coach").pk
    for query in ("", "?span=term"):
        page = ada.get(f"{LOG}/sums/{pk}{query}").text
        assert "Teachers and others" in page
        assert not re.search("Cleo|Cruz|Covered|was away", page)
    entry = ben.get(LOG).context["today_so_far"][0].entry.pk
    for address in (LOG, f"{LOG}/{entry}/change", f"{LOG}/log.csv", f"{LOG}/log.xlsx", f"{LOG}/over/term"):
        assert ada.get(address).status_code == 403


def test_ones_own_tables_hold_all_and_no_formula(world: World) -> None:
    ben = client_for("ben")
    outside(ben, world, "=HYPERLINK(1)", note="+Bring cards")
    text = ben.get(f"{LOG}/log.csv").content.decode("utf-8-sig")
    assert "'=HYPERLINK(1)" in StringIO(text).read()
    assert "'+Bring cards" in text
    sheet = load_workbook(BytesIO(ben.get(f"{LOG}/log.xlsx").content)).active
    assert sheet is not None
    last = list(sheet.values)[-1]
    assert (last[1], last[4], last[8]) == (45, "'=HYPERLINK(1)", "'+Bring cards")
    assert {cell.data_type for row in sheet for cell in row} <= {"s", "n", "inlineStr"}


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\t=1", "plain"])
def test_what_could_be_a_formula_is_text(text: str) -> None:
    assert harmless(text)[0] not in "=+-@\t\r"
