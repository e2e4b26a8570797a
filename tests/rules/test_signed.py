"""Rule 3: what was sent for signature never changes, neither its words nor its lines nor what was signed."""

import pytest

from roles.models import CharterVersion
from tests.rules.sql import copy_of, refused, run
from tests.world import World

STAYS = "never changes"
SENT = {
    "in review": ("librarian", 1),
    "signed": ("counselor", 1),
    "in force": ("pl-coach", 2),
    "superseded": ("pl-coach", 1),
}
DRAFT = ("pl-coach", 3)
CONTENT = {
    "text": "'{{}}'", "fingerprint": "'abc'", "purpose": "'x'", "likeness": "'x'", "come_for": "'x'", "number": "77",
    "presence": "0", "hours_a_week": "1", "review_by": "'2030-01-01'", "sent_at": "'2020-01-01 00:00:00+00:00'",
    "full_time": "'x'", "on_new_principal": "TRUE", "on_new_holder": "TRUE", "on_many_new": "TRUE",
    "is_emerging": "TRUE", "profile": "'x'",
}  # fmt: skip
PARTS = {
    "roles_stake": {
        "wording": "'x'",
        "kind": "'supports', asked_first = FALSE",
        "order": "9",
        "how_note": "'y'",
        "hours": "3",
    },
    "roles_outcome": {"text": "'x'", "sign": "'x'", "due": "'2030-01-01'", "order": "9"},
    "roles_boundary": {"text": "'x'", "locked": "FALSE", "instead_id": "NULL", "order": "9"},
    "roles_timeshare": {"label": "'x'", "hours": "1", "order": "9"},
}
CHANGES = [(table, column, value) for table, columns in PARTS.items() for column, value in columns.items()]


@pytest.fixture(params=SENT)
def sent(request: pytest.FixtureRequest, world: World) -> CharterVersion:
    return world.version(*SENT[request.param])


@pytest.mark.parametrize(("column", "value"), CONTENT.items())
def test_its_words_stay(sent: CharterVersion, world: World, column: str, value: str) -> None:
    change = f"UPDATE roles_charterversion SET {column} = {value} WHERE id = {{pk}}"
    assert run(change, pk=world.version(*DRAFT).pk) == 1
    refused(change, pk=sent.pk, saying=STAYS)


@pytest.mark.parametrize(("table", "column", "value"), CHANGES)
def test_its_lines_stay(sent: CharterVersion, world: World, table: str, column: str, value: str) -> None:
    change = f'UPDATE {table} SET "{column}" = {value} WHERE version_id = {{pk}}'
    assert run(change, pk=world.version(*DRAFT).pk) >= 1
    refused(change, pk=sent.pk, saying=STAYS)


@pytest.mark.parametrize("table", PARTS)
def test_its_lines_are_not_removed(sent: CharterVersion, world: World, table: str) -> None:
    removal = f"DELETE FROM {table} WHERE version_id = {{pk}}"
    assert run(removal, pk=world.version(*DRAFT).pk) >= 1
    refused(removal, pk=sent.pk, saying=STAYS)


@pytest.mark.parametrize("related", ["boundaries", "time_shares", "outcomes"])
def test_no_line_is_added(sent: CharterVersion, world: World, related: str) -> None:
    draft = world.version(*DRAFT)
    statement, values = copy_of(getattr(draft, related).first())
    assert run(statement, **values) == 1
    refused(statement, **{**values, "version_id": sent.pk}, saying=STAYS)


def test_no_stake_is_added(sent: CharterVersion) -> None:
    statement, values = copy_of(sent.stakes.first(), duty_id=sent.school.duties.last().pk)
    refused(statement, saying=STAYS, **values)


@pytest.mark.parametrize("table", PARTS)
def test_no_line_is_moved_in_from_a_draft(sent: CharterVersion, world: World, table: str) -> None:
    move = f"UPDATE {table} SET version_id = {{to}} WHERE version_id = {{pk}}"
    refused(move, to=sent.pk, pk=world.version(*DRAFT).pk)


def test_it_is_not_deleted(sent: CharterVersion, world: World) -> None:
    refused("DELETE FROM roles_charterversion WHERE id = {pk}", pk=sent.pk, saying="Only a draft")


def test_the_day_it_came_into_force_stays(world: World) -> None:
    change = "UPDATE roles_charterversion SET in_force_since = '2020-01-01' WHERE id = {pk}"
    for number in (1, 2):
        refused(change, pk=world.version("pl-coach", number).pk, saying="day on which")


@pytest.mark.parametrize(
    "change",
    ["hand = 'apple'", "name = 'x'", "signed_at = NULL, fingerprint = ''", "fingerprint = 'x'", "person_id = 1"],
)
def test_a_signature_given_never_changes(world: World, change: str) -> None:
    signature = world.signature("eve", "librarian")
    refused(f"UPDATE roles_chartersignature SET {change} WHERE id = {{pk}}", pk=signature.pk, saying=STAYS)


def test_a_signature_given_is_never_taken_away(world: World) -> None:
    given, asked = world.signature("eve", "librarian"), world.signature("ben", "librarian")
    refused("DELETE FROM roles_chartersignature WHERE id = {pk}", pk=given.pk, saying="never taken away")
    assert run("DELETE FROM roles_chartersignature WHERE id = {pk}", pk=asked.pk) == 1


def test_a_signature_binds_to_the_text_in_review_only(world: World) -> None:
    sign = (
        "UPDATE roles_chartersignature SET signed_at = '2026-01-01 00:00:00+00:00', fingerprint = {f} WHERE id = {pk}"
    )
    signature = world.signature("ben", "librarian")
    refused(sign, f="another", pk=signature.pk, saying="exact text")
    assert run(sign, f=world.version("librarian").fingerprint, pk=signature.pk) == 1


def test_a_signature_is_asked_for_only_in_review(world: World) -> None:
    statement, values = copy_of(world.signature("ben", "librarian"), person_id=world.person("cleo").pk)
    assert run(statement, **values) == 1
    elsewhere = {**values, "version_id": world.version("counselor").pk}
    refused(statement, **elsewhere, saying="asked for while")


def test_a_signature_does_not_come_signed(world: World) -> None:
    statement, values = copy_of(world.signature("eve", "librarian"), person_id=world.person("cleo").pk)
    refused(statement, **values, saying="asked for while")
