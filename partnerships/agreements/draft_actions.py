"""Writes within a draft: its words, goals, commitments and parties, and what the check says and somebody keeps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone

from partnerships.agreements.models import Agreement, AgreementVersion, Commitment, Goal, KeptFinding, Party
from partnerships.agreements.queries import Post, Voice
from roles.people.models import Person
from roles.signing.actions import AlreadyDone
from roles.signing.models import State
from roles.trail.actions import record

AT_ONCE = 2  # goals in progress


class ChangedMeanwhile(Exception):
    """Somebody saved or sent the draft after this person opened it."""


class Enough(Exception):
    """As many goals are in progress as may be; another one waits its turn."""


@transaction.atomic
def save_words(draft: AgreementVersion, values: Mapping[str, Any], *, by: Person | None) -> None:
    """Set the draft's own fields by name. Raises ChangedMeanwhile where `draft.edits` is not what the database has."""
    _count_on(draft, by, "saved draft", **{"fields": sorted(values)})
    AgreementVersion.objects.filter(pk=draft.pk).update(**values)


@transaction.atomic
def save_goal(draft: AgreementVersion, goal: Goal, *, by: Person | None) -> Goal:
    """Save a goal of the draft, or add it as the last: in progress while fewer than two are, else it waits its turn.

    Raises ChangedMeanwhile where `draft.edits` is not what the database has.
    """
    _count_on(draft, by, "saved goal")
    if goal.pk is None:
        goal.school_id, goal.version, goal.order = draft.school_id, draft, _last(draft.goals)
        goal.state = Goal.State.IN_PROGRESS if _has_room(draft) else Goal.State.WAITING
    goal.save()
    return goal


@transaction.atomic
def remove_goal(draft: AgreementVersion, goal: Goal, *, by: Person | None) -> None:
    """Take a goal out of the draft with its commitments. Raises ChangedMeanwhile as save_goal does."""
    _count_on(draft, by, "took goal out", goal=goal.outcome)
    Goal.objects.filter(pk=goal.pk, version=draft).delete()


@transaction.atomic
def set_goal_state(draft: AgreementVersion, goal: Goal, state: str, *, by: Person | None) -> None:
    """Begin, finish or put off a goal. Raises Enough where two are in progress, ChangedMeanwhile as save_goal does."""
    _count_on(draft, by, "changed goal", state=state)
    if state == Goal.State.IN_PROGRESS and goal.state != state and not _has_room(draft):
        raise Enough("Two goals are in progress. Finish one, or let it wait, before the next begins.")
    Goal.objects.filter(pk=goal.pk, version=draft).update(state=state)


@transaction.atomic
def save_commitment(draft: AgreementVersion, commitment: Commitment, *, by: Person | None) -> Commitment:
    """Save a commitment of the draft, or add it as the last of its goal. Raises ChangedMeanwhile as save_goal does."""
    _count_on(draft, by, "saved commitment")
    if commitment.pk is None:
        commitment.school_id, commitment.version, commitment.order = draft.school_id, draft, _last(draft.commitments)
    commitment.save()
    return commitment


@transaction.atomic
def remove_commitment(draft: AgreementVersion, commitment: Commitment, *, by: Person | None) -> None:
    """Take a commitment out of the draft. Raises ChangedMeanwhile as save_goal does."""
    _count_on(draft, by, "took commitment out", text=commitment.text)
    Commitment.objects.filter(pk=commitment.pk, version=draft).delete()


@transaction.atomic
def save_parties(draft: AgreementVersion, parties: Iterable[tuple[str, Post | Voice]], *, by: Person | None) -> None:
    """Let these be the draft's parties, in this order. Raises ChangedMeanwhile as save_goal does."""
    _count_on(draft, by, "saved parties")
    draft.parties.all().delete()
    for order, (kind, post) in enumerate(parties):
        Party.objects.create(
            school_id=draft.school_id,
            version=draft,
            order=order,
            kind=kind,
            person=post.person,
            role=post.role,
            signs_as=post.signs_as,
        )


@transaction.atomic
def keep_finding(agreement: Agreement, code: str, about: str, reason: str, *, by: Person) -> KeptFinding:
    """Live with a finding, and say why. Raises AlreadyDone where somebody did so before."""
    kept, created = KeptFinding.objects.get_or_create(
        agreement=agreement, code=code, about=about,
        defaults={"school_id": agreement.school_id, "reason": reason, "by": by, "at": timezone.now()},
    )  # fmt: skip
    if not created:
        raise AlreadyDone(f"{kept.by.name} kept it already: “{kept.reason}”")
    record(kept, "kept finding", by, after={"code": code, "reason": reason})
    return kept


@transaction.atomic
def show_again(kept: KeptFinding, *, by: Person) -> None:
    """Let the check show the finding again. Raises AlreadyDone where somebody was first."""
    record(kept, "shows finding again", by, before={"code": kept.code, "reason": kept.reason})
    if not KeptFinding.objects.filter(pk=kept.pk).delete()[0]:
        raise AlreadyDone("Somebody let it be shown again already.")


def _count_on(draft: AgreementVersion, by: Person | None, verb: str, **change: Any) -> None:
    rows = AgreementVersion.objects.filter(pk=draft.pk, state=State.DRAFT, edits=draft.edits)
    if not rows.update(edits=F("edits") + 1, edited_at=timezone.now()):
        raise ChangedMeanwhile
    draft.edits += 1
    record(draft, verb, by, after={"edits": draft.edits, **change})


def _last(rows: Any) -> int:
    top = rows.aggregate(top=Max("order"))["top"]
    return 0 if top is None else int(top) + 1


def _has_room(draft: AgreementVersion) -> bool:
    return draft.goals.filter(state=Goal.State.IN_PROGRESS).count() < AT_ONCE
