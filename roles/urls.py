"""The pages of a school, grouped by room; all stand under the school's address."""

from django.urls import include, path

urlpatterns = [
    path("", include("roles.people.urls")),
    path("", include("roles.staffing.urls")),
    path("", include("roles.charters.urls")),
    path("", include("roles.routing.urls")),
]
