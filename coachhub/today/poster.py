"""What the staff-room poster says: who answers for what is asked most, from the charters in force today."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Count
from django.urls import reverse

from coachhub.kit.templatetags.kit import day as day_words
from roles.changes.queries import about_of
from roles.notices.poster import Need, Poster, poster_pdf
from roles.people.models import School
from roles.questions.models import Question
from roles.routing.compiled import shelf
from roles.routing.directory import Directory, PersonEntry, RoleEntry, TypeEntry
from roles.routing.owners import Reason, front_door

MOST_NEEDS = 9  # with the front door
MOST_NAMES = 3
COUNTED = timedelta(days=365)
COVERS = "Shows who covers when somebody is away."
NOTES = {
    School.Lookups.OPEN: (f"{COVERS} No account needed.",),
    School.Lookups.LINK: (f"{COVERS} Scanned, it needs no account.", "Typed, the address asks you to sign in."),
    School.Lookups.CLOSED: (f"{COVERS} Sign in with your school e-mail.",),
}
SIGNED = "Ask the person named here. They have signed for it."
NOTHING_SIGNED = "No charter is in force yet. Until then everything goes to the front door."


def poster_of(school: School, today: date) -> Poster:
    """The poster as of today, made once a day for each routing version and staff link."""
    compiled = shelf.get(school, today)
    key = ("poster", school.lookups, school.lookup_key, school.name)
    return compiled.kept(today, key, lambda: _poster(school, compiled.directory, today))


def pdf_of(school: School, today: date, paper: str) -> bytes:
    """The same as a page to print, on `letter` or `a4`."""
    poster = poster_of(school, today)
    return shelf.get(school, today).kept(today, ("pdf", paper, poster.link), lambda: poster_pdf(poster, paper))


def _poster(school: School, directory: Directory, today: date) -> Poster:
    path = reverse("routing:ask", args=[school.slug])
    link = f"{settings.SITE_URL}{path}"
    if school.lookups == School.Lookups.LINK:
        link = f"{settings.SITE_URL}{reverse('people:link', args=[school.slug, school.lookup_key])}"
    needs = tuple(_most_asked(directory, today, _asked(school, today)))
    return Poster(
        lead=f"{school.name}. {SIGNED if needs else NOTHING_SIGNED}",
        needs=(*needs, _front_door(directory, today)),
        link=link,
        address=f"{settings.SITE_URL.partition('://')[2]}{path}",
        notes=NOTES[School.Lookups(school.lookups)],
        as_of=f"From the charters in force on {day_words(today)}",
    )


def _asked(school: School, today: date) -> Counter[int]:
    """How often each question type was asked in the last year."""
    since = datetime.combine(today - COUNTED, time(), ZoneInfo(school.time_zone))
    rows = Question.objects.filter(school=school, asked_at__gte=since, question_type__isnull=False)
    return Counter(dict(rows.order_by().values_list("question_type").annotate(Count("id"))))


def _most_asked(directory: Directory, today: date, asked: Mapping[int, int]) -> Iterator[Need]:
    """One need for each duty that somebody answers for, those asked most; in the order of the school's roles."""
    of_role: dict[int, list[tuple[int, TypeEntry]]] = {}
    for types in _by_duty(directory):
        claim = directory.claims.get(types[0].duty_id)
        if claim is not None and directory.holders(claim.role_id, today):
            best = max(types, key=lambda one: asked.get(one.id, 0))
            of_role.setdefault(claim.role_id, []).append((sum(asked.get(one.id, 0) for one in types), best))
    ranked = [
        (-times, turn, role_id, one)
        for role_id, needs in of_role.items()
        for turn, (times, one) in enumerate(sorted(needs, key=lambda need: -need[0]))
    ]
    ranked.sort(key=lambda row: row[:2])
    roles = list(directory.roles)
    kept = [(role_id, rank, one) for rank, (_, _, role_id, one) in enumerate(ranked[: MOST_NEEDS - 1])]
    for role_id, rank, one in sorted(kept, key=lambda row: (roles.index(row[0]), row[1])):
        yield replace(_held(directory, directory.roles[role_id], today), about=about_of(one), rank=rank)


def _by_duty(directory: Directory) -> Iterator[list[TypeEntry]]:
    of_duty: dict[int, list[TypeEntry]] = {}
    for one in directory.types.values():
        of_duty.setdefault(one.duty_id, []).append(one)
    yield from of_duty.values()


def _held(directory: Directory, role: RoleEntry, today: date) -> Need:
    """Who holds the role and where they are found; whoever covers is for the ask page to say."""
    posts = directory.holders(role.id, today)
    people = [directory.people[post.person_id] for post in posts]
    if len(people) == 1:
        title = f"{role.name}, {posts[0].scope}" if posts[0].scope else role.name
        return Need(
            "", people[0].name, title, _find(people[0].room or role.room, people[0].extension or role.extension)
        )
    who = or_list(person.name for person in people) if len(people) <= MOST_NAMES else role.plural_name
    title = role.plural_name if len(people) <= MOST_NAMES else f"{len(people)} people: the address says who does what"
    return Need("", who, title, _find(role.room, role.extension))


def _front_door(directory: Directory, today: date) -> Need:
    role = directory.roles.get(directory.front_door_id or 0)
    if role is not None and directory.holders(role.id, today):
        held = _held(directory, role, today)
        return replace(held, about="anything else", role=f"{held.role}, the front door", rank=-1)
    slip = front_door(directory, today, Reason.NO_TYPE)
    if not slip.asked:
        return Need("anything else", "The main office", "The front door", _find("", directory.office_phone), rank=-1)
    return _at_the_door(slip.asked[0].person, slip.asked[0].role)


def _at_the_door(person: PersonEntry, role: RoleEntry | None) -> Need:
    title = f"{role.name}, the front door" if role else "The front door"
    return Need("anything else", person.name, title, _find(person.room, person.extension), rank=-1)


def _find(room: str, extension: str) -> tuple[str, ...]:
    return tuple(filter(None, [room, extension and f"ext. {extension}"]))


def or_list(names: Iterable[str]) -> str:
    """`Priya Raman or Helen Brandt`."""
    words = list(names)
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
