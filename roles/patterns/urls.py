from django.urls import path

from coachhub.kit.later import Later

app_name = "patterns"
views = Later("roles.patterns.views")

urlpatterns = [
    path("patterns", views.patterns, name="list"),
    path("patterns/mine", views.mine, name="mine"),
    path("patterns/<slug:key>/notes", views.notes, name="notes"),
]
