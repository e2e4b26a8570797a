"""What the page of a charter shows around the paper: its versions, who is in the role now, what may be done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from coachhub.kit.templatetags.kit import and_list, day, short_day
from roles.charters.confirmed import said_not_right
from roles.charters.folders import Folder, Listed
from roles.charters.holders import Away, Holder, holders_at
from roles.charters.paper import Paper, last_day
from roles.people.members import Member
from roles.signing.models import State
from roles.staffing.models import Role

STATIONS = ["Draft", "Check", "Sign", "In force"]
STATION = {State.DRAFT: 1, State.IN_REVIEW: 3, State.SIGNED: 4}


@dataclass(frozen=True)
class Entry:
    """A version in the list beside the paper."""

    number: int
    state: str
    fact: str
    is_open: bool
    before: int | None = None

    @property
    def asks(self) -> str:
        """What its difference from the version before tells."""
        came = self.state in (State.IN_FORCE.label.lower(), State.SUPERSEDED.label.lower())
        return "What changed" if came else "What would change"


@dataclass(frozen=True)
class Now:
    """Somebody in the role now, how to reach them, and when somebody else answers for them."""

    name: str
    reach: str
    away: list[str]


def charter_page(folder: Folder, member: Member) -> dict[str, Any]:
    """The context of a charter's page, opened at the folder's version."""
    paper = Paper(folder, member.person.pk if member.person else None)
    version = paper.version
    published = folder.opened is folder.published.opened
    return {
        "folder": folder,
        "paper": paper,
        "confirmed": folder.published.confirmed if published else None,
        "comment_round": version.is_draft and version.comment_rounds.exists(),
        "said": said_not_right(version.charter) if folder.may_edit else [],
        "sheet": sheet_of(folder, paper),
        "role": folder.role,
        "entries": entries_of(folder, version.number),
        "now": [now_of(holder, member.today) for holder in folder.holders],
        "stations": STATIONS if folder.may_read_drafts and version.state in STATION else [],
        "station": STATION.get(State(version.state), 0),
        "to_sign": paper.is_mine_to_sign,
        "new_number": folder.next_number if folder.may_edit and folder.under_way is None else None,
        "next": next_of(paper, member.is_principal) if folder.may_read_drafts else "",
    }


def sheet_of(folder: Folder, paper: Paper) -> SafeString:
    """The paper, which is printed once where everybody reads the same."""
    published = folder.published
    if folder.opened is not published.opened:
        return render_to_string("charters/_paper.html", {"paper": paper})
    if published.sheet is None:
        published.sheet = render_to_string("charters/_paper.html", {"paper": paper})
    return published.sheet


def entries_of(folder: Folder, opened: int) -> list[Entry]:
    """The versions that may be read, newest first; each is compared with the last one in force before it."""
    before = [one.number for one in folder.published.versions]
    return [
        replace(entry_of(one, opened), before=next((number for number in before if number < one.number), None))
        for one in folder.versions
    ]


def entry_of(version: Listed, opened: int) -> Entry:
    given = sum(1 for one in version.asked if one.signed_at)
    state = State(version.state)
    if state == State.SUPERSEDED:
        since, until = day(version.in_force_since), day(last_day(version))
        fact = f"{since} to {until}" if since else "never in force"
    else:
        fact = {
            State.DRAFT: "not signed",
            State.IN_REVIEW: f"{given} of {len(version.asked)} signed",
            State.SIGNED: "waits to be published",
            State.IN_FORCE: f"since {day(version.in_force_since)}",
        }[state]
    return Entry(version.number, state.label.lower(), fact, version.number == opened)


def now_of(holder: Holder, today: date) -> Now:
    reach = "; ".join(part for part in (holder.reach, holder.scope) if part)
    return Now(holder.name, reach, [away_words(away, today) for away in holder.away])


def away_words(away: Away, today: date) -> str:
    """`Away until Nov 13: Samuel Osei covers`, or for days to come `Nov 12 and 13: Samuel Osei covers`."""
    covers = f": {away.cover} covers" if away.cover else ""
    if away.is_on(today):
        return f"Away until {short_day(away.last_day)}{covers}"
    first, last = away.first_day, away.last_day
    days = (last - first).days
    if days == 0:
        when = short_day(first)
    elif days == 1 and first.month == last.month:
        when = f"{short_day(first)} and {last.day}"
    else:
        when = f"{short_day(first)} to {short_day(last)}"
    return f"{when}{covers or ': away'}"


def next_of(paper: Paper, is_principal: bool) -> str:
    """The sentence that names what comes next; empty for a version that stays as it is."""
    state = paper.version.state
    you, es = ("you", "") if is_principal else ("the principal", "es")
    if state == State.DRAFT:
        return "you check it and send it for signature." if is_principal else "the principal checks it and sends it."
    if state == State.IN_REVIEW:
        waiting = [mark.name for mark in paper.marks if not mark.signed]
        return f"{and_list(waiting)} {'signs' if len(waiting) == 1 else 'sign'}, then {you} publish{es} it."
    if state == State.SIGNED:
        return f"{you} publish{es} it, and the ask page answers from it at once."
    return ""


def meanwhile_page(role: Role, member: Member) -> dict[str, Any]:
    """For a role without a charter that the reader may know of: who answers until there is one."""
    door = member.school.front_door
    people = [holder.name for holder in holders_at(member.school, member.today, door.slug)] if door else []
    return {"role": role, "door": door, "people": people}
