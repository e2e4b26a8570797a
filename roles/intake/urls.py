from django.urls import path

from coachhub.kit.later import Later

app_name = "intake"
sorting_views = Later("roles.intake.sorting_views")
views = Later("roles.intake.views")

ONE = "charters/import/<int:pk>"

urlpatterns = [
    path("charters/import", views.new, name="new"),
    path(ONE, views.description, name="sort"),
    path(f"{ONE}/original", views.original, name="original"),
    path(f"{ONE}/read", views.read, name="read"),
    path(f"{ONE}/draft", views.draft, name="draft"),
    path(f"{ONE}/take", sorting_views.take, name="take"),
    path(f"{ONE}/undo", sorting_views.undo, name="undo"),
    path(f"{ONE}/items/<int:number>", sorting_views.item, name="item"),
]
