"""Writes about agreements: starting one, the next version, sending for signature, publishing."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import Max

from partnerships.agreements.mail import ask_to_sign, tell_of_declining
from partnerships.agreements.models import (
    Agreement,
    AgreementSignature,
    AgreementVersion,
    Party,
    PartyKind,
)
from partnerships.agreements.places import OWN_FIELDS
from partnerships.agreements.queries import Post, charter_of, in_force_of
from partnerships.agreements.text import compose
from roles.people.models import Person
from roles.signing import actions as signing
from roles.signing.models import UNDER_WAY, State
from roles.trail.actions import record


@transaction.atomic
def start_agreement(coach: Post, principal: Post | None, *, by: Person | None) -> AgreementVersion:
    """An agreement with the coach and its first draft, with the hours of the charter in force and its two parties.

    Raises AlreadyDone where there is one with this coach in this role.
    """
    agreement, created = Agreement.objects.get_or_create(
        coach=coach.person, role=coach.role, defaults={"school_id": coach.role.school_id}
    )
    if not created:
        raise signing.AlreadyDone(f"There is an agreement with {coach.person.name} already.")
    charter = charter_of(coach.role)
    draft = AgreementVersion.objects.create(
        school_id=agreement.school_id,
        agreement=agreement,
        number=1,
        hours_a_week=charter.hours_a_week if charter else None,
        full_time=charter.full_time if charter else "",
    )
    parties = [(PartyKind.COACH, coach), *([(PartyKind.PRINCIPAL, principal)] if principal else [])]
    for order, (kind, post) in enumerate(parties):
        Party.objects.create(
            school_id=draft.school_id, version=draft, order=order, kind=kind, person=post.person, role=post.role
        )
    record(agreement, "started agreement", by, after={"coach": coach.person.name})
    return draft


@transaction.atomic
def start_draft(agreement: Agreement, *, by: Person | None) -> AgreementVersion:
    """The agreement's draft: the one there is, or a new one that begins as a copy of the version in force.

    Raises AlreadyDone while a version is out for signature.
    """
    # Of two people who start a draft at once, the second waits here and then finds the first one's.
    Agreement.objects.select_for_update().get(pk=agreement.pk)
    under_way = agreement.versions.filter(state__in=UNDER_WAY).first()
    if under_way is not None:
        if not under_way.is_draft:
            raise signing.AlreadyDone(f"Version {under_way.number} is out for signature. Withdraw it to change it.")
        return under_way
    return _next(agreement, in_force_of(agreement), by)


@transaction.atomic
def replace_in_review(version: AgreementVersion, *, by: Person | None) -> AgreementVersion:
    """A new draft with the text of a version that some have signed and that is not to come into force.

    Raises AlreadyDone where the version is not out for signature any more.
    """
    rows = AgreementVersion.objects.filter(pk=version.pk, state__in=[State.IN_REVIEW, State.SIGNED])
    if not rows.update(state=State.SUPERSEDED):
        raise signing.AlreadyDone("This version is not out for signature any more.")
    return _next(version.agreement, version, by)


@transaction.atomic
def send_for_signature(draft: AgreementVersion, *, by: Person | None) -> AgreementVersion:
    """Freeze the draft's text and ask its parties to sign, by mail. Raises as signing.send_for_signature does."""
    parties = [(one.person, one.role or one.signs_as) for one in draft.parties.select_related("person", "role")]
    version = signing.send_for_signature(draft, compose(draft), parties, by=by)
    for signature in version.signatures.select_related("person", "role"):
        if by is None or signature.person_id != by.pk:
            ask_to_sign(signature, version, by)
    return version


@transaction.atomic
def decline(signature: AgreementSignature, *, reason: str) -> None:
    """Say that one does not sign, and why; the principal and the others are told. Raises as signing.decline does."""
    signing.decline(signature, reason=reason)
    tell_of_declining(signature, reason)


@transaction.atomic
def publish(version: AgreementVersion, *, by: Person | None, since: date) -> AgreementVersion:
    """Bring a fully signed version into force, in place of the one before. Raises as signing.bring_into_force does."""
    return signing.bring_into_force(version, by=by, since=since, before=in_force_of(version.agreement))


def _next(agreement: Agreement, model: AgreementVersion | None, by: Person | None) -> AgreementVersion:
    """The next version, a copy of the model where there is one; goals and commitments keep their keys."""
    number = (agreement.versions.aggregate(top=Max("number"))["top"] or 0) + 1
    own = {name: getattr(model, name) for name in OWN_FIELDS} if model else {}
    draft = AgreementVersion.objects.create(school_id=agreement.school_id, agreement=agreement, number=number, **own)
    record(draft, "started draft", by, after={"number": number, "from": model.number if model else None})
    if model is None:
        return draft
    goals: dict[int, int] = {}
    for goal in model.goals.all():
        old, goal.pk, goal.version = goal.pk, None, draft
        goal._state.adding = True
        goal.save()
        goals[old] = goal.pk
    for commitment in model.commitments.all():
        commitment.pk, commitment.version, commitment.goal_id = None, draft, goals[commitment.goal_id]
        commitment._state.adding = True
        commitment.save()
    for party in model.parties.all():
        party.pk, party.version = None, draft
        party._state.adding = True
        party.save()
    return draft
