"""The answer to somebody who came second: what is so now, and what was typed, so that nothing is lost."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpResponse
from django.urls import reverse

from coachhub.kit.conflict import second
from coachhub.kit.http import SchoolRequest
from partnerships.agreements.models import Agreement


def conflict(
    request: SchoolRequest, agreement: Agreement | None, words: str, typed: Sequence[str] = ()
) -> HttpResponse:
    name, of = ("detail", [agreement.pk]) if agreement is not None else ("list", [])
    address = reverse(f"agreements:{name}", args=[request.member.school.slug, *of])
    return second(request, words, typed, back=(address, "Agreements"), head="This did not go through")
