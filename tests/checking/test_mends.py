"""Whatever a note offers settles it: after the press that note is gone, and no other line has changed."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roles.charters.actions import save_draft
from roles.charters.drafts import OpenDraft, read_draft
from roles.charters.models import Boundary, Stake
from roles.checking import actions
from roles.checking.mending import MENDS
from roles.checking.notes import Notes
from roles.checking.queries import notes_of
from roles.clarity.charter_rules import CHARTER_RULES
from roles.people.members import Member
from tests.story import CALENDAR, DEVICES, PLAN, ROOMS
from tests.world import World

LINES = [
    *("Model lessons when appropriate", "Other duties as assigned by the principal", "Evaluate teachers"),
    *("Cover classes on Fridays", "Design rubrics with teachers", CALENDAR, DEVICES, PLAN, ROOMS),
]
STAKES = st.tuples(st.sampled_from(LINES), st.sampled_from(["owns", "shares", "supports", "hands_on"]))
DRAFTS = st.lists(STAKES, min_size=1, max_size=5, unique_by=lambda stake: stake[0])


def read(world: World) -> tuple[OpenDraft, Notes]:
    draft, ada = read_draft(world.hampton, "pl-coach"), world.membership("ada")
    assert draft is not None
    draft.read_parts()
    return draft, notes_of(draft, Member(world.hampton, 5, ada.person, ada))  # type: ignore[arg-type]


def write(world: World, lines: list[tuple[str, str]]) -> None:
    manager = world.role("project-manager")
    stakes = [
        Stake(
            kind=kind, wording=wording, lead=manager if kind == "shares" else None,
            goes_to=manager if kind == "hands_on" else None,
        )
        for wording, kind in lines
    ]  # fmt: skip
    boundaries = [Boundary(text="Does not cover classes", instead=world.role("assistant-principal"))]
    draft = world.version("pl-coach", 3)
    draft.review_by = None
    save_draft(draft, stakes=stakes, boundaries=boundaries, time_shares=[], by=world.person("ben"))


def told(draft: OpenDraft) -> dict[int, Any]:
    return {stake.duty_id: (stake.kind, stake.wording, stake.lead_id, stake.goes_to_id) for stake in draft.stakes}


@settings(max_examples=15)
@given(DRAFTS, st.data())
def test_a_mend_settles_its_note_and_leaves_the_other_lines_alone(
    world: World, lines: list[tuple[str, str]], data: st.DataObject
) -> None:
    write(world, lines)
    draft, notes = read(world)
    offered = [(note, mend) for note in notes for _name, mend in note.presses if mend.key != "ask"]
    note, mend = data.draw(st.sampled_from(offered))
    before = told(draft)
    actions.mend(draft, note, mend, by=world.person("ben"))
    after, left = read(world)
    assert note.id not in {one.id for one in left}
    changed = {duty for duty in before.keys() | told(after).keys() if before.get(duty) != told(after).get(duty)}
    assert changed <= {note.first.duty}


def test_every_mend_that_a_rule_offers_can_be_made() -> None:
    offered = {
        mend.key
        for rule in CHARTER_RULES.values()
        for example in rule.fires
        for finding in rule.find({**example.changes}, example.facts)
        for mend in finding.mends
    }
    assert offered <= {*MENDS, "ask", "write"}


pytestmark = pytest.mark.django_db
