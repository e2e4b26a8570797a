"""Who knocks at each page and what they are told: a stranger that there is nothing, staff that it is not for them."""

import pytest

from coachhub.kit.entry import Level
from tests.dump import changes, dump
from tests.guards.catalogue import ACTORS, NO_KEY, NOT_FOR_YOU, SIGN_IN, STRANGER, WRONG_METHOD, Page
from tests.guards.forms import filled
from tests.guards.junk import taken_back
from tests.guards.pages import PAGES
from tests.world import World, client_for

pytestmark = pytest.mark.static  # on PostgreSQL the same pages are opened and sent by test_queries and test_forms

DENIED = (STRANGER, NOT_FOR_YOU, WRONG_METHOD)


@pytest.mark.parametrize("sample", PAGES, ids=str)
def test_opening(world: World, sample: Page) -> None:
    """By each of the actors in turn."""
    wrong = {}
    for actor in ACTORS:
        response = sample.get(client_for(actor))
        if response.status_code != sample.expected("GET", actor):
            wrong[actor] = response.status_code
        elif sample.denied(actor) == SIGN_IN and actor not in sample.but:
            assert response["Location"].startswith("/sign-in?next=/")
        head = client_for(actor).head(sample.address())
        if (head.status_code, head.content) != (response.status_code, b""):
            wrong[f"{actor}, HEAD"] = head.status_code
    assert wrong == {}


@pytest.mark.battery
@pytest.mark.parametrize("sample", PAGES, ids=str)
def test_sending(world: World, sample: Page) -> None:
    """By each of the actors, all to the same state: what one did is taken back before the next."""
    data, address = filled(sample, world) if sample.good else {}, sample.address()
    before = dump()
    wrong = {}
    for actor in ACTORS:
        with taken_back():
            response = client_for(actor).post(address, data)
            if response.status_code != sample.expected("POST", actor):
                wrong[actor] = (response.status_code, problems(response))
            elif sample.denied(actor) is not None or response.status_code in DENIED:
                assert not changes(before, dump())
    assert wrong == {}


@pytest.mark.parametrize("sample", [page for page in PAGES if page.of_school], ids=str)
def test_a_school_that_is_not_there(world: World, sample: Page) -> None:
    assert sample.get(client_for("ada"), school="nowhere").status_code == STRANGER


@pytest.mark.parametrize("sample", [page for page in PAGES if page.of_school], ids=str)
def test_the_twin_school(world: World, sample: Page) -> None:
    before = dump()
    for response in (
        sample.get(client_for("ada"), school="zeder-high-school"),
        sample.post(client_for("ada"), filled(sample, world) if sample.good else {}, school="zeder-high-school"),
    ):
        # The staff link is for all to try, so sending to it is the wrong method rather than nobody's business.
        assert response.status_code in ((STRANGER, WRONG_METHOD) if sample.level == Level.ANYONE else (STRANGER,)) or (
            sample.for_programs and response.status_code == NO_KEY
        )
        assert "ZEDER" not in response.text.upper().replace("ZEDER-HIGH-SCHOOL", "")
    assert not changes(before, dump())


@pytest.mark.parametrize("sample", [page for page in PAGES if page.parts_found], ids=str)
def test_a_row_of_the_twin_school(world: World, sample: Page) -> None:
    client = client_for("ada" if sample.of_school else sample.reader)
    before, foreign = dump(), sample.parts("zeder")
    assert foreign != sample.parts()
    assert sample.get(client, **foreign).status_code in (STRANGER, WRONG_METHOD)
    sent = sample.post(client, filled(sample, world) if sample.good else {}, **foreign)
    assert sent.status_code == (STRANGER if sample.good else WRONG_METHOD)
    assert not changes(before, dump())


def problems(response: object) -> str:
    context = getattr(response, "context", None) or {}
    form = context.get("form")
    return str(form.errors) if form is not None else ""


@pytest.mark.parametrize("actor", [*ACTORS, "sue"])
def test_the_support_pages_are_for_support_alone(world: World, actor: str) -> None:
    for address in ("/support/", "/support/roles/school/"):
        status = client_for(actor).get(address).status_code
        assert status == 200 if actor == "sue" else status in (SIGN_IN, NOT_FOR_YOU)
    assert client_for("anonymous").get("/support/login/")["Location"].startswith("/sign-in")
