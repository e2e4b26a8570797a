"""Settling what two roles claim: into drafts, never into what is signed or in force."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from roles.charters.actions import ChangedMeanwhile, replace_in_review, save_draft, start_charter
from roles.charters.drafts import copies
from roles.charters.models import CharterVersion, Stake
from roles.duties.models import Duty
from roles.duties.verbs import ASKED, PROPOSED, SETTLED
from roles.overlap.claims import Answer, Dispute, dispute_of, holds_after
from roles.overlap.grid import Hold
from roles.overlap.mail import tell
from roles.overlap.queries import read_now, under_way_of, was_asked
from roles.people.actions import raise_routing_version
from roles.people.models import Person
from roles.signing import actions as signing
from roles.signing.models import State
from roles.staffing.models import Role
from roles.trail.actions import record

OVER = "This duty is not contested any more: somebody settled it, or a claim on it was taken out."


@transaction.atomic
def settle(duty: Duty, answer: Answer, words: str, *, seen: str, day: date, by: Person) -> list[CharterVersion]:
    """Write the answer into a draft of each charter that says something else now, and tell those concerned.

    A draft is begun where there is none; a version out for signature is taken back or, once somebody has signed it,
    followed by a new one. `words` are the answer in a sentence. Raises AlreadyDone where the duty is not contested any
    more, ChangedMeanwhile where a claim is not what the reader saw (`seen`), or a draft is saved at this moment.
    """
    raise_routing_version(duty.school)  # first, for the school's row is the lock: of two who settle one is told
    dispute = _contested(duty, day)
    if dispute.seen != seen:
        raise ChangedMeanwhile
    after = holds_after(dispute, answer)
    roles = Role.objects.filter(school=duty.school_id).in_bulk([*after, answer.first])
    drafts = [_write(roles[role], duty, hold, by) for role, hold in after.items()]
    concerned = [*(claim.role for claim in dispute.claims), answer.first]
    record(duty, SETTLED, by, after={"answer": words, "roles": [roles[role].name for role in after]})
    tell("notices/settled", duty, concerned, words, day, by)
    return drafts


@transaction.atomic
def propose_answer(duty: Duty, words: str, *, day: date, by: Person) -> None:
    """Tell the principal and the others who claim the duty how one of them sees it. Raises AlreadyDone as settle."""
    raise_routing_version(duty.school)
    dispute = _contested(duty, day)
    record(duty, PROPOSED, by, after={"answer": words})
    tell("notices/how_to_settle", duty, [claim.role for claim in dispute.claims], words, day, by, principals=True)


@transaction.atomic
def ask_to_settle(duty: Duty, *, day: date, by: Person) -> None:
    """Ask the people of all roles that claim the duty to say how they see it. Raises AlreadyDone as settle.

    Who asked within the hour has asked: nobody gets the same mail twice.
    """
    raise_routing_version(duty.school)
    dispute = _contested(duty, day)
    if was_asked(duty, by, since=timezone.now() - timedelta(hours=1)):
        return
    record(duty, ASKED, by, after={"roles": [claim.column.name for claim in dispute.claims]})
    tell("notices/how_to_settle", duty, [claim.role for claim in dispute.claims], "", day, by, principals=True)


def _contested(duty: Duty, day: date) -> Dispute:
    dispute = dispute_of(duty, read_now(duty.school, day), frozenset())
    if not dispute.is_contested:
        raise signing.AlreadyDone(OVER)
    return dispute


def _write(role: Role, duty: Duty, hold: Hold, by: Person) -> CharterVersion:
    """Put the line in the place of the one that the role's draft has on the duty, or at its end."""
    draft = _draft_of(role, by)
    line = Stake(
        duty=duty, kind=hold.kind, wording=hold.wording, lead_id=hold.lead, how=hold.how, how_note=hold.how_note,
        goes_to_id=hold.goes_to, hours=hold.hours,
    )  # fmt: skip
    stakes = [line if stake.duty_id == duty.pk else stake for stake in copies(draft.stakes.all())]
    return save_draft(
        draft,
        stakes=stakes if line in stakes else [*stakes, line],
        boundaries=copies(draft.boundaries.all()),
        time_shares=copies(draft.time_shares.all()),
        by=by,
    )


def _draft_of(role: Role, by: Person) -> CharterVersion:
    version = under_way_of(role.school, [role.pk]).get(role.pk)
    if version is None or version.is_draft:
        return start_charter(role, by=by)
    signed = version.signatures.filter(signed_at__isnull=False).exists()
    if signed or version.state == State.SIGNED:
        return replace_in_review(version, by=by)
    return signing.withdraw(version, by=by)
