from __future__ import annotations

from django.contrib import admin

from coachhub.kit.admin import ReadOnlyAdmin, ScopedFilter
from roles.notices.models import Line


@admin.register(Line)
class LineAdmin(ReadOnlyAdmin):
    """What waits for somebody's summary: its rhythm and days. The words are the person's."""

    list_display = ["id", "rhythm", "made_at", "sent_at", "school"]
    list_select_related = ["school"]
    list_filter = ["rhythm", ("school", ScopedFilter)]
    search_fields = ["school__name"]
    fields = ["school", "rhythm", "made_at", "sent_at"]
