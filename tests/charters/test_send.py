"""Sending a draft for signature: who signs, what is contested, what is missing, and the mail."""

from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client

from roles.charters.actions import save_draft
from roles.charters.drafts import OpenDraft
from roles.charters.parties import Candidate, candidates_of
from roles.models import Appointment, CharterVersion, Stake
from roles.people.actions import raise_routing_version
from roles.people.members import Member
from roles.staffing.actions import appoint
from tests.charters.pages import HOME
from tests.story import ROOMS
from tests.world import World

ClientOf = Callable[[str], Client]
SEND = f"{HOME}/pl-coach/v/3/send"


@pytest.fixture
def draft(world: World) -> CharterVersion:
    """The coach's draft: it hands a duty to the project manager and lets the librarians lead another."""
    version, manager, librarian = world.version("pl-coach", 3), world.role("project-manager"), world.role("librarian")
    stakes = [
        Stake(kind="owns", wording="Plan lessons"),
        Stake(kind="hands_on", wording="Order things", goes_to=manager),
        Stake(kind="shares", wording="Plan units", how="joint", lead=librarian),
    ]
    return save_draft(version, stakes=stakes, boundaries=[], time_shares=[], by=world.person("ben"))


def chosen(client: Client, draft: CharterVersion) -> dict[str, object]:
    page = client.get(SEND).context
    return {"parties": page["chosen"], "edits": draft.edits}


def names(candidates: list[Candidate]) -> list[str]:
    return [one.name or f"nobody, {one.role.name}" for one in candidates]


def test_it_proposes_the_role_those_it_hands_to_or_that_lead_and_the_principal_last(
    client_of: ClientOf, draft: CharterVersion
) -> None:
    page = client_of("ada").get(SEND)
    assert names(page.context["likely"]) == ["Ben Brook", "Dora Dean", "Eve Ellis", "Fay Ford", "Ada Abbott"]
    assert "Signs because it hands one duty to this role" in page.text
    assert "Signs for the school" in page.text
    assert len(page.context["chosen"]) == 5


def test_a_role_that_nobody_holds_is_shown_and_cannot_be_chosen(
    client_of: ClientOf, draft: CharterVersion, world: World
) -> None:
    manager = world.role("project-manager")
    Appointment.objects.filter(role=manager).delete()
    raise_routing_version(world.hampton)
    page = client_of("ada").get(SEND)
    assert "nobody, Project manager" in names(page.context["likely"])
    assert "nobody holds this role now" in page.text
    answer = client_of("ada").post(SEND, {"parties": [f"{manager.pk}-None"], "edits": draft.edits})
    assert answer.status_code == 422


def test_sending_freezes_the_text_and_asks_each(client_of: ClientOf, draft: CharterVersion) -> None:
    client = client_of("ada")
    answer = client.post(SEND, chosen(client, draft), follow=True)
    draft.refresh_from_db()
    assert draft.state == "in_review"
    assert [signature.person.first_name for signature in draft.signatures.all()] == ["Ben", "Dora", "Eve", "Fay", "Ada"]
    assert "Sent to Ben Brook, Dora Dean, Eve Ellis, Fay Ford and Ada Abbott." in answer.text
    assert "Version 2 stays in force until then." in answer.text


def test_each_but_the_sender_gets_one_mail_with_the_way_to_the_page(client_of: ClientOf, draft: CharterVersion) -> None:
    client = client_of("ada")
    mail.outbox.clear()
    client.post(SEND, chosen(client, draft))
    assert sorted(to for message in mail.outbox for to in message.to) == [
        f"{name}@hampton.example" for name in ("ben", "dora", "eve", "fay")
    ]
    first = mail.outbox[0]
    assert first.subject == "Read and sign: charter of the PL coach, version 3"
    assert f"{HOME}/pl-coach/v/3/sign" in first.body
    assert "Ben, version 3 of the charter of the PL coach waits for your signature. Ada Abbott sent it." in first.body
    html = first.alternatives[0]
    assert f"{HOME}/pl-coach/v/3/sign" in str(html)


def test_fewer_may_be_asked(client_of: ClientOf, draft: CharterVersion, world: World) -> None:
    only = f"{world.role('pl-coach').pk}-{world.person('ben').pk}"
    client_of("ada").post(SEND, {"parties": [only], "edits": draft.edits})
    assert [signature.person for signature in draft.signatures.all()] == [world.person("ben")]


@pytest.mark.parametrize(
    ("parties", "words"),
    [([], "Choose who signs this version"), (["1-1"], "is not in that role any more"), (["x"], "not in that role")],
)
def test_nobody_or_a_stranger_is_not_asked(
    client_of: ClientOf, draft: CharterVersion, parties: list[str], words: str
) -> None:
    answer = client_of("ada").post(SEND, {"parties": parties, "edits": draft.edits})
    assert answer.status_code == 422
    assert words in answer.text
    draft.refresh_from_db()
    assert draft.is_draft


def test_somebody_signs_once(client_of: ClientOf, draft: CharterVersion, world: World) -> None:
    ben, since = world.person("ben"), world.day(-1)
    appoint(ben, world.role("teacher"), since=since, by=None)
    both = [f"{world.role(slug).pk}-{ben.pk}" for slug in ("pl-coach", "teacher")]
    answer = client_of("ada").post(SEND, {"parties": both, "edits": draft.edits})
    assert answer.status_code == 422
    assert "Ben Brook signs once" in answer.text


def test_a_draft_changed_after_the_check_is_not_sent(client_of: ClientOf, draft: CharterVersion) -> None:
    client = client_of("ada")
    checked = chosen(client, draft)
    client_of("ben").post(f"{HOME}/pl-coach/draft/lines/new", {"wording": "Slipped in", "kind": "owns"})
    answer = client.post(SEND, checked)
    assert answer.status_code == 409
    assert "changed meanwhile" in answer.text


def test_what_is_contested_is_named_and_does_not_hold_it_up(
    client_of: ClientOf, draft: CharterVersion, world: World
) -> None:
    answer = client_of("ben").post(f"{HOME}/pl-coach/draft/lines/new", {"wording": ROOMS, "kind": "owns"})
    assert answer.status_code == 302, answer.context["opened"].form.errors
    draft.refresh_from_db()
    client = client_of("ada")
    page = " ".join(client.get(SEND).text.split())
    assert f"“{ROOMS}” Project manager charter, version 1" in page
    assert client.post(SEND, chosen(client, draft)).status_code == 302


def test_an_empty_charter_is_not_sent(client_of: ClientOf, draft: CharterVersion) -> None:
    draft.purpose = ""
    save_draft(draft, stakes=[], boundaries=[], time_shares=[], by=None)
    client = client_of("ada")
    answer = client.post(SEND, chosen(client, draft))
    assert answer.status_code == 422
    assert "Two things before this can be sent" in answer.text
    assert "Write at least one duty" in answer.text


def test_what_is_out_already_is_not_sent_again(client_of: ClientOf, draft: CharterVersion) -> None:
    client = client_of("ada")
    data = chosen(client, draft)
    assert [client.post(SEND, data).status_code for _ in range(2)] == [302, 409]
    assert draft.signatures.count() == 5


def test_a_deputy_who_sends_leaves_the_last_signature_to_the_front_door(world: World) -> None:
    jon = world.membership("jon")
    jon.level = "principal"
    jon.save()
    version = world.version("pl-coach", 3)
    stakes = list(Stake.objects.filter(version=version))
    roles = {str(role.pk): role for role in world.hampton.roles.all()}
    member = Member(school=world.hampton, level=5, person=jon.person, membership=jon)  # type: ignore[arg-type]
    found = candidates_of(OpenDraft(version, stakes=stakes, roles=roles), member)
    assert [one.name for one in found if one.is_default][-1] == "Ada Abbott"


def test_without_a_principal_in_a_role_nobody_is_proposed_for_the_school(
    client_of: ClientOf, draft: CharterVersion, world: World
) -> None:
    Appointment.objects.filter(person=world.person("ada")).delete()
    raise_routing_version(world.hampton)
    assert names(client_of("ada").get(SEND).context["likely"])[-1] == "Fay Ford"
