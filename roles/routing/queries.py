"""Reads for answers: a school's directory and its known phrasings, each in a few queries whatever the school's size."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from django.db.models import Min, Q, Sum

from coachhub.kit.templatetags.kit import and_list
from coachhub.kit.wording import small
from roles.charters.confirmed import confirmed_at
from roles.charters.models import CharterSignature, CharterVersion, Stake
from roles.duties.models import Area, Duty
from roles.people.models import DistrictLead, Holiday, Membership, Person, School
from roles.routing.directory import (
    AreaEntry,
    Away,
    Break,
    Claim,
    Directory,
    DutyEntry,
    PersonEntry,
    Post,
    RoleEntry,
    TypeEntry,
)
from roles.routing.models import QuestionType, WithoutOwner
from roles.routing.owners import Reason, Slip
from roles.routing.told import read_lane_words, read_published
from roles.routing.why import Noted, all_away
from roles.signing.models import UNDER_WAY, State
from roles.staffing.models import Absence, Appointment, Role

Row = TypeVar("Row")


def read_directory(school: School, since: date) -> Directory:
    """All that answers follow from, for the day and later ones."""
    still = Q(until=None) | Q(until__gte=since)
    posts = entries(Post, Appointment.objects.filter(still, school=school).order_by("since", "id"))
    aways = entries(Away, Absence.objects.filter(school=school).from_day(since))
    leads = list(
        DistrictLead.objects.filter(district=school.district_id)
        .order_by("person__name", "id")
        .values_list("person", flat=True)
    )
    named = {post.person_id for post in posts} | {away.cover_id for away in aways if away.cover_id} | set(leads)
    people = _people(school, named | {away.person_id for away in aways})
    roles = {role.id: role for role in entries(RoleEntry, Role.objects.filter(school=school))}
    return Directory(
        school=school.short_name,
        since=since,
        office_phone=school.office_phone,
        front_door_id=school.front_door_id,
        areas=tuple(entries(AreaEntry, Area.objects.filter(school=school))),
        duties={duty.id: duty for duty in entries(DutyEntry, Duty.objects.filter(school=school))},
        types={one.key: one for one in entries(TypeEntry, QuestionType.objects.filter(school=school))},
        claims={claim.duty_id: claim for claim in _claims(school, roles)},
        roles=roles,
        people=people,
        posts=_grouped(posts, "role_id"),
        posts_of_person=_grouped(posts, "person_id"),
        aways=_grouped(aways, "person_id"),
        principals=tuple(person.id for person in people.values() if person.is_principal),
        leads=tuple(leads),
        breaks=tuple(entries(Break, Holiday.objects.filter(school=school, last_day__gte=since))),
        lane_words=read_lane_words(school),
        published=read_published(school),
    )


def entries(entry: type[Row], rows: Any) -> list[Row]:
    """The rows as entries, whose fields have the names of the columns."""
    return [entry(*row) for row in rows.values_list(*entry.__dataclass_fields__)]  # type: ignore[attr-defined]


def _grouped(rows: Iterable[Row], by: str) -> dict[int, tuple[Row, ...]]:
    key = attrgetter(by)
    return {value: tuple(group) for value, group in groupby(sorted(rows, key=key), key=key)}


def _people(school: School, named: set[int]) -> dict[int, PersonEntry]:
    """The people named and the principals, in the order of their names."""
    rows = Membership.objects.filter(
        Q(person__in=named) | Q(level=Membership.Level.PRINCIPAL), school=school
    ).select_related("person")
    members = {
        row.person_id: PersonEntry(
            id=row.person_id,
            name=row.person.name,
            email=row.person.email,
            room=row.room,
            extension=row.extension,
            best_time=row.best_time,
            usually_in=row.usually_in,
            is_active=row.is_active and row.person.is_active,
            is_principal=row.level == Membership.Level.PRINCIPAL,
        )
        for row in rows.order_by("person__name", "person")
    }
    others = Person.objects.filter(pk__in=named - members.keys()).values_list("id", "name", "email", "is_active")
    return members | {row[0]: PersonEntry(*row[:3], is_active=row[3]) for row in others}


def _claims(school: School, roles: dict[int, RoleEntry]) -> Iterator[Claim]:
    """Each duty's stake in force that is asked first, with its line in the signed text and who signed it."""
    zone = ZoneInfo(school.time_zone)
    versions = {
        row[0]: row
        for row in CharterVersion.objects.filter(school=school)
        .in_force()
        .values_list("id", "number", "text", "in_force_since")
    }
    lines = {
        version_id: {line["duty"]: line for line in json.loads(text)["lines"]}
        for version_id, _number, text, _since in versions.values()
    }
    signatures: dict[int, list[tuple[str, datetime]]] = {}
    for version_id, name, signed_at in CharterSignature.objects.filter(
        school=school, version__state=State.IN_FORCE
    ).values_list("version", "name", "signed_at"):
        if signed_at is not None:
            signatures.setdefault(version_id, []).append((name, signed_at))
    stakes = Stake.objects.filter(school=school, in_force=True, kind__in=[Stake.Kind.OWNS, Stake.Kind.SHARES])
    rows = list(stakes.values_list("duty", "role", "version", "kind", "lead", "asked_first"))
    confirmed = confirmed_at(school)
    partners: dict[tuple[int, int], list[str]] = {}
    for duty_id, role_id, _version, _kind, lead_id, first in rows:
        if not first and lead_id:
            partners.setdefault((duty_id, lead_id), []).append(roles[role_id].name)
    for duty_id, role_id, version_id, kind, _lead, first in rows:
        if not first:
            continue
        _id, number, _text, since = versions[version_id]
        line = lines[version_id][duty_id]
        signed = signatures.get(version_id, [])
        yield Claim(
            duty_id=duty_id,
            role_id=role_id,
            shared=kind == Stake.Kind.SHARES,
            number=number,
            line=line["line"],
            in_force_since=since,
            signed_on=max((at.astimezone(zone).date() for _name, at in signed), default=None),
            signers=tuple(name for name, _at in signed),
            how=line["how"],
            how_note=line["how_note"],
            partners=tuple(partners.get((duty_id, role_id), ())),
            confirmed_on=still.on if (still := confirmed.get(version_id)) else None,
            confirmers=tuple(still.names) if still else (),
        )


def claimants(school: School) -> dict[int, int]:
    """The role that answers for each duty, by ids: by charters in force, and where there is none by those under way."""
    stakes = Stake.objects.filter(school=school, asked_first=True).exclude(version__state=State.SUPERSEDED)
    return dict(stakes.order_by("in_force", "id").values_list("duty", "role"))


def noted(school: School, type_id: int, since: date) -> Noted | None:
    """How often look-ups of the question type ended without an owner since the day, and the first day of those."""
    counts = WithoutOwner.objects.filter(school=school, question_type=type_id, day__gte=since)
    found = counts.aggregate(total=Sum("count"), first=Min("day"))
    return Noted(found["total"], found["first"]) if found["total"] else None


def looked_up(school: School, duty: Duty, since: date) -> int:
    """How often look-ups of the duty's question types ended without an owner since the day."""
    counts = WithoutOwner.objects.filter(school=school, question_type__duty=duty, day__gte=since)
    return counts.aggregate(total=Sum("count"))["total"] or 0


def look_ups_without_owner(school: School, since: date) -> dict[int, int]:
    """How often look-ups ended without an owner since the day, by question type: types and counts, nothing else."""
    rows = WithoutOwner.objects.filter(school=school, day__gte=since, question_type__isnull=False)
    return dict(rows.order_by().values_list("question_type").annotate(total=Sum("count")))


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A question type that nobody answers for but the front door. `slip` is None for look-ups that fitted no type."""

    slip: Slip | None
    count: int
    drafts: list[str]  # roles whose drafts claim the duty

    @property
    def needs_owner(self) -> bool:
        """Whether it is settled by naming an owner: nobody owns it, and no charter under way claims it."""
        return self.slip is not None and self.slip.reason == Reason.NO_OWNER and not self.drafts

    @property
    def is_left(self) -> bool:
        """Whether it was settled that the front door takes it."""
        slip = self.slip
        return (
            slip is not None
            and slip.reason == Reason.NO_OWNER
            and slip.type is not None
            and (slip.type.left_with_front_door_on is not None)
        )

    @property
    def missing(self) -> str:
        """What stands between the duty and an answer."""
        slip = self.slip
        if slip is None or slip.duty is None:
            return ""
        if slip.reason == Reason.NOBODY_HOLDS and slip.owner is not None:
            return f"“{slip.duty.wording}” is the {small(slip.owner.name)}’s, and nobody holds that role now."
        if slip.reason == Reason.ALL_AWAY:
            return f"“{slip.duty.wording}”: {all_away(slip.away)}, and nobody covers."
        drafts = and_list(f"the {small(role)}" for role in self.drafts)
        draft = f" It is in the next version of {drafts}, which is not in force yet." if drafts else ""
        return f"No charter in force owns “{slip.duty.wording}”.{draft}"


def unsettled(school: School, slips: Mapping[int, Slip], since: date) -> list[Unsettled]:
    """The types of the slips with their counts since the day, most asked first; then what fitted no type."""
    rows = WithoutOwner.objects.filter(school=school, day__gte=since).values_list("question_type")
    counts = dict(rows.annotate(total=Sum("count")).order_by())
    claims = Stake.objects.filter(school=school, asked_first=True, version__state__in=UNDER_WAY)
    drafts: dict[int, list[str]] = {}
    for duty_id, role in claims.values_list("duty", "role__name"):
        drafts.setdefault(duty_id, []).append(role)
    found = [
        Unsettled(slip, counts.get(type_id, 0), drafts.get(slip.duty.id, []) if slip.duty else [])
        for type_id, slip in slips.items()
    ]
    found.sort(key=lambda row: -row.count)
    return found + ([Unsettled(None, counts[None], [])] if counts.get(None) else [])
