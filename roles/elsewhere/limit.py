"""How often a school's programs may ask."""

from __future__ import annotations

import time

from django.core.cache import cache

from roles.people.models import School

MOST, SECONDS = 120, 60


def seconds_to_wait(school: School) -> int:
    """Count one more call with the school's key: 0 while it may go on, else how long until it may again.

    Two workers that count at the same moment may count one call for two, which makes the limit a little wider.
    """
    now = int(time.time())
    window, left = now // SECONDS, SECONDS - now % SECONDS
    key = f"api-calls:{school.pk}:{school.api_key_digest[:16]}:{window}"
    cache.add(key, 0, SECONDS * 2)
    try:
        count = cache.incr(key)
    except ValueError:  # the counter was pushed out between the two
        return 0
    return left if count > MOST else 0
