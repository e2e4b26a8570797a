"""Django's admin, for support staff: loaded with the first visit, or when it is checked."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin

admin.autodiscover()
site = admin.site
# Support staff sign in as everybody does, so that the limits on guessing hold for them too.
site.login = secure_admin_login(site.login)  # type: ignore[method-assign]

urlpatterns = site.urls[0]
