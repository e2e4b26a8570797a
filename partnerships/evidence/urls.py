from django.urls import path

from coachhub.kit.later import Later

app_name = "evidence"
views = Later("partnerships.evidence.views")

urlpatterns = [
    path("agreements/<int:pk>/goals/<uuid:key>/evidence", views.add, name="add"),
    path("agreements/<int:pk>/goals/<uuid:key>/first-sign", views.first_sign, name="first_sign"),
    path("kind-words", views.kind_words, name="kind_words"),
    path("kind-words/<int:pk>", views.keep, name="keep"),
]
