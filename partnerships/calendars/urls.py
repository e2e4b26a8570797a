from django.urls import path

from coachhub.kit.later import Later

app_name = "calendars"
views, source_views = Later("partnerships.calendars.views"), Later("partnerships.calendars.source_views")

urlpatterns = [
    path("log/calendar", views.proposals, name="proposals"),
    path("log/calendar/<int:pk>/dismiss", views.dismiss, name="dismiss"),
    path("log/calendar/<int:pk>/put-back", views.put_back, name="put_back"),
    path("log/calendar/file", source_views.file, name="file"),
    path("log/calendar/feed", source_views.feed, name="feed"),
    path("log/calendar/feed/read", source_views.read_again, name="read_again"),
    path("log/calendar/feed/remove", source_views.remove, name="remove"),
]
