"""Reads about templates: those that a school may begin from, what a charter began from, who uses which version."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery

from roles.charter_templates.models import Adoption, Template, TemplateVersion
from roles.charters.models import Charter, CharterVersion
from roles.people.models import District, Person, School
from roles.signing.models import State


@dataclass(frozen=True)
class Use:
    """A school that began a charter from a template, and the version of it that the school has dealt with."""

    school: str
    role: str
    number: int
    latest: int

    @property
    def is_behind(self) -> bool:
        return self.number < self.latest


@dataclass(frozen=True)
class Behind:
    """A charter whose template has a newer version that the school has not dealt with."""

    role: str
    role_slug: str
    template: str
    latest: int


def behind_at(school: School) -> list[Behind]:
    """The school's charters whose template has changed since: one query."""
    newest = TemplateVersion.objects.filter(template=OuterRef("version__template")).order_by("-number")
    rows: Any = Adoption.objects.filter(school=school, version__template__is_offered=True)
    rows = rows.annotate(latest=Subquery(newest.values("number")[:1])).filter(latest__gt=F("version__number"))
    role = "charter__role"
    found = rows.order_by(f"{role}__order", f"{role}__name")
    return [
        Behind(*row) for row in found.values_list(f"{role}__name", f"{role}__slug", "version__template__name", "latest")
    ]


def offered_to(school: School) -> QuerySet[TemplateVersion]:
    """The newest version of each template that the school's district offers, by name."""
    newest = TemplateVersion.objects.filter(template=OuterRef("template")).order_by("-number").values("pk")[:1]
    rows = TemplateVersion.objects.filter(template__district=school.district_id, template__is_offered=True)
    return rows.filter(pk=Subquery(newest)).select_related("template__district").order_by("template__name")


def latest_of(template: Template) -> TemplateVersion:
    return TemplateVersion.objects.filter(template=template).select_related("template__district").latest("number")


def adoption_of(charter: Charter) -> Adoption | None:
    """What the charter began from, where that is a template of the district."""
    rows = Adoption.objects.filter(charter=charter, version__isnull=False)
    return rows.select_related("version__template", "charter__role").first()


def newer_versions(adoption: Adoption) -> list[TemplateVersion]:
    """The versions that the school has not dealt with, the oldest first; none where the template is not offered."""
    assert adoption.version is not None  # noqa: S101 - adoption_of finds no other
    rows = TemplateVersion.objects.filter(
        template=adoption.version.template_id, template__is_offered=True, number__gt=adoption.version.number
    )
    return list(rows.select_related("template").order_by("number"))


def text_to_compare(charter: Charter) -> CharterVersion | None:
    """What the school's charter says now: the version under way, else the one in force."""
    return charter.versions.exclude(state=State.SUPERSEDED).order_by("-number").first()


def districts_of(person: Person) -> list[District]:
    """Those that the person leads, by name."""
    return list(District.objects.filter(leads__person=person))


def templates_of(districts: Iterable[District]) -> list[Template]:
    """Their templates by name, each with its newest version and how many schools use it."""
    rows = Template.objects.filter(district__in=list(districts)).select_related("district")
    newest = TemplateVersion.objects.filter(template=OuterRef("pk")).order_by("-number")
    number, made_at = (Subquery(newest.values(name)[:1]) for name in ("number", "made_at"))
    return list(rows.annotate(latest=number, changed_at=made_at))


def uses_of(templates: Iterable[Template]) -> dict[int, list[Use]]:
    """Which schools use which version, by the template's id."""
    latest = {one.pk: one.latest for one in templates}  # type: ignore[attr-defined]
    rows: Any = Adoption.objects.filter(version__template__in=latest).order_by("school__name", "charter__role__name")
    found: dict[int, list[Use]] = {pk: [] for pk in latest}
    names = ("version__template", "school__name", "charter__role__name", "version__number")
    for pk, school, role, number in rows.values_list(*names):
        found[pk].append(Use(school, role, number, latest[pk]))
    return found


def charters_in_force_of(districts: Iterable[District]) -> QuerySet[CharterVersion]:
    """The charters in force at the districts' schools, by school and role."""
    rows = CharterVersion.objects.in_force().filter(school__district__in=list(districts))
    return rows.select_related("school", "charter__role").order_by("school__name", "charter__role__name")
