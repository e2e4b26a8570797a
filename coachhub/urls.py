"""Every address of the product: a few outside any school, all others under the school's own."""

from django.urls import include, path, re_path

from coachhub import errors, health
from coachhub.kit.later import Apart, Later
from coachhub.kit.resolving import ByFirstWord
from partnerships import urls as partnerships
from roles import urls as roles

today, door = Later("coachhub.today.views"), Later("roles.people.entrance")
templates = Later("roles.charter_templates.district_views")

pages_of_school = [
    path("", include("coachhub.today.urls")),
    *partnerships.urlpatterns,
    *roles.urlpatterns,
]
urlpatterns = [
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    Apart("support/", "coachhub.support", namespace="admin"),
    path("", today.landing, name="landing"),
    path("sign-in", door.request_code, name="account_request_login_code"),
    path("sign-in/code", door.enter_code, name="account_confirm_login_code"),
    path("sign-in/password", door.sign_in, name="account_login"),
    path("sign-in/no-account", door.no_account, name="account_signup"),
    path("sign-out", door.sign_out, name="account_logout"),
    path("password/change", door.change_password, name="account_change_password"),
    path("password/set", door.set_password, name="account_set_password"),
    path("password/reset", door.request_reset, name="account_reset_password"),
    path("password/reset/sent", door.reset_requested, name="account_reset_password_done"),
    # The key has a dash of its own.
    re_path(
        r"^password/reset/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)$",
        door.reset,
        name="account_reset_password_from_key",
    ),
    path("password/reset/done", door.reset_done, name="account_reset_password_from_key_done"),
    path("inactive", door.inactive, name="account_inactive"),
    path("district", today.district, name="district"),
    path("district/templates", templates.shelf, name="district_templates"),
    path("district/templates/new", templates.new, name="district_template_new"),
    path("district/templates/<int:pk>", templates.template, name="district_template"),
    path("district/templates/<int:pk>/edit", templates.edit, name="district_template_edit"),
    path("district/templates/<int:pk>/offer", templates.offer, name="district_template_offer"),
    path("<slug:school>", include(([path("", today.school, name="school")], "bare"))),
    ByFirstWord("<slug:school>/", pages_of_school),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler429 = Later("roles.people.limits").too_many
handler500 = errors.server_error
