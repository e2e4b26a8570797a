"""What the API answers, field by field. The descriptions are read by people who write programs."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ninja import Field, Schema

from roles.routing.owners import Reason


class Problem(Schema):
    """Every error looks like this."""

    error: str = Field(description="A word for programs: no_key, not_found, invalid, too_many ...")
    detail: str = Field(description="A sentence for people.")


class QuestionType(Schema):
    """A kind of question teachers ask."""

    key: str
    name: str
    about: str = Field(description="Ends a sentence that begins with You asked about.")


class RoleName(Schema):
    """A role by its address and name."""

    slug: str
    name: str


class Reachable(Schema):
    """Somebody to ask, and how to reach them."""

    name: str
    role: str = Field(description="As what they are asked; empty for somebody who holds no role.")
    part: str = Field(description="Which part of the role is theirs, where several people hold it.")
    room: str
    extension: str
    email: str = Field(description="Empty where nothing of the question is to be put in writing.")
    best_time: str
    usually_in: str
    covers: str | None = Field(description="Whom they cover, who is away.")
    away_until: date | None = Field(description="They are away, and still the best there is.")


class CharterLine(Schema):
    """The signed line that the answer rests on."""

    role: RoleName
    version: int
    line: int
    address: str


class Published(Schema):
    """What the owner of the question type answers each time."""

    text: str
    link: str
    verified_by: str
    verified_on: date
    check_by: date = Field(description="Until then it is shown.")


class Lane(Schema):
    """What stands above the answer, whatever the charters say, as where a child's safety is at stake."""

    key: str
    title: str
    words: str
    call: list[str] = Field(description="Numbers to call now.")


class Ask(Schema):
    """Whom to ask about one question type, or the front door where none fits or nobody owns it."""

    question_type: QuestionType | None
    duty: str | None
    stake: Literal["owns", "shares"] | None = Field(description="Shares: this role leads among several.")
    people: list[Reachable] = Field(description="Empty only where the school has nobody: call the office.")
    role: RoleName | None
    front_door: bool
    reason: Reason | None = Field(description="Why it is the front door.")
    says: str
    published: Published | None
    why: list[str] = Field(description="The chain from the question to the person, a sentence each.")
    charter: CharterLine | None


class Route(Schema):
    """Whom to ask."""

    day: date = Field(description="Today at the school; answers hold for the day.")
    abstains: bool = Field(description="No question type fits well enough: the answer is the front door.")
    in_doubt: bool = Field(description="The first two question types may both be meant.")
    certainty: float = Field(description="How probably any question type fits, 0 to 1.")
    by_words: bool = Field(description="Matched by words alone, as while the server's encoder is not there.")
    because: list[str] = Field(description="Known questions that led to the first answer.")
    lane: Lane | None = Field(description="Show it first. It leads to no coach.")
    answers: list[Ask] = Field(description="One, or two where the question may be about either.")
    ranked: list[QuestionType] = Field(description="The nearest question types, the nearest first.")
    office_phone: str
    address: str = Field(description="The same answer as a page.")


class Holder(Schema):
    """Somebody in a role today."""

    name: str
    part: str
    room: str
    extension: str
    email: str
    since: date | None
    away_until: date | None
    covered_by: str | None


class OwnedDuty(Schema):
    """A duty that a charter in force gives to the role."""

    duty: str
    stake: Literal["owns", "shares"]
    line: int


class Role(Schema):
    """A role, who holds it today, and what its charter in force says. Without one, `charter_version` is null."""

    slug: str
    name: str
    front_door: bool
    holders: list[Holder]
    charter_version: int | None
    charter_address: str | None
    purpose: str
    likeness: str
    come_for: str
    duties: list[OwnedDuty]


class Roles(Schema):
    day: date
    roles: list[Role]


class Owner(Schema):
    """A duty and the role that owns it, or leads it where it is shared. Without one, `owner` is null."""

    duty: str
    area: str
    owner: RoleName | None
    stake: Literal["owns", "shares"] | None
    charter: CharterLine | None
    people: list[str] = Field(description="Who answers for it today; the front door's, where nobody else does.")


class Owners(Schema):
    day: date
    owners: list[Owner]
