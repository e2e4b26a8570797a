"""What the pages of templates show."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.forms import BoundField

from coachhub.kit.forms import SchoolForm
from coachhub.kit.wording import count
from roles.charter_templates.actions import Adopted, parts_of
from roles.charter_templates.following import Change, changes_of, is_ours_now, is_untouched
from roles.charter_templates.models import Adoption, TemplateVersion
from roles.charter_templates.parts import Parts, Roles
from roles.charter_templates.queries import offered_to, text_to_compare
from roles.charter_templates.roles_of_school import matched
from roles.charter_templates.shipped import OWN, Content, shipped
from roles.charters.models import CharterVersion
from roles.people.members import Member
from roles.people.models import School
from roles.staffing.models import Role
from roles.staffing.queries import roles_of

STATIONS = ["Template", "Draft", "Check", "Sign"]


@dataclass(frozen=True)
class Entry:
    """A template in the list."""

    name: str
    summary: str
    likeness: str
    key: str
    duties: int
    number: int = 0


def list_page(member: Member) -> dict[str, Any]:
    own = [_entry(key, content) for key, content in shipped().items()]
    of_district = [_entry(one.template.slug, one.content, one) for one in offered_to(member.school)]
    return {"own": own, "of_district": of_district, "district": member.school.district, "stations": STATIONS}


def _entry(key: str, content: Content, version: TemplateVersion | None = None) -> Entry:
    name, number = (version.template.name, version.number) if version else (content["role"], 0)
    return Entry(name, content["summary"], content["likeness"], key, len(content["lines"]), number)


def adopted_words(made: Adopted) -> str:
    """How much came into the draft, and what waits."""
    verb = "is" if made.lines == 1 else "are"
    words = f"{count(made.lines, 'line', 'lines').capitalize()} of the template {verb} in the draft."
    if made.to_settle:
        waits = "waits" if made.to_settle == 1 else "wait"
        words += f" {count(made.to_settle, 'line', 'lines').capitalize()} {waits} beside it for a role."
    return words


@dataclass(frozen=True)
class Place:
    """A change of the template, what the school's charter says in that place, and the choice about it."""

    change: Change
    is_ours_now: bool
    is_untouched: bool
    field: BoundField | None = None


def places_of(adoption: Adoption, latest: TemplateVersion, roles: Roles) -> list[Place]:
    """The template's changes since the version that the school has dealt with, those that ours says already last.

    `roles` are the school's by the keys of both versions.
    """
    assert adoption.version is not None  # noqa: S101
    ours = text_to_compare(adoption.charter)
    draft, parts = (ours, parts_of(ours)) if ours is not None else (CharterVersion(), Parts())
    places = [
        Place(one, is_ours_now(draft, parts, one, roles), is_untouched(draft, parts, one, roles))
        for one in changes_of(adoption.version.content, latest.content)
    ]
    return sorted(places, key=lambda place: place.is_ours_now)


def roles_meant(adoption: Adoption, latest: TemplateVersion, school: School) -> dict[str, Role]:
    """The school's roles by the keys of both versions: a query."""
    roles = roles_of(school)
    before = matched(adoption.version.content, roles) if adoption.version else {}
    return {**before, **matched(latest.content, roles), OWN: adoption.charter.role}


def with_fields(places: list[Place], form: SchoolForm) -> list[Place]:
    """Each open place with its field."""
    return [replace(one, field=form[one.change.key]) for one in places if not one.is_ours_now]
