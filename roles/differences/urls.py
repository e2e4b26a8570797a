from django.urls import path

from coachhub.kit.later import Later

app_name = "differences"
views = Later("roles.differences.views")

urlpatterns = [
    path("charters/<slug:role>/changes/<int:before>..<int:after>", views.changes, name="changes"),
]
