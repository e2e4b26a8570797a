"""Reviews: the list, opening one, parking for it, the meeting itself, its agenda, closing it."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from coachhub.kit.conflict import second
from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from coachhub.kit.templatetags.kit import long_day
from partnerships import access
from partnerships.evidence.queries import teachers_of
from partnerships.reviews import actions, queries
from partnerships.reviews.forms import AgendaForm, CloseForm, OpenForm, ParkForm
from partnerships.reviews.models import Review
from partnerships.reviews.page import Meeting, proposed_next, review_page
from roles.signing.actions import AlreadyDone

ways = require_http_methods(["GET", "HEAD", "POST"])


def conflict(
    request: SchoolRequest, words: str, typed: Sequence[str] = (), review: Review | None = None, now: Sequence[str] = ()
) -> HttpResponse:
    """The answer to somebody who came second, with what they typed and what the review says now."""
    name, place, of = ("review", "The review", [review.pk]) if review is not None else ("list", "Reviews", [])
    address = reverse(f"reviews:{name}", args=[request.member.school.slug, *of])
    return second(request, words, typed, back=(address, place), now=now)


def to_review(request: SchoolRequest, review: Review) -> HttpResponse:
    return redirect("reviews:review", request.member.school.slug, review.pk)


@entry(Level.STAFF)
@require_safe
def all_reviews(request: SchoolRequest) -> HttpResponse:
    standings = queries.standings_of(request.member)
    return render(request, "reviews/list.html", {"standings": standings})


@entry(Level.STAFF)
@ways
def open_review(request: SchoolRequest, pk: int) -> HttpResponse:
    agreement, member = access.get_agreement_to_review(request.member, pk), request.member
    version, running = queries.version_in_force(agreement), queries.open_review_of(agreement)
    if version is None:
        raise PermissionDenied("A review looks at a version in force, and there is none yet.")
    if running is not None and request.method != "POST":
        return to_review(request, running)
    teachers = teachers_of(member.school, agreement)
    drift = queries.drift_at(agreement, member.school, member.today)
    reasons = queries.why_now(agreement, version, member.school, drift, member.today)
    begin = {"day": version.review_on or member.today, "why": reasons[0][:120] if reasons else ""}
    data = request.POST if request.method == "POST" else None
    form = OpenForm(data, member=member, teachers=teachers, initial=begin)
    if form.is_valid():
        try:
            review = actions.open_review(version, **form.typed(), by=member.account)
        except AlreadyDone as error:
            return conflict(request, str(error), [form.cleaned_data["why"]])
        messages.success(request, f"The review is on {long_day(review.day)}. The parties are told.")
        return to_review(request, review)
    page = {"form": form, "agreement": agreement, "version": version, "reasons": reasons}
    return render(request, "reviews/open.html", page, status=422 if form.is_bound else 200)


@entry(Level.STAFF)
@ways
def park(request: SchoolRequest, pk: int) -> HttpResponse:
    agreement, member = access.get_agreement_to_review(request.member, pk), request.member
    data = request.POST if request.method == "POST" else None
    options = {"teachers": teachers_of(member.school, agreement), "roles": member.school.roles.all()}
    form = ParkForm(data, member=member, **options, initial={"asked_on": member.today})
    if form.is_valid():
        try:
            actions.park(agreement, **form.typed(), by=member.account)
        except AlreadyDone as error:
            return conflict(request, str(error), [form.cleaned_data["what"]])
        messages.success(request, "Parked. It comes up at the review, and until then it is nobody's promise.")
        return redirect("reviews:list", member.school.slug)
    page = {"form": form, "agreement": agreement}
    return render(request, "reviews/park.html", page, status=422 if form.is_bound else 200)


@entry(Level.STAFF)
@require_safe
def review(request: SchoolRequest, pk: int) -> HttpResponse:
    found = access.get_review(request.member, pk)
    return render(request, "reviews/review.html", review_page(Meeting(found, request.member)))


@entry(Level.STAFF)
@ways
def agenda(request: SchoolRequest, pk: int) -> HttpResponse:
    found = access.get_review(request.member, pk)
    data = request.POST if request.method == "POST" else None
    teachers = teachers_of(request.member.school, found.agreement)
    form = AgendaForm(data, member=request.member, teachers=teachers, items=list(queries.items_of(found)))
    if form.is_valid():
        added = form.cleaned_data["added"]
        try:
            actions.change_agenda(found, form.minutes(), added=added, by=request.member.account)
        except AlreadyDone as error:
            return conflict(request, str(error), form.said(), found)
        messages.success(request, "The agenda is changed.")
        return to_review(request, found)
    page = {"form": form, "review": found}
    return render(request, "reviews/agenda.html", page, status=422 if form.is_bound else 200)


@entry(Level.STAFF)
@ways
def close(request: SchoolRequest, pk: int) -> HttpResponse:
    found, member = access.get_review(request.member, pk), request.member
    if found.closed_at is not None and request.method != "POST":
        return to_review(request, found)
    data = request.POST if request.method == "POST" else None
    options = {"teachers": teachers_of(member.school, found.agreement), "day": found.day}
    form = CloseForm(data, member=member, **options, initial={"next_on": proposed_next(found.day)})
    if form.is_valid():
        good = form.cleaned_data
        try:
            actions.close_review(found, **form.typed(), by=member.account)
        except AlreadyDone as error:
            now = queries.record_of(access.get_review(member, pk))
            typed = [good["conversation"], f"Next review: {long_day(good['next_on'])}"]
            return conflict(request, str(error), [words for words in typed if words], found, now)
        messages.success(request, f"The review is closed. The next one is on {long_day(good['next_on'])}.")
        return to_review(request, found)
    page = {"form": form, "review": found, "left": queries.left_of(found)}
    return render(request, "reviews/close.html", page, status=422 if form.is_bound else 200)
