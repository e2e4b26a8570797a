"""The answer to somebody who came second, with what they typed, so that nothing is lost."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from coachhub.kit.http import SchoolRequest
from roles.signing.actions import AlreadyDone

PLACES = {"board:list": "The board", "visits:list": "Peer visits", "visits:cover": "Cover"}


def conflict(request: SchoolRequest, error: AlreadyDone, place: str, typed: list[str] | None = None) -> HttpResponse:
    """A page that says what is so now; `place` is the view that leads on from there."""
    page = {
        "words": str(error),
        "typed": [words for words in typed or [] if words],
        "back": reverse(place, args=[request.member.school.slug]),
        "back_text": PLACES[place],
    }
    return render(request, "sharing/conflict.html", page, status=409)
