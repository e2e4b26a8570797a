from django.urls import path

from coachhub.kit.later import Later

app_name = "elsewhere"
programs = Later("roles.elsewhere.programs")
views = Later("roles.elsewhere.views")

urlpatterns = [
    path("opensearch.xml", views.opensearch, name="opensearch"),
    path("manifest.webmanifest", views.manifest, name="manifest"),
    path("embed", views.embed, name="embed"),
    path("settings/elsewhere", views.elsewhere, name="settings"),
    path("settings/elsewhere/key", views.key, name="key"),
    path("settings/elsewhere/key/withdraw", views.withdraw_key, name="key_withdraw"),
    path("api", programs.documentation, name="api"),
    path("api/v1/route", programs.route, name="api_route"),
    path("api/v1/roles", programs.roles, name="api_roles"),
    path("api/v1/owners", programs.owners, name="api_owners"),
    path("api/v1/openapi.json", programs.description, name="api_description"),
]
