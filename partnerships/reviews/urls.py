from django.urls import path

from coachhub.kit.later import Later

app_name = "reviews"
views = Later("partnerships.reviews.views")
parking = Later("partnerships.reviews.parking")
deciding = Later("partnerships.reviews.deciding")

urlpatterns = [
    path("reviews", views.all_reviews, name="list"),
    path("agreements/<int:pk>/reviews", views.open_review, name="open"),
    path("agreements/<int:pk>/park", views.park, name="park"),
    path("agreements/<int:pk>/park/<slug:week>", parking.park_from_log, name="park_from_log"),
    path("parked/<int:pk>/take-back", parking.take_back, name="take_back"),
    path("reviews/<int:pk>", views.review, name="review"),
    path("reviews/<int:pk>/agenda", views.agenda, name="agenda"),
    path("reviews/<int:pk>/close", views.close, name="close"),
    path("reviews/<int:pk>/items/<int:item>", deciding.decide, name="decide"),
    path("reviews/<int:pk>/items/<int:item>/done", deciding.finish, name="finish"),
    path("reviews/<int:pk>/requests/<int:parked>", deciding.settle, name="settle"),
]
