"""From what the school knows to what the API answers."""

from __future__ import annotations

from collections.abc import Callable

from django.urls import reverse

from roles.elsewhere import schemas
from roles.elsewhere.answering import lane_above, pages_of
from roles.elsewhere.queries import DutyRow, RoleRow
from roles.people.models import School
from roles.routing.answers import Answer, Tier
from roles.routing.directory import Claim, PublishedEntry, RoleEntry, TypeEntry
from roles.routing.owners import Asked
from roles.routing.pages import SlipPage
from roles.routing.reaching import calls_of

NEAREST = 5
Absolute = Callable[[str], str]


def route(school: School, found: Answer, page: str, absolute: Absolute) -> schemas.Route:
    return schemas.Route(
        day=found.day,
        abstains=found.tier == Tier.NONE,
        in_doubt=found.in_doubt,
        certainty=round(found.score, 3),
        by_words=found.by_words,
        because=list(found.because),
        lane=lane(school, found),
        answers=[ask(page, absolute) for page in pages_of(school, found)],
        ranked=[question_type(one) for one in found.ranked[:NEAREST]],
        office_phone=school.office_phone,
        address=absolute(page),
    )


def lane(school: School, found: Answer) -> schemas.Lane | None:
    box = lane_above(school, found)
    if box is None:
        return None
    numbers = [call.label.removeprefix("Call ") for call in calls_of(box, school)]
    return schemas.Lane(key=box.lane.value, title=box.shipped.title, words=box.words, call=numbers)


def published(entry: PublishedEntry | None) -> schemas.Published | None:
    if entry is None:
        return None
    words = {name: getattr(entry, name) for name in ("text", "link", "verified_by", "verified_on", "check_by")}
    return schemas.Published(**words)


def ask(page: SlipPage, absolute: Absolute) -> schemas.Ask:
    slip = page.slip
    return schemas.Ask(
        question_type=question_type(slip.type) if slip.type else None,
        duty=slip.duty.wording if slip.duty else None,
        stake=stake(slip.claim),
        people=[reachable(one, by_mail=not page.in_person) for one in slip.asked],
        role=role_name(slip.role),
        front_door=page.is_front_door,
        reason=slip.reason,
        says=page.say,
        published=published(page.published),
        why=[sentence(step) for step in page.why],
        charter=charter_line(page.school, slip.claim, slip.owner, absolute),
    )


def reachable(one: Asked, *, by_mail: bool) -> schemas.Reachable:
    person, role = one.person, one.role
    return schemas.Reachable(
        name=person.name,
        role=role.name if role else "",
        part=one.scope,
        room=person.room or (role.room if role else ""),
        extension=person.extension or (role.extension if role else ""),
        email=person.email if by_mail else "",
        best_time=person.best_time or (role.best_time if role else ""),
        usually_in=person.usually_in,
        covers=one.covers.name if one.covers else None,
        away_until=one.away_until,
    )


def sentence(step: dict[str, str]) -> str:
    said = "".join(step.get(part, "") for part in ("before", "strong", "text"))
    parts = filter(None, [said, step.get("link", ""), step.get("meta", "")])
    return " ".join(part if part.endswith(".") else f"{part}." for part in parts)


def question_type(one: TypeEntry) -> schemas.QuestionType:
    return schemas.QuestionType(key=one.key, name=one.name, about=one.about)


def role_name(role: RoleEntry | None) -> schemas.RoleName | None:
    return schemas.RoleName(slug=role.slug, name=role.name) if role else None


def stake(claim: Claim | None) -> str | None:
    if claim is None:
        return None
    return "shares" if claim.shared else "owns"


def charter_line(
    school: School, claim: Claim | None, owner: RoleEntry | None, absolute: Absolute
) -> schemas.CharterLine | None:
    if claim is None or owner is None:
        return None
    version = reverse("charters:version", args=[school.slug, owner.slug, claim.number])
    return schemas.CharterLine(
        role=role_name(owner), version=claim.number, line=claim.line, address=absolute(f"{version}#line-{claim.line}")
    )


def role(school: School, row: RoleRow, absolute: Absolute) -> schemas.Role:
    charter = row.charter
    address = reverse("charters:version", args=[school.slug, row.role.slug, charter.number]) if charter else ""
    return schemas.Role(
        slug=row.role.slug,
        name=row.role.name,
        front_door=row.is_front_door,
        holders=[holder(one) for one in row.holders],
        charter_version=charter.number if charter else None,
        charter_address=absolute(address) if charter else None,
        purpose=charter.purpose if charter else "",
        likeness=charter.likeness if charter else "",
        come_for=charter.come_for if charter else "",
        duties=[
            schemas.OwnedDuty(duty=duty.wording, stake=stake(claim), line=claim.line) for duty, claim in row.duties
        ],
    )


def holder(one: Asked) -> schemas.Holder:
    person, role = one.person, one.role
    return schemas.Holder(
        name=person.name,
        part=one.scope,
        room=person.room or (role.room if role else ""),
        extension=person.extension or (role.extension if role else ""),
        email=person.email,
        since=one.since,
        away_until=one.away_until,
        covered_by=one.next_cover.name if one.next_cover else None,
    )


def owner(school: School, row: DutyRow, absolute: Absolute) -> schemas.Owner:
    return schemas.Owner(
        duty=row.duty.wording,
        area=row.area,
        owner=role_name(row.owner),
        stake=stake(row.claim),
        charter=charter_line(school, row.claim, row.owner, absolute),
        people=[one.person.name for one in row.asked],
    )
