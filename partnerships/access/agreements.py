"""Agreements and their versions: who may read, write and sign which."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404

from partnerships.agreements.models import (
    Agreement,
    AgreementSignature,
    AgreementVersion,
    Commitment,
    Goal,
    KeptFinding,
)
from partnerships.agreements.queries import Post, coaches_without, readable
from roles.access.rows import MOST, row_of
from roles.people.members import Member
from roles.signing.models import State

NOT_A_PARTY = "This agreement is not in force yet, and you are not one of its parties."
WRITERS = "The principal and the coach write this agreement."


def posts_to_begin_with(member: Member) -> list[Post]:
    """With whom the member may start an agreement: a principal with any coach who has none, a coach as that coach.

    Raises PermissionDenied for whoever is neither.
    """
    found = coaches_without(member.school, member.today)
    if member.is_principal:
        return found
    mine = [one for one in found if one.person == member.person and member.membership is not None]
    if not mine:
        raise PermissionDenied("An agreement is started by the principal, or by the coach it is with.")
    return mine


def get_agreement(member: Member, pk: int) -> tuple[Agreement, list[AgreementVersion]]:
    """The agreement and the versions that the member may read, newest first.

    Raises PermissionDenied where there is none for this member.
    """
    agreement = find_agreement(member, pk)
    versions = list(readable(member).filter(agreement=agreement))
    if not versions:
        raise PermissionDenied(NOT_A_PARTY)
    return agreement, versions


def get_agreement_version(member: Member, pk: int, number: int) -> AgreementVersion:
    """A version. Raises PermissionDenied for one that is not in force yet of which one is no party."""
    rows = AgreementVersion.objects.filter(school=member.school, agreement=min(pk, MOST), number=min(number, 32_767))
    version = row_of(rows.select_related("agreement__coach", "agreement__role", "school"))
    if not readable(member).filter(pk=version.pk).exists():
        raise PermissionDenied(NOT_A_PARTY)
    return version


def get_agreement_draft(member: Member, pk: int) -> tuple[Agreement, AgreementVersion | None]:
    """The agreement and its draft, for those who write it; None where they may begin one."""
    agreement = find_agreement(member, pk)
    if not may_write(member, agreement):
        raise PermissionDenied(WRITERS)
    draft = agreement.versions.filter(state=State.DRAFT).first()
    if draft is not None:
        draft.agreement, draft.school = agreement, agreement.school
    return agreement, draft


def get_goal(member: Member, agreement: int, pk: int) -> tuple[AgreementVersion, Goal]:
    """A goal of the draft. Raises Http404 where the draft has none such, as after it was sent."""
    draft = _draft(member, agreement)
    return draft, row_of(Goal.objects.filter(version=draft, pk=min(pk, MOST)))


def get_commitment(member: Member, agreement: int, pk: int) -> tuple[AgreementVersion, Commitment]:
    """A commitment of the draft. Raises Http404 where the draft has none such, as after it was sent."""
    draft = _draft(member, agreement)
    return draft, row_of(Commitment.objects.filter(version=draft, pk=min(pk, MOST)).select_related("goal"))


def get_kept(member: Member, agreement: int, pk: int) -> KeptFinding:
    """A finding that somebody kept, for those who write the agreement."""
    found, _draft = get_agreement_draft(member, agreement)
    return row_of(KeptFinding.objects.filter(agreement=found, pk=min(pk, MOST)).select_related("agreement", "by"))


def get_agreement_to_sign(member: Member, pk: int, number: int) -> AgreementSignature:
    """The member's own signature on the version, open or given. Raises PermissionDenied where nobody asked for it."""
    version = get_agreement_version(member, pk, number)
    signature = version.signatures.filter(person=member.account).select_related("role").first()
    if signature is None:
        raise PermissionDenied("You are not one of the people who sign this version.")
    signature.version, signature.person = version, member.account
    return signature


def may_write(member: Member, agreement: Agreement) -> bool:
    if member.is_principal:
        return True
    return member.membership is not None and member.membership.person_id == agreement.coach_id


def find_agreement(member: Member, pk: int) -> Agreement:
    """An agreement of the school, whoever asks: for other doors, which say who may read what of it."""
    rows = Agreement.objects.filter(school=member.school, pk=min(pk, MOST))
    return row_of(rows.select_related("coach", "role", "school"))


def _draft(member: Member, agreement: int) -> AgreementVersion:
    _found, draft = get_agreement_draft(member, agreement)
    if draft is None:
        raise Http404("There is no draft.")
    return draft
