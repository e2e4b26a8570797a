"""A template on paper, as the charter that it would become."""

from __future__ import annotations

from roles.charter_templates.parts import review_by
from roles.charter_templates.reading import as_charter
from roles.charter_templates.shipped import OWN, Content
from roles.charters.folders import Folder, Published
from roles.charters.models import Charter, CharterVersion
from roles.charters.paper import Paper
from roles.people.models import School
from roles.signing.models import State
from roles.staffing.models import Role


def paper_of(content: Content, school: School, roles: dict[str, Role]) -> Paper:
    """The sheet as it would read at the school, with what it calls the roles; nothing of it is saved."""
    names = {key: role.name for key, role in roles.items()}
    charter = as_charter(content, school=school.name, names=names)
    if school.pk:
        charter["review_by"] = review_by(content, school.today()).isoformat()
    role = roles.get(OWN, Role(name=charter["role"]))
    version = CharterVersion(charter=Charter(role=role), state=State.DRAFT, number=1)
    return Paper(Folder(school, Published([]), [], [], version, charter), None)
