"""Charters for support: to look at. They are written, signed and published on the school's own pages."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from coachhub.kit.admin import ReadOnlyAdmin, ScopedFilter
from roles.charters.models import Boundary, Charter, CharterSignature, CharterVersion, Outcome, Stake, TimeShare


class ReadOnlyInline(admin.TabularInline):  # type: ignore[type-arg]
    extra = 0
    can_delete = False
    show_change_link = False

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return self.fields or []

    def has_add_permission(self, request: HttpRequest, obj: Any) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class StakeInline(ReadOnlyInline):
    model = Stake
    fields = ["order", "kind", "wording", "lead", "goes_to", "asked_first", "in_force"]


class OutcomeInline(ReadOnlyInline):
    model = Outcome
    fields = ["order", "text", "sign", "due"]


class BoundaryInline(ReadOnlyInline):
    model = Boundary
    fields = ["order", "text", "instead", "locked"]


class TimeShareInline(ReadOnlyInline):
    model = TimeShare
    fields = ["order", "label", "hours"]


class SignatureInline(ReadOnlyInline):
    model = CharterSignature
    fields = ["order", "person", "role", "signed_at", "fingerprint"]


@admin.register(Charter)
class CharterAdmin(ReadOnlyAdmin):
    list_display = ["role", "school"]
    list_select_related = ["role", "school"]
    list_filter = [("school", ScopedFilter)]
    search_fields = ["role__name"]


@admin.register(CharterVersion)
class CharterVersionAdmin(ReadOnlyAdmin):
    list_display = ["charter", "number", "state", "in_force_since", "school", "short_fingerprint"]
    list_select_related = ["charter__role", "school"]
    list_filter = ["state", ("school", ScopedFilter)]
    search_fields = ["charter__role__name", "fingerprint"]
    inlines = [StakeInline, OutcomeInline, BoundaryInline, TimeShareInline, SignatureInline]


@admin.register(CharterSignature)
class CharterSignatureAdmin(ReadOnlyAdmin):
    list_display = ["person", "role", "version", "signed_at", "school"]
    list_select_related = ["person", "role", "version__charter__role", "school"]
    list_filter = [("school", ScopedFilter)]
    search_fields = ["person__name", "name"]
