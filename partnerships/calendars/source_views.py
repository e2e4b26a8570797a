"""Where proposals come from: a calendar file, or a feed that is read by itself."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from coachhub.kit.conflict import second
from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from coachhub.kit.wording import count
from partnerships import access
from partnerships.calendars import actions, feed_actions
from partnerships.calendars.forms import FeedForm, FileForm
from partnerships.calendars.queries import feed_of
from partnerships.calendars.reading import damaged_words
from partnerships.calendars.tasks import asked_of, read_soon
from roles.signing.actions import AlreadyDone

ways = require_http_methods(["GET", "HEAD", "POST"])


def to_proposals(request: SchoolRequest, address: str = "calendars:proposals") -> HttpResponse:
    return redirect(address, request.member.school.slug)


def settled(request: SchoolRequest, error: AlreadyDone) -> HttpResponse:
    back = reverse("calendars:proposals", args=[request.member.school.slug])
    return second(request, str(error), back=(back, "From your calendar"), head="Settled meanwhile")


@entry(Level.STAFF)
@ways
def file(request: SchoolRequest) -> HttpResponse:
    """Read a calendar file; the file itself is not kept."""
    member, sent = request.member, request.method == "POST"
    access.get_diary(member)
    data = (request.POST, request.FILES) if sent else ()
    form = FileForm(*data, member=member, asked=asked_of(member.school, member.account))
    if not form.is_valid():
        return render(request, "calendars/file.html", {"form": form}, status=422 if sent else 200)
    new = actions.propose(member.school, form.read.found, by=member.account)
    words = f"{count(new, 'new proposal', 'new proposals').capitalize()}." if new else "Nothing new in this file."
    messages.success(request, words + damaged_words(form.read))
    return to_proposals(request)


@entry(Level.STAFF)
@ways
@sensitive_post_parameters("address")
def feed(request: SchoolRequest) -> HttpResponse:
    """Connect the feed of one's own calendar, or see how its last reading went."""
    member, sent = request.member, request.method == "POST"
    access.get_diary(member)
    form = FeedForm(request.POST if sent else None, member=member)
    if not form.is_valid():
        page = {"form": form, "feed": feed_of(member.school, member.account)}
        return render(request, "calendars/feed.html", page, status=422 if sent else 200)
    made = feed_actions.connect(member.school, form.cleaned_data["address"], form.host, by=member.account)
    read_soon(made)
    messages.success(request, "Connected. It is being read; what it proposes stands here in a minute or so.")
    return to_proposals(request)


@entry(Level.STAFF)
@require_POST
def read_again(request: SchoolRequest) -> HttpResponse:
    """Have the feed read now."""
    access.get_diary(request.member)
    found = feed_of(request.member.school, request.member.account)
    if found is None:
        raise Http404("No calendar is connected.")
    if feed_actions.begin_reading(found, timezone.now()):
        read_soon(found)
    messages.success(request, "It is being read. What is new stands here in a minute or so.")
    return to_proposals(request)


@entry(Level.STAFF)
@require_POST
def remove(request: SchoolRequest) -> HttpResponse:
    """Forget the address of the feed."""
    access.get_diary(request.member)
    found = feed_of(request.member.school, request.member.account)
    if found is None:
        raise Http404("No calendar is connected.")
    try:
        feed_actions.disconnect(found, by=request.member.account)
    except AlreadyDone as error:
        return settled(request, error)
    messages.success(request, "Removed. Its address is forgotten; what you logged stays.")
    return to_proposals(request, "calendars:feed")
