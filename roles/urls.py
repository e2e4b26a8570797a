"""The pages of a school, grouped by room; all stand under the school's address."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
