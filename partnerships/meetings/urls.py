from django.urls import path

from coachhub.kit.later import Later

app_name = "meetings"
views = Later("partnerships.meetings.views")
after = Later("partnerships.meetings.note_views")
calendars = Later("partnerships.meetings.calendar_views")
closing = Later("partnerships.meetings.closing_views")

urlpatterns = [
    path("teams/<slug:team>/meetings", views.meetings, name="list"),
    path("teams/<slug:team>/meetings/new", views.plan, name="plan"),
    path("teams/<slug:team>/meetings/<int:pk>", views.meeting, name="meeting"),
    path("teams/<slug:team>/meetings/<int:pk>/change", views.change, name="change"),
    path("teams/<slug:team>/meetings/<int:pk>/call-off", views.call_off, name="call_off"),
    path("teams/<slug:team>/meetings/<int:pk>/send", views.send, name="send"),
    path("teams/<slug:team>/meetings/<int:pk>/meeting.ics", views.as_ics, name="ics"),
    path("teams/<slug:team>/meetings/<int:pk>/notes", after.notes, name="notes"),
    path("teams/<slug:team>/meetings/<int:pk>/log", after.log, name="log"),
    path("teams/<slug:team>/meetings/<int:pk>/log/undo", after.unlog, name="unlog"),
    path("teams/<slug:team>/meetings/steps/<int:pk>", after.finish, name="finish"),
    path("teams/<slug:team>/close", closing.close, name="close_team"),
    path("teams/<slug:team>/reopen", closing.reopen, name="reopen_team"),
    path("meetings/calendar", calendars.addresses, name="calendar"),
    # For calendar programs: the address itself is the key.
    path("calendar/<str:token>.ics", calendars.feed, name="feed"),
]
