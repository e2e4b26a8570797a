"""Peer visits are their participants': visitor, host and who takes the class. No principal opens another's."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from partnerships.access.sharing import get_colleague, get_post
from partnerships.board.models import Post
from partnerships.visits.models import CoverOffer, Visit
from roles.access.rows import MOST, row_of
from roles.people.members import Member

NOT_YOURS = "A peer visit is between those who have a part in it."


def get_visit(member: Member, pk: int) -> Visit:
    """A visit, for those who have a part in it. Raises PermissionDenied for everybody else at the school."""
    get_colleague(member)
    visit = _visit(member, pk)
    if member.account.pk not in (visit.visitor_id, visit.host_id, visit.cover_id):
        raise PermissionDenied(NOT_YOURS)
    return visit


def get_visit_of_two(member: Member, pk: int) -> Visit:
    """A visit, for visitor and host alone. Raises PermissionDenied for others, also for who takes the class."""
    visit = get_visit(member, pk)
    if member.account.pk not in (visit.visitor_id, visit.host_id):
        raise PermissionDenied("This is between the two of the visit.")
    return visit


def get_visit_to_look_back_on(member: Member, pk: int) -> Visit:
    """A visit that has been, for visitor and host. Raises PermissionDenied for others, and before its day."""
    visit = get_visit_of_two(member, pk)
    if not visit.has_been(member.today):
        raise PermissionDenied("Look back once the visit has been.")
    return visit


def get_visit_as_visitor(member: Member, pk: int) -> Visit:
    visit = get_visit(member, pk)
    if visit.visitor_id != member.account.pk:
        raise PermissionDenied("Whoever visits asks for cover.")
    return visit


def get_visit_as_cover(member: Member, pk: int) -> Visit:
    visit = get_visit(member, pk)
    if visit.cover_id != member.account.pk:
        raise PermissionDenied("This is for whoever takes the class.")
    return visit


def get_visit_covered(member: Member, pk: int) -> Visit:
    """A visit during which the member took the class. Raises PermissionDenied for others, and before its day."""
    visit = get_visit_as_cover(member, pk)
    if not visit.has_been(member.today):
        raise PermissionDenied("It can be logged once the class was taken.")
    return visit


def get_class_to_take(member: Member, pk: int) -> Visit:
    """A visit of others whose class is to be taken. Principals offer a time instead, and read no visits of others.

    Raises PermissionDenied for them, and for visitor and host.
    """
    get_colleague(member)
    visit = _visit(member, pk)
    if member.is_principal:
        raise PermissionDenied("Offer a time to cover: whoever visits takes you up on it.")
    if member.account.pk in (visit.visitor_id, visit.host_id):
        raise PermissionDenied("A third takes the class.")
    return visit


def get_offer(member: Member, pk: int) -> CoverOffer:
    """An offer of cover, whoever made it."""
    get_colleague(member)
    rows = CoverOffer.objects.filter(school=member.school, pk=min(pk, MOST))
    return row_of(rows.select_related("person"))


def get_own_offer(member: Member, pk: int) -> CoverOffer:
    offer = get_offer(member, pk)
    if offer.person_id != member.account.pk:
        raise PermissionDenied("An offer is taken back by whoever made it.")
    return offer


def get_post_to_watch(member: Member, pk: str) -> Post | None:
    """The post that a request to watch comes from, where its address names one."""
    return get_post(member, int(pk)) if pk.isascii() and pk.isdigit() and len(pk) < 19 else None


def _visit(member: Member, pk: int) -> Visit:
    rows = Visit.objects.filter(school=member.school, pk=min(pk, MOST))
    return row_of(rows.select_related("school", "visitor", "host", "cover", "word_by", "post"))
