"""Reads for patterns: counts of questions, and what charters say of two roles. Never a word, never an asker."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Count, Q

from coachhub.kit.kept import Kept
from roles.charters.models import Charter, CharterSignature, CharterVersion, Stake
from roles.patterns.figures import Counted, Figure, Sharing, figures
from roles.patterns.notes import Words
from roles.people.models import School
from roles.questions.models import Question
from roles.routing.compiled import shelf
from roles.routing.directory import RoleEntry


def read_figures(school: School, since: date, today: date) -> list[Figure]:
    """All question types asked since the day and owned today, for the people in the roles."""
    return figures(shelf.get(school, today).directory, _counted(school, since), _sharing(school))


def read_patterns(school: School, since: date, today: date) -> list[Figure]:
    """What a principal may read: types of which other roles answered more than a few.

    Without roles that nobody holds today, for nobody could have read theirs first.
    """
    directory = shelf.get(school, today).directory
    there = {role_id for role_id in directory.roles if directory.holders(role_id, today)}
    counts = (one for one in _counted(school, since) if one.answered_by is None or one.answered_by in there)
    return [figure for figure in figures(directory, counts, _sharing(school)) if figure.is_pattern]


def roles_held(school: School, person_id: int, today: date) -> list[RoleEntry]:
    """The roles that the person holds today, in the school's order."""
    directory = shelf.get(school, today).directory
    held = {post.role_id for post in directory.posts_of_person.get(person_id, ()) if post.holds_on(today)}
    return [role for role_id, role in directory.roles.items() if role_id in held]


def with_charter(school: School, roles: Collection[RoleEntry]) -> set[int]:
    """Which of the roles have a charter, in force or not, by their ids."""
    rows = Charter.objects.filter(school=school, role__in=[role.id for role in roles])
    return set(rows.values_list("role", flat=True))


def read_words(school: School, roles: Collection[RoleEntry]) -> dict[int, Words]:
    """The charters in force of the roles, by the roles' ids."""
    rows = CharterVersion.objects.filter(school=school, charter__role__in=[role.id for role in roles]).in_force()
    versions = {version.pk: version for version in rows.select_related("charter")}
    zone = ZoneInfo(school.time_zone)
    signed: dict[int, list[tuple[str, date]]] = {}
    signatures = CharterSignature.objects.filter(version__in=versions, signed_at__isnull=False)
    for version_id, name, at in signatures.values_list("version", "name", "signed_at"):
        if at is not None:
            signed.setdefault(version_id, []).append((name, at.astimezone(zone).date()))
    return {
        version.charter.role_id: Words(version.number, version.content, signed.get(pk, []))
        for pk, version in versions.items()
    }


def _counted(school: School, since: date) -> list[Counted]:
    begin = datetime.combine(since, time(), ZoneInfo(school.time_zone))
    rows = Question.objects.filter(
        Q(answered_by__isnull=False) | ~Q(state=Question.State.ANSWERED),
        school=school, asked_at__gte=begin, question_type__isnull=False, owned_by__isnull=False,
    )  # fmt: skip
    grouped = rows.order_by().values_list("question_type", "owned_by", "answered_by").annotate(n=Count("pk"))
    return [Counted(*row) for row in grouped]


_SHARINGS: Kept[Sharing] = Kept(128)


def _sharing(school: School) -> Sharing:
    return _SHARINGS.get((school.pk, school.routing_version), lambda: _read_sharing(school))


def _read_sharing(school: School) -> Sharing:
    stakes = Stake.objects.filter(school=school, in_force=True, kind=Stake.Kind.SHARES)
    return set(stakes.values_list("duty", "role"))
