"""Rule 2: a duty has at most one owner among the charters in force; a stake is in force when its version is."""

from roles.models import CharterVersion, Stake
from tests.rules.sql import copy_of, refused, run
from tests.story import PLAN, ROOMS
from tests.world import World

FORCE = "UPDATE roles_charterversion SET state = 'in_force' WHERE id = {pk}"


def stake(version: CharterVersion, wording: str) -> Stake:
    return version.stakes.get(duty__wording=wording)


def test_a_signed_version_without_another_claim_comes_into_force(world: World) -> None:
    assert run(FORCE, pk=world.version("counselor").pk) == 1
    assert world.version("counselor").stakes.get().in_force


def test_a_second_owner_cannot_come_into_force(world: World) -> None:
    refused(FORCE, pk=world.version("registrar").pk)
    assert not stake(world.version("registrar"), ROOMS).in_force


def test_a_second_owner_can_once_the_first_is_superseded(world: World) -> None:
    run("UPDATE roles_charterversion SET state = 'superseded' WHERE id = {pk}", pk=world.version("project-manager").pk)
    assert run(FORCE, pk=world.version("registrar").pk) == 1


def test_a_superseded_version_takes_its_stakes_out_of_force(world: World) -> None:
    version = world.version("project-manager")
    run("UPDATE roles_charterversion SET state = 'superseded' WHERE id = {pk}", pk=version.pk)
    assert not version.stakes.filter(in_force=True).exists()


def test_a_stake_is_not_put_in_force_by_itself(world: World) -> None:
    draft = stake(world.version("pl-coach", 3), PLAN)
    refused("UPDATE roles_stake SET in_force = TRUE WHERE id = {pk}", pk=draft.pk, saying="in force when its version")
    signed = stake(world.version("registrar"), ROOMS)
    refused("UPDATE roles_stake SET in_force = TRUE WHERE id = {pk}", pk=signed.pk)


def test_a_stake_in_force_is_not_taken_out_by_itself(world: World) -> None:
    owner = stake(world.version("pl-coach", 2), PLAN)
    refused("UPDATE roles_stake SET in_force = FALSE WHERE id = {pk}", pk=owner.pk, saying="in force when its version")


def test_a_stake_is_not_added_in_force_to_a_draft(world: World) -> None:
    draft = stake(world.version("pl-coach", 3), PLAN)
    statement, values = copy_of(draft, in_force=True, asked_first=True)
    refused(statement, saying="in force when its version", **values)


def test_one_version_of_a_charter_is_in_force(world: World) -> None:
    coach, counselor = world.charter("pl-coach"), world.version("counselor")
    refused("UPDATE roles_charterversion SET charter_id = {c}, state = 'in_force' WHERE id = {pk}",
            c=coach.pk, pk=counselor.pk)  # fmt: skip


def test_an_owner_who_is_not_asked_first_is_refused(world: World) -> None:
    draft = stake(world.version("pl-coach", 3), PLAN)
    refused(
        "UPDATE roles_stake SET asked_first = FALSE WHERE id = {pk}", pk=draft.pk, saying="owner_or_lead_is_asked_first"
    )


def test_shared_without_a_lead_is_refused(world: World) -> None:
    draft = stake(world.version("pl-coach", 3), PLAN)
    refused("UPDATE roles_stake SET kind = 'shares', lead_id = NULL WHERE id = {pk}", pk=draft.pk)
