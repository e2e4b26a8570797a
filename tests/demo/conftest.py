from collections.abc import Iterator
from datetime import date

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from roles.demo.load import load_district
from roles.models import District

DRAWN = date(2026, 11, 24)  # the day that the drawings' dates lead up to


@pytest.fixture(scope="module")
def lakemont(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[District]:
    """The district as of the day of the drawings, loaded once for all tests of a file that only read."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield load_district(DRAWN)
        transaction.set_rollback(True)
