from django.urls import path

from coachhub.kit.later import Later

app_name = "log"
views, longer = Later("partnerships.log.views"), Later("partnerships.log.longer")
cycle_views = Later("partnerships.log.cycle_views")
exporting = Later("partnerships.log.exporting")

urlpatterns = [
    path("log", views.log, name="log"),
    path("log/<int:pk>/change", views.change, name="change"),
    path("log/<int:pk>/undo", views.undo, name="undo"),
    path("log/cycles/<int:pk>", cycle_views.on_cycle, name="on_cycle"),
    path("log/log.csv", exporting.as_csv, name="csv"),
    path("log/log.xlsx", exporting.as_xlsx, name="xlsx"),
    path("log/over/<slug:kind>", longer.over, name="over"),
    path("log/sums/<int:pk>", longer.sums, name="sums"),
    path("log/<slug:week>", views.week, name="week"),
]
