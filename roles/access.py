"""The door: the only way from an id in an address to a row.

What another school has does not exist (404); what one's own school has and is not for this person is refused (403).
"""

from __future__ import annotations

from typing import TypeVar

from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import Http404
from django.utils.crypto import constant_time_compare

from coachhub.kit.entry import Level
from roles.charters.drafts import OpenDraft, read_draft
from roles.charters.folders import Folder, read_folder
from roles.charters.holders import holders_at
from roles.charters.models import Charter, CharterSignature, CharterVersion
from roles.duties.models import Area
from roles.people.entering import read_entrance
from roles.people.members import Member
from roles.people.models import DistrictLead, Membership, Person, School
from roles.signing.models import State
from roles.staffing.models import Absence, Appointment, Role

Row = TypeVar("Row", bound=Model)

LOOKUP_COOKIE = "staff_link"
MOST = 2**63 - 1  # the largest id that a database knows
WRITERS = "The principal and the people in this role write its charter."


def enter(slug: str, person: Person | None, lookup_key: str = "") -> Member:
    """Whoever stands at the school's door, with the level they have there. Raises Http404 for no such school."""
    entrance = read_entrance(slug, person.pk if person else None)
    if entrance is None:
        raise Http404("No such school.")
    school, membership = entrance.school, entrance.membership
    level = _level(school, person, membership, lookup_key)
    return Member(
        school, level, person, membership, has_other_schools=entrance.has_other_schools or level == Level.DISTRICT
    )


def _level(school: School, person: Person | None, membership: Membership | None, lookup_key: str) -> Level:
    if membership is not None:
        return Level.PRINCIPAL if membership.level == Membership.Level.PRINCIPAL else Level.STAFF
    if person is not None and DistrictLead.objects.filter(district=school.district_id, person=person).exists():
        return Level.DISTRICT
    if school.lookups == School.Lookups.OPEN:
        return Level.VISITOR
    if school.lookups == School.Lookups.LINK and holds_staff_link(school, lookup_key):
        return Level.VISITOR
    return Level.ANYONE


def holds_staff_link(school: School, lookup_key: str) -> bool:
    """Whether the key is that of the school's present staff link."""
    return school.lookups != School.Lookups.CLOSED and constant_time_compare(school.lookup_key, lookup_key)


def get_area(member: Member, slug: str) -> Area:
    return _get(Area.objects.filter(school=member.school, slug=slug))


def get_role(member: Member, slug: str) -> Role:
    return _get(Role.objects.filter(school=member.school, slug=slug))


def get_folder(member: Member, role_slug: str, number: int | None = None) -> Folder | None:
    """What the member may read of a role's charter, opened at the numbered version, or what is in force or under way.

    None where there is nothing that the member may know of. Raises Http404 for a number that there is not,
    PermissionDenied for a draft or a version in review of which one is no party.
    """
    folder = read_folder(member.school, role_slug, member.today, number, with_drafts=member.is_staff)
    me = member.person.pk if member.person else None
    folder.may_edit = member.is_principal or _holds(member, role_slug)
    folder.may_read_drafts = folder.may_edit or (member.is_staff and folder.signs(me))
    if folder.opened is None and number is not None:
        if all(version.number != number for version in folder.unpublished):
            raise Http404("No such version.")
        if not folder.may_read_drafts:
            raise PermissionDenied("This version is not in force yet, and you are not one of its parties.")
        folder.open(number)
    elif folder.opened is None and folder.may_read_drafts and folder.unpublished:
        folder.open((folder.under_way or folder.unpublished[0]).number)
    return folder if folder.opened is not None else None


def get_version(member: Member, role_slug: str, number: int) -> CharterVersion:
    """A version of a charter. Raises PermissionDenied for a draft or a version in review of which one is no party."""
    version = _get(
        CharterVersion.objects.filter(
            school=member.school, charter__role__slug=role_slug, number=min(number, 32_767)
        ).select_related("charter__role", "school")
    )
    if version.in_force_since is None and not may_read_drafts(member, version.charter):
        raise PermissionDenied("This version is not in force yet, and you are not one of its parties.")
    return version


def get_charter_to_edit(member: Member, role_slug: str) -> Charter:
    charter = _get(Charter.objects.filter(school=member.school, role__slug=role_slug).select_related("role"))
    if not may_edit(member, charter):
        raise PermissionDenied(WRITERS)
    return charter


def get_draft_to_edit(member: Member, role_slug: str) -> OpenDraft | None:
    """The role's draft for those who write it; None where they may begin one."""
    draft = read_draft(member.school, role_slug)
    if draft is None:
        get_charter_to_edit(member, role_slug)
    elif not (member.is_principal or _holds(member, role_slug)):
        raise PermissionDenied(WRITERS)
    return draft


def get_version_to_sign(member: Member, role_slug: str, number: int) -> CharterSignature:
    """The member's own signature on the version, open or given. Raises PermissionDenied where nobody asked for it."""
    version = get_version(member, role_slug, number)
    signature = version.signatures.filter(person=member.account).select_related("role").first()
    if signature is None:
        raise PermissionDenied("You are not one of the people who sign this version.")
    signature.version, signature.person = version, member.account
    return signature


def get_own_membership(member: Member) -> Membership:
    """Raises PermissionDenied for somebody who leads the district and does not belong to the school."""
    if member.membership is None:
        raise PermissionDenied("This page is for people who belong to the school.")
    return member.membership


def get_membership(member: Member, pk: int) -> Membership:
    return _get(Membership.objects.filter(school=member.school, pk=min(pk, MOST)).select_related("person", "school"))


def get_membership_of(member: Member, person: Person) -> Membership:
    return _get(Membership.objects.filter(school=member.school, person=person).select_related("person", "school"))


def get_appointment(member: Member, pk: int) -> Appointment:
    rows = Appointment.objects.filter(school=member.school, pk=min(pk, MOST))
    return _get(rows.select_related("person", "role", "school"))


def get_absence_to_take_back(member: Member, pk: int) -> Absence:
    """One's own days away, or anybody's for a principal."""
    absence = _get(Absence.objects.filter(school=member.school, pk=min(pk, MOST)).select_related("person", "school"))
    if absence.person != member.person and not member.is_principal:
        raise PermissionDenied("These days away are somebody else's.")
    return absence


def may_read_drafts(member: Member, charter: Charter) -> bool:
    """The principal, the people in the role, and those asked to sign a version under way."""
    if may_edit(member, charter):
        return True
    if not member.is_staff or member.person is None:
        return False
    under_way = [State.IN_REVIEW, State.SIGNED]
    return CharterSignature.objects.filter(
        version__charter=charter, person=member.person, version__state__in=under_way
    ).exists()


def may_edit(member: Member, charter: Charter) -> bool:
    if member.is_principal:
        return True
    if member.membership is None:
        return False
    return Appointment.objects.on(member.today).filter(role=charter.role_id, person=member.person).exists()


def _holds(member: Member, role_slug: str) -> bool:
    """Whether the member belongs to the school and holds the role today."""
    if member.membership is None:
        return False
    holders = holders_at(member.school, member.today, role_slug)
    return any(holder.person_id == member.membership.person_id for holder in holders)


def _get(rows: QuerySet[Row]) -> Row:
    row = rows.first()
    if row is None:
        raise Http404("Nothing at this address.")
    return row
