"""What programs are answered, and what they are not."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from django.test import Client

from roles.elsewhere.limit import MOST
from roles.models import Question, School, TrailRow, WithoutOwner
from tests.dump import changes, dump
from tests.world import API_KEY, World, client_for

BASE = "/hampton-high-school/api/v1"
COUNTED = ("roles_withoutowner",)


def get(address: str, name: str = "program", status: int = 200) -> Any:
    response = client_for(name).get(address if address.startswith("/") else f"{BASE}/{address}")
    assert response.status_code == status, response.text
    assert response["Content-Type"].startswith("application/json")
    return json.loads(response.content)


def test_it_says_whom_to_ask_how_and_why(world: World) -> None:
    body = get("route?q=How+do+I+get+more+laptops%3F")
    (one,) = body["answers"]
    (eve,) = one["people"]
    assert (eve["name"], eve["covers"], eve["room"]) == ("Eve Ellis", "Dora Dean", "Room 5")
    assert (eve["extension"], eve["email"]) == ("2118", "eve@hampton.example")
    assert (one["question_type"]["key"], one["stake"], one["front_door"]) == ("devices", "owns", False)
    assert one["charter"]["version"] == 1
    assert one["charter"]["address"].endswith("/hampton-high-school/charters/project-manager/v/1#line-1")
    assert "Charter, version 1, line 1." in " ".join(one["why"])
    assert body["day"] == str(world.day())
    assert not body["abstains"]
    assert body["ranked"][0]["key"] == "devices"
    assert "How do I get more laptops for my room?" in body["because"]


def test_it_says_the_same_as_the_ask_page(world: World) -> None:
    body = get("route?q=Can+somebody+help+me+plan+a+lesson")
    page = client_for("visitor").get(body["address"].removeprefix("http://testserver")).text
    assert all(person["name"] in page for person in body["answers"][0]["people"])


def test_where_nothing_fits_it_abstains_and_names_the_front_door(world: World) -> None:
    body = get("route?q=zxqj")
    assert body["abstains"]
    (one,) = body["answers"]
    assert (one["front_door"], one["reason"], one["charter"]) == (True, "no_type", None)
    assert one["people"][0]["name"] == "Ada Abbott"


def test_between_two_it_gives_both(world: World) -> None:
    body = get("route?q=How+do+I+book+the+conference+room%3F+Which+reading+program+should+we+use%3F")
    assert body["in_doubt"]
    assert {one["question_type"]["key"] for one in body["answers"]} == {"rooms", "software"}


def test_what_nobody_owns_is_counted_and_nothing_else_is_written(world: World) -> None:
    before, questions, trail = dump(COUNTED), Question.objects.count(), TrailRow.objects.count()
    body = get("route?q=Where+do+I+find+primary+sources+for+a+unit%3F")
    assert body["answers"][0]["reason"] == "no_owner"
    assert WithoutOwner.objects.get(question_type=world.question_type("sources")).count == 3
    assert not changes(before, dump(COUNTED))
    assert (Question.objects.count(), TrailRow.objects.count()) == (questions, trail)


def test_a_lane_stands_above_the_answer_and_leads_to_no_coach(world: World) -> None:
    body = get("route?q=A+student+told+me+he+wants+to+kill+himself")
    assert (body["lane"]["key"], "911" in body["lane"]["call"]) == ("safety", True)
    assert body["lane"]["words"] == "Call the office at 555 0100."
    assert [person["email"] for person in body["answers"][0]["people"]] == [""]
    assert "Ben" not in json.dumps(body["answers"][0]["people"])


def test_what_an_owner_has_published_comes_along(world: World) -> None:
    body = get("route?q=Can+somebody+help+me+plan+a+lesson")
    said = body["answers"][0]["published"]
    assert (said["text"], said["verified_by"]) == ("Bring one page of notes.", "Ben Brook")
    assert body["lane"] is None


def test_roles_have_their_holders_and_the_words_of_the_charter_in_force(world: World) -> None:
    roles = {role["slug"]: role for role in get("roles")["roles"]}
    coach = roles["pl-coach"]
    assert (coach["charter_version"], coach["likeness"]) == (2, "Like a good neighbor with tools.")
    assert coach["purpose"] == "Makes the work of teachers lighter."
    assert [(duty["duty"], duty["stake"]) for duty in coach["duties"]] == [
        ("Plan personalized lessons with teachers", "owns"),
        ("Choose learning software", "shares"),
    ]
    (dora,) = roles["project-manager"]["holders"]
    assert (dora["name"], dora["covered_by"]) == ("Dora Dean", "Eve Ellis")
    assert dora["away_until"] == str(world.day(5))
    assert [holder["part"] for holder in roles["librarian"]["holders"]] == ["grades 9 and 10", "grades 11 and 12"]
    assert (roles["librarian"]["charter_version"], roles["librarian"]["duties"]) == (None, [])
    assert roles["principal"]["front_door"]


def test_a_draft_is_told_to_no_program(world: World) -> None:
    assert "Plans with teachers, every day." not in json.dumps(get("roles"))


def test_every_duty_has_its_owner_or_none(world: World) -> None:
    owners = {row["duty"]: row for row in get("owners")["owners"]}
    devices = owners["Order devices for classrooms"]
    assert (devices["owner"]["slug"], devices["people"]) == ("project-manager", ["Eve Ellis"])
    assert owners["Find sources for a unit"]["owner"] is None
    assert owners["Find sources for a unit"]["people"] == ["Ada Abbott"]
    assert len(owners) == world.hampton.duties.count()


@pytest.mark.parametrize("operation", ["route?q=laptops", "roles", "owners"])
def test_a_key_opens_its_own_school_alone(world: World, operation: str) -> None:
    body = get(f"/zeder-high-school/api/v1/{operation}", status=401)
    assert body["error"] == "no_key"
    School.objects.filter(slug="zeder-high-school").update(lookups="open")
    assert get(f"/zeder-high-school/api/v1/{operation}", status=401) == body


@pytest.mark.parametrize("name", ["anonymous", "visitor", "ada", "zoe"])
def test_no_cookie_opens_it(world: World, name: str) -> None:
    response = client_for(name).get(f"{BASE}/roles")
    assert response.status_code == 401
    assert response["WWW-Authenticate"].startswith("Bearer")
    assert "Access-Control-Allow-Origin" not in response


@pytest.mark.parametrize("header", ["", "Bearer", "Basic eDp5", f"Basic {API_KEY}", API_KEY, "Bearer  "])
def test_another_header_is_no_key(world: World, header: str) -> None:
    assert Client().get(f"{BASE}/roles", headers={"Authorization": header}).status_code == 401


ERRORS = {
    "route": (422, "invalid"),
    "route?q=": (422, "invalid"),
    "route?q=+++": (422, "invalid"),
    f"route?q={'x' * 501}": (422, "invalid"),
    "route?q=%00": (400, "bad_request"),
    "nothing": (404, "not_found"),
    "": (404, "not_found"),
    "route/": (404, "not_found"),
    "/nowhere/api/v1/roles": (404, "not_found"),
}


@pytest.mark.parametrize("address", ERRORS)
def test_every_error_is_json(world: World, address: str) -> None:
    status, error = ERRORS[address]
    body = get(address or f"{BASE}/", status=status)
    assert set(body) == {"error", "detail"}
    assert body["error"] == error


def test_it_only_reads(world: World) -> None:
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        response = client_for("program", enforce_csrf_checks=True).generic(method, f"{BASE}/roles")
        assert (response.status_code, json.loads(response.content)["error"]) == (405, "method_not_allowed")
        assert response["Allow"] == "GET, HEAD"
    head = client_for("program").head(f"{BASE}/roles")
    assert (head.status_code, head.content) == (200, b"")


def test_a_server_that_fails_says_so_in_json(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("roles.elsewhere.api.role_rows", lambda *args: 1 / 0)
    body = get("roles", status=500)
    assert body["error"] == "failed"
    assert "Zero" not in body["detail"]


def test_too_many_calls_are_told_to_wait(world: World) -> None:
    with time_machine.travel(datetime(2026, 11, 24, 17, tzinfo=UTC), tick=False) as clock:
        client = client_for("program")
        assert {client.get(f"{BASE}/route?q=laptops").status_code for _ in range(MOST)} == {200}
        response = client.get(f"{BASE}/owners")
        assert (response.status_code, json.loads(response.content)["error"]) == (429, "too_many")
        clock.shift(int(response["Retry-After"]))
        assert get("owners")
