"""A duty that two roles claim: who they are, what each says, and what an answer makes of it. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from zlib import crc32

from roles.duties.models import Duty
from roles.overlap.grid import HANDS_ON, OWNS, SHARES, Column, Grid, Hold, Row

OWNER, SHARE, OTHER = "owner", "share", "other"


@dataclass(frozen=True)
class Claim:
    """What one role's charter says of the duty, and where."""

    column: Column
    hold: Hold

    @property
    def role(self) -> int:
        return self.column.pk


@dataclass(frozen=True)
class Dispute:
    """The duty with the roles that claim it, as the charters and drafts stand; `held` are the roles of the reader."""

    duty: Duty
    claims: tuple[Claim, ...]
    is_contested: bool
    held: frozenset[int] = frozenset()
    names: dict[int, str] = field(default_factory=dict)

    @property
    def is_party(self) -> bool:
        return self.is_contested and any(claim.role in self.held for claim in self.claims)

    @property
    def seen(self) -> str:
        """What the reader had before them, in a word that changes when a claim does."""
        return "-".join(_said(claim) for claim in self.claims)


@dataclass(frozen=True)
class Answer:
    """How the roles stand to the duty from now on: one owns it, they share it, or another role owns it."""

    kind: str
    first: int  # who is asked first: the owner, the lead
    how: str = ""
    how_note: str = ""


def dispute_of(duty: Duty, grid: Grid, held: frozenset[int]) -> Dispute:
    row = grid.row(duty.pk) or Row(duty.pk, duty.wording)
    columns = {column.pk: column for column in grid.columns}
    claims = tuple(Claim(columns[hold.role], hold) for hold in row.claims if hold.role in columns)
    return Dispute(duty, claims, row.is_contested, held, grid.names)


def holds_after(dispute: Dispute, answer: Answer) -> dict[int, Hold]:
    """What each role's charter has to say, by role: only those whose line changes."""
    after: dict[int, Hold] = {}
    for claim in dispute.claims:
        after[claim.role] = _after(claim, answer)
    if answer.first not in after:
        after[answer.first] = Hold(answer.first, OWNS, dispute.duty.wording, 0, asked_first=True)
    before = {claim.role: claim.hold for claim in dispute.claims}
    return {role: hold for role, hold in after.items() if before.get(role) != hold}


def _after(claim: Claim, answer: Answer) -> Hold:
    bare = replace(claim.hold, lead=None, how="", how_note="", goes_to=None, asked_first=False)
    if answer.kind == SHARE:
        first = claim.role == answer.first
        return replace(
            bare, kind=SHARES, lead=answer.first, how=answer.how, how_note=answer.how_note, asked_first=first
        )
    if claim.role == answer.first:
        return replace(bare, kind=OWNS, asked_first=True)
    return replace(bare, kind=HANDS_ON, goes_to=answer.first, hours=None)


def _said(claim: Claim) -> str:
    column, hold = claim.column, claim.hold
    words = f"{hold.kind} {hold.lead} {hold.how} {hold.how_note} {hold.wording}"
    return f"{column.version}{column.state[:3]}{crc32(words.encode()):x}"
