"""A new school's first day: the starter catalogue, then who owns what."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from roles.routing import owning_actions as actions
from roles.routing.owning import read_owning
from roles.routing.owning_forms import OwnersForm, StarterForm, rows_of
from roles.routing.starter_tasks import load_starter_in_background


@entry(Level.PRINCIPAL)
@require_http_methods(["GET", "HEAD", "POST"])
def starter(request: SchoolRequest) -> HttpResponse:
    """A new school begins with what teachers ask at schools of its kind; the worker loads it."""
    member, sent = request.member, request.method == "POST"
    form = StarterForm(request.POST if sent else None, member=member)
    if sent and form.is_valid():
        load_starter_in_background.enqueue(member.school.pk, form.cleaned_data["kind"], member.account.pk)
        messages.success(request, "The starter catalogue is being loaded, which takes seconds. Then say who owns what.")
        return redirect("routing:owners", member.school.slug)
    return render(request, "routing/starter.html", {"form": form}, status=422 if sent else 200)


@entry(Level.PRINCIPAL)
@require_http_methods(["GET", "HEAD", "POST"])
def owners(request: SchoolRequest) -> HttpResponse:
    """Who is to own what, area by area: into the drafts of their charters."""
    member, sent = request.member, request.method == "POST"
    owning = read_owning(member.school)
    area = owning.area(request.GET.get("area", ""))
    if area is None:
        return render(request, "routing/owners.html", {"owning": owning, "area": None})
    form = OwnersForm(request.POST if sent else None, member=member, owning=owning, area=area)
    if sent and form.is_valid():
        for held_up in actions.say_owners(member.school, form.chosen, by=member.account):
            messages.warning(request, held_up)
        messages.success(request, f"{area.area.name}: the duties are in the drafts, and count once those are in force.")
        return redirect("routing:owners", member.school.slug)
    context = {"owning": owning, "area": area, "form": form, "rows": rows_of(form)}
    return render(request, "routing/owners.html", context, status=422 if sent else 200)
