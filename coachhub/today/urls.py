from django.urls import path

from coachhub.today import views

app_name = "today"

urlpatterns = [
    path("", views.school, name="school"),
    path("people", views.who, name="who"),
]
