from django.urls import path

from coachhub.kit.later import Later

app_name = "templates"
views = Later("roles.charter_templates.views")

urlpatterns = [
    path("charters/templates", views.shelf, name="list"),
    path("charters/templates/<slug:key>", views.read, name="read"),
    path("charters/templates/district/<slug:key>", views.read, {"of_district": True}, name="offered"),
    path("charters/<slug:role>/template", views.changes, name="changes"),
]
