from django.urls import path

from coachhub.kit.later import Later

app_name = "cycles"
views = Later("partnerships.cycles.views")

urlpatterns = [
    path("cycles", views.all_cycles, name="list"),
    path("cycles/start", views.start, name="start"),
    path("cycles/model", views.model, name="model"),
    path("cycles/<int:pk>", views.cycle, name="cycle"),
    path("cycles/<int:pk>/phase", views.move, name="move"),
    path("cycles/<int:pk>/weeks", views.weeks, name="weeks"),
    path("cycles/<int:pk>/end", views.end, name="end"),
]
