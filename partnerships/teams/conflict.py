"""The answer to somebody who came second: what is so now beside what was typed, so that nothing is lost."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpResponse
from django.shortcuts import render

from coachhub.kit.http import SchoolRequest
from partnerships.teams.models import Team

# What it is, how it is now, how it was typed.
Line = tuple[str, str, str]


def conflict(request: SchoolRequest, team: Team | None, error: Exception, lines: Iterable[Line] = ()) -> HttpResponse:
    differing = [(label, now, typed) for label, now, typed in lines if now != typed]
    page = {"team": team, "words": str(error), "lines": differing}
    return render(request, "teams/conflict.html", page, status=409)
