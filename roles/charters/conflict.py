"""The answer to somebody who came second: what is so now, and what was typed, so that nothing is lost."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpResponse
from django.urls import reverse

from coachhub.kit.conflict import second
from coachhub.kit.http import SchoolRequest
from roles.charters.models import Charter


def conflict(request: SchoolRequest, charter: Charter, words: str, typed: Sequence[str] = ()) -> HttpResponse:
    address = reverse("charters:detail", args=[request.member.school.slug, charter.role.slug])
    return second(request, words, typed, back=(address, charter.role.name))
