"""The principal of Hampton begins the day of the drawings with what they show."""

from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client

from partnerships.demo.load import load_partnerships
from roles.models import District, Person
from tests.demo.conftest import DRAWN

pytestmark = pytest.mark.django_db
NOON = f"{DRAWN}T17:00:00+00:00"


@pytest.fixture
def page(lakemont: District) -> Iterator[str]:
    load_partnerships(lakemont, DRAWN)
    with time_machine.travel(NOON, tick=False):
        client = Client()
        client.force_login(Person.objects.get(email="d.okafor@hampton.example"))
        yield " ".join(client.get("/hampton-high/today").text.split())


def test_the_three_things_of_the_drawing_need_her(page: str) -> None:
    assert "need you today. The rest of Hampton knows whom to ask." in page
    for words in (
        "Two roles claim “Lead first trials of personalized learning for new teachers”",
        "Nobody owns “Repair classroom devices for teachers”",
        "The partnership agreement with the PL coach is waiting for your signature",
        "Version 2. The other three have signed.",
    ):
        assert words in page


def test_the_rest_is_as_drawn(page: str) -> None:
    for words in ("2, in force; 3 in review", "PL coach takes it in version 3", "34 questions about planning a lesson"):
        assert words in page
    for words in ("Yvonne Castillo away, two school days", "Samuel Osei covers", "<b>23</b> by the owner"):
        assert words in page
