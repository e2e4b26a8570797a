from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from coachhub.kit.admin import ReadOnlyAdmin, ScopedFilter
from roles.people.admin import RoutedAdmin
from roles.routing.models import CompiledIndex, Example, LaneWords, PublishedAnswer, QuestionType, WithoutOwner


def shown(rows: QuerySet[Example]) -> QuerySet[Example]:
    """Without what was learned in somebody's own words: it is shown to nobody, support included."""
    return rows.filter(may_be_quoted=True)


class ExampleInline(admin.TabularInline):  # type: ignore[type-arg]
    model = Example
    fields = ["text"]
    extra = 1

    def get_queryset(self, request: HttpRequest) -> QuerySet[Example]:
        return shown(super().get_queryset(request))


@admin.register(QuestionType)
class QuestionTypeAdmin(RoutedAdmin):
    list_display = ["name", "key", "duty", "school"]
    list_select_related = ["duty", "school"]
    list_filter = [("school", ScopedFilter)]
    search_fields = ["name", "key", "description"]
    autocomplete_fields = ["duty"]
    inlines = [ExampleInline]

    def save_formset(
        self, request: HttpRequest, form: Any, formset: forms.BaseModelFormSet[Any, Any], change: bool
    ) -> None:
        """An example belongs to the school of its question type."""
        for example in formset.save(commit=False):
            example.school = form.instance.school
            example.save()
        for example in formset.deleted_objects:
            example.delete()


@admin.register(Example)
class ExampleAdmin(RoutedAdmin):
    fields = ["school", "question_type", "text"]
    list_display = ["text", "question_type", "school"]
    list_select_related = ["question_type", "school"]
    list_filter = [("school", ScopedFilter)]
    search_fields = ["text"]
    autocomplete_fields = ["question_type"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Example]:
        return shown(super().get_queryset(request))


@admin.register(WithoutOwner)
class WithoutOwnerAdmin(ReadOnlyAdmin):
    list_display = ["question_type", "day", "count", "school"]
    list_select_related = ["question_type", "school"]
    list_filter = [("school", ScopedFilter)]
    search_fields = ["question_type__name"]


@admin.register(PublishedAnswer)
class PublishedAnswerAdmin(ReadOnlyAdmin):
    list_display = ["question_type", "verified_by", "verified_on", "check_by", "school"]
    list_select_related = ["question_type", "verified_by", "school"]
    list_filter = [("school", ScopedFilter)]
    search_fields = ["question_type__name"]


@admin.register(LaneWords)
class LaneWordsAdmin(ReadOnlyAdmin):
    list_display = ["lane", "school"]
    list_select_related = ["school"]
    list_filter = ["lane", ("school", ScopedFilter)]
    search_fields = ["words"]


@admin.register(CompiledIndex)
class CompiledIndexAdmin(ReadOnlyAdmin):
    """When a school's index was made and with what; its body is for programs."""

    list_display = ["school", "layer", "made_at"]
    list_select_related = ["school"]
    list_filter = ["layer", ("school", ScopedFilter)]
    search_fields = ["school__name"]
    fields = ["school", "layer", "words", "made_at"]
