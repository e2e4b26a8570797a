"""The pages from a pasted description to a draft: adding it, reading it, sorting it, making the draft."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRefresh

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from coachhub.kit.wording import count
from roles import access
from roles.charters.actions import ChangedMeanwhile
from roles.charters.conflict import conflict
from roles.intake import actions, draft_actions
from roles.intake.forms import DescriptionForm
from roles.intake.pages import STATIONS, original_page, sort_page
from roles.intake.tasks import read_soon
from roles.signing.actions import AlreadyDone


@entry(Level.PRINCIPAL)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SchoolRequest) -> HttpResponse:
    """Paste a description, or choose its file."""
    member, sent = request.member, request.method == "POST"
    initial = {"role": request.GET.get("role", "")}
    form = DescriptionForm(*((request.POST, request.FILES) if sent else ()), member=member, initial=initial)
    if sent and form.is_valid():
        text, name = form.cleaned_data["text"], form.file_name
        added = actions.add_description(form.role_of, text=text, file_name=name, by=member.account, now=timezone.now())
        read_soon(added)
        return redirect("intake:sort", member.school.slug, added.pk)
    return render(request, "intake/new.html", {"form": form, "stations": STATIONS}, status=422 if sent else 200)


@entry(Level.STAFF)
@require_safe
def description(request: SchoolRequest, pk: int) -> HttpResponse:
    """The page on which it is sorted; until it is read, one that says so and looks again by itself."""
    found = access.get_description(request.member, pk)
    page = sort_page(found, request.member)
    if page["page"].items:
        return HttpResponseClientRefresh() if request.htmx else render(request, "intake/sort.html", page)
    return HttpResponse(status=204) if request.htmx else render(request, "intake/reading.html", page)


@entry(Level.STAFF)
@require_safe
def original(request: SchoolRequest, pk: int) -> HttpResponse:
    return render(request, "intake/original.html", original_page(access.get_description(request.member, pk)))


@entry(Level.STAFF)
@require_POST
def read(request: SchoolRequest, pk: int) -> HttpResponse:
    """Ask once more for it to be read, where nobody did."""
    read_soon(access.get_description(request.member, pk))
    return redirect("intake:sort", request.member.school.slug, pk)


@entry(Level.STAFF)
@require_POST
def draft(request: SchoolRequest, pk: int) -> HttpResponse:
    """Make the draft charter of what is taken, and go on in the editor."""
    member, found = request.member, access.get_description(request.member, pk)
    try:
        made = draft_actions.make_draft(found, by=member.account)
    except draft_actions.NothingTaken:
        messages.info(request, "Nothing is taken yet. Take at least one line, then make the draft.")
        return redirect("intake:sort", member.school.slug, pk)
    except (AlreadyDone, ChangedMeanwhile) as error:
        words = str(error) or "Somebody saved the draft at this moment. Go back to the sorting and press once more."
        return conflict(request, found.role.charter, words)
    messages.success(request, _made_words(made))
    return redirect("charters:draft", member.school.slug, found.role.slug)


def _made_words(made: draft_actions.Made) -> str:
    """How much came into the draft, and what stays out."""
    words = f"{count(made.lines, 'line', 'lines').capitalize()} {'is' if made.lines == 1 else 'are'} in the draft."
    if made.too_many:
        words += f" {count(made.too_many, 'line', 'lines').capitalize()} found no room: a charter is short."
    if made.open:
        still = count(made.open, "line", "lines").capitalize()
        words += f" {still} of the description wait{'s' if made.open == 1 else ''} for your word and stay out so far."
    return words
