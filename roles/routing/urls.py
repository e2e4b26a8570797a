from django.urls import path

from roles.routing import views

app_name = "routing"

urlpatterns = [
    path("ask", views.ask, name="ask"),
    path("ask/areas/<slug:area>", views.area, name="area"),
    path("without-owner", views.without_owner, name="without_owner"),
]
