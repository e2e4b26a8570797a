"""One's own log: logging, changing, undoing; a week and longer spans against the agreement."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coachhub.kit.conflict import second
from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest, page_or_fragment
from coachhub.kit.templatetags.kit import long_day
from partnerships import access
from partnerships.log import actions
from partnerships.log.forms import typed_of
from partnerships.log.models import LogEntry
from partnerships.log.pages import Book, enter_parts, log_page
from partnerships.log.weeks import week_named, week_of
from roles.signing.actions import AlreadyDone

ways = require_http_methods(["GET", "HEAD", "POST"])
KEPT = "X-Log-Key"  # says that the entry of this key is there; only then does a device forget it


@entry(Level.STAFF)
@ways
def log(request: SchoolRequest) -> HttpResponse:
    """This week, and the form above it; sending logs an entry."""
    member = request.member
    book = Book(member, access.get_diary(member), week_of(member.today))
    if request.method != "POST":
        return _page(request, book)
    form = book.form(request.POST)
    if not form.is_valid():
        context = log_page(book, form)
        return page_or_fragment(request, "log/log.html", "log/_log.html", context, status=422)
    made = actions.enter(form.entry(LogEntry(key=form.cleaned_data["key"])), by=member.account)
    if request.htmx:
        response = _page(request, Book(member, book.diary, week_of(made.day)), made)
    else:
        messages.success(request, f"Logged {book.say(made).time} on {book.say(made).label}. You can change it below.")
        response = redirect("log:week", member.school.slug, week_of(made.day).key)
    response[KEPT] = str(made.key)
    return response


@entry(Level.STAFF)
@require_safe
def week(request: SchoolRequest, week: str) -> HttpResponse:
    found = week_named(week, request.member.today)
    diary = access.get_diary(request.member)
    if found is None:
        raise Http404("There is no such week in a log.")
    return _page(request, Book(request.member, diary, found))


def _page(request: SchoolRequest, book: Book, logged: LogEntry | None = None) -> HttpResponse:
    return page_or_fragment(request, "log/log.html", "log/_log.html", log_page(book, logged=logged))


@entry(Level.STAFF)
@ways
def change(request: SchoolRequest, pk: int) -> HttpResponse:
    member, found = request.member, access.get_entry(request.member, pk)
    book = Book(member, access.get_diary(member), week_of(found.day))
    data = request.POST if request.method == "POST" else None
    form = book.form(data, typed_of(found))
    if form.is_valid():
        return _change(request, form.entry(found), book)
    context = {"form": form, **enter_parts(form), "said": book.say(found), "week": book.week}
    return render(request, "log/change.html", context, status=422 if form.is_bound else 200)


def _change(request: SchoolRequest, found: LogEntry, book: Book) -> HttpResponse:
    try:
        actions.change(found, by=request.member.account)
    except AlreadyDone as error:
        said, address = book.say(found), reverse("log:log", args=[request.member.school.slug])
        typed = [f"{said.time} on {said.label}, {long_day(found.day)}", *([found.note] if found.note else [])]
        return second(request, str(error), typed, back=(address, "Your log"), head="This entry is gone")
    messages.success(request, f"Changed. It reads now: {book.say(found).time} on {book.say(found).label}.")
    return redirect("log:week", request.member.school.slug, week_of(found.day).key)


@entry(Level.STAFF)
@require_POST
def undo(request: SchoolRequest, pk: int) -> HttpResponse:
    """Takes an entry out again."""
    found = access.get_entry(request.member, pk)
    actions.undo(found, by=request.member.account)
    if request.htmx:
        return _page(request, Book(request.member, access.get_diary(request.member), week_of(found.day)))
    messages.success(request, "Taken out of your log. Nothing else changed.")
    if found.cycle_id and request.POST.get("back") == "cycle":
        return redirect("cycles:cycle", request.member.school.slug, found.cycle_id)
    return redirect("log:week", request.member.school.slug, week_of(found.day).key)
