from django.urls import path

from coachhub.kit.later import Later

app_name = "trying"
views = Later("roles.trying.views")

urlpatterns = [path("charters/<slug:role>/v/<int:number>/try", views.try_it, name="try")]
