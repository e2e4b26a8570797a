"""The one read that stands before every page of a school: the school, its district, and the person's membership."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Count, Exists, FilteredRelation, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Now

from coachhub.kit.prepared import Prepared
from roles.people.models import District, Membership, Person, School

NOBODY = 0
NEW = timedelta(days=14)  # an answer counts for so long, unless it is closed


@dataclass(frozen=True)
class Desk:
    """How many questions wait for the person, and answers for them; whether any ever came or was sent.

    `has_log`: whether the person is the coach of a partnership agreement of the school; `has_team`: whether they are
    in a team of it, coach one, or are in a collaboration plan.
    """

    waiting: int = 0
    answers: int = 0
    received: bool = False
    asked: bool = False
    has_log: bool = False
    has_team: bool = False


@dataclass(frozen=True)
class Entrance:
    school: School
    membership: Membership | None
    has_other_schools: bool
    desk: Desk


def read_entrance(slug: str, person_id: int | None) -> Entrance | None:
    """The school at the address, with what the person is there; None where there is no such school."""
    rows = _ENTRANCES(slug=slug, person=person_id or NOBODY)
    if not rows:
        return None
    elsewhere, received, asked, has_log, has_team, waiting, answers, *columns = rows[0]
    desk = Desk(waiting or 0, answers or 0, received, asked, has_log, has_team)
    school, rest = _take(School, columns)
    school.district, rest = _take(District, rest)
    membership, _rest = _take(Membership, rest)
    if membership.pk is None:
        return Entrance(school, None, elsewhere, desk)
    membership.school = school
    return Entrance(school, membership, elsewhere, desk)


def _columns(model: Any, path: str = "") -> list[str]:
    return [f"{path}{field.attname}" for field in model._meta.concrete_fields]


def _write(slug: str, person: int) -> QuerySet[Any]:
    mine = FilteredRelation("memberships", condition=Q(memberships__person=person, memberships__is_active=True))
    others = Membership.objects.filter(person=person, is_active=True).exclude(school=OuterRef("pk"))
    me = Person.objects.filter(pk=person)
    received, asked = me.filter(received__school=OuterRef("pk")), me.filter(asked__school=OuterRef("pk"))
    in_team = me.filter(team_memberships__school=OuterRef("pk"))
    in_plan = me.filter(in_plans__school=OuterRef("pk"))
    coaching = me.filter(coached_teams__school=OuterRef("pk"))
    on_desk = me.filter(received__school=OuterRef("pk"), received__until=None, received__question__answered_at=None)
    lately = Now() - NEW
    answered = me.filter(asked__school=OuterRef("pk"), asked__closed_at=None, asked__answered_at__gte=lately)
    columns = [*_columns(School), *_columns(District, "district__"), *_columns(Membership, "mine__")]
    return (
        School.objects.annotate(
            mine=mine,
            elsewhere=Exists(others),
            has_received=Exists(received),
            has_asked=Exists(asked),
            has_log=Exists(me.filter(agreements__school=OuterRef("pk"))),
            has_team=Exists(in_team) | Exists(coaching) | Exists(in_plan),
            waiting=_count(on_desk, "received"),
            answers=_count(answered, "asked"),
        )
        .filter(slug=slug)
        .values_list("elsewhere", "has_received", "has_asked", "has_log", "has_team", "waiting", "answers", *columns)
    )


def _count(me: QuerySet[Person], name: str) -> Subquery:
    return Subquery(me.values("pk").annotate(count=Count(name)).values("count"))


def _take(model: Any, columns: list[Any]) -> tuple[Any, list[Any]]:
    """An instance made of the first columns, and the columns after those."""
    names = _columns(model)
    return model.from_db(DEFAULT_DB_ALIAS, names, columns[: len(names)]), columns[len(names) :]


_ENTRANCES = Prepared(_write, slug=str, person=int)
