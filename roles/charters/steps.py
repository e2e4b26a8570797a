"""The steps from a draft to being in force, each with a page that says what follows before anything is done."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from roles import access
from roles.charters import actions, step_pages
from roles.charters.conflict import conflict
from roles.charters.forms import DeclineForm, PublishForm, SendForm, SignForm
from roles.charters.models import CharterSignature, CharterVersion
from roles.charters.parties import candidates_of, parties_of
from roles.charters.queries import claims_on_duties_of, in_force_of
from roles.signing import actions as signing
from roles.signing import words as words_of
from roles.signing.queries import waiting_for

ways = require_http_methods(["GET", "HEAD", "POST"])


@entry(Level.PRINCIPAL)
@ways
def send(request: SchoolRequest, role: str, number: int) -> HttpResponse:
    version = access.get_version(request.member, role, number)
    draft = access.get_draft_to_edit(request.member, role)
    if draft is None or draft.version.number != version.number:
        return conflict(request, version.charter, f"Version {number} is no draft any more, so it was not sent.")
    candidates = candidates_of(draft.read_parts(), request.member)
    form = SendForm(request.POST if request.method == "POST" else None, member=request.member, candidates=candidates)
    missing = step_pages.missing_from(draft)
    if request.method == "POST" and form.is_valid() and not missing:
        return _send(request, version, form)
    page = step_pages.send_page(draft, form, candidates, missing)
    return render(request, "charters/send.html", page, status=422 if form.is_bound else 200)


def _send(request: SchoolRequest, version: CharterVersion, form: SendForm) -> HttpResponse:
    chosen = form.cleaned_data["parties"]
    # What was checked is what is sent: a draft saved after this page was opened has counted on.
    version.edits = form.cleaned_data["edits"]
    try:
        actions.send_for_signature(version, parties_of(chosen), by=request.member.account)
    except signing.AlreadyDone as error:
        return conflict(request, version.charter, str(error))
    messages.success(request, step_pages.sent_words(chosen, in_force_of(version.charter)))
    return _to(version)


@entry(Level.STAFF)
@ways
def sign(request: SchoolRequest, role: str, number: int) -> HttpResponse:
    signature = access.get_version_to_sign(request.member, role, number)
    if signature.signed_at is not None or signature.version.state != "in_review":
        if request.method == "POST":
            return conflict(request, signature.version.charter, words_of.why_not_open(signature))
        messages.success(request, words_of.why_not_open(signature))
        return _to(signature.version)
    form = SignForm(request.POST if request.method == "POST" else None, member=request.member)
    if request.method == "POST" and form.is_valid():
        return _sign(request, signature, form)
    return _sign_page(request, signature, form, status=422 if form.is_bound else 200)


def _sign(request: SchoolRequest, signature: CharterSignature, form: SignForm) -> HttpResponse:
    try:
        is_last = signing.sign(signature, read=form.cleaned_data["read"], hand=form.cleaned_data["hand"])
    except signing.TextChanged as error:
        form.add_error(None, str(error))
        return _sign_page(request, signature, form, status=409)
    except signing.AlreadyDone as error:
        return conflict(request, signature.version.charter, str(error))
    messages.success(request, words_of.signed_words(signature, is_last))
    return _to(signature.version)


def _sign_page(request: SchoolRequest, signature: CharterSignature, form: SignForm, status: int) -> HttpResponse:
    return render(request, "charters/sign.html", step_pages.sign_page(signature, form), status=status)


@entry(Level.STAFF)
@ways
def decline(request: SchoolRequest, role: str, number: int) -> HttpResponse:
    """Not to sign, and to say what should change first."""
    signature = access.get_version_to_sign(request.member, role, number)
    if not signature.may_be_declined:
        if request.method == "POST":
            return conflict(request, signature.version.charter, words_of.why_not_open(signature))
        messages.success(request, words_of.why_not_open(signature))
        return _to(signature.version)
    form = DeclineForm(request.POST if request.method == "POST" else None, member=request.member)
    if request.method != "POST" or not form.is_valid():
        page = step_pages.decline_page(signature, form)
        return render(request, "charters/decline.html", page, status=422 if form.is_bound else 200)
    try:
        actions.decline(signature, reason=form.cleaned_data["reason"])
    except signing.AlreadyDone as error:
        return conflict(request, signature.version.charter, str(error), [form.cleaned_data["reason"]])
    messages.success(request, "You did not sign. The principal and the others who sign are told why.")
    return _to(signature.version)


@entry(Level.PRINCIPAL)
@ways
def publish(request: SchoolRequest, role: str, number: int) -> HttpResponse:
    version = access.get_version(request.member, role, number)
    before = in_force_of(version.charter)
    data = request.POST if request.method == "POST" else None
    form = PublishForm(data, member=request.member, before=before, initial={"since": request.member.today})
    page: dict[str, Any] = {"version": version, "before": before, "form": form, "role": version.charter.role}
    if request.method != "POST" or not form.is_valid():
        page |= {"claims": claims_on_duties_of(version), "waiting": waiting_for(version)}
        return render(request, "charters/publish.html", page, status=422 if form.is_bound else 200)
    try:
        actions.publish(version, by=request.member.account, since=form.cleaned_data["since"])
    except actions.Contested as error:
        return render(request, "charters/publish.html", {**page, "claims": error.claims, "stopped": True}, status=409)
    except signing.AlreadyDone as error:
        return conflict(request, version.charter, str(error))
    messages.success(request, step_pages.published_words(version, request.member))
    return redirect("charters:detail", request.member.school.slug, role)


@entry(Level.PRINCIPAL)
@ways
def withdraw(request: SchoolRequest, role: str, number: int) -> HttpResponse:
    """Back to a draft while nobody has signed; after that only a new version, which all sign again."""
    version = access.get_version(request.member, role, number)
    if not version.is_out:
        words = f"Version {number} is not out for signature, so nothing was taken back."
        return conflict(request, version.charter, words)
    signatures = list(version.signatures.select_related("person"))
    signed = [one for one in signatures if one.signed_at]
    page = {"version": version, "role": version.charter.role, "signatures": signatures, "signed": signed}
    if request.method != "POST" or (signed and "replace" not in request.POST):
        return render(request, "charters/withdraw.html", page, status=200 if request.method != "POST" else 409)
    take_back = actions.replace_in_review if signed else signing.withdraw
    try:
        draft = take_back(version, by=request.member.account)
    except signing.AlreadyDone as error:
        return conflict(request, version.charter, str(error))
    messages.success(request, words_of.taken_back_words(version, draft))
    return redirect("charters:draft", request.member.school.slug, role)


def _to(version: CharterVersion) -> HttpResponse:
    return redirect("charters:version", version.school.slug, version.charter.role.slug, version.number)
