"""Reads about what a charter in force moved: which question types somebody else answers, and who asked about them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef

from coachhub.kit.wording import small
from roles.charters.models import CharterVersion, Stake
from roles.people.models import School
from roles.questions.models import Question
from roles.routing.compiled import shelf
from roles.routing.directory import Directory, TypeEntry
from roles.routing.owners import Reason, front_door
from roles.signing.models import State
from roles.trail.models import TrailRow

# Whoever asked within this time is told; a version published longer ago is nobody's news.
ASKED_WITHIN = timedelta(days=120)
NEWS_FOR = timedelta(days=14)
MOST_NAMES = 3
PUBLISHED, TOLD = "published", "told the faculty"


@dataclass(frozen=True)
class Move:
    """What somebody else answers now, as it ends “about ...”: whom to ask, and whom it was until then."""

    type_id: int
    about: str
    now: str
    before: str


def untold(now: datetime) -> list[int]:
    """The charter versions, by their ids, that came into force and of which the faculty was not told yet."""
    rows = TrailRow.objects.filter(
        school=OuterRef("school"), subject_type="charterversion", subject_id=OuterRef("pk"), at__gte=now - NEWS_FOR
    )
    versions = CharterVersion.objects.filter(
        Exists(rows.filter(verb=PUBLISHED)), ~Exists(rows.filter(verb=TOLD)), in_force_since__isnull=False
    )
    return list(versions.order_by("in_force_since", "id").values_list("pk", flat=True))


def was_told(version: CharterVersion) -> bool:
    return TrailRow.objects.filter(
        school=version.school_id, subject_type="charterversion", subject_id=version.pk, verb=TOLD
    ).exists()


def former_owners(school: School, since: date) -> list[tuple[int, int]]:
    """Duty and role of every version that was superseded since the day and was asked first, the latest first."""
    stakes = Stake.objects.filter(
        school=school, asked_first=True, version__state=State.SUPERSEDED, version__superseded_on__gte=since
    )
    return list(stakes.order_by("-version__superseded_on", "-version").values_list("duty", "role"))


def former_owner(duty: int, owner: int, former: Iterable[tuple[int, int]]) -> int | None:
    """The role that was asked first for the duty before this one."""
    return next((role for one, role in former if one == duty and role != owner), None)


def moves_of(version: CharterVersion, today: date) -> list[Move]:
    """What the version moved, in the school's order.

    A duty that a charter gives up is told of when the charter that takes it comes into force; only one that nobody is
    about to take is told of as the front door's.
    """
    school, role = version.school, version.charter.role_id
    day = max(today, version.in_force_since or today)
    directory = shelf.get(school, today).directory
    now, then = _asked_first(version), _asked_first(_before(version))
    lost = then - now - set(directory.claims) - _under_way(school)
    former = former_owners(school, day - ASKED_WITHIN)
    found = []
    for one in directory.types.values():
        if one.duty_id in now - then:
            other = former_owner(one.duty_id, role, former)
            found.append(Move(one.id, about_of(one), who_holds(directory, role, day), who_holds(directory, other, day)))
        elif one.duty_id in lost:
            found.append(Move(one.id, about_of(one), who_holds(directory, None, day), who_holds(directory, role, day)))
    return [move for move in found if move.now != move.before]


def askers_of(school: School, moves: Iterable[Move], today: date) -> dict[int, set[int]]:
    """Who asked lately about what moved: the person -> the question types."""
    since = datetime.combine(today - ASKED_WITHIN, time(), ZoneInfo(school.time_zone))
    rows = Question.objects.filter(
        school=school, question_type__in=[move.type_id for move in moves], asked_at__gte=since, asked_by__isnull=False
    )
    asked: dict[int, set[int]] = {}
    for person, question_type in rows.order_by().values_list("asked_by", "question_type").distinct():
        asked.setdefault(person, set()).add(question_type)
    return asked


def about_of(one: TypeEntry) -> str:
    """A question type as it ends the sentence “You asked about ...”."""
    return one.about or small(one.name)


def who_holds(directory: Directory, role_id: int | None, day: date) -> str:
    """The names of those who hold the role on the day; for None, or where nobody does, of those at the front door."""
    role = directory.roles.get(role_id or 0)
    names = [directory.people[post.person_id].name for post in directory.holders(role.id, day)] if role else []
    if not names:
        names = [one.person.name for one in front_door(directory, day, Reason.NO_OWNER).asked] or ["the main office"]
    elif role is not None and len(names) > MOST_NAMES:
        return f"the {role.plural_name}"
    return " or ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _asked_first(version: CharterVersion | None) -> set[int]:
    return set(version.stakes.filter(asked_first=True).values_list("duty", flat=True)) if version else set()


def _before(version: CharterVersion) -> CharterVersion | None:
    """The version of the same charter that was in force until this one was."""
    earlier = CharterVersion.objects.filter(
        charter=version.charter_id, number__lt=version.number, superseded_on__isnull=False
    )
    return earlier.order_by("-number").first()


def _under_way(school: School) -> set[int]:
    """Duties that a version out for signature, or signed, is about to take."""
    states = [State.IN_REVIEW, State.SIGNED]
    stakes = Stake.objects.filter(school=school, asked_first=True, version__state__in=states)
    return set(stakes.values_list("duty", flat=True))
