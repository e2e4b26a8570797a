from django.urls import path

from coachhub.kit.later import Later

app_name = "today"
views = Later("coachhub.today.views")

urlpatterns = [
    path("", views.school, name="school"),
    path("today", views.today, name="today"),
    path("people", views.who, name="who"),
    path("settings/status", views.status, name="status"),
    path("new-here", views.new_here, name="new_here"),
    path("poster", views.poster, name="poster"),
    path("poster.pdf", views.poster_pdf, name="poster_pdf"),
]
