from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from django.http import HttpRequest

from coachhub.kit.admin import OneByOne, ScopedAdmin, ScopedFilter, schools_of
from roles.people.actions import raise_routing_version, raise_routing_versions
from roles.people.models import District, DistrictLead, Holiday, Membership, Person, School


class RoutedAdmin(ScopedAdmin):
    """Rows that answers depend on: saving or deleting one re-routes its school at once."""

    def save_model(self, request: HttpRequest, obj: Any, form: forms.ModelForm[Any], change: bool) -> None:
        super().save_model(request, obj, form, change)
        raise_routing_version(obj.school)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        school = obj.school
        super().delete_model(request, obj)
        raise_routing_version(school)


@admin.register(District)
class DistrictAdmin(ScopedAdmin):
    list_display = ["name", "slug"]
    search_fields = ["name"]
    prepopulated_fields = {"slug": ["name"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[District]:
        rows = admin.ModelAdmin.get_queryset(self, request)
        return rows if request.user.is_superuser else rows.filter(leads__person=request.user)


@admin.register(DistrictLead)
class DistrictLeadAdmin(ScopedAdmin):
    list_display = ["person", "district"]
    list_select_related = ["person", "district"]
    search_fields = ["person__name", "person__email"]
    autocomplete_fields = ["person"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[DistrictLead]:
        rows = admin.ModelAdmin.get_queryset(self, request)
        return rows if request.user.is_superuser else rows.filter(district__leads__person=request.user)

    def save_model(self, request: HttpRequest, obj: DistrictLead, form: forms.ModelForm[Any], change: bool) -> None:
        super().save_model(request, obj, form, change)
        raise_routing_versions(obj.district.schools.all())

    def delete_model(self, request: HttpRequest, obj: DistrictLead) -> None:
        super().delete_model(request, obj)
        raise_routing_versions(obj.district.schools.all())


@admin.register(School)
class SchoolAdmin(ScopedAdmin):
    school_path = ""
    list_display = ["name", "district", "slug", "lookups", "routing_version"]
    list_select_related = ["district"]
    list_filter = ["lookups", ("district", ScopedFilter)]
    search_fields = ["name", "slug"]
    prepopulated_fields = {"slug": ["name"]}
    readonly_fields = ["routing_version"]

    def save_model(self, request: HttpRequest, obj: School, form: forms.ModelForm[Any], change: bool) -> None:
        super().save_model(request, obj, form, change)
        raise_routing_version(obj)

    def get_form(self, request: HttpRequest, obj: School | None = None, **kwargs: Any) -> Any:
        """The front door is one of the school's own roles, so a new school gets it later."""
        form = super().get_form(request, obj, **kwargs)
        field = form.base_fields.get("front_door")
        if field is not None:
            field.queryset = field.queryset.filter(school=obj) if obj else field.queryset.none()
        return form


@admin.register(Holiday)
class HolidayAdmin(RoutedAdmin):
    list_display = ["name", "first_day", "last_day", "school"]
    list_select_related = ["school"]
    list_filter = [("school", ScopedFilter)]
    search_fields = ["name"]


@admin.register(Membership)
class MembershipAdmin(RoutedAdmin):
    list_display = ["person", "school", "level", "room", "extension", "is_active"]
    list_select_related = ["person", "school"]
    list_filter = ["level", "is_active", ("school", ScopedFilter)]
    search_fields = ["person__name", "person__email"]
    autocomplete_fields = ["person"]
    exclude = ["question_mail", "change_mail"]  # their own choice, on their profile


@admin.register(Person)
class PersonAdmin(OneByOne, UserAdmin):  # type: ignore[type-arg]
    """People sign in by e-mail. Only a superuser gives anybody support rights."""

    form = UserChangeForm
    add_form = AdminUserCreationForm
    ordering = ["name"]
    list_display = ["name", "email", "is_active", "is_staff"]
    list_filter = ["is_active", "is_staff"]
    search_fields = ["name", "email"]
    filter_horizontal = ["groups", "user_permissions"]
    readonly_fields = ["last_login", "joined_at"]
    fieldsets = [
        (None, {"fields": ["email", "password"]}),
        ("Person", {"fields": ["name", "hand", "last_login", "joined_at"]}),
        ("Rights", {"fields": ["is_active", "is_staff", "is_superuser", "groups", "user_permissions"]}),
    ]
    add_fieldsets = [(None, {"fields": ["email", "name", "usable_password", "password1", "password2"]})]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Person]:
        rows: QuerySet[Person] = super().get_queryset(request)
        condition = schools_of(request)
        if condition is None:
            return rows
        schools = School.objects.filter(condition).values("pk")
        return rows.filter(memberships__school__in=schools, is_superuser=False).distinct()

    def get_readonly_fields(self, request: HttpRequest, obj: Person | None = None) -> list[str]:
        rights = [] if request.user.is_superuser else ["is_staff", "is_superuser", "groups", "user_permissions"]
        return [*super().get_readonly_fields(request, obj), *rights]

    def save_model(self, request: HttpRequest, obj: Person, form: forms.ModelForm[Any], change: bool) -> None:
        """A name or address stands in the answers of every school where the person is."""
        super().save_model(request, obj, form, change)
        raise_routing_versions(School.objects.filter(memberships__person=obj))


admin.site.unregister(Group)


@admin.register(Group)
class RightsAdmin(OneByOne, GroupAdmin):  # type: ignore[type-arg]
    """Whoever could change a group could give themselves every right: superusers only."""

    def has_module_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.is_superuser)

    def has_view_permission(self, request: HttpRequest, obj: Group | None = None) -> bool:
        return bool(request.user.is_superuser)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.is_superuser)

    def has_change_permission(self, request: HttpRequest, obj: Group | None = None) -> bool:
        return bool(request.user.is_superuser)

    def has_delete_permission(self, request: HttpRequest, obj: Group | None = None) -> bool:
        return bool(request.user.is_superuser)
