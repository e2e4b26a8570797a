"""The interview kit of a charter, to read and to print. Nothing about a candidate can be typed or is kept."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from roles import access
from roles.hiring.kit import MINUTES, kit_of


@entry(Level.STAFF)
@require_safe
def kit(request: SchoolRequest, role: str, number: int) -> HttpResponse:
    folder = access.get_folder_to_hire(request.member, role, number)
    page = {"kit": kit_of(folder.content), "role": folder.role, "folder": folder, "minutes": MINUTES}
    return render(request, "hiring/kit.html", page)
