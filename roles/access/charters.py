"""Charters and their versions: who may read, write and sign which."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404

from roles.access.rows import MOST, row_of
from roles.charters.drafts import OpenDraft, read_draft
from roles.charters.folders import Folder, read_folder
from roles.charters.holders import holders_at
from roles.charters.models import Charter, CharterSignature, CharterVersion
from roles.checking.models import Mute
from roles.comments.queries import invited_to
from roles.people.members import Member
from roles.signing.models import State
from roles.staffing.models import Appointment

WRITERS = "The principal and the people in this role write its charter."


def get_folder(member: Member, role_slug: str, number: int | None = None) -> Folder | None:
    """What the member may read of a role's charter, opened at the numbered version, or what is in force or under way.

    None where there is nothing that the member may know of. Raises Http404 for a number that there is not,
    PermissionDenied for a draft or a version in review of which one is no party.
    """
    folder = read_folder(member.school, role_slug, member.today, number, with_drafts=member.is_staff)
    me = member.person.pk if member.person else None
    numbers = {version.number for version in folder.unpublished}
    folder.may_edit = member.is_principal or _holds(member, role_slug)
    folder.may_read_drafts = folder.may_edit or (member.is_staff and folder.signs(me))
    if not folder.may_read_drafts:
        _let_invited_read(folder, member, role_slug)
    if folder.opened is None and number is not None:
        if number not in numbers:
            raise Http404("No such version.")
        if not folder.may_read_drafts or all(version.number != number for version in folder.unpublished):
            raise PermissionDenied("This version is not in force yet, and you are not one of its parties.")
        folder.open(number)
    elif folder.opened is None and folder.may_read_drafts and folder.unpublished:
        folder.open((folder.under_way or folder.unpublished[0]).number)
    return folder if folder.opened is not None else None


def _let_invited_read(folder: Folder, member: Member, role_slug: str) -> None:
    """Whoever is invited to comment reads that draft, while the round is open, and no other version under way."""
    is_draft = folder.under_way is not None and folder.under_way.state == State.DRAFT
    if not (is_draft and member.is_staff and member.person is not None):
        return
    number = invited_to(member.school, role_slug, member.person)
    if number is not None:
        folder.unpublished = [version for version in folder.unpublished if version.number == number]
        folder.may_read_drafts = True


def get_version(member: Member, role_slug: str, number: int) -> CharterVersion:
    """A version of a charter. Raises PermissionDenied for a draft or a version in review of which one is no party."""
    version = row_of(
        CharterVersion.objects.filter(
            school=member.school, charter__role__slug=role_slug, number=min(number, 32_767)
        ).select_related("charter__role", "school")
    )
    if version.in_force_since is None and not _may_read(member, version):
        raise PermissionDenied("This version is not in force yet, and you are not one of its parties.")
    return version


def get_charter_to_edit(member: Member, role_slug: str) -> Charter:
    charter = row_of(Charter.objects.filter(school=member.school, role__slug=role_slug).select_related("role"))
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


def get_mute(member: Member, role_slug: str, pk: int) -> Mute:
    """A finding that was muted on the role's charter, for those who write it."""
    charter = get_charter_to_edit(member, role_slug)
    return row_of(Mute.objects.filter(charter=charter, pk=min(pk, MOST)).select_related("charter"))


def _may_read(member: Member, version: CharterVersion) -> bool:
    if may_read_drafts(member, version.charter):
        return True
    invited = member.is_staff and member.person is not None and version.is_draft
    return invited and invited_to(member.school, version.charter.role.slug, member.account) == version.number


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
