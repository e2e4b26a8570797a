"""After a meeting: notes, next steps, and the coach's own log."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from partnerships import access
from partnerships.log.actions import enter, undo
from partnerships.log.queries import found_by_key
from partnerships.meetings import note_actions, queries
from partnerships.meetings.logged import entry_for, key_of
from partnerships.meetings.note_forms import NotesForm
from partnerships.meetings.pages import begin_notes, counted_for
from partnerships.meetings.views import conflict, to_meeting, ways
from partnerships.teams.queries import people_of
from roles.signing.actions import AlreadyDone


@entry(Level.STAFF)
@ways
def notes(request: SchoolRequest, team: str, pk: int) -> HttpResponse:
    member, found = request.member, access.get_meeting_to_note(request.member, team, pk)
    data, there = request.POST if request.method == "POST" else None, queries.notes_of(found)
    people, items = people_of(found.team), list(found.items.all())
    form = NotesForm(data, member=member, people=people, items=items, initial=begin_notes(found, there, items))
    if not form.is_valid():
        page = {"form": form, "meeting": found, "team": found.team, "steps": queries.steps_of(found)}
        return render(request, "meetings/notes.html", page, status=422 if form.is_bound else 200)
    try:
        note_actions.note(found, **form.says(), by=member.account)
    except AlreadyDone as error:
        now = [there.said, there.decided] if there else []
        return conflict(request, error, found.team, form.typed(), now)
    messages.success(request, "Kept for the team. Whoever was not there gets it by mail.")
    return to_meeting(request, found)


@entry(Level.STAFF)
@require_POST
def finish(request: SchoolRequest, team: str, pk: int) -> HttpResponse:
    """A next step is done; pressed again on its meeting's page, it is open again."""
    member, step = request.member, access.get_action_item(request.member, team, pk)
    reopens = request.POST.get("act") == "reopen"
    try:
        if reopens:
            note_actions.reopen_step(step, by=member.account)
        else:
            note_actions.finish_step(step, today=member.today, by=member.account)
    except AlreadyDone as error:
        return conflict(request, error, step.team)
    messages.success(request, "It stands on the next agenda again." if reopens else "Done. It comes back no more.")
    if request.POST.get("back") == "meeting":
        return redirect("meetings:meeting", member.school.slug, team, step.meeting_id)
    return redirect("meetings:list", member.school.slug, team)


@entry(Level.STAFF)
@require_POST
def log(request: SchoolRequest, team: str, pk: int) -> HttpResponse:
    """Log one's attendance, with one tap."""
    member, found = request.member, access.get_meeting_to_note(request.member, team, pk)
    counted = counted_for(member)
    enter(entry_for(found, member.account, counted), by=member.account)
    messages.success(request, f"Logged {found.minutes} min, {counted.words}.")
    return to_meeting(request, found)


@entry(Level.STAFF)
@require_POST
def unlog(request: SchoolRequest, team: str, pk: int) -> HttpResponse:
    """Take it out of one's log again."""
    member, found = request.member, access.get_meeting_to_note(request.member, team, pk)
    logged = found_by_key(member.account, key_of(found, member.account))
    if logged is not None:
        undo(logged, by=member.account)
    messages.success(request, "Taken out of your log.")
    return to_meeting(request, found)
