"""Settling what two charters claim: into drafts, in words that a teacher can go by."""

from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client

from roles.models import CharterVersion, Stake, TrailRow
from roles.signing.models import State
from tests.overlap.disputes import SHARED, claim_in_draft, page_of, send
from tests.routing.test_ask import said
from tests.story import PLAN, ROOMS
from tests.world import World

Clients = Callable[[str], Client]


@pytest.fixture
def ada(client_of: Clients) -> Client:
    return client_of("ada")


def kinds(world: World) -> dict[str, tuple[str, str]]:
    """How the version under way of each role stands to the rooms, by role."""
    stakes = Stake.objects.filter(duty=world.duty(ROOMS), version__state__in=["draft", "in_review", "signed"])
    rows = stakes.select_related("role", "goes_to", "lead")
    return {
        one.role.slug: (one.kind, one.lead.slug if one.lead else one.goes_to.slug if one.goes_to else "")
        for one in rows
    }


def in_force(world: World) -> list[dict[str, object]]:
    return list(Stake.objects.filter(version__school=world.hampton, in_force=True).order_by("id").values())


def test_both_claims_are_quoted_with_version_and_line(ada: Client, world: World) -> None:
    page = said(ada.get(page_of(world)))
    assert "Two charters claim it." in page
    for words in ("version 1, in force", "Line 2, Dora Dean.", "version 1, signed", "Line 1, Kai King.", f"“{ROOMS}”"):
        assert words in page
    assert "Until then the charter in force answers: Dora Dean." in page


def test_the_one_owns_it_and_the_other_hands_it_on(ada: Client, world: World) -> None:
    before = in_force(world)
    assert send(ada, world, answer="owner-registrar").status_code == 302
    assert kinds(world) == {"registrar": ("owns", ""), "project-manager": ("hands_on", "registrar")}
    assert in_force(world) == before
    assert world.version("registrar").state == State.SIGNED, "its line is as it was, so nobody signs it again"


def test_what_is_signed_is_followed_by_a_draft_and_stays_as_it_was(ada: Client, world: World) -> None:
    text = world.version("registrar").text
    send(ada, world, answer="owner-project-manager")
    signed, draft = world.version("registrar", 1), world.version("registrar", 2)
    assert (signed.state, signed.text) == (State.SUPERSEDED, text)
    assert draft.is_draft
    assert kinds(world) == {"registrar": ("hands_on", "project-manager")}


def test_what_nobody_has_signed_yet_is_taken_back(ada: Client, world: World) -> None:
    claim_in_draft(world, "assistant-principal", send=True)
    send(ada, world, answer="owner-registrar")
    assert world.version("assistant-principal", 1).is_draft
    assert kinds(world)["assistant-principal"] == ("hands_on", "registrar")


SHARES = {
    "split": ({"by_what": "grade", "part-registrar": "grade 9", "part-project-manager": "the rest"},
              "by grade: Project manager, the rest; Registrar, grade 9"),
    "joint": ({}, ""),
    "lead": ({"lead": "registrar", "first": ""}, ""),
    "handed": ({"starts": "project-manager", "takes_over": "registrar", "step": "the date is set"},
               "Project manager starts, registrar takes over: the date is set"),
}  # fmt: skip


@pytest.mark.parametrize("how", SHARES)
def test_a_sharing_says_how_in_both_charters_and_one_is_asked_first(ada: Client, world: World, how: str) -> None:
    fields, note = SHARES[how]
    response = send(ada, world, **{**SHARED, "how": how, **fields})
    assert response.status_code == 302
    drafts = Stake.objects.filter(duty=world.duty(ROOMS), version__state="draft")
    assert {(one.role.slug, one.kind, one.how, one.how_note, one.asked_first) for one in drafts} == {
        ("registrar", "shares", how, note, True),
        ("project-manager", "shares", how, note, False),
    }


def test_somebody_else_owns_it_and_both_hand_it_on(ada: Client, world: World) -> None:
    send(ada, world, answer="other", other="teacher")
    assert kinds(world) == {
        "teacher": ("owns", ""), "registrar": ("hands_on", "teacher"), "project-manager": ("hands_on", "teacher"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"answer": ""}, "answer"),
        ({"answer": "owner-principal"}, "answer"),
        ({"answer": "other"}, "other"),
        ({"answer": "other", "other": "registrar"}, "other"),
        ({"answer": "share"}, "how"),
        ({**SHARED, "how": "joint", "first": ""}, "first"),
        ({**SHARED, "how": "lead", "lead": ""}, "lead"),
        ({**SHARED, "how": "handed", "starts": "registrar", "takes_over": "registrar", "step": "x"}, "takes_over"),
        ({**SHARED, "how": "handed", "starts": "registrar", "takes_over": "project-manager"}, "step"),
        ({**SHARED, "how": "split", "by_what": "grade", "part-registrar": "9"}, "part-project-manager"),
        ({**SHARED, "how": "handed", "starts": "registrar", "takes_over": "project-manager",
          "step": "the student Tyler has a date"}, "step"),
    ],
)  # fmt: skip
def test_what_is_missing_is_said_beside_the_field(
    ada: Client, world: World, fields: dict[str, str], missing: str
) -> None:
    response = send(ada, world, **fields)
    assert response.status_code == 422
    assert missing in response.context["form"].errors
    assert not TrailRow.objects.filter(verb="settled").exists()


def test_before_it_is_written_it_says_what_changes(ada: Client, world: World) -> None:
    query = "?answer=share&how=joint&first=registrar"
    page = said(ada.get(page_of(world) + query))
    for words in (
        "Project manager: version 2 is drafted with this one line changed. Dora Dean and the principal sign it.",
        "Registrar: version 1 is out for signature",
        "“Rooms for a meeting” goes to Kai King instead of Dora Dean, once the new versions are in force.",
        "Kai King, registrar: Book rooms for meetings. Shared with Dora Dean, project manager, done jointly.",
    ):
        assert words in page
    part = said(ada.get(page_of(world) + query, headers={"HX-Request": "true"}))
    assert part.startswith('<div id="means"')


def test_the_holders_of_both_are_told(ada: Client, world: World) -> None:
    send(ada, world, answer="owner-registrar")
    assert sorted(message.to[0] for message in mail.outbox) == ["dora@hampton.example", "kai@hampton.example"]
    assert "The registrar owns it." in mail.outbox[0].body


def test_of_two_who_settle_it_the_second_is_told_with_both_answers(ada: Client, world: World) -> None:
    seen = ada.get(page_of(world)).context["dispute"].seen
    send(ada, world, answer="owner-registrar")
    response = send(ada, world, answer="owner-project-manager", seen=seen)
    assert response.status_code == 409
    assert "The registrar owns it, in version 1, signed." in said(response)
    assert kinds(world)["project-manager"] == ("hands_on", "registrar")


def test_a_claim_that_changed_meanwhile_is_read_again_before_anything_is_written(ada: Client, world: World) -> None:
    seen = ada.get(page_of(world)).context["dispute"].seen
    claim_in_draft(world, "assistant-principal")
    response = send(ada, world, answer="owner-registrar", seen=seen)
    assert response.status_code == 409
    assert "Read it again" in said(response)
    assert 'value="owner-registrar" checked' in said(response)
    assert not TrailRow.objects.filter(verb="settled").exists()


def test_those_who_claim_it_say_how_they_see_it_and_write_nothing(
    ada: Client, client_of: Clients, world: World
) -> None:
    ada.post(page_of(world), {"ask": "1"})
    assert sorted(message.to[0] for message in mail.outbox) == ["dora@hampton.example", "kai@hampton.example"]
    before = CharterVersion.objects.count()
    assert send(client_of("dora"), world, answer="owner-registrar").status_code == 302
    assert CharterVersion.objects.count() == before
    assert {message.to[0] for message in mail.outbox[2:]} == {"ada@hampton.example", "kai@hampton.example"}
    assert "<b>Dora Dean</b> would settle it like this" in said(ada.get(page_of(world)))


def test_a_claim_in_a_version_under_way_is_kept_from_the_other_until_somebody_asks(
    ada: Client, client_of: Clients, world: World
) -> None:
    dora = client_of("dora")
    assert dora.get(page_of(world)).status_code == 403
    ada.post(page_of(world), {"ask": "1"})
    assert "version 1, signed" in said(dora.get(page_of(world)))


@pytest.mark.parametrize("name", ["ben", "cleo", "eve", "lea"])
def test_whoever_is_no_party_is_refused_and_asks_nobody(client_of: Clients, world: World, name: str) -> None:
    client, page = client_of(name), page_of(world)
    answer = client.get(page)
    assert answer.status_code == 403
    assert "The principal and the people whose roles claim this duty settle it." in said(answer)
    assert client.post(page, {"ask": "1"}).status_code == 403
    assert client.post(page, {"answer": "owner-registrar"}).status_code == 403
    assert not mail.outbox
    assert not TrailRow.objects.filter(subject_type="duty", subject_id=world.duty(ROOMS).pk).exists()


def test_whoever_answers_after_it_was_settled_is_told_so(ada: Client, client_of: Clients, world: World) -> None:
    ada.post(page_of(world), {"ask": "1"})
    send(ada, world, answer="owner-registrar")
    answer = client_of("dora").post(page_of(world), {"answer": "owner-project-manager", "seen": "x"})
    assert answer.status_code == 409
    assert "Nothing of yours was written." in said(answer)
    assert client_of("cleo").get(page_of(world)).status_code == 403


def test_what_is_not_contested_is_not_settled(ada: Client, world: World) -> None:
    page = page_of(world, PLAN)
    assert "is not contested" in said(ada.get(page))
    assert ada.post(page, {"answer": "owner-pl-coach"}).status_code == 409
