"""The API keeps what its description promises, whatever it is asked."""

import json
from functools import cache
from typing import Any

from django.http import QueryDict
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from roles.elsewhere import schemas
from tests.guards.corpus import BROKEN_BYTES, JUNK
from tests.guards.junk import answer
from tests.world import API_KEY, World, client_for

BASE = "/hampton-high-school/api/v1"
MODELS: dict[str, type[BaseModel]] = {"route": schemas.Route, "roles": schemas.Roles, "owners": schemas.Owners}
TEXT = st.text(max_size=600) | st.sampled_from([text for text in JUNK if len(text) < 600])
NAMES = st.sampled_from(["q", "school", "type", "Q", "q[]", "page"]) | st.text(max_size=5)
KEYS = st.sampled_from([f"Bearer {API_KEY}"] * 8 + ["", "Bearer x", "Basic x"])


def description() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(client_for("anonymous").get(f"{BASE}/openapi.json").content)
    return found


@cache
def declared(operation: str) -> set[int]:
    responses = description()["paths"][f"{BASE}/{operation}"]["get"]["responses"]
    return {int(status) for status in responses}


def keeps_its_promise(operation: str, response: Any) -> None:
    """The status is one that is declared, and the body is of its model: no field missing, none too many."""
    assert response.status_code in declared(operation), response.text
    model = MODELS[operation] if response.status_code == 200 else schemas.Problem
    body = json.loads(response.content)
    assert model.model_validate(body).model_dump(mode="json") == body


def test_made_up_calls(world: World) -> None:
    @settings(max_examples=150)
    @given(st.sampled_from(list(MODELS)), st.lists(st.tuples(NAMES, TEXT), max_size=4), KEYS)
    def one(operation: str, sent: list[tuple[str, str]], key: str) -> None:
        query = QueryDict(mutable=True)
        for name, value in sent:
            query.appendlist(name.encode(errors="replace").decode(), value.encode(errors="replace").decode())
        client = client_for("anonymous", headers={"Authorization": key})
        keeps_its_promise(operation, answer(client, "GET", f"{BASE}/{operation}?{query.urlencode()}"))

    one()


def test_every_piece_of_junk(world: World) -> None:
    client = client_for("program")
    for text in JUNK:
        query = QueryDict(mutable=True)
        query["q"] = text
        keeps_its_promise("route", answer(client, "GET", f"{BASE}/route?{query.urlencode()}"))
    for broken in BROKEN_BYTES:
        keeps_its_promise("route", answer(client, "GET", f"{BASE}/route?q={broken}"))


def test_the_description_names_every_operation_and_each_of_its_errors(world: World) -> None:
    found = description()
    assert found["openapi"].startswith("3.1")
    assert set(found["paths"]) == {f"{BASE}/{operation}" for operation in MODELS}
    assert declared("route") == {200, 400, 401, 404, 422, 429}
    assert declared("roles") == declared("owners") == {200, 400, 401, 404, 429}
    (q,) = found["paths"][f"{BASE}/route"]["get"]["parameters"]
    assert (q["in"], q["required"], q["schema"]["maxLength"], q["schema"]["minLength"]) == ("query", True, 500, 1)
    assert found["components"]["securitySchemes"]["SchoolKey"] == {"type": "http", "scheme": "bearer"}
    assert {"SchoolKey": []} in found["paths"][f"{BASE}/route"]["get"]["security"]
