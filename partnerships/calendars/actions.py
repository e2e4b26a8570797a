"""Writes of calendar proposals: what a file proposes, what is logged of it, what is dismissed.

Nothing is logged but by the person's own act, and a title goes with the proposal it stood on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import F, Q

from partnerships.calendars.models import LearnedWord, Proposal
from partnerships.calendars.queries import logged_keys
from partnerships.calendars.reading import Found
from partnerships.log.actions import enter
from partnerships.log.models import LogEntry
from roles.models import Person, School
from roles.signing.actions import AlreadyDone
from roles.trail.actions import record

State = Proposal.State


@dataclass(frozen=True)
class Confirmed:
    """A proposal with the entry that it is to become, and the words of its title as digests."""

    proposal: Proposal
    entry: LogEntry
    on: str
    digests: Sequence[str]


@transaction.atomic
def propose(school: School, found: Sequence[Found], *, by: Person) -> int:
    """Propose what a file has, unless it was proposed, logged or dismissed before. Returns how many are new."""
    new = file_proposals(school, by, found, from_feed=False)
    record(school, "read calendar file", by, school_id=school.pk, after={"proposals": new})
    return new


def file_proposals(school: School, person: Person, found: Sequence[Found], *, from_feed: bool) -> int:
    """Write down what was found: new ones, and what became of those that wait. Part of the actions that read."""
    keys = [one.key for one in found]
    logged = logged_keys(person, keys)
    rows = Proposal.objects.filter(school=school, person=person)
    # An entry that was taken out of the log again may be proposed again.
    rows.filter(key__in=set(keys) - logged, state=State.LOGGED).delete()
    before = dict(rows.filter(key__in=keys).values_list("key", "state"))
    for one in found:
        if before.get(one.key) == State.WAITING:
            of_one = rows.filter(key=one.key, state=State.WAITING)
            of_one.update(title=one.title, starts_at=one.starts_at, day=one.day, minutes=one.minutes)
    new = [one for one in found if one.key not in before and one.key not in logged]
    Proposal.objects.bulk_create(
        (
            Proposal(
                school=school, person=person, key=one.key, title=one.title, starts_at=one.starts_at, day=one.day,
                minutes=one.minutes, from_feed=from_feed,
            )
            for one in new
        ),
        ignore_conflicts=True,
    )  # fmt: skip
    return len(new)


@transaction.atomic
def log_proposals(confirmed: Sequence[Confirmed], *, by: Person) -> list[LogEntry]:
    """Log all of them at once, each under its own key. What was settled meanwhile is left as it is.

    Returns the entries that are there now by this act.
    """
    made = []
    for one in confirmed:
        rows = Proposal.objects.filter(pk=one.proposal.pk, person=by, state=State.WAITING)
        if not rows.update(state=State.LOGGED, title=""):
            continue
        one.entry.key = one.proposal.key
        made.append(enter(one.entry, by=by))
        _learn(one, by)
    return made


@transaction.atomic
def dismiss(proposal: Proposal, *, by: Person) -> None:
    """Propose it no more. Raises AlreadyDone where it was settled before."""
    rows = Proposal.objects.filter(pk=proposal.pk, person=by, state=State.WAITING)
    if not rows.update(state=State.DISMISSED, title=""):
        raise AlreadyDone("This was logged or dismissed meanwhile.")
    record(proposal, "dismissed proposal", by)


@transaction.atomic
def put_back(proposal: Proposal, title: str, *, by: Person) -> None:
    """Propose again what was dismissed, under the title that its owner was still shown. Raises AlreadyDone."""
    rows = Proposal.objects.filter(pk=proposal.pk, person=by, state=State.DISMISSED)
    if not rows.update(state=State.WAITING, title=title):
        raise AlreadyDone("This was put back or logged meanwhile.")
    record(proposal, "put back proposal", by)


def forget_old_proposals(*, unseen_before: date, before: date) -> int:
    """Take away, with its title, what waits and no page shows any more; and what is too long ago to be read again.

    Returns how many rows it were.
    """
    old = Q(day__lt=before) | Q(day__lt=unseen_before, state=State.WAITING)
    gone, _ = Proposal.objects.filter(old).delete()
    return gone


def _learn(one: Confirmed, by: Person) -> None:
    about = {"school_id": one.proposal.school_id, "person": by, "on": one.on}
    known = LearnedWord.objects.filter(**about, digest__in=one.digests)
    said = set(known.values_list("digest", flat=True))
    known.update(times=F("times") + 1)
    new = [LearnedWord(**about, digest=digest) for digest in one.digests if digest not in said]
    LearnedWord.objects.bulk_create(new, ignore_conflicts=True)
