"""One's own profile; for principals the school's settings and the people who belong to it; two pages of plain words."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from coachhub.kit.nav import address_of
from roles import access
from roles.people import actions
from roles.people.forms import AddPersonForm, LevelForm, ProfileForm, SettingsForm
from roles.people.models import School
from roles.people.queries import all_posts_of, people_of, posts_of, with_roles

LINK_LASTS = 60 * 60 * 24 * 180
ON_A_PAGE = 50

form_page = require_http_methods(["GET", "HEAD", "POST"])


@entry(Level.STAFF)
@form_page
def profile(request: SchoolRequest) -> HttpResponse:
    member = request.member
    access.get_own_membership(member)
    sent = request.method == "POST"
    form = ProfileForm(request.POST if sent else None, member=member)
    if sent and form.is_valid():
        actions.change_profile(form.described(), by=member.account)
        messages.success(request, "Your profile is saved. Answers show it from now on.")
        return redirect("people:profile", member.school.slug)
    context = {"form": form, "posts": posts_of(member.account, member.school, member.today)}
    return render(request, "people/profile.html", context, status=422 if sent else 200)


@entry(Level.PRINCIPAL)
@form_page
def school_settings(request: SchoolRequest) -> HttpResponse:
    school, sent = request.member.school, request.method == "POST"
    form = SettingsForm(request.POST if sent else None, member=request.member)
    if sent and form.is_valid():
        actions.change_settings(form.instance, by=request.member.account)
        messages.success(request, "The settings are saved. They hold from now on.")
        return redirect("people:settings", school.slug)
    link = request.build_absolute_uri(reverse("people:link", args=[school.slug, school.lookup_key]))
    context = {"form": form, "link": link, "lookups": form.initial["lookups"]}
    return render(request, "people/settings.html", context, status=422 if sent else 200)


@entry(Level.PRINCIPAL)
@form_page
def renew_link(request: SchoolRequest) -> HttpResponse:
    school = request.member.school
    if request.method == "POST":
        actions.renew_staff_link(school, by=request.member.account)
        messages.success(
            request, "There is a new staff link. The old one stopped working; give the new one to your staff."
        )
        return redirect("people:settings", school.slug)
    return render(request, "people/renew_link.html")


@entry(Level.ANYONE)
@require_safe
def link(request: SchoolRequest, key: str) -> HttpResponse:
    """The staff link: whoever opens the present one may look up with this device for half a year."""
    school = request.member.school
    if not access.holds_staff_link(school, key):
        if school.lookups == School.Lookups.OPEN or request.member.level >= Level.VISITOR:
            return redirect(address_of("routing:ask", school) or "/")
        return render(request, "people/link_renewed.html", status=404)
    response = redirect(address_of("routing:ask", school) or "/")
    response.set_cookie(
        access.LOOKUP_COOKIE, key, max_age=LINK_LASTS, path=f"/{school.slug}/", httponly=True, samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )  # fmt: skip
    return response


@entry(Level.VISITOR)
@require_safe
def who_sees_what(request: SchoolRequest) -> HttpResponse:
    return render(request, "people/who_sees_what.html")


@entry(Level.VISITOR)
@require_safe
def help_page(request: SchoolRequest) -> HttpResponse:
    return render(request, "people/help.html", {"ask": address_of("routing:ask", request.member.school)})


@entry(Level.PRINCIPAL)
@require_safe
def staff(request: SchoolRequest) -> HttpResponse:
    """Everybody who belongs to the school, and who did."""
    member, q = request.member, " ".join(request.GET.get("q", "").split())[:100]
    page = Paginator(people_of(member.school, q), ON_A_PAGE).get_page(request.GET.get("page"))
    rows = with_roles(page.object_list, member.school, member.today)
    return render(request, "people/staff.html", {"page": page, "rows": rows, "q": q})


@entry(Level.PRINCIPAL)
@form_page
def add(request: SchoolRequest) -> HttpResponse:
    member, sent = request.member, request.method == "POST"
    form = AddPersonForm(request.POST if sent else None, member=member)
    if sent and form.is_valid():
        given = form.cleaned_data
        sign_in = request.build_absolute_uri(reverse("account_request_login_code")) if given.pop("invite") else ""
        try:
            made = actions.add_person(member.school, **given, by=member.account, sign_in=sign_in)
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            mailed = f" A mail is on its way to {made.person.email}." if sign_in else " Nobody was mailed."
            messages.success(request, f"{made.person} belongs to the school now.{mailed}")
            return redirect("people:staff_member", member.school.slug, made.pk)
    return render(request, "people/add.html", {"form": form}, status=422 if sent else 200)


@entry(Level.PRINCIPAL)
@form_page
def staff_member(request: SchoolRequest, pk: int) -> HttpResponse:
    member, sent = request.member, request.method == "POST"
    membership = access.get_membership(member, pk)
    form = LevelForm(request.POST if sent else None, member=member, membership=membership)
    if sent and form.is_valid():
        try:
            actions.change_level(membership, form.cleaned_data["level"], by=member.account)
        except actions.LastPrincipal as problem:
            form.add_error("level", str(problem))
        else:
            messages.success(request, f"The access of {membership.person} is changed. It holds at once.")
            return redirect("people:staff_member", member.school.slug, pk)
    posts = all_posts_of(membership.person, member.school)
    context = {"form": form, "membership": membership, "posts": posts, "today": member.today}
    return render(request, "people/staff_member.html", context, status=422 if sent else 200)


@entry(Level.PRINCIPAL)
@form_page
def let_go(request: SchoolRequest, pk: int) -> HttpResponse:
    member, sent, problem = request.member, request.method == "POST", ""
    membership = access.get_membership(member, pk)
    if sent:
        try:
            actions.let_go(membership, by=member.account)
        except actions.LastPrincipal as last:
            problem = str(last)
        else:
            messages.success(request, f"{membership.person} belongs to the school no more. What was signed stays.")
            return redirect("people:staff", member.school.slug)
    posts = posts_of(membership.person, member.school, member.today)
    context = {"membership": membership, "posts": posts, "problem": problem}
    return render(request, "people/let_go.html", context, status=422 if sent else 200)


@entry(Level.PRINCIPAL)
@require_POST
def take_back(request: SchoolRequest, pk: int) -> HttpResponse:
    membership = access.get_membership(request.member, pk)
    actions.take_back(membership, by=request.member.account)
    messages.success(request, f"{membership.person} belongs to the school again.")
    return redirect("people:staff_member", request.member.school.slug, pk)
