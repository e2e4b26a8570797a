"""The mail that says whom to ask from now on, and its one line for the weekly summary."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.urls import reverse

from coachhub.kit.templatetags.kit import and_list, short_day
from coachhub.kit.wording import count, small
from roles.changes.queries import ASKED_WITHIN, Move
from roles.charters.models import CharterVersion
from roles.notices import mails
from roles.people.models import Person, School
from roles.routing.compiled import shelf

MOST_MOVES = 8
WEEK = 7


@dataclass(frozen=True)
class News:
    """What a version moved, in the words of the mail. `from_day` stands first in a sentence: From Monday."""

    version: CharterVersion
    moves: list[Move]
    path: str
    from_day: str
    since: date
    asked_since: date
    signers: list[str]

    @property
    def line(self) -> str:
        """For whoever did not ask about any of it."""
        version = f"version {self.version.number}, came into force on {short_day(self.since)}"
        return f"The charter of the {self.role}, {version}."

    @property
    def from_then(self) -> str:
        """The same within a sentence: from Monday."""
        return f"{self.from_day[:1].lower()}{self.from_day[1:]}"

    @property
    def role(self) -> str:
        return small(self.version.charter.role.name)

    def own_line(self, asked: Collection[int]) -> str:
        """For whoever asked about it and reads it once a week."""
        first, *rest = self.own(asked)
        more = f" And {count(len(rest), 'other', 'others')} that you asked about." if rest else ""
        return f"{self.from_day} ask {first.now} instead of {first.before} about {first.about}.{more}"

    def own(self, asked: Collection[int]) -> list[Move]:
        return [move for move in self.moves if move.type_id in asked]

    def others(self, asked: Collection[int]) -> list[Move]:
        return [move for move in self.moves if move.type_id not in asked]


def news_of(version: CharterVersion, moves: list[Move]) -> News:
    school, role = version.school, version.charter.role
    today = school.today()
    signed = version.signatures.filter(signed_at__isnull=False).order_by("order")
    return News(
        version=version,
        moves=moves,
        path=reverse("charters:version", args=[school.slug, role.slug, version.number]),
        from_day=_from_day(school, today),
        since=version.in_force_since or today,
        asked_since=today - ASKED_WITHIN,
        signers=list(signed.values_list("name", flat=True)),
    )


def send_news(news: News, person: Person, asked: Collection[int]) -> None:
    """Hand the mail to one who asked about what moved to the worker."""
    own, others = news.own(asked), news.others(asked)
    school = news.version.school
    context = {
        "school": school,
        "person": person,
        "news": news,
        "subject": own[0].about if len(own) == 1 else f"{own[0].about} and {count(len(own) - 1, 'more', 'more')}",
        "own": own,
        "others": others[:MOST_MOVES],
        "more": len(others[MOST_MOVES:]),
        "signers": and_list(news.signers),
        "address": f"{settings.SITE_URL}{news.path}",
        "profile": f"{settings.SITE_URL}{reverse('people:profile', args=[school.slug])}#mail",
    }
    mails.send("notices/what_changed", person.email, context)


def _from_day(school: School, today: date) -> str:
    """From today, or from the next day of school where this is none: From Monday."""
    directory = shelf.get(school, today).directory
    days = (today + timedelta(days=days) for days in range(WEEK))
    first = next((day for day in days if directory.is_school_day(day)), None)
    return "From now on" if first is None else "From today" if first == today else f"From {first:%A}"
