"""What somebody new needs: four people in the order of need, one worked example, and what changed lately."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse

from coachhub.kit.templatetags.kit import short_day
from coachhub.kit.wording import small
from coachhub.today.queries import WhoRow, who_is_who
from roles.changes.queries import about_of, former_owner, former_owners, who_holds
from roles.people.models import School
from roles.routing.compiled import shelf
from roles.routing.directory import Directory, TypeEntry

FRIDAY = 4
CHANGED_WITHIN = timedelta(days=120)
MOST_CHANGES = 6
# What is needed when, and the words by which a school's own question types show it, the plainest first. Whoever plans
# lessons is chosen first, for that is the person a new teacher should not miss.
LESSON, UNIT, WEEK = "lesson", "unit", "week"
WORDS: dict[str, tuple[str, ...]] = {
    LESSON: ("planning a lesson", "plan a lesson", "lesson", "coach", "first trial", "first six weeks", "goals"),
    UNIT: ("research", "sources", "books", "library", "topic", "text", "unit"),
    WEEK: ("platform", "roster", "account", "log in", "class list", "keys", "device", "laptop", "schedule", "room"),
}
WHEN = {LESSON: ("Your first lesson", "weeks 1 to 2"), UNIT: ("A first unit", "weeks 3 to 6")}
ORDER = (WEEK, LESSON, UNIT)


@dataclass(frozen=True)
class Step:
    """When, for what, whom. `about` is what to ask for, `ask` the address of that answer."""

    when: str
    span: str
    heading: str
    say: str
    row: WhoRow
    about: str = ""
    ask: str = ""


@dataclass(frozen=True)
class Example:
    """A question that nobody asked, and how it would find the right person."""

    about: str
    asked: WhoRow
    owner: WhoRow

    @property
    def first_asked(self) -> str:
        return self.asked.people[0].first_name

    @property
    def first_owner(self) -> str:
        return self.owner.people[0].first_name

    @property
    def answer(self) -> str:
        """`a time: periods 2 and 5, room 118`; `a time to meet` where no time is known."""
        person = self.owner.people[0]
        room = person.room or self.owner.role.room
        if not self.owner.time:
            return f"a time to meet, {_lower(room)}" if room else "a time to meet"
        return f"a time: {', '.join(_lower(words) for words in (self.owner.time, room) if words)}"


@dataclass(frozen=True)
class Change:
    """One thing that is not as it was: the words in bold, the rest of the sentence, and since when."""

    day: date
    strong: str
    text: str
    meta: str


def steps_of(school: School, rows: Iterable[WhoRow], today: date) -> list[Step]:
    """Up to four people for the first weeks, the front door last; fewer where the charters in force name fewer."""
    directory = shelf.get(school, today).directory
    by_role = {row.role.id: row for row in rows if row.people}
    door = by_role.pop(directory.front_door_id or 0, None)
    chosen: dict[str, Step] = {}
    for need in WORDS:
        best = _best(directory, need, by_role)
        if best is not None:
            row = by_role.pop(directory.claims[best.duty_id].role_id)
            chosen[need] = _step(school, directory, need, best, row, today)
    steps = [chosen[need] for need in ORDER if need in chosen]
    if door is not None:
        say = "Ask anyway. A question without an owner is ours to settle, not yours."
        steps.append(Step("Anything else", "always", "What you cannot place goes to the front door", say, door))
    return steps


def example_of(steps: list[Step]) -> Example | None:
    """Somebody asked who was nearest, and who it belongs to; nothing where the school names fewer than two."""
    owner = next((step for step in steps if step.when == WHEN[LESSON][0]), next((s for s in steps if s.about), None))
    others = [step.row for step in steps if owner is not None and step.row.people[0] != owner.row.people[0]]
    return Example(owner.about, others[0], owner.row) if owner is not None and others else None


def changes_of(school: School, today: date) -> list[Change]:
    """What changed in the last months, the latest first, made once a day for each routing version."""
    compiled = shelf.get(school, today)
    return compiled.kept(today, "changes", lambda: _changes(school, compiled.directory, today))


def _best(directory: Directory, need: str, by_role: Mapping[int, WhoRow]) -> TypeEntry | None:
    """The question type that the words fit best, of those whose owner is still to be chosen."""
    scored = []
    for order, one in enumerate(directory.types.values()):
        claim = directory.claims.get(one.duty_id)
        if claim is not None and claim.role_id in by_role:
            duty = directory.duties[one.duty_id]
            hits = 3 * _fits(need, about_of(one)) + _fits(need, duty.wording)
            if hits:
                scored.append((hits + len(WORDS[need]) * (need == LESSON and duty.is_coaching), -order, one))
    return max(scored, key=lambda row: row[:2])[2] if scored else None


def _fits(need: str, text: str) -> int:
    """How plain the plainest word of the need is that stands in the text; 0 where none does."""
    words, text = WORDS[need], text.casefold()
    return next((len(words) - place for place, word in enumerate(words) if word in text), 0)


def _step(school: School, directory: Directory, need: str, one: TypeEntry, row: WhoRow, today: date) -> Step:
    last = _last_day_of_week(directory, today)
    when, span = WHEN.get(need, ("This week", f"by {last:%a}, {short_day(last)}"))
    about = about_of(one)
    say = directory.duties[one.duty_id].plain_line or row.likeness
    ask = f"{reverse('routing:ask', args=[school.slug])}?type={one.key}"
    return Step(when, span, _upper(about), say, row, about, ask)


def _last_day_of_week(directory: Directory, today: date) -> date:
    """The last day of school this week; the Friday where there is none left."""
    friday = today + timedelta(days=(FRIDAY - today.weekday()) % 7)
    days = (friday - timedelta(days=back) for back in range((friday - today).days + 1))
    return next((day for day in days if directory.is_school_day(day)), friday)


def _changes(school: School, directory: Directory, today: date) -> list[Change]:
    rows = who_is_who(school, today)
    since = today - CHANGED_WITHIN
    found = [*_charters(directory, since, today, former_owners(school, since)), *_posts(directory, rows, since, today)]
    found.sort(key=lambda change: change.day, reverse=True)
    return [*found[:MOST_CHANGES], *_aways(rows, today)]


def _charters(directory: Directory, since: date, today: date, former: list[tuple[int, int]]) -> Iterator[Change]:
    """Whom to ask instead of whom; of a charter that moved nothing, that it is in force."""
    moved: dict[int, list[TypeEntry]] = {}
    for one in directory.types.values():
        moved.setdefault(one.duty_id, []).append(one)
    told, in_force = set(), {}
    for claim in directory.claims.values():
        if claim.in_force_since is None or claim.in_force_since < since:
            continue
        day, role = claim.in_force_since, directory.roles[claim.role_id]
        charter = f"charter of the {small(role.name)}, version {claim.number}"
        in_force[charter] = day, who_holds(directory, role.id, today)
        before = former_owner(claim.duty_id, role.id, former)
        now, then = in_force[charter][1], who_holds(directory, before, today)
        if before is None or now == then:
            continue
        for one in moved.get(claim.duty_id, []):
            told.add(charter)
            yield Change(
                day, _upper(about_of(one)), f": ask {now} instead of {then}", f"since {short_day(day)}, {charter}"
            )
    for charter, (day, names) in in_force.items():
        if charter not in told:
            yield Change(day, f"The {charter}", ", is in force", f"{names}, since {short_day(day)}")


def _posts(directory: Directory, rows: Iterable[WhoRow], since: date, today: date) -> Iterator[Change]:
    for row in rows:
        for post in directory.holders(row.role.id, today):
            if post.since >= since:
                title = f"{small(row.role.name)}, {post.scope}" if post.scope else small(row.role.name)
                name = directory.people[post.person_id].name
                yield Change(post.since, name, f" is {title}", f"since {short_day(post.since)}")


def _aways(rows: Iterable[WhoRow], today: date) -> Iterator[Change]:
    for row in rows:
        for line in row.away:
            days, _, cover = line.partition(". ")
            own = len(row.people) == 1
            yield Change(today, row.names if own else "", f" is {_lower(days)}" if own else days, cover)


def _upper(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _lower(words: str) -> str:
    return f"{words[:1].lower()}{words[1:]}"
