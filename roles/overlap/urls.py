from django.urls import path

from coachhub.kit.later import Later

app_name = "overlap"
exercise_views = Later("roles.overlap.exercise_views")
settle_views = Later("roles.overlap.settle_views")
views = Later("roles.overlap.views")

EXERCISE = "charters/<slug:role>/manage-lead"

urlpatterns = [
    path("overlap", views.overlap_map, name="map"),
    path("map", views.moved, name="moved"),
    path("overlap/venn", views.venn, name="venn"),
    path("overlap/venn/blank", views.blank, name="blank"),
    path("charters/compare", views.compare, name="compare"),
    path("map/duties/<int:pk>/settle", settle_views.settle, name="settle"),
    path(EXERCISE, exercise_views.exercise, name="exercise"),
    path(f"{EXERCISE}/<int:pk>", exercise_views.one, name="one_exercise"),
    path(f"{EXERCISE}/<int:pk>/place", exercise_views.place, name="place"),
    path(f"{EXERCISE}/<int:pk>/open", exercise_views.open_to_all, name="open_to_all"),
]
