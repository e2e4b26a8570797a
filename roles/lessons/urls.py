from django.urls import path

from coachhub.kit.later import Later

app_name = "lessons"
views = Later("roles.lessons.views")

urlpatterns = [
    path("questions/lessons", views.offered, name="offered"),
    path("questions/lessons/<int:pk>", views.lesson, name="lesson"),
    path("settings/learned", views.learned, name="learned"),
    path("settings/learned/<int:pk>/undo", views.undo, name="undo"),
]
