from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest

from coachhub.kit.admin import ReadOnlyAdmin, ScopedFilter
from roles.people.admin import RoutedAdmin
from roles.routing.models import Example, QuestionType, WithoutOwner


class ExampleInline(admin.TabularInline):  # type: ignore[type-arg]
    model = Example
    fields = ["text"]
    extra = 1


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
    list_display = ["text", "question_type", "school"]
    list_select_related = ["question_type", "school"]
    list_filter = [("school", ScopedFilter)]
    search_fields = ["text"]
    autocomplete_fields = ["question_type"]


@admin.register(WithoutOwner)
class WithoutOwnerAdmin(ReadOnlyAdmin):
    list_display = ["question_type", "day", "count", "school"]
    list_select_related = ["question_type", "school"]
    list_filter = [("school", ScopedFilter)]
    search_fields = ["question_type__name"]
