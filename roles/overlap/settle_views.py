"""The page on which a contested duty is settled."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest, page_or_fragment
from coachhub.kit.templatetags.kit import and_list
from roles import access
from roles.charters.actions import ChangedMeanwhile
from roles.overlap import actions
from roles.overlap.claims import Dispute
from roles.overlap.forms import SettleForm
from roles.overlap.settle_page import SettlePage
from roles.signing.actions import AlreadyDone

CHANGED = (
    "Somebody changed what is claimed, or saved one of these drafts, while you had this open. Read it again: what you "
    "chose is still here."
)


@entry(Level.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def settle(request: SchoolRequest, pk: int) -> HttpResponse:
    """The principal settles; those who claim the duty say how they see it; each may ask the others to."""
    member, dispute = request.member, access.get_duty_to_settle(request.member, pk)
    sent = request.method == "POST"
    if not dispute.is_contested:
        return _over(request, dispute, sent)
    if sent and "ask" in request.POST:
        return _done(request, dispute, lambda: actions.ask_to_settle(dispute.duty, day=member.today, by=member.account))
    data = request.POST if sent else request.GET if "answer" in request.GET else None
    form = SettleForm(data, member=member, dispute=dispute)
    if not sent or not form.is_valid():
        return _page(request, SettlePage(dispute, member), form, status=422 if sent else 200)
    return _settle(request, dispute, form)


def _page(request: SchoolRequest, page: SettlePage, form: SettleForm, *, status: int, **more: str) -> HttpResponse:
    """The whole page; for htmx only what the answer changes. Looking at an answer says nothing of what it lacks."""
    shows = form.is_bound and form.is_valid()
    context = page.context(form, show=shows)
    context["errors"] = form if request.method == "POST" else None
    return page_or_fragment(request, "overlap/settle.html", "overlap/_means.html", {**context, **more}, status)


def _settle(request: SchoolRequest, dispute: Dispute, form: SettleForm) -> HttpResponse:
    member, page, answer = request.member, SettlePage(dispute, request.member), form.result
    words, seen = page.sentence(answer), form.cleaned_data["seen"]
    if not member.is_principal:
        return _done(
            request, dispute,
            lambda: actions.propose_answer(dispute.duty, words, day=member.today, by=member.account),
        )  # fmt: skip
    try:
        drafts = actions.settle(dispute.duty, answer, words, seen=seen, day=member.today, by=member.account)
    except AlreadyDone as done:
        return _over(request, dispute, True, str(done), yours=words)
    except ChangedMeanwhile:
        return _page(request, page, form, status=409, stopped=CHANGED)
    names = and_list([f"version {draft.number} of the {draft.charter.role.name}" for draft in drafts])
    messages.success(request, f"{words} It is in {names}, to be signed and published.")
    return redirect("overlap:map", member.school.slug)


def _done(request: SchoolRequest, dispute: Dispute, act: object) -> HttpResponse:
    try:
        act()  # type: ignore[operator]
    except AlreadyDone as done:
        return _over(request, dispute, True, str(done))
    people = "The principal and the others who claim it" if not request.member.is_principal else "Those who claim it"
    messages.success(request, f"{people} get a mail with the way to this page.")
    return redirect("overlap:settle", request.member.school.slug, dispute.duty.pk)


def _over(request: SchoolRequest, dispute: Dispute, sent: bool, words: str = "", yours: str = "") -> HttpResponse:
    """Nothing to settle: said beside who claims it now. Whoever had an answer is told that somebody was first."""
    context = {
        "duty": dispute.duty,
        "dispute": dispute,
        "words": words or (actions.OVER if sent else ""),
        "yours": yours,
    }
    return render(request, "overlap/settled.html", context, status=409 if sent else 200)
