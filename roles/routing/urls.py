from django.urls import path

from coachhub.kit.later import Later

app_name = "routing"
owning_views = Later("roles.routing.owning_views")
views = Later("roles.routing.views")

urlpatterns = [
    path("ask", views.ask, name="ask"),
    path("ask/areas/<slug:area>", views.area, name="area"),
    path("without-owner", views.without_owner, name="without_owner"),
    path("settings/starter", owning_views.starter, name="starter"),
    path("settings/owners", owning_views.owners, name="owners"),
]
