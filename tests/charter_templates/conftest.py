"""Here a name stands for that person's browser."""

import pytest
from django.test import Client

from tests.world import World, client_for


@pytest.fixture
def ada(world: World) -> Client:
    return client_for("ada")


@pytest.fixture
def ben(world: World) -> Client:
    return client_for("ben")


@pytest.fixture
def cleo(world: World) -> Client:
    return client_for("cleo")


@pytest.fixture
def lea(world: World) -> Client:
    return client_for("lea")
