"""The trail is only added to."""

import pytest
from django.db import connection

from roles.models import TrailRow
from tests.rules.sql import copy_of, refused, run
from tests.world import World


@pytest.fixture
def row(world: World) -> TrailRow:
    return TrailRow.objects.filter(school=world.hampton).earliest("id")


@pytest.mark.parametrize(
    "change", ["verb = 'x'", "by_id = NULL", "at = '2020-01-01'", "after = '{{}}'", "subject_id = 1"]
)
def test_a_row_never_changes(row: TrailRow, change: str) -> None:
    refused(f"UPDATE roles_trailrow SET {change} WHERE id = {{pk}}", pk=row.pk, saying="only added to")


def test_a_row_is_never_deleted(row: TrailRow) -> None:
    refused("DELETE FROM roles_trailrow WHERE id = {pk}", pk=row.pk, saying="only added to")
    refused("DELETE FROM roles_trailrow", saying="only added to")


def test_a_row_is_added(row: TrailRow) -> None:
    statement, values = copy_of(row)
    assert run(statement, **values) == 1


def test_a_row_is_never_replaced(row: TrailRow) -> None:
    statement, values = copy_of(row, id=row.pk, verb="x")
    replacing = "INSERT OR REPLACE" if connection.vendor == "sqlite" else "INSERT"
    refused(statement.replace("INSERT", replacing, 1), **values, saying="only added to")
