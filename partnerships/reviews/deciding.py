"""Deciding at a review: under an item, and about each parked request."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest, page_or_fragment
from coachhub.kit.wording import small
from partnerships import access
from partnerships.reviews import actions
from partnerships.reviews.forms import RequestForm
from partnerships.reviews.models import ParkedRequest, ReviewItem
from partnerships.reviews.page import Meeting, Request, asked_time, review_page
from partnerships.reviews.queries import said_of
from partnerships.reviews.views import conflict, to_review
from partnerships.reviews.ways import HAND_ON, OTHER, Way, change_of, until_words
from roles.people.models import Person
from roles.signing.actions import AlreadyDone


@entry(Level.STAFF)
@require_POST
def decide(request: SchoolRequest, pk: int, item: int) -> HttpResponse:
    review = access.get_review(request.member, pk)
    row = access.get_item(review, item)
    meeting = Meeting(review, request.member)
    form = meeting.decide_form(row, request.POST)
    if not form.is_valid():
        page = review_page(meeting)
        for one in page["items"]:
            one.form = form if one.row.pk == row.pk else one.form
        status = 422 if form.overtaken is None else 409
        return render(request, "reviews/review.html", {**page, "form": form}, status=status)
    try:
        actions.decide(row, form.cleaned_data["text"], change=form.change, by=request.member.account)
    except AlreadyDone as error:
        typed = [words for words in (form.cleaned_data["text"], form.cleaned_data["after"]) if words]
        return conflict(request, str(error), typed, review)
    messages.success(request, "Written down." + (" The next version says it." if form.change else ""))
    return to_review(request, review)


@entry(Level.STAFF)
@require_POST
def finish(request: SchoolRequest, pk: int, item: int) -> HttpResponse:
    review = access.get_review(request.member, pk)
    row = access.get_item(review, item)
    try:
        actions.finish_item(row, by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, str(error), review=review)
    return to_review(request, review)


@entry(Level.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def settle(request: SchoolRequest, pk: int, parked: int) -> HttpResponse:
    """A parked request: reading says the trade of a way that is chosen, sending decides."""
    review = access.get_review(request.member, pk)
    row = access.get_request(review, parked)
    meeting = Meeting(review, request.member)
    form = meeting.request_form(row, request.POST if request.method == "POST" else None)
    if form.is_valid():
        return _settle(request, meeting, row, form)
    page = review_page(meeting)
    chosen = (request.POST if form.is_bound else request.GET).get("way")
    way = next((one for one in meeting.ways(row) if one.value == chosen), None)
    own = Request(row, asked_time(row), meeting.ways(row), form, way=way, is_next=True)
    for item in page["items"]:
        item.requests = [own if one.row.pk == row.pk and one.form else one for one in item.requests]
    page |= {"request_": own, "form": form}
    return page_or_fragment(
        request, "reviews/review.html", "reviews/_trade.html", page, status=422 if form.is_bound else 200
    )


def _settle(request: SchoolRequest, meeting: Meeting, row: ParkedRequest, form: RequestForm) -> HttpResponse:
    good, by = form.cleaned_data, request.member.account
    item = next((one for one in meeting.rows if one.kind == ReviewItem.Kind.PARKED), None)
    if item is None:
        return conflict(request, "This review has no item for parked requests.", [good["words"]])
    way = next((one for one in meeting.ways(row) if one.value == good["way"]), None)
    try:
        if good["act"] == "again":
            actions.park_again(item, row, by=by)
        elif good["act"] == "accept" and way is not None and way.value != HAND_ON:
            _accept(item, row, way, good["other"], by)
        else:
            actions.decline(item, row, words=_words(row, good["act"], good["words"]), by=by)
    except AlreadyDone as error:
        said = [way.label if way and good["act"] == "accept" else "", good["other"], good["words"]]
        typed, review = [words for words in said if words], meeting.review
        return conflict(request, str(error), typed, review, said_of(review, row))
    return to_review(request, meeting.review)


def _accept(item: ReviewItem, row: ParkedRequest, way: Way, other: str, by: Person) -> None:
    gives_way = other if way.value == OTHER else way.label
    text = f"Accepted{until_words(row.until)}: {row.what}. Gives way: {gives_way}"
    actions.accept(item, row, gives_way=gives_way[:200], text=text[:300], change=change_of(row, way), by=by)


def _words(row: ParkedRequest, act: str, words: str) -> str:
    if act == "accept" and row.asked_by is not None:
        return f"Handed on to the {small(row.asked_by.name)}."
    return words
