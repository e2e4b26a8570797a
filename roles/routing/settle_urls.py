from django.urls import path

from coachhub.kit.later import Later

app_name = "settling"
answering_views = Later("roles.routing.answering_views")
settling_views = Later("roles.routing.settling_views")

urlpatterns = [
    path("settings/lanes", answering_views.lanes, name="lanes"),
    path("settings/lanes/<slug:lane>", answering_views.lane, name="lane"),
    path("answers", answering_views.answers, name="answers"),
    path("answers/<str:key>", answering_views.answer, name="answer"),
    path("answers/<str:key>/still-right", answering_views.confirm, name="confirm"),
    path("answers/<str:key>/take-back", answering_views.take_back, name="take_back"),
    path("duties/<int:pk>/before-you-meet", answering_views.thoughts, name="thoughts"),
    path("map/duties/<int:pk>/owner", settling_views.owner, name="owner"),
    path("map/duties/<int:pk>/for-now", settling_views.for_now, name="for_now"),
    path("map/duties/<int:pk>/front-door", settling_views.front_door, name="front_door"),
]
