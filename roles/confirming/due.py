"""Why a charter in force wants a look. Pure: follows from what was asked, who holds which role, and the calendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from coachhub.kit.school_days import Off, school_days_after
from coachhub.kit.templatetags.kit import and_list, short_day

# School days after which an unanswered question is told to the principal.
PATIENCE = 10
# Many people are new where so many are, and so large a part of all who hold a role.
MANY, MANY_OF = 3, 0.25


@dataclass(frozen=True)
class InForce:
    id: int
    role_id: int
    role: str
    role_slug: str
    number: int
    since: date
    review_by: date | None
    on_new_principal: bool
    on_new_holder: bool
    on_many_new: bool


@dataclass(frozen=True)
class Asked:
    """Somebody asked whether it is still right, and the answer."""

    person_id: int
    name: str
    on: date
    answered_on: date | None
    is_right: bool | None
    words: str


@dataclass(frozen=True)
class Post:
    role_id: int
    person_id: int
    name: str
    since: date
    until: date | None

    def holds_on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)


def reasons_for(
    version: InForce, asked: Iterable[Asked], posts: Sequence[Post], front_door: int | None, off: Off, today: date
) -> list[str]:
    """One sentence for each reason, none where all is well."""
    answers = list(asked)
    looked_at = max([version.since, *(one.answered_on for one in answers if one.answered_on and one.is_right)])
    return [
        *_said(answers, version, posts, off, today),
        *_dated(version, today),
        *_triggers(version, posts, front_door, looked_at, today),
    ]


def _said(answers: Iterable[Asked], version: InForce, posts: Sequence[Post], off: Off, today: date) -> Iterator[str]:
    holders = {post.person_id for post in posts if post.role_id == version.role_id and post.holds_on(today)}
    for one in answers:
        if one.is_right is False:
            yield f"{one.name} says that it is not right any more: {one.words}"
        elif one.answered_on is None and one.person_id in holders and school_days_after(one.on, today, off) > PATIENCE:
            yield f"{one.name} was asked on {short_day(one.on)} whether it is still right, and has not answered"


def _dated(version: InForce, today: date) -> Iterator[str]:
    if version.review_by is not None and version.review_by < today:
        yield f"Its review was due by {short_day(version.review_by)}"


def _triggers(
    version: InForce, posts: Sequence[Post], front_door: int | None, looked_at: date, today: date
) -> Iterator[str]:
    new = [post for post in posts if looked_at < post.since and post.holds_on(today)]
    principals = [post.name for post in new if post.role_id == front_door]
    if version.on_new_principal and principals:
        yield f"There is a new principal: {and_list(principals)}"
    holders = [post.name for post in new if post.role_id == version.role_id]
    if version.on_new_holder and holders:
        yield f"Somebody new is in the role: {and_list(holders)}"
    if version.on_many_new:
        there = {post.person_id for post in posts if post.holds_on(today)}
        known = {post.person_id for post in posts if post.since <= looked_at}
        count = len(there - known)
        if count >= MANY and count >= MANY_OF * len(there):
            yield f"{count} of {len(there)} people came since {short_day(looked_at)}"
