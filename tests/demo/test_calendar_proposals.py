"""The coach's calendar in the demonstration: meetings that are over wait to be logged."""

import pytest

from partnerships.demo.load import load_partnerships
from partnerships.models import LogEntry, Proposal
from roles.models import District
from tests.demo.conftest import DRAWN

pytestmark = pytest.mark.django_db


def test_yvonne_castillo_has_proposals_waiting_and_nothing_of_them_is_logged(lakemont: District) -> None:
    load_partnerships(lakemont, DRAWN)
    waiting = list(Proposal.objects.filter(state="waiting", school__district=lakemont).select_related("person"))
    assert {one.person.name for one in waiting} == {"Yvonne Castillo"}
    assert len(waiting) == 7
    assert all(one.title and one.day < DRAWN and one.day.weekday() < 5 for one in waiting)
    assert not LogEntry.objects.filter(key__in=[one.key for one in waiting]).exists()
