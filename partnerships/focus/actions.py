"""Writes of the focus list. Each takes the list first, so that two at once come one after the other."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import Max, Min, QuerySet

from partnerships.focus.models import PLACES, Focus, FocusList
from partnerships.teams.models import Team
from roles.models import Person, School
from roles.signing.actions import AlreadyDone
from roles.trail.actions import record

State = Focus.State
TWO = "Two are in progress. Finish one, or put it back, and then begin this."
ELSEWHERE = "This is not where you saw it any more. Look at the list anew."


@transaction.atomic
def add(school: School, what: str, *, team: Team | None = None, by: Person) -> Focus:
    """Put it at the end of the order, on the school's list or on the team's.

    Raises AlreadyDone where it waits or is in progress there already.
    """
    School.objects.select_for_update(no_key=True).get(pk=school.pk)
    found, _ = FocusList.objects.get_or_create(school=school, team=team)
    if found.rows.filter(what=what).exclude(state=State.DONE).exists():
        raise AlreadyDone("This is on the list already.")
    last = found.rows.aggregate(last=Max("order"))["last"] or 0
    focus = Focus.objects.create(school=school, list=found, what=what, order=last + 1, added_by=by)
    record(focus, "added focus", by)
    return focus


@transaction.atomic
def change(focus: Focus, what: str, *, was: str, by: Person) -> None:
    """Word it anew, in place of what the writer saw. Raises AlreadyDone where that changed."""
    if not Focus.objects.filter(pk=focus.pk, what=was).exclude(state=State.DONE).update(what=what):
        raise AlreadyDone("It was changed meanwhile, or is done.")
    record(focus, "changed focus", by)


@transaction.atomic
def start(focus: Focus, *, by: Person) -> None:
    """Begin it. Raises AlreadyDone where two are in progress, or it does not wait any more."""
    rows = _list_of(focus)
    taken = set(rows.filter(state=State.IN_PROGRESS).values_list("place", flat=True))
    free = [place for place in PLACES if place not in taken]
    if not free:
        raise AlreadyDone(TWO)
    if not rows.filter(pk=focus.pk, state=State.WAITING).update(state=State.IN_PROGRESS, place=free[0]):
        raise AlreadyDone(ELSEWHERE)
    record(focus, "began focus", by)


@transaction.atomic
def put_back(focus: Focus, *, by: Person) -> None:
    """Let it wait again, before all others. Raises AlreadyDone where it is not in progress."""
    rows = _list_of(focus)
    first = rows.filter(state=State.WAITING).aggregate(first=Min("order"))["first"] or 0
    values = {"state": State.WAITING, "place": None, "order": first - 1}
    if not rows.filter(pk=focus.pk, state=State.IN_PROGRESS).update(**values):
        raise AlreadyDone(ELSEWHERE)
    record(focus, "put back focus", by)


@transaction.atomic
def finish(focus: Focus, became: str, *, today: date, by: Person) -> None:
    """Say what became of it. Raises AlreadyDone where somebody said so."""
    values = {"state": State.DONE, "place": None, "became": became, "done_on": today}
    if not _list_of(focus).filter(pk=focus.pk).exclude(state=State.DONE).update(**values):
        raise AlreadyDone("Somebody said already what became of it.")
    record(focus, "finished focus", by)


@transaction.atomic
def move(focus: Focus, *, up: bool, by: Person) -> None:
    """Let it change places with its neighbor in the order. At the end of the order nothing happens.

    Raises AlreadyDone where it does not wait any more.
    """
    waiting = list(_list_of(focus).filter(state=State.WAITING).order_by("order", "pk"))
    at = next((number for number, row in enumerate(waiting) if row.pk == focus.pk), None)
    if at is None:
        raise AlreadyDone(ELSEWHERE)
    to = at - 1 if up else at + 1
    if not 0 <= to < len(waiting):
        return
    waiting[at], waiting[to] = waiting[to], waiting[at]
    for number, row in enumerate(waiting):
        row.order = number
    Focus.objects.bulk_update(waiting, ["order"])
    record(focus, "moved focus", by, before={"place": at + 1}, after={"place": to + 1})


def _list_of(focus: Focus) -> QuerySet[Focus]:
    """The rows of its list, which is nobody else's to change until the transaction ends."""
    FocusList.objects.select_for_update().get(pk=focus.list_id)
    return Focus.objects.filter(list=focus.list_id)
