from __future__ import annotations

from django.contrib import admin

from coachhub.kit.admin import ReadOnlyAdmin, ScopedFilter
from roles.questions.models import Question


@admin.register(Question)
class QuestionAdmin(ReadOnlyAdmin):
    """Types and states only: what somebody asked is between them and the people it went to."""

    list_display = ["id", "question_type", "state", "asked_at", "school"]
    list_select_related = ["question_type", "school"]
    list_filter = ["state", ("school", ScopedFilter)]
    search_fields = ["question_type__name"]
    fields = ["school", "question_type", "state", "sent_to", "answered_by", "asked_at", "answered_at"]
