"""The pages of charters: the list, one to read, any version."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from roles import access
from roles.charters import actions
from roles.charters.forms import NewCharterForm
from roles.charters.pages import charter_page, meanwhile_page
from roles.charters.shelf import read_shelf


@entry(Level.VISITOR)
@require_safe
def shelf(request: SchoolRequest) -> HttpResponse:
    page = {"shelf": read_shelf(request.member), "waiting": access.waiting_for(request.member)}
    return render(request, "charters/list.html", page)


@entry(Level.VISITOR)
@require_safe
def detail(request: SchoolRequest, role: str) -> HttpResponse:
    folder = access.get_folder(request.member, role)
    if folder is None:
        return render(
            request, "charters/meanwhile.html", meanwhile_page(access.get_role(request.member, role), request.member)
        )
    return render(request, "charters/charter.html", charter_page(folder, request.member))


@entry(Level.VISITOR)
@require_safe
def version(request: SchoolRequest, role: str, number: int) -> HttpResponse:
    folder = access.get_folder(request.member, role, number)
    return render(request, "charters/charter.html", charter_page(folder, request.member))


@entry(Level.PRINCIPAL)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SchoolRequest) -> HttpResponse:
    form = NewCharterForm(request.POST or None, member=request.member)
    if request.method == "POST" and form.is_valid():
        role = form.cleaned_data["role"]
        actions.start_charter(role, emerging=form.cleaned_data["emerging"], by=request.member.account)
        return redirect("charters:draft", request.member.school.slug, role.slug)
    status = 422 if request.method == "POST" else 200
    return render(request, "charters/new.html", {"form": form}, status=status)
