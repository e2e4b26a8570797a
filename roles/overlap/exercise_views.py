"""The pages of the manage and lead exercise."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from roles import access
from roles.overlap import exercise_actions as actions
from roles.overlap.exercise_page import WORD, exercise_page
from roles.overlap.exercise_queries import duties_of, open_exercise_of
from roles.overlap.models import Exercise
from roles.signing.actions import AlreadyDone

NOTHING = "Choose a place for at least one duty, then save."


@entry(Level.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def exercise(request: SchoolRequest, role: str) -> HttpResponse:
    """The open exercise of a charter, or how to begin one."""
    charter = access.get_charter_of_party(request.member, role)
    if request.method == "POST" and duties_of(charter):
        actions.begin_exercise(charter, by=request.member.account)
        return redirect("overlap:exercise", request.member.school.slug, role)
    page = exercise_page(charter, open_exercise_of(charter), request.member)
    return render(request, "overlap/exercise.html", page, status=422 if request.method == "POST" else 200)


@entry(Level.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def one(request: SchoolRequest, role: str, pk: int) -> HttpResponse:
    """An exercise as it is or was left; sending to it closes it."""
    found = access.get_exercise(request.member, role, pk)
    if request.method == "POST":
        words = "Closed. It stays among the exercises done before."
        return _act(request, found, lambda: actions.close_exercise(found, by=request.member.account), words)
    return render(request, "overlap/exercise.html", exercise_page(found.charter, found, request.member))


@entry(Level.STAFF)
@require_POST
def place(request: SchoolRequest, role: str, pk: int) -> HttpResponse:
    """Save where the duties lie: one's own while each is alone, everybody's once it is open to all."""
    found = access.get_exercise(request.member, role, pk)
    places = _places(request, found)
    if not places:
        return _page(request, found, 422, NOTHING)
    if "together" in request.POST:
        return _act(request, found, lambda: actions.place_together(found, places, by=request.member.account), "Saved.")
    words = "Saved. The others see it once the exercise is opened to all."
    return _act(request, found, lambda: actions.place_alone(found, places, by=request.member.account), words)


@entry(Level.STAFF)
@require_POST
def open_to_all(request: SchoolRequest, role: str, pk: int) -> HttpResponse:
    found = access.get_exercise(request.member, role, pk)
    words = "Everybody sees what each placed. Where it differs is the talk."
    return _act(request, found, lambda: actions.open_to_all(found, by=request.member.account), words)


def _places(request: SchoolRequest, found: Exercise) -> dict[int, str]:
    """What was chosen, of the charter's duties alone."""
    chosen = {duty: request.POST.get(f"duty-{duty}", "") for duty, _ in duties_of(found.charter)}
    return {duty: place for duty, place in chosen.items() if place in WORD}


def _act(request: SchoolRequest, found: Exercise, act: Callable[[], object], words: str) -> HttpResponse:
    try:
        act()
    except AlreadyDone as done:
        return _page(request, found, 409, str(done))
    messages.success(request, words)
    return redirect("overlap:exercise", request.member.school.slug, found.charter.role.slug)


def _page(request: SchoolRequest, found: Exercise, status: int, stopped: str) -> HttpResponse:
    """The page again, as it is now, with what was chosen still chosen."""
    now = access.get_exercise(request.member, found.charter.role.slug, found.pk)
    page = exercise_page(now.charter, now, request.member)
    chosen = _places(request, found)
    for line in page["lines"]:
        line.mine = chosen.get(line.duty, line.mine)
        line.together = chosen.get(line.duty, line.together)
    return render(request, "overlap/exercise.html", {**page, "stopped": stopped}, status=status)
