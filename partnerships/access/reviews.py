"""Evidence and reviews: for the parties to an agreement and the principal; kind words for whom they were said to."""

from __future__ import annotations

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404

from partnerships.agreements.models import Agreement, Goal, Party
from partnerships.evidence.models import Thanks
from partnerships.reviews.models import ParkedRequest, Review, ReviewItem
from roles.access.rows import MOST, row_of
from roles.people.members import Member
from roles.signing.models import State


def may_review(member: Member, agreement: Agreement) -> bool:
    """Whether the member is a party to the agreement in force or the principal, and so reads how far it has come."""
    if member.is_principal:
        return True
    person = member.person if member.membership is not None else None
    if person is None or agreement.coach_id == person.pk:
        return person is not None
    parties = Party.objects.filter(version__agreement=agreement, version__state=State.IN_FORCE, person=person)
    return parties.exists()


def get_agreement_to_review(member: Member, pk: int) -> Agreement:
    """An agreement, for its parties and the principal. Raises PermissionDenied for everybody else at the school."""
    rows = Agreement.objects.filter(school=member.school, pk=min(pk, MOST))
    agreement = row_of(rows.select_related("coach", "role", "school"))
    _party_or_principal(member, agreement)
    return agreement


def get_goal_to_look_at(member: Member, pk: int, key: UUID) -> tuple[Agreement, Goal]:
    """A goal of the agreement as the version in force says it, or the last one that has it. Raises as above."""
    agreement = get_agreement_to_review(member, pk)
    goals = list(Goal.objects.filter(version__agreement=agreement, key=key).select_related("version"))
    if not goals:
        raise Http404("No such goal.")
    return agreement, max(goals, key=lambda goal: (goal.version.state == State.IN_FORCE, goal.version.number))


def get_review(member: Member, pk: int) -> Review:
    """A review, open or closed, for the parties to its agreement and the principal. Raises PermissionDenied."""
    rows = Review.objects.filter(school=member.school, pk=min(pk, MOST))
    review = row_of(rows.select_related("agreement__coach", "agreement__role", "school", "version", "draft"))
    _party_or_principal(member, review.agreement)
    return review


def get_item(review: Review, pk: int) -> ReviewItem:
    return row_of(ReviewItem.objects.filter(review=review, pk=min(pk, MOST)))


def get_request(review: Review, pk: int) -> ParkedRequest:
    rows = ParkedRequest.objects.filter(agreement=review.agreement_id, pk=min(pk, MOST))
    return row_of(rows.select_related("asked_by", "agreement"))


def get_own_request(member: Member, pk: int) -> ParkedRequest:
    """A request that the member parked. Raises PermissionDenied for everybody else at the school."""
    parked = row_of(ParkedRequest.objects.filter(school=member.school, pk=min(pk, MOST)))
    if member.membership is None or parked.parked_by_id != member.account.pk:
        raise PermissionDenied("Whoever parked a request takes it back.")
    return parked


def get_thanks(member: Member, pk: int) -> Thanks:
    """Kind words, for the one they were said to. Raises PermissionDenied for everybody else."""
    thanks = row_of(Thanks.objects.filter(school=member.school, pk=min(pk, MOST)).select_related("first_sign"))
    if thanks.person_id != member.account.pk:
        raise PermissionDenied("Kind words are for whom they were said to.")
    return thanks


def _party_or_principal(member: Member, agreement: Agreement) -> None:
    if not may_review(member, agreement):
        raise PermissionDenied("This is for the parties to the agreement.")
