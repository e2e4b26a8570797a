"""Writes of the path of a meeting role: who has it now, and who takes it over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import IntegrityError, transaction

from coachhub.kit.templatetags.kit import day as say_day
from partnerships.teams.models import MeetingPart, Team, Turn
from partnerships.teams.telling import tell
from roles.people.models import Person
from roles.signing.actions import AlreadyDone
from roles.trail.actions import record

MEANWHILE = "Somebody else changed this path while you were writing."
# Holder, co-holder and first day of a turn.
Piece = tuple[Person, Person | None, date]


@transaction.atomic
def plan_turns(
    team: Team, part: MeetingPart, pieces: Sequence[Piece], *, was: int, today: date, by: Person
) -> list[Turn]:
    """Put turns behind those that the path of the meeting role has. What begins by today is taken up with it.

    `was` is the number of the last turn that the writer saw, 0 for none. Raises AlreadyDone where there is a later one.
    """
    new = [
        Turn(
            school_id=team.school_id, team=team, part=part, number=was + number, holder=holder, co_holder=co_holder,
            starts_on=on, taken_on=on if on <= today else None,
        )
        for number, (holder, co_holder, on) in enumerate(pieces, start=1)
    ]  # fmt: skip
    try:
        with transaction.atomic():
            Turn.objects.bulk_create(new)
    except IntegrityError:
        raise AlreadyDone(MEANWHILE) from None
    record(team, "planned turns", by, after={"part": part.value, "turns": len(new)})
    for turn in new:
        _tell_holders(team, turn, by)
    return new


@transaction.atomic
def hand_over(turn: Turn, *, on: date, by: Person) -> None:
    """The turn is taken up: its holder has the meeting role from that day. Raises AlreadyDone where it was, or is gone.

    It is the next one of its path: what was planned before it has been taken up or taken back.
    """
    before = Turn.objects.filter(team=turn.team_id, part=turn.part, number__lt=turn.number, taken_on=None)
    if before.exists() or not Turn.objects.filter(pk=turn.pk, taken_on=None).update(taken_on=on):
        raise AlreadyDone(MEANWHILE)
    record(turn, "handed over meeting role", by, after={"part": turn.part, "on": str(on)})
    text = f"{turn.team.name}: {turn.get_part_display().lower()} is you from today on."
    tell(turn.team, [turn.holder, turn.co_holder], text, by)


@transaction.atomic
def move_turn(turn: Turn, on: date, *, by: Person) -> None:
    """Let the turn begin on another day than the one that the writer saw. Raises AlreadyDone where that changed."""
    rows = Turn.objects.filter(pk=turn.pk, taken_on=None, starts_on=turn.starts_on)
    if on == turn.starts_on or not rows.update(starts_on=on):
        raise AlreadyDone(MEANWHILE)
    record(turn, "moved turn", by, before={"on": str(turn.starts_on)}, after={"on": str(on)})
    turn.starts_on = on
    _tell_holders(turn.team, turn, by)


@transaction.atomic
def drop_turn(turn: Turn, *, by: Person) -> None:
    """Take back a turn that is still to come. Raises AlreadyDone where it was taken up, or is gone."""
    if not Turn.objects.filter(pk=turn.pk, taken_on=None).delete()[0]:
        raise AlreadyDone(MEANWHILE)
    record(turn, "took turn back", by, before={"part": turn.part, "on": str(turn.starts_on)})


def _tell_holders(team: Team, turn: Turn, by: Person) -> None:
    part = turn.get_part_display().lower()
    tell(team, [turn.holder, turn.co_holder], f"{team.name}: {part} is you from {say_day(turn.starts_on)} on.", by)
