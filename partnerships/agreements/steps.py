"""The steps from a draft to being in force, each with a page that says what follows before anything is done."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from partnerships import access
from partnerships.agreements import actions, step_pages
from partnerships.agreements.conflict import conflict
from partnerships.agreements.editor import Editor
from partnerships.agreements.forms import CountForm
from partnerships.agreements.models import AgreementSignature, AgreementVersion
from partnerships.agreements.queries import in_force_of
from roles.charters.forms import DeclineForm, PublishForm, SignForm
from roles.signing import actions as signing
from roles.signing import words as words_of
from roles.signing.queries import waiting_for

ways = require_http_methods(["GET", "HEAD", "POST"])


@entry(Level.PRINCIPAL)
@ways
def send(request: SchoolRequest, agreement: int) -> HttpResponse:
    found, draft = access.get_agreement_draft(request.member, agreement)
    if draft is None:
        return conflict(request, found, "There is no draft any more, so nothing was sent.")
    form = CountForm(request.POST if request.method == "POST" else None, member=request.member)
    page = step_pages.send_page(Editor(found, draft, request.member), form)
    if request.method != "POST" or not form.is_valid() or page["missing"]:
        return render(request, "agreements/send.html", page, status=422 if form.is_bound else 200)
    # What was checked is what is sent: a draft saved after this page was opened has counted on.
    draft.edits = form.cleaned_data["edits"]
    try:
        sent = actions.send_for_signature(draft, by=request.member.account)
    except signing.AlreadyDone as error:
        return conflict(request, found, str(error))
    messages.success(request, step_pages.sent_words(sent))
    return _to(sent)


@entry(Level.STAFF)
@ways
def sign(request: SchoolRequest, agreement: int, number: int) -> HttpResponse:
    signature = access.get_agreement_to_sign(request.member, agreement, number)
    if signature.signed_at is not None or signature.version.state != "in_review":
        return _not_open(request, signature)
    form = SignForm(request.POST if request.method == "POST" else None, member=request.member)
    if request.method != "POST" or not form.is_valid():
        return _sign_page(request, signature, form, status=422 if form.is_bound else 200)
    try:
        is_last = signing.sign(signature, read=form.cleaned_data["read"], hand=form.cleaned_data["hand"])
    except signing.TextChanged as error:
        form.add_error(None, str(error))
        return _sign_page(request, signature, form, status=409)
    except signing.AlreadyDone as error:
        return conflict(request, signature.version.agreement, str(error))
    messages.success(request, words_of.signed_words(signature, is_last))
    return _to(signature.version)


@entry(Level.STAFF)
@ways
def decline(request: SchoolRequest, agreement: int, number: int) -> HttpResponse:
    """Not to sign, and to say what should change first."""
    signature = access.get_agreement_to_sign(request.member, agreement, number)
    if not signature.may_be_declined:
        return _not_open(request, signature)
    form = DeclineForm(request.POST if request.method == "POST" else None, member=request.member)
    if request.method != "POST" or not form.is_valid():
        page = step_pages.decline_page(signature, form)
        return render(request, "agreements/decline.html", page, status=422 if form.is_bound else 200)
    reason = form.cleaned_data["reason"]
    try:
        actions.decline(signature, reason=reason)
    except signing.AlreadyDone as error:
        return conflict(request, signature.version.agreement, str(error), [reason])
    messages.success(request, "You did not sign. The principal and the others who sign are told why.")
    return _to(signature.version)


@entry(Level.PRINCIPAL)
@ways
def publish(request: SchoolRequest, agreement: int, number: int) -> HttpResponse:
    version = access.get_agreement_version(request.member, agreement, number)
    before: Any = in_force_of(version.agreement)
    data = request.POST if request.method == "POST" else None
    form = PublishForm(data, member=request.member, before=before, initial={"since": request.member.today})
    if request.method != "POST" or not form.is_valid():
        page = {"version": version, "agreement": version.agreement, "before": before, "form": form,
                "waiting": waiting_for(version)}  # fmt: skip
        return render(request, "agreements/publish.html", page, status=422 if form.is_bound else 200)
    try:
        actions.publish(version, by=request.member.account, since=form.cleaned_data["since"])
    except signing.AlreadyDone as error:
        return conflict(request, version.agreement, str(error))
    messages.success(request, f"In force. The staff read version {number} from now on, and the log counts against it.")
    return redirect("agreements:detail", request.member.school.slug, agreement)


@entry(Level.PRINCIPAL)
@ways
def withdraw(request: SchoolRequest, agreement: int, number: int) -> HttpResponse:
    """Back to a draft while nobody has signed; after that only a new version, which all sign again."""
    version = access.get_agreement_version(request.member, agreement, number)
    if not version.is_out:
        words = f"Version {number} is not out for signature, so nothing was taken back."
        return conflict(request, version.agreement, words)
    signatures = list(version.signatures.select_related("person"))
    signed = [one for one in signatures if one.signed_at]
    if request.method != "POST" or (signed and "replace" not in request.POST):
        page = {"version": version, "agreement": version.agreement, "signatures": signatures, "signed": signed}
        return render(request, "agreements/withdraw.html", page, status=200 if request.method != "POST" else 409)
    take_back: Any = actions.replace_in_review if signed else signing.withdraw
    try:
        draft = take_back(version, by=request.member.account)
    except signing.AlreadyDone as error:
        return conflict(request, version.agreement, str(error))
    messages.success(request, words_of.taken_back_words(version, draft))
    return redirect("agreements:draft", request.member.school.slug, agreement)


def _not_open(request: SchoolRequest, signature: AgreementSignature) -> HttpResponse:
    words = words_of.why_not_open(signature)
    if request.method == "POST":
        return conflict(request, signature.version.agreement, words)
    messages.success(request, words)
    return _to(signature.version)


def _sign_page(request: SchoolRequest, signature: AgreementSignature, form: SignForm, status: int) -> HttpResponse:
    return render(request, "agreements/sign.html", step_pages.sign_page(signature, form), status=status)


def _to(version: AgreementVersion) -> HttpResponse:
    return redirect("agreements:version", version.school.slug, version.agreement_id, version.number)
