from django.urls import path

from coachhub.kit.later import Later

app_name = "comments"
views = Later("roles.comments.views")

ROUND = "charters/<slug:role>/comments"

urlpatterns = [
    path(ROUND, views.read, name="read"),
    path(f"{ROUND}/open", views.open_round, name="open"),
    path(f"{ROUND}/done", views.done, name="done"),
    path(f"{ROUND}/resume", views.resume, name="resume"),
    path(f"{ROUND}/close", views.close, name="close"),
    path(f"{ROUND}/agenda", views.agenda, name="agenda"),
    path(f"{ROUND}/<int:pk>", views.settle, name="settle"),
]
