"""The pages of agreements: the list, one to read, any version, what changed."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from partnerships import access
from partnerships.agreements import actions
from partnerships.agreements.conflict import conflict
from partnerships.agreements.differences import difference_page
from partnerships.agreements.forms import NewAgreementForm
from partnerships.agreements.listing import list_page
from partnerships.agreements.models import Agreement, AgreementVersion
from partnerships.agreements.pages import version_page
from partnerships.agreements.step_pages import may_begin, principal_of
from roles.signing.actions import AlreadyDone


@entry(Level.STAFF)
@require_safe
def agreements(request: SchoolRequest) -> HttpResponse:
    return render(request, "agreements/list.html", list_page(request.member, may_begin(request.member)))


@entry(Level.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SchoolRequest) -> HttpResponse:
    member = request.member
    posts = access.posts_to_begin_with(member)
    form = NewAgreementForm(request.POST if request.method == "POST" else None, member=member, posts=posts)
    if request.method != "POST" or not form.is_valid():
        page = {"form": form, "posts": posts}
        return render(request, "agreements/new.html", page, status=422 if form.is_bound else 200)
    try:
        draft = actions.start_agreement(form.cleaned_data["coach"], principal_of(member), by=member.account)
    except AlreadyDone as error:
        return conflict(request, None, str(error))
    return redirect("agreements:draft", member.school.slug, draft.agreement_id)


@entry(Level.STAFF)
@require_safe
def detail(request: SchoolRequest, agreement: int) -> HttpResponse:
    """What is in force, or else what is under way."""
    found, versions = access.get_agreement(request.member, agreement)
    opened = next((one for one in versions if one.state == "in_force"), versions[0])
    return _paper(request, found, versions, opened)


@entry(Level.STAFF)
@require_safe
def version(request: SchoolRequest, agreement: int, number: int) -> HttpResponse:
    opened = access.get_agreement_version(request.member, agreement, number)
    found, versions = access.get_agreement(request.member, agreement)
    return _paper(request, found, versions, opened)


def _paper(
    request: SchoolRequest, found: Agreement, versions: list[AgreementVersion], opened: AgreementVersion
) -> HttpResponse:
    member = request.member
    may = {"writes": access.may_write(member, found), "reviews": access.may_review(member, found)}
    return render(request, "agreements/agreement.html", version_page(versions, opened, member, **may))


@entry(Level.STAFF)
@require_safe
def changes(request: SchoolRequest, agreement: int, before: int, after: int) -> HttpResponse:
    """The two numbers in any order; the same number twice is that version."""
    first, last = sorted((before, after))
    old = access.get_agreement_version(request.member, agreement, first)
    new = access.get_agreement_version(request.member, agreement, last)
    if old.pk == new.pk:
        return redirect("agreements:version", request.member.school.slug, agreement, last)
    return render(request, "agreements/changes.html", difference_page(old, new))
