from __future__ import annotations

from django.contrib import admin

from coachhub.kit.admin import ScopedFilter
from roles.people.admin import RoutedAdmin
from roles.staffing.models import Absence, Appointment, Role


@admin.register(Role)
class RoleAdmin(RoutedAdmin):
    list_display = ["name", "school", "slug", "order"]
    list_select_related = ["school"]
    list_filter = [("school", ScopedFilter)]
    search_fields = ["name", "slug"]
    prepopulated_fields = {"slug": ["name"]}


@admin.register(Appointment)
class AppointmentAdmin(RoutedAdmin):
    list_display = ["person", "role", "school", "since", "until", "scope"]
    list_select_related = ["person", "role", "school"]
    list_filter = [("school", ScopedFilter), ("role", ScopedFilter)]
    search_fields = ["person__name", "role__name"]
    autocomplete_fields = ["person", "role"]
    date_hierarchy = "since"


@admin.register(Absence)
class AbsenceAdmin(RoutedAdmin):
    list_display = ["person", "school", "first_day", "last_day", "cover"]
    list_select_related = ["person", "school", "cover"]
    list_filter = [("school", ScopedFilter)]
    search_fields = ["person__name", "cover__name"]
    autocomplete_fields = ["person", "cover"]
