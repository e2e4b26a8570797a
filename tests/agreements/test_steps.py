"""From nothing to a second version: drafted, checked, signed, published, amended."""

from collections.abc import Callable
from typing import Any

from django.core import mail
from django.test import Client

from coachhub.kit.templatetags.kit import day
from partnerships.models import Agreement
from roles.charters.actions import publish as publish_charter
from tests.agreements.pages import HOME, home_of, post, version_of
from tests.world import World

ClientOf = Callable[[str], Client]


def written(client_of: ClientOf, world: World) -> str:
    """Ivy's agreement, ready to be sent."""
    ada, role, ivy = client_of("ada"), world.role("counselor"), world.person("ivy")
    publish_charter(world.version("counselor"), by=world.person("ada"), since=world.day())
    ada.post(f"{HOME}/new", {"coach": f"{role.pk}-{ivy.pk}"})
    home = home_of(world, "ivy")
    days = {"starts_on": day(world.day(-2)), "ends_on": day(world.day(60)), "review_on": day(world.day(30))}
    post(ada, f"{home}/draft/parts/period", world, "ivy", focus="Goals", **days)
    post(ada, f"{home}/draft/parts/told", world, "ivy", confidentiality="time")
    post(ada, f"{home}/draft/goals/new", world, "ivy", outcome="Students say why", first_sign="They open the sheet")
    return home


def signed(client: Client, home: str, version: Any) -> Any:
    data = {"read": version.fingerprint, "hand": "belle", "agree": "on"}
    return client.post(f"{home}/v/{version.number}/sign", data, follow=True)


def test_from_a_draft_to_the_second_version(client_of: ClientOf, world: World) -> None:
    ada, ivy = client_of("ada"), client_of("ivy")
    home = written(client_of, world)
    assert "Sent to Ivy Ingram and Ada Abbott." in post(ada, f"{home}/draft/send", world, "ivy").text
    assert [letter.to for letter in mail.outbox] == [["ivy@hampton.example"]]
    version = version_of(world, 1, "ivy")
    assert "Still to sign: Ada Abbott." in signed(ivy, home, version).text
    assert "Everybody has signed" in signed(ada, home, version).text
    assert ada.post(f"{home}/v/1/publish", {"since": day(world.day())}, follow=True).status_code == 200
    assert "Students say why" in client_of("cleo").get(home).text
    ivy.post(f"{home}/draft")
    draft = version_of(world, 2, "ivy")
    assert draft.goals.get().key == version.goals.get().key
    goal = draft.goals.get()
    post(ivy, f"{home}/draft/goals/{goal.pk}", world, "ivy", outcome="Students say why, in writing")
    page = " ".join(ivy.get(f"{home}/changes/1..2").text.split())
    assert "“Students say why, in writing”, until now “Students say why”." in page
    version.refresh_from_db()
    assert version.content["goals"][0]["outcome"] == "Students say why"


def test_without_goal_and_dates_nothing_is_sent(client_of: ClientOf, world: World) -> None:
    home = home_of(world)
    version_of(world, 2).goals.all().delete()
    answer = post(client_of("ada"), f"{home}/draft/send", world)
    assert answer.status_code == 422
    assert "Write at least one goal" in answer.text
    assert version_of(world, 2).state == "draft"


def test_whoever_declines_says_why_and_the_principal_is_told(client_of: ClientOf, world: World) -> None:
    home = home_of(world, "dora")
    client_of("dora").post(f"{home}/v/1/decline", {"reason": "Thirty hours are too many."})
    assert [letter.to for letter in mail.outbox] == [["ada@hampton.example"]]
    assert "Thirty hours are too many." in client_of("ada").get(f"{home}/v/1").text


def test_what_some_have_signed_is_taken_back_as_a_new_version(client_of: ClientOf, world: World) -> None:
    home = written(client_of, world)
    post(client_of("ada"), f"{home}/draft/send", world, "ivy")
    signed(client_of("ivy"), home, version_of(world, 1, "ivy"))
    assert client_of("ada").post(f"{home}/v/1/withdraw").status_code == 409
    client_of("ada").post(f"{home}/v/1/withdraw", {"replace": "1"})
    agreement = Agreement.objects.get(coach=world.person("ivy"))
    assert list(agreement.versions.values_list("number", "state")) == [(2, "draft"), (1, "superseded")]
