"""A tried version says of every question type where it would go, and agrees with what publishing then does."""

from hypothesis import given
from hypothesis import strategies as st

from coachhub.kit.entry import Level
from roles.charters import actions as charters
from roles.charters.models import Stake
from roles.people.members import Member
from roles.routing.compiled import shelf
from roles.routing.directory import Claim, Directory, DutyEntry, RoleEntry, TypeEntry
from roles.routing.owners import resolve
from roles.signing.actions import sign
from roles.trying.pages import try_version
from roles.trying.replay import DraftLine, Fate, as_published, replay
from tests.story import ROOMS, SOURCES
from tests.world import World

COACH, MANAGER = 1, 2
ROLES = {COACH: RoleEntry(COACH, "coach", "Coach"), MANAGER: RoleEntry(MANAGER, "manager", "Manager")}
OWNERS = st.lists(st.sampled_from([None, COACH, MANAGER]), min_size=1, max_size=8)


def school_of(owners: list[int | None]) -> Directory:
    day = World().day()
    return Directory(
        "Hampton", day,
        duties={n: DutyEntry(n, f"Duty {n}") for n in range(len(owners))},
        types={f"t{n}": TypeEntry(n, f"t{n}", f"Type {n}", n) for n in range(len(owners))},
        claims={n: Claim(n, one, False, 1, n + 1, day, day) for n, one in enumerate(owners) if one},
        roles=ROLES,
    )  # fmt: skip


@given(owners=OWNERS, claimed=st.sets(st.integers(0, 7)), asked=st.lists(st.integers(0, 20), min_size=8, max_size=8))
def test_every_question_type_has_one_fate_and_no_small_count_is_told(
    world: World, owners: list[int | None], claimed: set[int], asked: list[int]
) -> None:
    directory, day = school_of(owners), world.day()
    lines = {n: DraftLine(n, n + 1, f"Duty {n}") for n in claimed if n < len(owners)}
    published = as_published(directory, COACH, lines.values(), 2, day)
    found = replay(directory, published, COACH, lines, dict(enumerate(asked)), day)
    assert [one.type.key for one in found.tried] == list(directory.types)
    assert sum(len(found.of(fate)) for fate in Fate) == len(found.tried)
    assert all(one.count is None or one.count >= 5 for one in found.tried)
    assert found.total == sum(found.asked(fate) for fate in Fate) == sum(n for n in asked[: len(owners)] if n >= 5)
    for duty, owner in enumerate(owners):
        if owner == MANAGER:  # what another charter owns stays with that one
            assert published.claims[duty].role_id == MANAGER


def member_of(world: World) -> Member:
    return Member(world.hampton, Level.PRINCIPAL, world.person("ada"), world.membership("ada"))


def test_what_was_tried_is_what_publishing_then_does(world: World) -> None:
    ada, draft = world.person("ada"), world.version("pl-coach", 3)
    stakes = [Stake(kind="owns", duty=world.duty(wording), wording=wording) for wording in (SOURCES, ROOMS)]
    charters.save_draft(draft, stakes=stakes[:1], boundaries=[], time_shares=[], by=ada)
    tried = try_version(draft, member_of(world)).replay.tried
    assert {one.fate for one in tried} == {Fate.STAYS, Fate.FINDS_OWNER, Fate.FINDS_NOBODY}
    sent = charters.send_for_signature(draft, [(ada, world.role("principal"))], by=ada)
    sign(sent.signatures.get(), read=sent.fingerprint, hand="belle")
    sent.refresh_from_db()
    charters.publish(sent, by=ada, since=world.day())
    directory = shelf.get(world.hampton, world.day()).directory
    for one in tried:
        assert resolve(directory, one.type.key, world.day()).people == one.then.people


def test_a_duty_that_another_charter_owns_stays_there_and_is_said_to_be_contested(world: World) -> None:
    draft = world.version("pl-coach", 3)
    stakes = [Stake(kind="owns", duty=world.duty(ROOMS), wording=ROOMS)]
    charters.save_draft(draft, stakes=stakes, boundaries=[], time_shares=[], by=None)
    (rooms,) = [one for one in try_version(draft, member_of(world)).replay.tried if one.type.key == "rooms"]
    assert (rooms.fate, rooms.contested) == (Fate.STAYS, True)
