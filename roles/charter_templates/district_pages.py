"""What the pages of a district's templates show."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from roles.charter_templates.editing import Editor
from roles.charter_templates.from_charter import template_of
from roles.charter_templates.models import TemplateVersion
from roles.charter_templates.preview import paper_of
from roles.charter_templates.queries import templates_of, uses_of
from roles.charter_templates.shipped import Content, shipped
from roles.charters.models import CharterVersion
from roles.duties.models import Duty
from roles.people.models import District, School


def list_page(districts: list[District]) -> dict[str, Any]:
    """Each template with the schools that began from it."""
    templates = templates_of(districts)
    uses = uses_of(templates)
    return {"rows": [(one, uses[one.pk]) for one in templates], "districts": districts}


def template_page(version: TemplateVersion) -> dict[str, Any]:
    """One template on paper, its versions, and who uses which."""
    template, district = version.template, version.template.district
    [row] = [one for one in templates_of([district]) if one.pk == template.pk]
    return {
        "template": template,
        "version": version,
        "paper": paper_of(version.content, School(name=district.name), {}),
        "uses": uses_of([row])[template.pk],
        "versions": template.versions.select_related("made_by"),
    }


def content_from(source: str, charters: Mapping[str, CharterVersion], summary: str = "") -> Content:
    """The content of a new template, as the form names where it begins."""
    version = charters.get(source)
    if version is None:
        return shipped()[source.removeprefix("own-")]
    duties = [line["duty"] for line in version.content["lines"]]
    areas = dict(Duty.objects.filter(pk__in=duties).values_list("pk", "framework"))
    return template_of(version.content, areas, summary)


def typed_in(editor: Editor) -> list[str]:
    """What was typed, for somebody who came second and copies what they still need."""
    words = [editor.form.cleaned_data.get(name, "") for name in ("what_changed", "purpose", "likeness", "profile")]
    rows = [
        row.get("wording") or row.get("text") or row.get("label") or ""
        for forms in editor.rows.values()
        for row in (form.cleaned_data for form in forms)
    ]
    return [text for text in [*words, *rows] if text]
