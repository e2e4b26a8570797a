"""A version goes draft, in review, signed, in force, superseded, and in no other way."""

import itertools

import pytest

from roles.signing.models import State
from tests.rules.sql import copy_of, refused, run
from tests.world import World

ROWS = {
    "draft": ("pl-coach", 3),
    "in_review": ("librarian", 1),
    "signed": ("counselor", 1),
    "in_force": ("project-manager", 1),
    "superseded": ("pl-coach", 1),
}
ALLOWED = {
    ("in_review", "superseded"),
    ("signed", "in_force"),
    ("signed", "superseded"),
    ("in_force", "superseded"),
}
MOVE = "UPDATE roles_charterversion SET state = {state} WHERE id = {pk}"
PAIRS = [pair for pair in itertools.product(State.values, repeat=2) if pair[0] != pair[1]]


@pytest.mark.parametrize(("old", "new"), [pair for pair in PAIRS if pair in ALLOWED])
def test_a_version_may_go(world: World, old: str, new: str) -> None:
    assert run(MOVE, state=new, pk=world.version(*ROWS[old]).pk) == 1


@pytest.mark.parametrize(("old", "new"), [pair for pair in PAIRS if pair not in ALLOWED])
def test_a_version_may_not_go(world: World, old: str, new: str) -> None:
    refused(MOVE, state=new, pk=world.version(*ROWS[old]).pk)


def test_a_draft_goes_into_review_with_its_text(world: World) -> None:
    send = "UPDATE roles_charterversion SET state = 'in_review', text = {t}, fingerprint = {f} WHERE id = {pk}"
    draft = world.version(*ROWS["draft"])
    refused(send, t="", f="", pk=draft.pk, saying="cannot change its state")
    assert run(send, t="{}", f="abc", pk=draft.pk) == 1


def test_a_version_goes_back_to_draft_only_while_nobody_has_signed(world: World) -> None:
    assert run(MOVE, state="draft", pk=world.version("assistant-principal").pk) == 1
    refused(MOVE, state="draft", pk=world.version("librarian").pk, saying="cannot change its state")


def test_a_version_is_not_signed_while_a_signature_is_open(world: World) -> None:
    refused(MOVE, state="signed", pk=world.version("librarian").pk, saying="Not everybody has signed")


def test_a_version_that_nobody_was_asked_to_sign_is_not_signed(world: World) -> None:
    version = world.version("assistant-principal")
    version.signatures.all().delete()
    refused(MOVE, state="signed", pk=version.pk, saying="Not everybody has signed")


@pytest.mark.parametrize("state", [state for state in State.values if state != "draft"])
def test_a_version_begins_as_a_draft(world: World, state: str) -> None:
    statement, values = copy_of(world.version(*ROWS["superseded"]), number=50, state=state)
    refused(statement, **values, saying="begins as a draft")


def test_one_version_of_a_charter_is_under_way(world: World) -> None:
    statement, values = copy_of(world.version(*ROWS["draft"]), number=50)
    refused(statement, **values)
