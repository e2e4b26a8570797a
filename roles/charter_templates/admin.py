"""A district's templates, for support to look at; they are written on the district's own pages."""

from __future__ import annotations

from django.contrib import admin

from coachhub.kit.admin import ReadOnlyAdmin
from roles.charter_templates.models import Template, TemplateVersion


@admin.register(Template)
class TemplateAdmin(ReadOnlyAdmin):
    school_path = "district__schools"
    list_display = ["name", "district", "is_offered"]
    list_select_related = ["district"]
    search_fields = ["name"]


@admin.register(TemplateVersion)
class TemplateVersionAdmin(ReadOnlyAdmin):
    school_path = "template__district__schools"
    list_display = ["template", "number", "made_at"]
    list_select_related = ["template"]
    search_fields = ["template__name"]
    fields = ["template", "number", "what_changed", "made_at"]
