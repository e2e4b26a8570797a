"""Checks at start: settings that contradict each other, said with what to do about it."""

from __future__ import annotations

from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.admin.checks import check_admin_app
from django.core.checks import CheckMessage, Error, Tags, Warning, register

SHORTEST_KEY = 50


@register(Tags.admin)
def check_support(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """The pages of support staff, which are loaded with their first visit, are checked as if they were there."""
    import_module("coachhub.support")
    return list(check_admin_app(app_configs))


@register(Tags.security)
def check_production(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Production never runs with settings that are only good on one's own machine."""
    if not settings.PRODUCTION:
        return []
    found: list[CheckMessage] = []
    if len(settings.SECRET_KEY) < SHORTEST_KEY:
        found.append(Error("SECRET_KEY is short.", hint="Make one of 50 characters or more.", id="coachhub.E001"))
    if any(host.strip() in ("", "*") for host in settings.ALLOWED_HOSTS):
        hint = "Name the hosts that people type: ALLOWED_HOSTS=coachhub.example.org"
        found.append(Error("ALLOWED_HOSTS lets every host in.", hint=hint, id="coachhub.E002"))
    site = urlsplit(settings.SITE_URL)
    if site.scheme != "https" or site.hostname not in settings.ALLOWED_HOSTS:
        hint = "SITE_URL is https:// and one of ALLOWED_HOSTS: mails link to it."
        found.append(Error("SITE_URL is not an address of this site.", hint=hint, id="coachhub.E003"))
    if settings.EMAIL_BACKEND.endswith(("console.EmailBackend", "locmem.EmailBackend", "dummy.EmailBackend")):
        hint = "EMAIL_URL=smtp+tls://user:password@host:587"
        found.append(Warning("Mail goes nowhere, so nobody can sign in by code.", hint=hint, id="coachhub.W001"))
    return found
