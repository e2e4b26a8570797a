"""Every address of the product: a few outside any school, all others under the school's own."""

from allauth.account import views as account
from django.contrib import admin
from django.urls import include, path

from coachhub import errors, health
from coachhub.kit.entry import Level, entry

anyone = entry(Level.ANYONE)

urlpatterns = [
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("support/", admin.site.urls),
    path("sign-in", anyone(account.request_login_code), name="account_request_login_code"),
    path("sign-in/code", anyone(account.confirm_login_code), name="account_confirm_login_code"),
    path("sign-in/password", anyone(account.login), name="account_login"),
    path("sign-out", anyone(account.logout), name="account_logout"),
    path("password/reset", anyone(account.password_reset), name="account_reset_password"),
    path("password/reset/sent", anyone(account.password_reset_done), name="account_reset_password_done"),
    path(
        "password/reset/<str:uidb36>-<str:key>",
        anyone(account.password_reset_from_key),
        name="account_reset_password_from_key",
    ),
    path(
        "password/reset/done", anyone(account.password_reset_from_key_done), name="account_reset_password_from_key_done"
    ),
    path("inactive", anyone(account.account_inactive), name="account_inactive"),
    path("<slug:school>/", include("roles.urls")),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.server_error
