"""Comment rounds on agreements: the same pages as on charters, behind the doors of agreements."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from partnerships import access
from partnerships.comments.document import AgreementDocument
from partnerships.comments.models import AgreementRound
from roles.comments import room

ways = require_http_methods(["GET", "HEAD", "POST"])


def _document(request: SchoolRequest, found: AgreementRound) -> AgreementDocument:
    may_run = access.may_write(request.member, found.version.agreement)
    return AgreementDocument(request.member, found.version, comment_round=found, may_run=may_run)


@entry(Level.STAFF)
@ways
def open_round(request: SchoolRequest, agreement: int) -> HttpResponse:
    _found, draft = access.get_agreement_draft(request.member, agreement)
    if draft is None:
        return redirect("agreements:detail", request.member.school.slug, agreement)
    return room.open_round(request, AgreementDocument(request.member, draft, may_run=True))


@entry(Level.STAFF)
@ways
def read(request: SchoolRequest, agreement: int) -> HttpResponse:
    return room.read(request, _document(request, access.get_agreement_round(request.member, agreement)))


@entry(Level.STAFF)
@require_POST
def done(request: SchoolRequest, agreement: int) -> HttpResponse:
    invitation = access.get_agreement_invitation(request.member, agreement)
    return room.done(request, _document(request, invitation.comment_round), invitation)


@entry(Level.STAFF)
@ways
def settle(request: SchoolRequest, agreement: int, pk: int) -> HttpResponse:
    comment = access.get_agreement_comment(request.member, agreement, pk)
    return room.settle(request, _document(request, comment.comment_round), comment)


@entry(Level.STAFF)
@require_POST
def resume(request: SchoolRequest, agreement: int) -> HttpResponse:
    return room.resume(request, _document(request, access.get_agreement_round_to_run(request.member, agreement)))


@entry(Level.STAFF)
@require_POST
def close(request: SchoolRequest, agreement: int) -> HttpResponse:
    return room.close(request, _document(request, access.get_agreement_round_to_run(request.member, agreement)))


@entry(Level.STAFF)
@require_safe
def agenda(request: SchoolRequest, agreement: int) -> HttpResponse:
    return room.agenda(request, _document(request, access.get_agreement_round(request.member, agreement)))
