from __future__ import annotations

from django.contrib import admin

from coachhub.kit.admin import ReadOnlyAdmin, ScopedFilter
from roles.questions.models import Act, Question, Recipient


@admin.register(Question)
class QuestionAdmin(ReadOnlyAdmin):
    """Types and states only: what somebody asked is between them and the people it went to."""

    list_display = ["id", "question_type", "state", "asked_at", "school"]
    list_select_related = ["question_type", "school"]
    list_filter = ["state", ("school", ScopedFilter)]
    search_fields = ["question_type__name"]
    fields = ["school", "question_type", "state", "sent_to", "answered_by", "asked_at", "answered_at"]


@admin.register(Recipient)
class RecipientAdmin(ReadOnlyAdmin):
    """Where a question lies: which role has it since when, not who asked or what."""

    list_display = ["question", "role", "since", "until", "school"]
    list_select_related = ["question", "role", "school"]
    list_filter = [("school", ScopedFilter)]
    search_fields = ["role__name"]
    fields = ["school", "question", "role", "since", "until"]


@admin.register(Act)
class ActAdmin(ReadOnlyAdmin):
    """What happened to a question and when, never the words."""

    list_display = ["kind", "question", "reason", "at", "school"]
    list_select_related = ["question", "school"]
    list_filter = ["kind", ("school", ScopedFilter)]
    search_fields = ["kind"]
    fields = ["school", "question", "kind", "reason", "by_role", "to_role", "at"]
