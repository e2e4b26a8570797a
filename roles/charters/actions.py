"""Writes about charters: drafting, sending for signature, publishing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F, Max

from roles.charters.draft_actions import keep_step, prepare
from roles.charters.draft_states import OWN_FIELDS, told_by
from roles.charters.mail import ask_to_sign, tell_of_declining
from roles.charters.models import Boundary, Charter, CharterSignature, CharterVersion, Outcome, Stake, TimeShare
from roles.charters.queries import Claim, claims_on_duties_of, in_force_of
from roles.charters.text import compose
from roles.duties.models import Duty
from roles.people.actions import raise_routing_version
from roles.people.models import Person
from roles.signing import actions as signing
from roles.signing.models import UNDER_WAY, State
from roles.staffing.models import Role
from roles.trail.actions import record


class Contested(Exception):
    """Other charters in force own duties that this version claims. `claims` names them."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        super().__init__("; ".join(str(claim) for claim in claims))
        self.claims = claims


class ChangedMeanwhile(Exception):
    """Somebody saved the draft after this person opened it."""


@transaction.atomic
def start_charter(role: Role, *, emerging: bool = False, by: Person | None) -> CharterVersion:
    """A charter with an empty first draft, which may be emerging. For a role that has one, its next: `start_draft`."""
    charter, created = Charter.objects.get_or_create(role=role, defaults={"school_id": role.school_id})
    if created:
        record(charter, "started charter", by)
    draft = start_draft(charter, by=by)
    if emerging and created:
        draft.is_emerging = True
        draft.save(update_fields=["is_emerging"])
    return draft


@transaction.atomic
def start_draft(charter: Charter, *, by: Person | None) -> CharterVersion:
    """The charter's draft: the one there is, or a new one that begins as a copy of the version in force.

    Raises AlreadyDone while a version is out for signature.
    """
    # Of two people who start a draft at once, the second waits here and then finds the first one's.
    Charter.objects.select_for_update().get(pk=charter.pk)
    under_way = charter.versions.filter(state__in=UNDER_WAY).first()
    if under_way is not None:
        if not under_way.is_draft:
            raise signing.AlreadyDone(f"Version {under_way.number} is out for signature. Withdraw it to change it.")
        return under_way
    number = (charter.versions.aggregate(top=Max("number"))["top"] or 0) + 1
    model = in_force_of(charter)
    draft = CharterVersion.objects.create(school_id=charter.school_id, charter=charter, number=number)
    if model is not None:
        _copy(model, draft)
    record(draft, "started draft", by, after={"number": number, "from": model.number if model else None})
    return draft


@transaction.atomic
def replace_in_review(version: CharterVersion, *, by: Person | None) -> CharterVersion:
    """A new draft with the text of a version that some have signed and that is not to come into force.

    The signed version stays as it is, superseded before it ever was in force; its signatures are asked for again.
    """
    rows = CharterVersion.objects.filter(pk=version.pk, state__in=[State.IN_REVIEW, State.SIGNED])
    if not rows.update(state=State.SUPERSEDED):
        raise signing.AlreadyDone("This version is not out for signature any more.")
    number = version.charter.versions.aggregate(top=Max("number"))["top"] + 1
    draft = CharterVersion.objects.create(school_id=version.school_id, charter=version.charter, number=number)
    _copy(version, draft)
    record(draft, "started draft", by, after={"number": number, "from": version.number})
    return draft


@transaction.atomic
def save_draft(
    draft: CharterVersion,
    *,
    stakes: Iterable[Stake],
    boundaries: Iterable[Boundary],
    time_shares: Iterable[TimeShare],
    outcomes: Iterable[Outcome] | None = None,
    words: str = "Saved the draft",
    by: Person | None,
) -> CharterVersion:
    """Save the draft's own fields as they stand on `draft`, and its lines in the order given.

    Without `outcomes` those there are stay. The parts are unsaved rows without order, school or version; a stake
    without a duty finds or makes the school's duty of its wording. A line that stays about its duty, and any other row
    that keeps its text, stays the row it was. `words` say what was done, for whoever wants to undo it. Raises
    ChangedMeanwhile where `draft.edits` is not what the database has.
    """
    rows = CharterVersion.objects.filter(pk=draft.pk, state=State.DRAFT, edits=draft.edits)
    if not rows.update(edits=F("edits") + 1):
        raise ChangedMeanwhile
    before = told_by(CharterVersion.objects.get(pk=draft.pk)).state
    draft.edits += 1
    draft.save(update_fields=[*OWN_FIELDS, "edited_at"])
    lines = list(stakes)
    for stake in lines:
        if stake.duty_id is None:
            stake.duty = duty_of_wording(draft.school_id, stake.wording)
        prepare(stake, draft.charter.role_id)
    _replace(draft, "stakes", "duty_id", lines)
    _replace(draft, "boundaries", "text", boundaries)
    _replace(draft, "time_shares", "label", time_shares)
    if outcomes is not None:
        _replace(draft, "outcomes", "text", outcomes)
    keep_step(draft, words, before, by)
    record(draft, "saved draft", by, after={"edits": draft.edits})
    return draft


def duty_of_wording(school_id: int, wording: str) -> Duty:
    """The school's duty with this wording, upper and lower case alike; a new one where there is none."""
    return Duty.objects.get_or_create(school_id=school_id, wording__iexact=wording, defaults={"wording": wording})[0]


@transaction.atomic
def send_for_signature(
    draft: CharterVersion, parties: Sequence[tuple[Person, Role]], *, by: Person | None
) -> CharterVersion:
    """Freeze the draft's text and ask the parties to sign, by mail. Raises as signing.send_for_signature does."""
    version = signing.send_for_signature(draft, compose(draft), parties, by=by)
    for signature in version.signatures.select_related("person", "role"):
        if by is None or signature.person_id != by.pk:
            ask_to_sign(signature, version, by)
    return version


@transaction.atomic
def decline(signature: CharterSignature, *, reason: str) -> None:
    """Say that one does not sign, and why; the principal and the others are told. Raises as signing.decline does."""
    signing.decline(signature, reason=reason)
    tell_of_declining(signature, reason)


@transaction.atomic
def publish(version: CharterVersion, *, by: Person | None, since: date) -> CharterVersion:
    """Bring a fully signed version into force, in place of the one before, and re-route at once.

    Raises Contested with the other claims on its duties, AlreadyDone where it is not signed or somebody was first.
    """
    claims = claims_on_duties_of(version)
    if claims:
        raise Contested(claims)
    try:
        with transaction.atomic():
            signing.bring_into_force(version, by=by, since=since, before=in_force_of(version.charter))
    except IntegrityError:
        # Another charter came into force between the look and the write: the database kept the rule.
        if claims := claims_on_duties_of(version):
            raise Contested(claims) from None
        raise
    raise_routing_version(version.school)
    return version


def _replace(draft: CharterVersion, parts: str, same: str, rows: Iterable[Any]) -> None:
    """Let the rows be all of that part. One that is the same as one there takes its id, so that whoever has it open
    still finds it."""
    related, new = getattr(draft, parts), list(rows)
    there: dict[Any, list[int]] = {}
    for pk, key in related.order_by("-order", "-id").values_list("pk", same):
        there.setdefault(key, []).append(pk)
    for row in new:
        ids = there.get(getattr(row, same))
        row.pk = ids.pop() if ids else None
        row._state.adding = row.pk is None
    related.exclude(pk__in=[row.pk for row in new if row.pk]).delete()
    for order, row in enumerate(new):
        row.school_id, row.version, row.order = draft.school_id, draft, order
        row.full_clean(exclude=["in_force"])
        row.save()


def _copy(model: CharterVersion, draft: CharterVersion) -> None:
    for name in OWN_FIELDS:
        setattr(draft, name, getattr(model, name))
    draft.save()
    for related in (model.stakes, model.boundaries, model.time_shares, model.outcomes):
        for part in related.all():
            part.pk, part.version = None, draft
            part._state.adding = True
            if isinstance(part, Stake):
                part.in_force = False
            part.save()
