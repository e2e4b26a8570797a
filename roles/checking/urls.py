from django.urls import path

from coachhub.kit.later import Later

app_name = "checking"
views = Later("roles.checking.views")

NOTES = "charters/<slug:role>/draft/notes"

urlpatterns = [
    path(NOTES, views.notes, name="notes"),
    path(f"{NOTES}/<slug:note>/mend", views.mend, name="mend"),
    path(f"{NOTES}/<slug:note>/keep", views.keep, name="keep"),
    path(f"{NOTES}/muted/<int:pk>", views.show_again, name="show_again"),
    path("help/the-check", views.rules, name="rules"),
]
