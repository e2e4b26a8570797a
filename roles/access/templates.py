"""Templates: which a school may begin from, and which a district lead writes."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404

from roles.access.charters import get_charter_to_edit, get_folder
from roles.access.rows import MOST, row_of
from roles.charter_templates.actions import Source
from roles.charter_templates.models import Adoption, Template, TemplateVersion
from roles.charter_templates.queries import adoption_of, districts_of, latest_of, newer_versions, offered_to
from roles.charter_templates.shipped import shipped
from roles.charters.folders import Folder
from roles.people.members import Member
from roles.people.models import District, Person


def get_template(member: Member, key: str, *, of_district: bool) -> Source:
    """One of the product's own templates, or the newest version of one that the school's district offers."""
    if of_district:
        version = row_of(offered_to(member.school).filter(template__slug=key))
        return Source(version.content, version=version)
    if key not in shipped():
        raise Http404("No such template.")
    return Source(shipped()[key], key=key)


def get_followed(member: Member, role_slug: str) -> tuple[Adoption, list[TemplateVersion]]:
    """What the role's charter began from and its newer versions, the oldest first, for those who write it.

    Raises PermissionDenied for others of the school, Http404 where there is nothing new.
    """
    adoption = adoption_of(get_charter_to_edit(member, role_slug))
    newer = newer_versions(adoption) if adoption is not None else []
    if adoption is None or not newer:
        raise Http404("Nothing changed in the template.")
    return adoption, newer


def get_districts(person: Person) -> list[District]:
    """Raises PermissionDenied for somebody who leads none."""
    districts = districts_of(person)
    if not districts:
        raise PermissionDenied("This page is for people who lead a district.")
    return districts


def get_template_to_edit(person: Person, pk: int) -> TemplateVersion:
    """The newest version of a template of a district that the person leads."""
    districts = get_districts(person)
    rows = Template.objects.filter(district__in=districts, pk=min(pk, MOST))
    return latest_of(row_of(rows.select_related("district")))


def get_folder_to_hire(member: Member, role_slug: str, number: int) -> Folder:
    """A version from which people are interviewed, for those who may read the role's drafts.

    Raises PermissionDenied for others, who could be candidates themselves.
    """
    folder = get_folder(member, role_slug, number)
    if folder is None:
        raise Http404("No such version.")
    if not folder.may_read_drafts:
        raise PermissionDenied("The interview kit is for the people who shape this role.")
    return folder
