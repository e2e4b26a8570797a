from django.urls import path

from coachhub.kit.later import Later

app_name = "visits"
views, cover = Later("partnerships.visits.views"), Later("partnerships.visits.cover_views")

urlpatterns = [
    path("visits", views.visits, name="list"),
    path("visits/ask", views.ask, name="ask"),
    path("visits/<int:pk>", views.visit, name="visit"),
    path("visits/<int:pk>/yes", views.say_yes, name="yes"),
    path("visits/<int:pk>/time", views.propose, name="time"),
    path("visits/<int:pk>/close", views.close, name="close"),
    path("visits/<int:pk>/reflection", views.reflect, name="reflect"),
    path("visits/<int:pk>/visit.ics", views.as_ics, name="ics"),
    path("visits/<int:pk>/take", cover.take, name="take"),
    path("visits/<int:pk>/offers/<int:offer>", cover.take_offer, name="take_offer"),
    path("visits/<int:pk>/cover", cover.say, name="say_cover"),
    path("visits/<int:pk>/log", cover.log_visit, name="log"),
    path("visits/cover", cover.cover, name="cover"),
    path("visits/cover/<int:pk>/withdraw", cover.withdraw, name="withdraw"),
    path("visits/cover/log", cover.log_otherwise, name="log_otherwise"),
]
