from django.urls import path

from coachhub.kit.later import Later

app_name = "people"
calendar_views = Later("roles.people.calendar_views")
views = Later("roles.people.views")

urlpatterns = [
    path("profile", views.profile, name="profile"),
    path("settings", views.school_settings, name="settings"),
    path("settings/calendar", calendar_views.calendar, name="calendar"),
    path("settings/calendar/<int:pk>/remove", calendar_views.remove_holiday, name="holiday_remove"),
    path("settings/waiting", calendar_views.waiting, name="waiting"),
    path("settings/staff-link", views.renew_link, name="settings_link"),
    path("staff-link/<str:key>", views.link, name="link"),
    path("who-sees-what", views.who_sees_what, name="who_sees_what"),
    path("help", views.help_page, name="help"),
    path("staff", views.staff, name="staff"),
    path("staff/new", views.add, name="staff_add"),
    path("staff/<int:pk>", views.staff_member, name="staff_member"),
    path("staff/<int:pk>/let-go", views.let_go, name="staff_let_go"),
    path("staff/<int:pk>/take-back", views.take_back, name="staff_take_back"),
]
