"""Time on a coaching cycle, logged from its page with one tap."""

from __future__ import annotations

from uuid import uuid5

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from coachhub.kit.conflict import second
from coachhub.kit.entry import Level, entry
from coachhub.kit.forms import SchoolForm
from coachhub.kit.http import SchoolRequest
from partnerships import access
from partnerships.cycles.models import Cycle
from partnerships.cycles.queries import goals_at
from partnerships.log import actions
from partnerships.log.diary import Choice
from partnerships.log.durations import CHIPS, chip_words
from partnerships.log.models import LogEntry
from partnerships.log.pages import Book
from partnerships.log.queries import last_on
from partnerships.log.weeks import week_of


class TapForm(SchoolForm):
    """Which chip was pressed, and the key of the page it stood on."""

    minutes = forms.TypedChoiceField(coerce=int, choices=[(minutes, chip_words(minutes)) for minutes in CHIPS])
    key = forms.UUIDField()


@entry(Level.STAFF)
@require_POST
def on_cycle(request: SchoolRequest, pk: int) -> HttpResponse:
    """Log minutes of today on the cycle. A tap that arrives twice counts once."""
    member, cycle = request.member, access.get_cycle_to_lead(request.member, pk)
    book = Book(member, access.get_diary(member), week_of(member.today))
    form, choice = TapForm(request.POST, member=member), choice_for(cycle, book)
    if cycle.ended_on is not None or choice is None or not form.is_valid():
        words = "This cycle takes no time any more. Log it in your log, on what it was."
        return second(request, words, back=(reverse("log:log", args=[member.school.slug]), "Your log"))
    minutes = form.cleaned_data["minutes"]
    made = LogEntry(
        school=member.school, role_id=choice.role_id, agreement_id=choice.agreement_id, commitment=choice.commitment,
        duty_id=choice.duty_id, cycle=cycle, day=member.today, minutes=minutes,
        key=uuid5(form.cleaned_data["key"], str(minutes)),
    )  # fmt: skip
    actions.enter(made, by=member.account)
    messages.success(request, f"Logged {chip_words(minutes)} on this cycle, as {choice.label}.")
    return redirect("cycles:cycle", member.school.slug, cycle.pk)


def choice_for(cycle: Cycle, book: Book) -> Choice | None:
    """What time on the cycle counts for: as the last time, or the commitment to the goal it serves, or the first."""
    choices = book.choices
    last = last_on(cycle)
    for one in choices:
        if last is not None and (one.commitment, one.duty_id) == (last.commitment, last.duty_id):
            return one
    served = {
        commitment.key
        for goal in goals_at(cycle.school, cycle.coach)
        for commitment in book.diary.commitments.values()
        if goal.key == cycle.agreement_goal
        and (commitment.agreement_id, commitment.goal) == (goal.version.agreement_id, goal.order + 1)
    }
    of_role = [one for one in book.diary.choices(book.ground) if one.role_id == cycle.role_id]
    return next((one for one in of_role if one.commitment in served), next(iter(of_role), None))
