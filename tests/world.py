"""The world of the tests: the twin schools, told once for each run, and the people who knock at their doors.

Ada is principal of Hampton, Ben its coach, Cleo a teacher there, Dora its project manager and away these days; Zoe is
principal of Zeder, Lea leads the district of Hampton alone. Gus is deactivated, Hal has left Hampton.
"""

import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import hypothesis
import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client, TransactionTestCase
from pytest_django import DjangoDbBlocker
from pytest_django.live_server_helper import LiveServer

from coachhub.kit.kept import forget_all
from roles.access import LOOKUP_COOKIE
from roles.charters.models import Charter, CharterSignature, CharterVersion
from roles.duties.models import Duty
from roles.people.models import Membership, Person, School
from roles.routing.models import QuestionType
from roles.staffing.models import Absence, Role
from tests.copies import CopyForEachTest, private_copy, show_out
from tests.twins import tell_all

EMAILS = {
    "ada": "ada@hampton.example",
    "ben": "ben@hampton.example",
    "cleo": "cleo@hampton.example",
    "dora": "dora@hampton.example",
    "eve": "eve@hampton.example",
    "gus": "gus@hampton.example",
    "hal": "hal@hampton.example",
    "ivy": "ivy@hampton.example",
    "jon": "jon@hampton.example",
    "lea": "lea@district.example",
    "nia": "nia@newton.example",
    "sue": "sue@support.example",
    "zoe": "zoe@zeder.example",
}

hypothesis.settings.register_profile(
    "suite", derandomize=True, deadline=None, database=None, suppress_health_check=list(hypothesis.HealthCheck)
)
hypothesis.settings.load_profile("suite")
API_KEY = "coachhub_key-of-hampton"
sessions: dict[str, str] = {}
handlers: dict[tuple[str, ...], Any] = {}


class World:
    """Rows of the twin schools by the names of the story, fresh at each call; of Hampton unless said otherwise."""

    @property
    def hampton(self) -> School:
        return School.objects.select_related("district").get(slug="hampton-high-school")

    @property
    def zeder(self) -> School:
        return School.objects.select_related("district").get(slug="zeder-high-school")

    def person(self, name: str) -> Person:
        return Person.objects.get(email=EMAILS.get(name, f"{name}@hampton.example"))

    def membership(self, name: str) -> Membership:
        return Membership.objects.select_related("person", "school").filter(person=self.person(name)).earliest("pk")

    def role(self, slug: str, school: str = "hampton") -> Role:
        return Role.objects.get(slug=slug, school__slug=f"{school}-high-school")

    def charter(self, slug: str, school: str = "hampton") -> Charter:
        return Charter.objects.get(role=self.role(slug, school))

    def version(self, slug: str, number: int = 1, school: str = "hampton") -> CharterVersion:
        return self.charter(slug, school).versions.get(number=number)

    def signature(self, name: str, slug: str, number: int = 1) -> CharterSignature:
        return self.version(slug, number).signatures.get(person=self.person(name))

    def question_type(self, key: str, school: str = "hampton") -> QuestionType:
        return QuestionType.objects.get(key=key, school__slug=f"{school}-high-school")

    def duty(self, wording: str, school: str = "hampton") -> Duty:
        word = "ZEDER " if school == "zeder" else ""
        return Duty.objects.get(wording=word + wording, school__slug=f"{school}-high-school")

    @property
    def absence(self) -> Absence:
        """Dora's, these days."""
        return Absence.objects.get(school=self.hampton)

    def day(self, offset: int = 0) -> date:
        """The school's today, or so many days from it."""
        return self.hampton.today() + timedelta(days=offset)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Tell the story into the fresh test database, and open a session for each person."""
    patch = pytest.MonkeyPatch()
    copies = CopyForEachTest()
    patch.setattr(TransactionTestCase, "_fixture_setup", classmethod(copies.set_up))
    patch.setattr(TransactionTestCase, "_fixture_teardown", lambda test: copies.tear_down(test))
    name = str(connection.settings_dict["NAME"])
    if "test_" not in name and "memory" not in name:
        # The plugin makes no test database where no chosen test is marked, and the story would go into a real one.
        raise RuntimeError(f"{name} is no test database: mark the test with django_db.")
    with django_db_blocker.unblock():
        tell_all()
        for name, email in EMAILS.items():
            client = Client()
            client.force_login(Person.objects.get(email=email))
            sessions[name] = client.cookies["sessionid"].value
    yield
    patch.undo()
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock():
            connection.close()
            show_out(connection, connection.settings_dict["NAME"])


@pytest.fixture(scope="session")
def live_server(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[LiveServer]:
    """A real server whose threads open their own connections, each to the copy that the present test works on."""
    with django_db_blocker.unblock(), private_copy():
        server = LiveServer("localhost")
    yield server
    server.stop()


def forget() -> None:
    """Empty what the process keeps; each test starts from an earlier state of the database."""
    cache.clear()
    forget_all()
    if compiled := sys.modules.get("roles.routing.compiled"):
        compiled.shelf.forget()


@pytest.fixture(autouse=True)
def nothing_left_in_caches() -> None:
    forget()


@pytest.fixture
def world(db: None) -> World:
    return World()


def client_for(name: str, world: World | None = None, **options: Any) -> Client:
    """A browser of the named person; `anonymous` has no account, `visitor` neither, but the staff link of Hampton.

    `program` is no browser, and has the key of Hampton.
    """
    if name == "program":
        options["headers"] = {"Authorization": f"Bearer {API_KEY}"}
    client = Client(raise_request_exception=False, **options)
    client.handler = handlers.setdefault(tuple(options), client.handler)  # its middleware is made once a run
    if name in sessions:
        client.cookies["sessionid"] = sessions[name]
    elif name == "visitor":
        client.cookies[LOOKUP_COOKIE] = (world or World()).hampton.lookup_key
    return client


@pytest.fixture
def client_of(world: World) -> Callable[[str], Client]:
    return client_for


@pytest.fixture
def hampton(world: World) -> School:
    return world.hampton


@pytest.fixture
def zeder(world: World) -> School:
    return world.zeder


@pytest.fixture
def ada(world: World) -> Person:
    return world.person("ada")


@pytest.fixture
def ben(world: World) -> Person:
    return world.person("ben")


@pytest.fixture
def cleo(world: World) -> Person:
    return world.person("cleo")


@pytest.fixture
def dora(world: World) -> Person:
    return world.person("dora")


@pytest.fixture
def zoe(world: World) -> Person:
    return world.person("zoe")


@pytest.fixture
def lea(world: World) -> Person:
    return world.person("lea")
