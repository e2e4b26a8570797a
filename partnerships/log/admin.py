from __future__ import annotations

from django.contrib import admin

from coachhub.kit.admin import ReadOnlyAdmin, ScopedFilter
from partnerships.log.models import LogEntry


@admin.register(LogEntry)
class LogEntryAdmin(ReadOnlyAdmin):
    """A coach's log is the coach's: support sees that entries are there, not what they say."""

    list_display = ["id", "day", "role", "school"]
    list_select_related = ["role", "school"]
    list_filter = [("school", ScopedFilter)]
    search_fields = ["role__name"]
    fields = ["school", "role", "day"]
