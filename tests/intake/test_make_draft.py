"""From the sorted lines to a draft charter: what is taken comes in once, and the rest says where it stays."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.test import Client

from roles.models import CharterVersion, Description, LeftOut
from tests.intake.descriptions import IMPORT, item_with, paste, send
from tests.story import DEVICES
from tests.world import World

ClientOf = Callable[[str], Client]
pytestmark = pytest.mark.django_db
MORE = """
This position does not evaluate teachers.

Terms of employment
Terms of employment: Full-time, 37.5 hours per week.
"""


@pytest.fixture
def description(client_of: ClientOf, world: World) -> Description:
    """Sorted: one own, one shared, one not ours, and two that nobody has decided on."""
    client, found = client_of("ada"), paste(client_of("ada"))
    manager, librarian = world.role("project-manager"), world.role("librarian")
    send(client, item_with(found, "Plan one lesson"), act="own")
    send(client, item_with(found, "Keep the coaching log"), act="share", other=str(librarian.pk))
    send(client, item_with(found, "Order devices"), act="not_ours", wording=DEVICES, other=str(manager.pk))
    return found


def make(client: Client, description: Description):  # type: ignore[no-untyped-def]
    return client.post(f"{IMPORT}/{description.pk}/draft", follow=True)


def draft_of(description: Description) -> CharterVersion:
    description.refresh_from_db()
    assert description.draft is not None
    return description.draft


def test_each_line_becomes_the_stake_it_was_sorted_as(client_of: ClientOf, description: Description) -> None:
    make(client_of("ada"), description)
    stakes = {stake.kind: stake for stake in draft_of(description).stakes.all()}
    assert set(stakes) == {"owns", "shares", "hands_on"}
    assert stakes["shares"].lead.slug == "librarian"
    assert stakes["hands_on"].goes_to.slug == "project-manager"


def test_it_leads_to_the_editor_and_says_what_stays_out(client_of: ClientOf, description: Description) -> None:
    page = make(client_of("ada"), description)
    assert page.redirect_chain[-1][0] == "/hampton-high-school/charters/teacher/draft"
    assert "Three lines are in the draft." in page.text
    assert "Two lines of the description wait for your word" in page.text


def test_the_schools_own_duty_is_used_again(client_of: ClientOf, world: World, description: Description) -> None:
    make(client_of("ada"), description)
    assert draft_of(description).stakes.get(kind="hands_on").duty == world.duty(DEVICES)


def test_catch_alls_and_what_was_left_out_stand_beside_the_draft(client_of: ClientOf, description: Description) -> None:
    send(client_of("ada"), item_with(description, "Model lessons"), act="leave")
    make(client_of("ada"), description)
    rows = LeftOut.objects.filter(version=draft_of(description))
    texts = list(rows.values_list("text", flat=True))
    assert any("Model lessons when appropriate" in text for text in texts)
    assert any("as assigned" in text for text in texts)
    assert not any("certificate" in text for text in texts)


def test_a_second_press_doubles_nothing_and_adds_what_is_new(client_of: ClientOf, description: Description) -> None:
    client = client_of("ada")
    make(client, description)
    left_out = LeftOut.objects.count()
    make(client, description)
    assert (draft_of(description).stakes.count(), LeftOut.objects.count()) == (3, left_out)
    send(client, item_with(description, "Model lessons"), act="own", wording="Model one lesson in each cycle")
    make(client, description)
    assert draft_of(description).stakes.count() == 4


def test_without_anything_taken_no_draft_is_begun(client_of: ClientOf, world: World) -> None:
    page = make(client_of("ada"), paste(client_of("ada")))
    assert "Nothing is taken yet" in page.text
    assert not CharterVersion.objects.filter(charter__role=world.role("teacher")).exists()


def test_what_the_draft_says_already_stays(client_of: ClientOf, world: World) -> None:
    before = set(world.version("pl-coach", 3).stakes.values_list("wording", "kind"))
    client = client_of("ada")
    found = paste(client, role="pl-coach")
    send(client, item_with(found, "Keep the coaching log"), act="own")
    make(client, found)
    after = set(draft_of(found).stakes.values_list("wording", "kind"))
    assert before < after
    assert draft_of(found).outcomes.exists()


def test_boundaries_and_terms_are_proposed(client_of: ClientOf, description: Description) -> None:
    client = client_of("ada")
    found = paste(client, description.text + MORE)
    send(client, item_with(found, "Plan one lesson"), act="own")
    make(client, found)
    draft = draft_of(found)
    assert "Does not evaluate teachers" in draft.boundaries.values_list("text", flat=True)
    assert (draft.hours_a_week, draft.full_time) == (Decimal("37.5"), "Full-time, 37.5 hours per week")


def test_a_version_out_for_signature_is_not_written_into(client_of: ClientOf, world: World) -> None:
    client = client_of("ada")
    found = paste(client, role="assistant-principal")
    send(client, item_with(found, "Keep the coaching log"), act="own")
    answer = make(client, found)
    assert answer.status_code == 409
    assert "out for signature" in answer.text
    assert world.version("assistant-principal").stakes.count() == 1
