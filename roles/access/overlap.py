"""Seeing who does what: whose drafts somebody may see in it, and who may settle a contested duty."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied

from roles.access.charters import may_edit
from roles.access.questions import get_duty
from roles.access.rows import MOST, row_of
from roles.charters.holders import holders_at
from roles.charters.models import Charter, CharterSignature
from roles.duties.models import Duty
from roles.overlap.claims import Dispute, dispute_of
from roles.overlap.grid import Column, Grid, chosen
from roles.overlap.models import Exercise
from roles.overlap.queries import brought_up, read_grid, was_settled
from roles.people.members import Member
from roles.signing.models import UNDER_WAY, State


@dataclass(frozen=True)
class Compared:
    """What a reader may see of who does what: in force, and with the drafts of some roles, some of which they hold."""

    in_force: Grid
    with_drafts: Grid
    held: frozenset[int]


def get_grids(member: Member) -> Compared:
    """The charters in force, and the same with the versions under way that the member may read."""
    in_force = read_grid(member.school, member.today)
    held = _roles_held(member)
    readable = _readable(member, held)
    if readable is not None and not readable:
        return Compared(in_force, in_force, held)
    return Compared(in_force, read_grid(member.school, member.today, with_drafts=True, drafts_of=readable), held)


def roles_of_readable_drafts(member: Member) -> frozenset[int] | None:
    """The roles whose version under way the member may read, by id; None for all of the school's."""
    return _readable(member, _roles_held(member))


def _readable(member: Member, held: frozenset[int]) -> frozenset[int] | None:
    return None if member.is_principal else held | _asked_to_sign(member)


def columns_to_compare(grids: Compared, wanted: Iterable[str]) -> list[Column]:
    """The two roles wanted whose charters the reader may read, as in force where they are; else fewer than two."""
    known = {column.slug: column for column in grids.with_drafts.columns}
    known |= {column.slug: column for column in grids.in_force.columns}
    return chosen(known.values(), wanted, 2)


def get_duty_to_settle(member: Member, pk: int) -> Dispute:
    """The duty with all who claim it, for the principal and for the roles that claim it.

    For a role, only what its people may read of it counts, until somebody has asked all to settle it. Once it is
    settled, a role whose charter names it reads that it is: one of its people may have been answering. Raises
    PermissionDenied for everybody else.
    """
    duty: Duty = get_duty(member, pk)
    grids = get_grids(member)
    found = dispute_of(duty, grids.with_drafts, grids.held)
    if member.is_principal:
        return found
    whole = dispute_of(duty, read_grid(member.school, member.today, with_drafts=True), grids.held)
    if brought_up(duty) and whole.is_party:
        return whole
    if found.is_party or (not whole.is_contested and _is_named(grids, pk) and was_settled(duty)):
        return found
    raise PermissionDenied("The principal and the people whose roles claim this duty settle it.")


def _is_named(grids: Compared, duty: int) -> bool:
    """Whether a charter of the reader's own says anything of the duty."""
    rows = (grid.row(duty) for grid in (grids.in_force, grids.with_drafts))
    return any(hold.role in grids.held for row in rows if row is not None for hold in row.holds)


def get_charter_of_party(member: Member, role_slug: str) -> Charter:
    """A charter, for those who write it and those who signed what is in force or are asked to sign what comes."""
    charter = row_of(Charter.objects.filter(school=member.school, role__slug=role_slug).select_related("role"))
    if not is_party(member, charter):
        raise PermissionDenied("This exercise is for the parties to the charter.")
    return charter


def get_exercise(member: Member, role_slug: str, pk: int) -> Exercise:
    """An exercise on the role's charter, for its parties."""
    charter = get_charter_of_party(member, role_slug)
    exercise = row_of(Exercise.objects.filter(charter=charter, pk=min(pk, MOST)))
    exercise.charter = charter
    return exercise


def is_party(member: Member, charter: Charter) -> bool:
    if may_edit(member, charter):
        return True
    if not member.is_staff or member.person is None or member.membership is None:
        return False
    states = [State.IN_FORCE, *UNDER_WAY]
    signatures = CharterSignature.objects.filter(version__charter=charter, version__state__in=states)
    return signatures.filter(person=member.person).exists()


def _roles_held(member: Member) -> frozenset[int]:
    if member.membership is None or member.person is None:
        return frozenset()
    people = holders_at(member.school, member.today)
    return frozenset(holder.role_id for holder in people if holder.person_id == member.account.pk)


def _asked_to_sign(member: Member) -> frozenset[int]:
    """The roles whose version under way the member is asked to sign."""
    if not member.is_staff or member.person is None:
        return frozenset()
    rows = CharterSignature.objects.filter(
        school=member.school, person=member.person, version__state__in=[State.IN_REVIEW, State.SIGNED]
    )
    return frozenset(rows.values_list("version__charter__role", flat=True))
