"""Charters with a past: many versions at once, each drafted, sent, signed and brought into force on its own day.

The actions of the rooms write the present: now, one version, with a trail row. Here days gone by are written, in bulk,
along the same path from draft to superseded; the rules of the database check every step as they do for the actions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from roles.charters.draft_actions import prepare
from roles.charters.models import Boundary, CharterSignature, CharterVersion, Outcome, Stake, TimeShare
from roles.charters.text import compose
from roles.drafting.models import LeftOut
from roles.people.models import Person
from roles.signing.fingerprint import canonical, fingerprint
from roles.signing.models import State
from roles.staffing.models import Role

BATCH = 200


@dataclass(frozen=True)
class Party:
    person: Person
    role: Role
    signed_at: datetime | None


@dataclass(frozen=True)
class Paper:
    """One version of a charter and what became of it. The version and its parts are rows not saved yet.

    Without `sent_at` it stays a draft, with a party that has not signed it stays in review, and without `in_force` it
    stays signed. The charter and the role of the version are known to its object, so that composing asks for neither.
    """

    version: CharterVersion
    stakes: Sequence[Stake]
    boundaries: Sequence[Boundary]
    time_shares: Sequence[TimeShare]
    edited_at: datetime
    sent_at: datetime | None = None
    outcomes: Sequence[Outcome] = ()
    left_out: Sequence[LeftOut] = ()
    parties: Sequence[Party] = ()
    in_force: date | None = None

    @property
    def is_signed(self) -> bool:
        return self.sent_at is not None and all(party.signed_at for party in self.parties)


def write_papers(papers: Iterable[Paper]) -> None:
    """Write the versions, those in force in the order of their days; each takes the place of the one before."""

    def day(paper: Paper) -> date:
        return paper.in_force or date.max

    for since, group in groupby(sorted(papers, key=day), key=day):
        together = list(group)
        _draft(together)
        _send([paper for paper in together if paper.sent_at])
        signed = [paper.version.pk for paper in together if paper.is_signed]
        CharterVersion.objects.filter(pk__in=signed).update(state=State.SIGNED)
        _bring_into_force([paper.version for paper in together if paper.in_force], since)


def _draft(papers: list[Paper]) -> None:
    CharterVersion.objects.bulk_create([paper.version for paper in papers], batch_size=BATCH)
    for paper in papers:
        for stake in paper.stakes:
            prepare(stake, paper.version.charter.role_id)
        lines: tuple[Sequence[Stake | Boundary | TimeShare | Outcome], ...] = (
            *(paper.stakes, paper.boundaries, paper.time_shares, paper.outcomes),
        )
        for one in paper.left_out:
            one.school_id, one.version = paper.version.school_id, paper.version
        for parts in lines:
            for order, part in enumerate(parts):
                part.school_id, part.version, part.order = paper.version.school_id, paper.version, order
        paper.version.edited_at = paper.edited_at
    Stake.objects.bulk_create([part for paper in papers for part in paper.stakes], batch_size=BATCH)
    Boundary.objects.bulk_create([part for paper in papers for part in paper.boundaries], batch_size=BATCH)
    TimeShare.objects.bulk_create([part for paper in papers for part in paper.time_shares], batch_size=BATCH)
    Outcome.objects.bulk_create([part for paper in papers for part in paper.outcomes], batch_size=BATCH)
    LeftOut.objects.bulk_create([part for paper in papers for part in paper.left_out], batch_size=BATCH)
    CharterVersion.objects.bulk_update([paper.version for paper in papers], ["edited_at"], batch_size=BATCH)


def _send(papers: list[Paper]) -> None:
    for paper in papers:
        version = paper.version
        version.text = canonical(compose(version))
        version.fingerprint = fingerprint(version.text)
        version.state, version.sent_at = State.IN_REVIEW, paper.sent_at
    CharterVersion.objects.bulk_update(
        [paper.version for paper in papers], ["state", "text", "fingerprint", "sent_at"], batch_size=BATCH
    )
    asked = CharterSignature.objects.bulk_create(
        [
            CharterSignature(
                school_id=paper.version.school_id,
                version=paper.version,
                person=party.person,
                role=party.role,
                order=order,
                asked_at=paper.sent_at,
            )
            for paper in papers
            if paper.sent_at
            for order, party in enumerate(paper.parties)
        ],
        batch_size=BATCH,
    )
    _sign(asked, [party.signed_at for paper in papers for party in paper.parties])


def _sign(signatures: list[CharterSignature], moments: list[datetime | None]) -> None:
    given = []
    for signature, moment in zip(signatures, moments, strict=True):
        if moment is None:
            continue
        signature.signed_at, signature.fingerprint = moment, signature.version.fingerprint
        signature.hand, signature.name = signature.person.hand, signature.person.name
        signature.role_name = signature.role.name
        given.append(signature)
    CharterSignature.objects.bulk_update(
        given, ["signed_at", "fingerprint", "hand", "name", "role_name"], batch_size=BATCH
    )


def _bring_into_force(versions: list[CharterVersion], since: date) -> None:
    rows = CharterVersion.objects
    before = rows.filter(charter__in=[version.charter_id for version in versions], state=State.IN_FORCE)
    before.update(state=State.SUPERSEDED, superseded_on=since)
    rows.filter(pk__in=[version.pk for version in versions]).update(state=State.IN_FORCE, in_force_since=since)
