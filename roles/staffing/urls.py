from django.urls import path

from coachhub.kit.later import Later

app_name = "staffing"
views = Later("roles.staffing.views")

urlpatterns = [
    path("profile/away", views.away, name="away"),
    path("people/<int:pk>/away", views.away_of, name="away_of"),
    path("absences/<int:pk>/take-back", views.take_back, name="take_back"),
    path("roles", views.roles, name="roles"),
    path("roles/new", views.add_role, name="role_add"),
    path("roles/<slug:role>", views.role, name="role"),
    path("roles/<slug:role>/move", views.move_role, name="role_move"),
    path("staff/<int:pk>/roles", views.appoint, name="role_give"),
    path("appointments/<int:pk>/end", views.end, name="role_end"),
]
