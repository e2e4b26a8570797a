"""Job descriptions on their way to a draft: the principal and the people in the role sort them."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404

from roles.access.rows import MOST, row_of
from roles.intake.models import Description, Item
from roles.intake.queries import item_of
from roles.people.members import Member
from roles.staffing.models import Appointment


def get_description(member: Member, pk: int) -> Description:
    """Raises PermissionDenied for those of the school who do not write the role's charter."""
    rows = Description.objects.filter(school=member.school, pk=min(pk, MOST))
    description = row_of(rows.select_related("role", "added_by", "draft"))
    if not member.is_principal and not _holds(member, description.role_id):
        raise PermissionDenied("The principal and the people in this role sort its description.")
    description.school = member.school
    return description


def get_item(member: Member, pk: int, number: int) -> Item:
    """An item of a description by its number, as `get_description` lets in."""
    item = item_of(get_description(member, pk), number)
    if item is None:
        raise Http404("No such item.")
    return item


def _holds(member: Member, role_id: int) -> bool:
    if member.membership is None:
        return False
    return Appointment.objects.on(member.today).filter(role=role_id, person=member.person).exists()
