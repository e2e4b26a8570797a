"""The world itself: if it does not hold, nothing that stands on it means anything."""

import threading

import pytest
from django.db import connection
from django.test import Client

from roles.models import CharterVersion, School
from roles.people.models import Person
from tests.world import World


def test_the_twin_schools_have_the_same_versions_in_the_same_states(world: World) -> None:
    def states(school: str) -> list[tuple[str, int, str]]:
        rows = CharterVersion.objects.filter(school__slug=f"{school}-high-school")
        return sorted(rows.values_list("charter__role__slug", "number", "state"))

    assert states("hampton") == states("zeder")
    assert {state for *_, state in states("hampton")} == {"draft", "in_review", "signed", "in_force", "superseded"}


def test_a_test_that_commits_works_on_a_copy(world: World, transactional_db: None) -> None:
    def rename() -> None:
        School.objects.filter(slug="hampton-high-school").update(short_name="Renamed")
        connection.close()

    thread = threading.Thread(target=rename)
    thread.start()
    thread.join()
    assert world.hampton.short_name == "Renamed"


def test_the_copy_is_gone_for_the_next_test(world: World) -> None:
    assert world.hampton.short_name == "Hampton"


@pytest.mark.django_db(transaction=True)
def test_the_live_server_sees_what_the_test_commits(live_server: object) -> None:
    assert Person.objects.filter(name="Ada Abbott").exists()


def test_people_of_the_story_are_signed_in_by_their_cookie(client_of: object, ada: Person) -> None:
    client: Client = client_of("ada")  # type: ignore[operator]
    client.get("/healthz")
    assert client.session["_auth_user_id"] == str(ada.pk)
