"""Every address of the product: a few outside any school, all others under the school's own."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path, re_path

from coachhub import errors, health
from coachhub.kit.entry import Level, entry
from coachhub.today import views as today
from roles.people import entrance as door
from roles.people.limits import too_many

anyone, signed_in = entry(Level.ANYONE), entry(Level.SIGNED_IN)
# Support staff sign in as everybody does, so that the limits on guessing hold for them too.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

urlpatterns = [
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("support/", admin.site.urls),
    path("", today.landing, name="landing"),
    path("sign-in", anyone(door.RequestCode.as_view()), name="account_request_login_code"),
    path("sign-in/code", anyone(door.EnterCode.as_view()), name="account_confirm_login_code"),
    path("sign-in/password", anyone(door.SignIn.as_view()), name="account_login"),
    path("sign-in/no-account", anyone(door.NoAccount.as_view()), name="account_signup"),
    path("sign-out", anyone(door.SignOut.as_view()), name="account_logout"),
    path("password/change", signed_in(door.ChangePassword.as_view()), name="account_change_password"),
    path("password/set", signed_in(door.SetPassword.as_view()), name="account_set_password"),
    path("password/reset", anyone(door.RequestReset.as_view()), name="account_reset_password"),
    path("password/reset/sent", anyone(door.ResetRequested.as_view()), name="account_reset_password_done"),
    # The key has a dash of its own.
    re_path(
        r"^password/reset/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)$",
        anyone(door.Reset.as_view()),
        name="account_reset_password_from_key",
    ),
    path("password/reset/done", anyone(door.ResetDone.as_view()), name="account_reset_password_from_key_done"),
    path("inactive", anyone(door.Inactive.as_view()), name="account_inactive"),
    path("<slug:school>", include(([path("", today.school, name="school")], "bare"))),
    path("<slug:school>/", include("coachhub.today.urls")),
    path("<slug:school>/", include("roles.urls")),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler429 = too_many
handler500 = errors.server_error
