from django.urls import path

from coachhub.kit.later import Later

app_name = "board"
views = Later("partnerships.board.views")

urlpatterns = [
    path("board", views.board, name="list"),
    path("board/new", views.put_up, name="new"),
    path("board/<int:pk>", views.one, name="one"),
    path("board/<int:pk>/change", views.change, name="change"),
    path("board/<int:pk>/take-down", views.take_down, name="take_down"),
    path("board/<int:pk>/thanks", views.thank, name="thank"),
    path("board/<int:pk>/introduce", views.introduce, name="introduce"),
]
