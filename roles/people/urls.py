from django.urls import path

from roles.people import views

app_name = "people"

urlpatterns = [
    path("profile", views.profile, name="profile"),
    path("settings", views.school_settings, name="settings"),
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
