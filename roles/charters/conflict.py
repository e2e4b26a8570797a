"""The answer to somebody who came second: what is so now, and what was typed, so that nothing is lost."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpResponse
from django.shortcuts import render

from coachhub.kit.http import SchoolRequest
from roles.charters.models import Charter


def conflict(request: SchoolRequest, charter: Charter, words: str, typed: Sequence[str] = ()) -> HttpResponse:
    page = {"role": charter.role, "words": words, "typed": typed}
    return render(request, "charters/conflict.html", page, status=409)
