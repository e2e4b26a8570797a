"""The pages of templates at a school: choosing one, seeing it as it would read, beginning from it, following it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from roles import access
from roles.charter_templates import actions
from roles.charter_templates.follow_form import FollowForm
from roles.charter_templates.forms import AdoptForm
from roles.charter_templates.models import Adoption, TemplateVersion
from roles.charter_templates.pages import STATIONS, adopted_words, list_page, places_of, roles_meant, with_fields
from roles.charter_templates.parts import Roles
from roles.charter_templates.preview import paper_of
from roles.charter_templates.roles_of_school import matched
from roles.charters.actions import ChangedMeanwhile
from roles.charters.conflict import conflict
from roles.signing.actions import AlreadyDone
from roles.staffing.queries import roles_of

MEANWHILE = "Somebody dealt with these changes, or saved the draft, at this moment. Look again."


@entry(Level.PRINCIPAL)
@require_safe
def shelf(request: SchoolRequest) -> HttpResponse:
    return render(request, "charter_templates/list.html", list_page(request.member))


@entry(Level.PRINCIPAL)
@require_http_methods(["GET", "HEAD", "POST"])
def read(request: SchoolRequest, key: str, of_district: bool = False) -> HttpResponse:
    """The template as it would read here, and the button that makes a draft of it."""
    member, source = request.member, access.get_template(request.member, key, of_district=of_district)
    roles = roles_of(member.school)
    sent = request.method == "POST"
    form = AdoptForm(request.POST if sent else None, member=member, content=source.content, roles=roles)
    if sent and form.is_valid():
        return _adopt(request, form, source)
    paper = paper_of(source.content, member.school, matched(source.content, roles))
    page = {"form": form, "paper": paper, "source": source, "stations": STATIONS}
    return render(request, "charter_templates/read.html", page, status=422 if sent else 200)


def _adopt(request: SchoolRequest, form: AdoptForm, source: actions.Source) -> HttpResponse:
    role = form.role_of
    try:
        made = actions.adopt(role, source, form.roles, by=request.member.account)
    except (AlreadyDone, ChangedMeanwhile) as error:
        return conflict(request, role.charter, str(error) or MEANWHILE)
    messages.success(request, adopted_words(made))
    return redirect("charters:draft", request.member.school.slug, made.draft.charter.role.slug)


@entry(Level.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def changes(request: SchoolRequest, role: str) -> HttpResponse:
    """What changed in the district's template since this charter began from it; each is taken over or not."""
    member = request.member
    adoption, news = access.get_followed(member, role)
    latest = news[-1]
    meant = roles_meant(adoption, latest, member.school)
    places, data = places_of(adoption, latest, meant), request.POST if request.method == "POST" else None
    changed = [one.change for one in places if not one.is_ours_now]
    untouched = [one.change.key for one in places if one.is_untouched]
    form = FollowForm(data, member=member, changes=changed, untouched=untouched, latest=latest.number)
    if data is not None and form.is_valid():
        return _follow(request, form, adoption, latest, meant)
    page = {
        "form": form, "adoption": adoption, "latest": latest, "role": adoption.charter.role,
        "places": with_fields(places, form), "settled": [one for one in places if one.is_ours_now],
        "news": news,
    }  # fmt: skip
    return render(request, "charter_templates/changes.html", page, status=422 if data is not None else 200)


def _follow(
    request: SchoolRequest, form: FollowForm, adoption: Adoption, latest: TemplateVersion, roles: Roles
) -> HttpResponse:
    member, charter = request.member, adoption.charter
    try:
        if form.cleaned_data["number"] != latest.number:
            raise ChangedMeanwhile
        draft = actions.follow(adoption, latest, form.taken, roles, by=member.account)
    except (AlreadyDone, ChangedMeanwhile) as error:
        return conflict(request, charter, str(error) or MEANWHILE)
    if draft is None:
        messages.success(request, "Ours stays as it is. The district's next change comes up again.")
        return redirect("charters:detail", member.school.slug, charter.role.slug)
    messages.success(request, "What you took over is in the draft. What is in force stays until the draft is signed.")
    return redirect("charters:draft", member.school.slug, charter.role.slug)
