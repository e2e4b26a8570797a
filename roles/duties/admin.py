from __future__ import annotations

from django.contrib import admin

from coachhub.kit.admin import ScopedFilter
from roles.duties.models import Area, Duty
from roles.people.admin import RoutedAdmin


@admin.register(Area)
class AreaAdmin(RoutedAdmin):
    list_display = ["name", "school", "order"]
    list_select_related = ["school"]
    list_filter = [("school", ScopedFilter)]
    search_fields = ["name"]
    prepopulated_fields = {"slug": ["name"]}


@admin.register(Duty)
class DutyAdmin(RoutedAdmin):
    list_display = ["wording", "area", "school", "is_coaching"]
    list_select_related = ["area", "school"]
    list_filter = ["is_coaching", ("school", ScopedFilter)]
    search_fields = ["wording", "plain_line"]
    autocomplete_fields = ["area"]
