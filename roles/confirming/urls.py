from django.urls import path

from coachhub.kit.later import Later

app_name = "confirming"
views = Later("roles.confirming.views")

urlpatterns = [path("charters/<slug:role>/still-right", views.answer, name="answer")]
