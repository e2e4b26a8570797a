"""Comment rounds on charters: opening one, reading the draft, settling what was said, the agenda of a talk."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from roles import access
from roles.comments import room
from roles.comments.charter_document import CharterDocument
from roles.comments.models import CommentRound

ways = require_http_methods(["GET", "HEAD", "POST"])


def _document(request: SchoolRequest, found: CommentRound) -> CharterDocument:
    may_run = access.may_edit(request.member, found.version.charter)
    return CharterDocument(request.member, found.version, comment_round=found, may_run=may_run)


@entry(Level.STAFF)
@ways
def open_round(request: SchoolRequest, role: str) -> HttpResponse:
    draft = access.get_draft_to_edit(request.member, role)
    if draft is None:
        return redirect("charters:draft", request.member.school.slug, role)
    return room.open_round(request, CharterDocument(request.member, draft.version, may_run=True))


@entry(Level.STAFF)
@ways
def read(request: SchoolRequest, role: str) -> HttpResponse:
    return room.read(request, _document(request, access.get_comment_round(request.member, role)))


@entry(Level.STAFF)
@require_POST
def done(request: SchoolRequest, role: str) -> HttpResponse:
    invitation = access.get_invitation(request.member, role)
    return room.done(request, _document(request, invitation.comment_round), invitation)


@entry(Level.STAFF)
@ways
def settle(request: SchoolRequest, role: str, pk: int) -> HttpResponse:
    comment = access.get_comment(request.member, role, pk)
    return room.settle(request, _document(request, comment.comment_round), comment)


@entry(Level.STAFF)
@require_POST
def resume(request: SchoolRequest, role: str) -> HttpResponse:
    return room.resume(request, _document(request, access.get_comment_round_to_run(request.member, role)))


@entry(Level.STAFF)
@require_POST
def close(request: SchoolRequest, role: str) -> HttpResponse:
    return room.close(request, _document(request, access.get_comment_round_to_run(request.member, role)))


@entry(Level.STAFF)
@require_safe
def agenda(request: SchoolRequest, role: str) -> HttpResponse:
    return room.agenda(request, _document(request, access.get_comment_round(request.member, role)))
