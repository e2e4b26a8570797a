"""A principal's Today: what needs them first, the rest as ruled text. Made of `sources`, without a query of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.utils.safestring import SafeString

from coachhub.kit.templatetags.kit import and_list, number_word, short_day
from coachhub.kit.wording import count, small
from coachhub.today.needs import needs_of
from coachhub.today.sources import COMING_WITHIN, Sources, read_sources
from coachhub.today.tasks import FEW, few, in_order
from partnerships.log import bars
from partnerships.log.overview import Drift
from partnerships.log.sums import NOBODY, OTHERS
from roles.charters.shelf import Row
from roles.patterns.bars import stacked
from roles.patterns.figures import Figure
from roles.people.members import Member
from roles.routing.directory import Away
from roles.signing.models import State

MOST_COMING, MOST_UNOWNED, MOST_ASKED = 6, 6, 3


@dataclass(frozen=True)
class CharterRow:
    name: str
    slug: str
    versions: str
    hazy: int
    contested: int
    review_by: date | None
    is_past: bool


@dataclass(frozen=True)
class DriftRow:
    drift: Drift
    columns: list[SafeString]
    words: str
    asked: str


@dataclass(frozen=True)
class Pattern:
    """What another role answered: drawn where no part of it is a small count."""

    figure: Figure
    bar: SafeString | None
    notes: str  # the address of a role whose part may be named


@dataclass(frozen=True)
class Coming:
    day: date
    text: str
    fact: str = ""


def today_page(member: Member, *, everything: bool = False) -> dict[str, Any]:
    """The context of a principal's page."""
    found = read_sources(member)
    coming = sorted(_coming(found), key=lambda one: one.day)
    return {
        "tasks": in_order(needs_of(found), everything=everything),
        "charters": [_charter(row, found) for row in found.charters.rows],
        "drift": [_drift(one) for one in found.drift],
        "drift_weeks": number_word(len(found.drift[0].weeks)).lower() if found.drift else "",
        "unowned": [(one, few(one.count)) for one in found.unowned[:MOST_UNOWNED]],
        "unowned_more": max(0, len(found.unowned) - MOST_UNOWNED),
        "since": found.since,
        "pattern": _pattern(found.patterns),
        "signs": [one for one in found.looks if one.in_force and one.signs],
        "coming": coming[:MOST_COMING],
    }


def _charter(row: Row, found: Sources) -> CharterRow:
    """The row of a charter: what is under way counts before what is in force."""
    parts = [f"{row.in_force.number}, in force"] if row.in_force else []
    if row.under_way is not None:
        state = "signed" if row.under_way.state == State.SIGNED else State(row.under_way.state).label.lower()
        parts.append(f"{row.under_way.number} {state}")
    latest = row.under_way or row.in_force
    review_by = row.in_force.review_by if row.in_force else None
    return CharterRow(
        name=row.role.name,
        slug=row.role.slug,
        versions="; ".join(parts),
        hazy=found.hazy.get(latest.id, 0) if latest else 0,
        contested=found.contested[row.role.id],
        review_by=review_by,
        is_past=review_by is not None and review_by < found.member.today,
    )


def _drift(one: Drift) -> DriftRow:
    most = max([1, *(week.percent or 0 for week in one.weeks)])
    columns = [bars.column(week.percent, most) for week in one.weeks]
    words = ", ".join(f"{short_day(week.week.first)}: {week.percent or 0}%" for week in one.weeks)
    asked = and_list(who.lower() if who in (OTHERS, NOBODY) else f"the {small(who)}" for who in one.asked[:MOST_ASKED])
    return DriftRow(one, columns, words, f"Asked by {asked}" if asked else "")


def _pattern(figures: list[Figure]) -> Pattern | None:
    """The pattern that shows most, with its bar only where every part of the bar is large enough to be told."""
    if not figures:
        return None
    most = replace(max(figures, key=lambda one: one.by_others), open=0)  # what waits is nobody's pattern yet
    bar = stacked(most, most.total) if most.by_owner >= FEW else None
    return Pattern(most, bar, most.named[0].slug if most.named else "")


def _coming(found: Sources) -> Iterator[Coming]:
    """Days ahead that others rely on: who is away, reviews, charters to look at, who steps back in a team, breaks."""
    today, last = found.member.today, found.member.today + COMING_WITHIN
    yield from _aways(found, last)
    for one in found.looks:
        day = one.review_day or one.review_on
        if one.in_force and day is not None and today < day <= last:
            at = f", {one.review_starts.hour % 12 or 12}:{one.review_starts:%M %p}" if one.review_starts else ""
            is_set = "" if one.review else " is due"
            parked = f", {count(one.parked, 'parked request', 'parked requests')}" if one.parked else ""
            yield Coming(day, f"Review with the {small(one.role_name)}{at}{is_set}", f"Agreement, drift{parked}")
    for row in found.charters.rows:
        if row.in_force and row.in_force.review_by and today <= row.in_force.review_by <= last:
            yield Coming(
                row.in_force.review_by, f"Charter of the {small(row.role.name)}", "To be looked at by this day"
            )
    for step in found.steps:
        yield Coming(
            step.on, f"{step.team.name}: {step.row.replace('-', ' ')} {step.what}", "The next step of the team"
        )
    for off in found.directory.breaks:
        if today <= off.last_day and off.first_day <= last:
            until = f"Back after {short_day(off.last_day)}" if off.last_day > off.first_day else "One day"
            yield Coming(max(off.first_day, today), off.name, until)


def _aways(found: Sources, last: date) -> Iterator[Coming]:
    """Of people whose role has a charter in force: their days are on the answers that teachers read."""
    directory, today = found.directory, found.member.today
    held = {row.role.id for row in found.charters.rows if row.in_force}
    people = {
        post.person_id: None for role in directory.roles if role in held for post in directory.holders(role, today)
    }
    for person in people:
        for away in directory.aways.get(person, ()):
            if today <= away.last_day and away.first_day <= last:
                covers = f"{directory.people[away.cover_id].name} covers" if away.cover_id else "Nobody covers"
                yield Coming(
                    max(away.first_day, today), f"{directory.people[person].name} away, {_days(found, away)}", covers
                )


def _days(found: Sources, away: Away) -> str:
    """`two days`, of those with school."""
    span = (away.first_day + timedelta(days=number) for number in range((away.last_day - away.first_day).days + 1))
    return count(sum(found.directory.is_school_day(day) for day in span), "school day", "school days")
