from django.urls import path

from coachhub.kit.later import Later

app_name = "hiring"
views = Later("roles.hiring.views")

urlpatterns = [path("charters/<slug:role>/v/<int:number>/interview", views.kit, name="kit")]
