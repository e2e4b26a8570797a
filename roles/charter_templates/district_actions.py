"""Writes of a district about its templates. Each version stays as it was made; a change is a new one."""

from __future__ import annotations

from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.text import slugify

from roles.charter_templates.models import Template, TemplateVersion
from roles.charter_templates.shipped import Content
from roles.charters.actions import ChangedMeanwhile
from roles.people.models import District, Person
from roles.signing.actions import AlreadyDone
from roles.trail.actions import record

FIRST = 1


class NameTaken(Exception):
    """The district has a template of this name."""


@transaction.atomic
def make_template(district: District, name: str, content: Content, *, by: Person) -> Template:
    """A template with its first version, which schools are not offered yet. Raises NameTaken."""
    slug = slugify(name)[:60] or "template"
    template = Template(district=district, name=name, slug=slug, is_offered=False)
    try:
        with transaction.atomic():
            template.save()
    except IntegrityError:
        raise NameTaken from None
    _add_version(template, FIRST, content, "", by)
    _record(template, "made template", by, name=name)
    return template


@transaction.atomic
def change_template(
    version: TemplateVersion, name: str, content: Content, *, what_changed: str, by: Person
) -> TemplateVersion:
    """The next version of the template, with what changed in words. Schools that follow it are shown the difference.

    `version` is the newest that its writer had read. Raises ChangedMeanwhile where there is a newer one.
    """
    template = version.template
    try:
        with transaction.atomic():
            new = _add_version(template, version.number + 1, content, what_changed, by)
    except IntegrityError:
        raise ChangedMeanwhile from None
    Template.objects.filter(pk=template.pk).update(name=name)
    _record(template, "changed template", by, number=new.number, what_changed=what_changed)
    return new


@transaction.atomic
def offer(template: Template, *, by: Person) -> None:
    """Let the district's schools begin from it. Raises AlreadyDone."""
    if not Template.objects.filter(pk=template.pk, is_offered=False).update(is_offered=True):
        raise AlreadyDone("Schools are offered this template already.")
    _record(template, "offered template", by)


@transaction.atomic
def withdraw(template: Template, *, by: Person) -> None:
    """Offer it no more; charters that began from it stay as they are. Raises AlreadyDone."""
    if not Template.objects.filter(pk=template.pk, is_offered=True).update(is_offered=False):
        raise AlreadyDone("Schools are not offered this template any more.")
    _record(template, "withdrew template", by)


def _add_version(template: Template, number: int, content: Content, words: str, by: Person) -> TemplateVersion:
    return TemplateVersion.objects.create(
        template=template, number=number, content=content, what_changed=words, made_at=timezone.now(), made_by=by
    )


def _record(template: Template, verb: str, by: Person, **after: Any) -> None:
    """The trail belongs to schools: what a district does stands in the trail of the school that it had first."""
    school = template.district.schools.order_by("pk").values_list("pk", flat=True).first()
    if school is not None:
        record(template, verb, by, school_id=school, after=after)
