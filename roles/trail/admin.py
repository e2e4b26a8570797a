from __future__ import annotations

from django.contrib import admin

from coachhub.kit.admin import ReadOnlyAdmin, ScopedFilter
from roles.trail.models import TrailRow


@admin.register(TrailRow)
class TrailRowAdmin(ReadOnlyAdmin):
    """Who did what, when; what was written before and after is the school's own."""

    list_display = ["at", "verb", "subject_type", "subject_id", "by", "school"]
    list_select_related = ["by", "school"]
    list_filter = ["verb", "subject_type", ("school", ScopedFilter)]
    search_fields = ["verb", "by__name"]
    date_hierarchy = "at"
    fields = list_display
