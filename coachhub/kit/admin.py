"""Bases for the support pages: rows of the supporter's own districts only, and kinds of rows that are only read."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Field, ForeignKey, Model, Q, QuerySet
from django.forms import ModelChoiceField, ModelForm
from django.http import HttpRequest


def schools_of(request: HttpRequest) -> Q | None:
    """Which schools a supporter sees, as a condition on School; None for a superuser, who sees all."""
    user: Any = request.user
    if user.is_superuser:
        return None
    return Q(district__leads__person=user) | Q(memberships__person=user, memberships__is_active=True)


class FamilyForm(ModelForm):  # type: ignore[type-arg]
    """Says what the database would refuse: all of a row belongs to one school."""

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        school_id = given["school"].pk if given.get("school") else getattr(self.instance, "school_id", None)
        for name, value in list(given.items()):
            if school_id and getattr(value, "school_id", school_id) != school_id:
                self.add_error(name, "This belongs to another school")
        return given


class OneByOne(admin.ModelAdmin):  # type: ignore[type-arg]
    """Rows go one by one, after a look at what goes with them."""

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return actions


class ScopedAdmin(OneByOne):
    """Rows of the supporter's schools. `school_path` leads from the model to School; empty where it is School."""

    form = FamilyForm
    school_path = "school"
    list_per_page = 50
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return self.scoped(super().get_queryset(request), request, self.school_path)

    def scoped(self, rows: QuerySet[Any], request: HttpRequest, path: str) -> QuerySet[Any]:
        condition = schools_of(request)
        if condition is None:
            return rows
        school = all_schools(rows, path).filter(condition).values("pk")
        return rows.filter(**{f"{path}__in" if path else "pk__in": school})

    def formfield_for_foreignkey(
        self, db_field: ForeignKey[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> ModelChoiceField[Any] | None:
        """Only what the supporter may see in a list of its own can be chosen; what has no list, by nobody."""
        related: Any = db_field.related_model
        listed = self.admin_site._registry.get(related)
        kwargs["queryset"] = listed.get_queryset(request) if listed else related._default_manager.none()
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> Any:
        """A row stays with its school."""
        fixed = ["school"] if obj is not None and has_school(obj) else []
        return [*super().get_readonly_fields(request, obj), *fixed]


class ScopedFilter(admin.RelatedFieldListFilter):
    """Offers only what the supporter's own lists hold."""

    def field_choices(self, field: Any, request: HttpRequest, model_admin: Any) -> Any:
        there = model_admin.get_queryset(request).order_by().values(field.name)
        ordering = self.field_admin_ordering(field, request, model_admin)
        return field.get_choices(include_blank=False, ordering=ordering, limit_choices_to={"pk__in": there})


class ReadOnlyAdmin(ScopedAdmin):
    """What support reads and nobody edits: signed text, signatures, the trail."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class ThatItIsThere(ReadOnlyAdmin):
    """Rows whose words are their school's alone: support sees that they are there, and of which school."""

    list_display = ["id", "school"]
    list_select_related = ["school"]
    list_filter = [("school", ScopedFilter)]
    search_fields = ["school__name"]
    fields = ["school"]


def has_school(model: Any) -> bool:
    return any(isinstance(field, Field) and field.name == "school" for field in model._meta.get_fields())


def all_schools(rows: QuerySet[Any], path: str) -> QuerySet[Any]:
    """All rows of the model School, found from the rows' own model, which the kit does not know."""
    model: Any = rows.model
    for name in filter(None, path.split("__")):
        model = model._meta.get_field(name).related_model
    schools: QuerySet[Any] = model._default_manager.all()
    return schools
