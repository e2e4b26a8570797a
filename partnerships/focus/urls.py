from django.urls import path

from coachhub.kit.later import Later

app_name = "focus"
views = Later("partnerships.focus.views")

urlpatterns = [
    path("focus", views.focus_list, name="list"),
    path("focus/new", views.add, name="add"),
    path("teams/<slug:team>/focus", views.focus_list, name="team_list"),
    path("teams/<slug:team>/focus/new", views.add, name="team_add"),
    path("focus/<int:pk>/change", views.change, name="change"),
    path("focus/<int:pk>/move", views.move, name="move"),
    path("focus/<int:pk>/start", views.start, name="start"),
    path("focus/<int:pk>/put-back", views.put_back, name="put_back"),
    path("focus/<int:pk>/done", views.finish, name="done"),
]
