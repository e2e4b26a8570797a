"""The district lead's first page: schools by name with states, counts and sums by role, and the templates they use.

Never a question, a person's log or a conversation.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from coachhub.kit.templatetags.kit import number_word, short_day
from partnerships.log.figures import Counted, average, shares
from partnerships.log.queries import count_by_role
from partnerships.log.weeks import WEEK, Week, school_weeks, week_of
from partnerships.reviews.overview import Term, terms_at
from roles.charter_templates.queries import templates_of, uses_of
from roles.charters.queries import Counts, counts_by_school
from roles.overlap.queries import orphans_by_school
from roles.people.models import District, School
from roles.people.queries import holidays_at, principals_at

WEEKS = 6
READ = WEEK * 12  # so far back lie six weeks of school, breaks passed over


@dataclass(frozen=True)
class RoleDrift:
    """The share of one role's time, in percent, that went outside, and what its parties agreed on."""

    role: str
    percent: int
    tolerance: int
    is_over: bool


@dataclass(frozen=True)
class SchoolRow:
    school: School
    principals: list[str]
    counts: Counts
    oldest: str
    orphans: int
    drift: list[RoleDrift] = field(default_factory=list)
    review_on: date | None = None
    is_past: bool = False


@dataclass(frozen=True)
class TemplateRow:
    """A template with how many schools use it, and how many have not looked at its newest version."""

    pk: int
    name: str
    latest: int
    schools: int
    behind: int


def district_page(districts: list[District], schools: list[School]) -> dict[str, Any]:
    """The context of the page: nine queries, whatever the number of schools and of their rows."""
    today = max((school.today() for school in schools), default=date.min)
    first = week_of(today).first - READ if schools else today
    counts, orphans = counts_by_school(school.pk for school in schools), orphans_by_school(one.pk for one in schools)
    names, off = principals_at(schools), holidays_at(schools)
    spent, terms = count_by_role(schools, first, today), _by_school(terms_at(schools))
    rows = []
    for school in schools:
        weeks = school_weeks(week_of(school.today()), WEEKS, off.get(school.pk, []))
        own = terms.get(school.pk, [])
        review_on = min((term.review_on for term in own if term.review_on), default=None)
        count = counts.get(school.pk, Counts())
        oldest = short_day(count.oldest.astimezone(ZoneInfo(school.time_zone)).date()) if count.oldest else ""
        is_past = review_on is not None and review_on < school.today()
        drift = _drift(school, own, spent, weeks)
        who = names.get(school.pk, [])
        rows.append(SchoolRow(school, who, count, oldest, orphans.get(school.pk, 0), drift, review_on, is_past))
    return {
        "districts": districts,
        "rows": rows,
        "sentence": sentence_of(rows),
        "today": today,
        "templates": _templates(districts),
    }


def sentence_of(rows: list[SchoolRow]) -> str:
    """`Three schools have charters that wait for a signature. One review is past its date.`"""
    unsigned, past = sum(row.counts.unsigned > 0 for row in rows), sum(row.is_past for row in rows)
    if not unsigned and not past:
        return "No charter waits for a signature, and no review is past its date."
    many = "s have" if unsigned != 1 else " has"
    first = f"{number_word(unsigned)} school{many} charters that wait for a signature."
    reviews = (
        f"{number_word(past)} review{'s are' if past != 1 else ' is'} past {'their' if past != 1 else 'its'} date."
    )
    return f"{first} {reviews}"


def _by_school(terms: list[Term]) -> dict[int, list[Term]]:
    found: dict[int, list[Term]] = {}
    for term in terms:
        found.setdefault(term.school, []).append(term)
    return found


def _drift(
    school: School, terms: list[Term], spent: dict[tuple[int, int], list[Counted]], weeks: list[Week]
) -> list[RoleDrift]:
    """A row for each role, however many hold it: the time of all of them together."""
    found = {}
    for term in terms:
        told = shares(spent.get((school.pk, term.role), []), weeks)
        percent = average(told)
        if percent is not None:
            outside, total = sum(one.outside for one in told), sum(one.total for one in told)
            found[term.role] = RoleDrift(
                term.role_name, percent, term.tolerance, outside * 100 > term.tolerance * total
            )
    return list(found.values())


def _templates(districts: list[District]) -> list[TemplateRow]:
    templates = templates_of(districts)
    uses = uses_of(templates)
    rows = []
    for one in templates:
        of = uses[one.pk]
        behind = len({use.school for use in of if use.is_behind})
        latest: int = one.latest  # type: ignore[attr-defined]
        rows.append(TemplateRow(one.pk, one.name, latest, len({use.school for use in of}), behind))
    return rows
