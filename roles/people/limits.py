"""What happens to somebody who tries too often: the waiting time, in words and for programs."""

from __future__ import annotations

import time
from collections.abc import Mapping
from math import ceil

from allauth.account.adapter import get_adapter
from allauth.core.internal.ratelimit import get_cache_key, get_rates
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from coachhub.kit.entry import Level, entry

APP = "allauth.account"
LIMITED = "too_many_login_attempts"


@entry(Level.ANYONE)
def too_many(request: HttpRequest, seconds: float = 60) -> HttpResponse:
    """429, with how long to wait; a minute, unless somebody knows better."""
    wait = max(1, ceil(seconds))
    response = render(request, "429.html", {"minutes": ceil(wait / 60)}, status=429)
    response["Retry-After"] = str(wait)
    return response


def waiting_seconds(request: HttpRequest, sent: Mapping[str, str]) -> float:
    """How long until the limits that this form met let one more try pass."""
    if "login" in sent:
        address = sent["login"].strip().lower()
        key = get_adapter()._get_login_attempts_cache_key(request, email=address)
        return _waiting(request, "login_failed", key)
    return _waiting(request, "request_login_code", sent.get("email", "").strip().lower())


def _waiting(request: HttpRequest, action: str, key: str) -> float:
    now, longest = time.time(), 0.0
    for rate in get_rates(app=APP, action=action):
        tried: list[float] = cache.get(get_cache_key(request, app=APP, action=action, rate=rate, key=key), [])
        # The newest comes first; there is room again when the oldest of those that fill the limit runs out.
        if len(tried) >= rate.amount:
            longest = max(longest, tried[rate.amount - 1] + rate.duration - now)
    return longest
