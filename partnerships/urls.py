"""The pages of partnerships, grouped by room; all stand under the school's address."""

from django.urls import include, path

urlpatterns = [
    path("", include("partnerships.agreements.urls")),
    path("", include("partnerships.comments.urls")),
    path("", include("partnerships.evidence.urls")),
    path("", include("partnerships.cycles.urls")),
    path("", include("partnerships.calendars.urls")),
    path("", include("partnerships.log.urls")),
    path("", include("partnerships.reviews.urls")),
    path("", include("partnerships.plans.urls")),
    path("", include("partnerships.teams.urls")),
    path("", include("partnerships.meetings.urls")),
    path("", include("partnerships.board.urls")),
    path("", include("partnerships.visits.urls")),
    path("", include("partnerships.focus.urls")),
]
