"""What needs a principal, from all rooms: sentences, facts and verbs. No teacher's name, no note, no small count."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from coachhub.kit.templatetags.kit import and_list, number_word, short_day
from coachhub.kit.wording import count, small
from coachhub.today.papers import about_of, agreements_to_sign, charters_to_sign, invitations, reviews, rounds
from coachhub.today.sources import Sources
from coachhub.today.tasks import FEW, Rank, Task, link
from partnerships.log.rounds import TOLD_PRINCIPAL
from roles.overlap.grid import Column, Row
from roles.signing.models import State

LEAVES_SOON = timedelta(days=30)


def needs_of(found: Sources) -> Iterator[Task]:
    """Everything that waits for the principal, in no order yet."""
    yield from contested(found)
    yield from charters(found)
    yield from without_owner(found)
    yield from agreements(found)
    yield from reviews(found.member.school, found.looks, found.member.today)
    yield from invitations(found.member.school, found.waiting)
    yield from drift(found)
    yield from drafts(found)
    yield from from_elsewhere(found)


def contested(found: Sources) -> Iterator[Task]:
    school, columns = found.member.school, {column.pk: column for column in found.grid.columns}
    for row in found.grid.contested:
        claims = [columns[hold.role] for hold in row.claims if hold.role in columns]
        many = len(claims) > 1
        text = f"{number_word(len(claims))} roles claim “{row.wording}”" if many else _says_not_how(row)
        says = f"{_joined([_said(column) for column in claims])}."
        waits = [f"Version {one.number}" for one in claims if one.state != State.IN_FORCE]
        only_drafts = bool(waits) and all(one.state in (State.IN_FORCE, State.DRAFT) for one in claims)
        until = f" {and_list(waits)} wait{'s' if len(waits) == 1 else ''} until this is settled." if waits else ""
        address = link(school, "overlap:settle", row.duty)
        yield Task(
            Rank.DRAFT if only_drafts else Rank.CONTESTED, text, f"{says}{until}", "Settle it", address, row.wording,
            glyph="contested", look="contested",
        )  # fmt: skip


def charters(found: Sources) -> Iterator[Task]:
    """Signatures, what can be published, what was declined."""
    school = found.member.school
    yield from charters_to_sign(school, found.charters.to_sign)
    for row in found.charters.to_publish:
        if row.under_way is not None and not found.contested[row.role.id]:
            text = f"Everybody has signed the charter of the {small(row.role.name)}"
            fact = f"Version {row.under_way.number} waits to be published. Questions follow it from then on."
            address = link(school, "charters:publish", row.role.slug, row.under_way.number)
            yield Task(Rank.PUBLISH, text, fact, "Check and publish", address, row.role.name, "circle-check")
    for row in found.charters.declined:
        if row.under_way is not None:
            text = f"A change is suggested to the charter of the {small(row.role.name)}"
            fact = f"Version {row.under_way.number} was declined. Take it back, or begin a new version."
            address = link(school, "charters:version", row.role.slug, row.under_way.number)
            yield Task(Rank.TALK, text, fact, "Read why", address, row.role.name, "pen-line")


def without_owner(found: Sources) -> Iterator[Task]:
    """The duty looked up most, and that there are others: one row, for naming owners is one sitting."""
    duties = {one.duty.id: one for one in reversed(found.unowned) if not one.taken_by}
    if not duties:
        return
    first = next(one for one in found.unowned if one.duty.id in duties)
    total = sum(one.count for one in found.unowned if one.duty.id == first.duty.id)
    often = f"{'' if total >= FEW else 'fewer than '}{count(max(total, FEW), 'time', 'times')}"
    since = short_day(found.since)
    fact = f"Looked up {often} since {since}." if total else f"Not looked up since {since}."
    others = len(duties) - 1
    if others:
        fact += f" {count(others, 'other duty has', 'other duties have').capitalize()} no owner either."
    address = link(found.member.school, "settling:owner", first.duty.id)
    text = f"Nobody owns “{first.duty.wording}”"
    yield Task(Rank.NO_OWNER, text, fact, "Name an owner", address, first.duty.wording, glyph="orphan")


def agreements(found: Sources) -> Iterator[Task]:
    school = found.member.school
    yield from agreements_to_sign(school, found.looks)
    for one in found.looks:
        of = f"the partnership agreement with the {small(one.role_name)}"
        where, about = (one.agreement, one.number), about_of(one)
        if one.state == State.SIGNED:
            address = link(school, "agreements:publish", *where)
            fact = f"Version {one.number} waits to come into force."
            text = f"Everybody has signed {of}"
            yield Task(Rank.PUBLISH, text, fact, "Check and publish", address, about, "circle-check")
        if one.declined and one.state == State.IN_REVIEW:
            fact = f"Version {one.number} was declined. Take it back, or begin a new version."
            address = link(school, "agreements:version", *where)
            yield Task(Rank.TALK, f"A change is suggested to {of}", fact, "Read why", address, about, "pen-line")


def drift(found: Sources) -> Iterator[Task]:
    """Only what was over for as long as it takes until the principal is told of it."""
    for one in found.drift:
        if one.over_for >= TOLD_PRINCIPAL:
            fact = f"{one.percent}% of the last weeks; {one.agreed.tolerance}% is what all agreed they can live with."
            address = link(found.member.school, "log:sums", one.agreed.agreement)
            text = f"More than was agreed goes outside the agreement: {small(one.label)}"
            yield Task(Rank.DRIFT, text, fact, "See the sums", address, one.label, "clock")


def drafts(found: Sources) -> Iterator[Task]:
    """Comment rounds, drafts with hazy lines, charters due for a look."""
    school, waiting, today = found.member.school, found.waiting, found.member.today
    yield from rounds(school, waiting, today)
    for row in found.charters.rows:
        hazy = found.hazy.get(row.under_way.id, 0) if row.under_way else 0
        if row.under_way and row.under_way.state == State.DRAFT and hazy:
            lines = f"{number_word(hazy)} line{'s' if hazy > 1 else ''}"
            text = f"{lines} of the draft of the {small(row.role.name)} {'are' if hazy > 1 else 'is'} hazy"
            address = link(school, "charters:draft", row.role.slug)
            fact = f"Version {row.under_way.number}. Nothing holds it up; a plainer line is easier to sign."
            yield Task(Rank.DRAFT, text, fact, "Open the draft", address, row.role.name, glyph="hazy")
    for due in waiting.due:
        past = due.review_by is not None and due.review_by < today
        why = count(len(due.reasons), "reason stands", "reasons stand").capitalize()
        fact = (
            f"Its review was due by {short_day(due.review_by)}."
            if past
            else f"{why} beside it on the list of charters."
        )
        text, address = (
            f"The charter of the {small(due.role)} is due for a look",
            link(school, "charters:detail", due.role_slug),
        )
        yield Task(Rank.STILL_RIGHT, text, fact, "Open the charter", address, due.role, "history")


def from_elsewhere(found: Sources) -> Iterator[Task]:
    """One's own desk, the district, and people who leave."""
    member = found.member
    if waiting := member.desk.waiting:
        text = f"{number_word(waiting)} question{'s wait' if waiting > 1 else ' waits'} for your answer"
        address = link(member.school, "questions:inbox")
        fact = "You and the people who asked read them, and nobody else."
        yield Task(Rank.QUESTIONS, text, fact, "Answer", address, "your questions", "message-circle-question-mark")
    if found.behind:
        first, others = found.behind[0], len(found.behind) - 1
        text = f"The district changed the template of the {small(first.role)}"
        also = f" So it did for {count(others, 'other charter', 'other charters')}." if others else ""
        fact = f"“{first.template}”, version {first.latest}. Take a change or leave it.{also}"
        address = link(member.school, "templates:changes", first.role_slug)
        yield Task(Rank.TEMPLATE, text, fact, "Read the difference", address, first.role, "file-text")
    yield from _leavers(found)


def _leavers(found: Sources) -> Iterator[Task]:
    """Roles that own duties and that nobody holds, or nobody once an appointment ends."""
    directory, today, school = found.directory, found.member.today, found.member.school
    owned = [claim.role_id for claim in directory.claims.values()]
    for role_id in dict.fromkeys(owned):
        posts, role = directory.holders(role_id, today), directory.roles[role_id]
        duties, address = owned.count(role_id), link(school, "staffing:role", role.slug)
        if not posts:
            goes = count(duties, "duty goes", "duties go").capitalize()
            text, fact = f"Nobody is {small(role.name)} now", f"{goes} to the front door until somebody is appointed."
            yield Task(Rank.NO_OWNER, text, fact, "Appoint somebody", address, role.name, glyph="orphan")
            continue
        ends = max((post.until for post in posts if post.until), default=None)
        if ends is None or ends > today + LEAVES_SOON or directory.holders(role_id, ends + timedelta(days=1)):
            continue
        text = f"Nobody is appointed {small(role.name)} after {short_day(ends)}"
        fact = f"{count(duties, 'duty goes', 'duties go').capitalize()} to the front door then."
        yield Task(Rank.LEAVES, text, fact, "Appoint somebody", address, role.name, "user-round")


def _said(column: Column) -> str:
    words = {
        State.IN_FORCE: "in force",
        State.DRAFT: f"version {column.number}, a draft",
        State.IN_REVIEW: f"version {column.number} in review",
        State.SIGNED: f"version {column.number}, signed",
    }
    return f"{column.name}, {words[State(column.state)]}"


def _joined(said: list[str]) -> str:
    """Each has a comma of its own."""
    return f"{said[0]}, and {said[1]}" if len(said) == 2 else "; ".join(said)


def _says_not_how(row: Row) -> str:
    return f"“{row.wording}” is shared, and nobody says how"
