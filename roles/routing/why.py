"""Why an answer is what it is: one sentence for each link from the question to the person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from coachhub.kit.templatetags.kit import and_list, day, number_word, short_day
from coachhub.kit.wording import small
from roles.people.models import School
from roles.routing.directory import Claim
from roles.routing.owners import Absent, Asked, Door, Kind, Reason, Slip
from roles.routing.wording import capital

HOW = {"split": "Split", "joint": "Joint", "lead": "Lead and support", "handed": "Handed over at a step"}
Step = dict[str, str]


@dataclass(frozen=True, slots=True)
class Noted:
    """How many look-ups of one question type ended without an owner, since the first of them."""

    count: int
    since: date

    def __str__(self) -> str:
        if self.count <= 1:
            return "This is the first look-up of this type."
        return f"{number_word(self.count)} look-ups of this type since {short_day(self.since)}."


def charter_line(school: School, slip: Slip) -> str:
    """The address of the line that the answer quotes, in the version that says it."""
    if slip.claim is None or slip.owner is None:
        return ""
    version = reverse("charters:version", args=[school.slug, slip.owner.slug, slip.claim.number])
    return f"{version}#line-{slip.claim.line}"


def steps(school: School, slip: Slip, asked_for: bool, noted: Noted | None) -> list[Step]:
    """The chain. `asked_for`: there was a question, not only a look-up."""
    return [*_to_the_duty(slip, asked_for), *_to_the_role(school, slip, noted), *_to_the_person(school, slip)]


def signed(claim: Claim) -> str:
    if claim.signed_on is None:
        return ""
    words = f"Signed {day(claim.signed_on)} by {and_list(claim.signers)}."
    if claim.confirmed_on is None:
        return words
    return f"{words} Confirmed {day(claim.confirmed_on)} by {and_list(claim.confirmers)}."


def _to_the_duty(slip: Slip, asked_for: bool) -> Iterator[Step]:
    if slip.reason == Reason.LANE:
        yield {"before": "What you ask goes to no coach here, ", "strong": "whatever the charters say", "text": "."}
        return
    if slip.type is None:
        yield {"before": "We could not tell which duty this is.", "glyph": "orphan", "meta": "Noted for the principal."}
        return
    begin = "You asked about " if asked_for else "You looked up "
    yield {"before": begin, "strong": slip.type.about or f"“{slip.type.name}”", "text": "."}
    if slip.duty is not None and slip.claim is not None:
        yield {"before": f"That is the duty “{slip.duty.wording}”."}


def _to_the_role(school: School, slip: Slip, noted: Noted | None) -> Iterator[Step]:
    if slip.reason == Reason.NO_OWNER and slip.type is not None and slip.type.left_with_front_door_on is not None:
        since = f"Settled on {day(slip.type.left_with_front_door_on)}."
        yield {"before": f"{school.short_name} left it with the ", "strong": "front door", "text": ".", "meta": since}
        return
    note = {"glyph": "orphan", "meta": f"Noted for the principal to settle. {noted or ''}".strip()}
    if slip.reason == Reason.NO_OWNER and slip.duty is not None:
        yield {"before": "No charter in force owns ", "strong": f"“{slip.duty.wording}”", "text": ".", **note}
    elif slip.claim is not None and slip.owner is not None:
        yield _owns(slip.claim, slip.owner.name, charter_line(school, slip))
        if slip.reason == Reason.NOBODY_HOLDS:
            yield {"before": f"Nobody is the {small(slip.owner.name)} now.", **note}
        elif slip.reason == Reason.ALL_AWAY:
            yield {"before": f"{all_away(slip.away)}, and nobody covers.", **note}


def _owns(claim: Claim, role: str, address: str) -> Step:
    link = {"link": f"Charter, version {claim.number}, line {claim.line}", "address": address}
    if not claim.shared:
        return {"before": "The ", "strong": f"{small(role)} owns it", "text": ".", "meta": signed(claim), **link}
    partners = and_list(f"the {small(partner)}" for partner in claim.partners)
    how = ": ".join(filter(None, [HOW.get(claim.how, ""), claim.how_note]))
    return {
        "before": "The ",
        "strong": f"{small(role)} leads it",
        "text": f", and shares it with {partners}." if partners else " and shares it.",
        "meta": " ".join(filter(None, [f"{how.rstrip('.')}." if how else "", signed(claim)])),
        **link,
    }


def _to_the_person(school: School, slip: Slip) -> Iterator[Step]:
    if slip.kind == Kind.FRONT_DOOR:
        yield from _to_the_door(school, slip)
        return
    holders = [one for one in slip.asked if one.covers is None]
    if holders and slip.role is not None:
        several = len(slip.asked) > 1 or bool(slip.away)
        yield _are(holders, slip.role.name, slip.role.plural_name, several)
    yield from (_covers(one) for one in slip.asked if one.covers is not None)


def _are(holders: list[Asked], role: str, plural: str, several: bool) -> Step:
    if len(holders) == 1:
        is_the = f"one of the {small(plural)}" if several else f"the {small(role)}"
        since = f"Since {day(holders[0].since)}" if holders[0].since else ""
        scope = f"{holders[0].scope}. " if holders[0].scope else ""
        return {"strong": holders[0].person.name, "text": f" is {is_the}.", "meta": capital(scope + since)}
    scopes = [f"{one.person.first_name}: {one.scope}" for one in holders if one.scope]
    return {
        "strong": and_list(one.person.name for one in holders),
        "text": f" are the {small(plural)}.",
        "meta": f"{'; '.join(scopes)}." if scopes else "",
    }


def _covers(one: Asked) -> Step:
    via = "".join(f"{person.name} covers and is away too. " for person in one.via)
    absent = one.covers.name if one.covers else ""
    return {"before": f"{_is_away(absent, one.covers_until)}. {via}", "strong": one.person.name, "text": " covers."}


def _to_the_door(school: School, slip: Slip) -> Iterator[Step]:
    chose = {"before": f"{school.short_name} chose the ", "text": " as its front door."}
    meta = {"meta": _what_the_principal_sees(slip)}
    name = slip.asked[0].person.name if slip.asked else ""
    if slip.door == Door.ROLE and slip.role is not None:
        covers = [_covers(one) for one in slip.asked if one.covers is not None]
        here = len(covers) < len(slip.asked)
        yield {**chose, "strong": small(slip.role.name), **(meta if here else {})}
        if not here:
            yield {**covers[0], **meta}
    elif slip.door == Door.FOR_NOW and slip.role is not None:
        yield {
            "before": f"Until a charter owns it, {school.short_name} chose the ",
            "strong": small(slip.role.name),
            "text": ".",
            **meta,
        }
    elif slip.door == Door.OFFICE:
        yield {"before": f"Nobody at {school.short_name} has a name here yet, so ask the ", "strong": "main office."}
    elif slip.door == Door.AWAY:
        yield {
            "before": f"{_empty(slip, school)}. Of those who are away, ",
            "strong": name,
            "text": " is back first.",
            **meta,
        }
    elif slip.door == Door.PRINCIPAL and slip.door_role is None:
        yield {**chose, "before": f"{school.short_name} has the ", "strong": "principal", **meta}
    else:
        lead = ", who leads the district," if slip.door == Door.LEAD else ""
        yield {"before": f"{_empty(slip, school)}, so ", "strong": name, "text": f"{lead} takes it.", **meta}


def _empty(slip: Slip, school: School) -> str:
    """Why nobody of the front door's own role answers."""
    if slip.door_away:
        return all_away(slip.door_away)
    if slip.door_role is not None:
        return f"{school.short_name}’s front door is the {small(slip.door_role.name)}, and nobody holds that role now"
    return f"{school.short_name} has no principal here yet"


def _what_the_principal_sees(slip: Slip) -> str:
    if slip.reason == Reason.LANE:
        return "It is counted nowhere."
    what = "the question type" if slip.type else "that nothing fitted"
    mailed = any(one.person.is_principal for one in slip.asked)
    return f"The principal sees {what}, " + ("and your words only if you send them." if mailed else "never your words.")


def _is_away(name: str, until: date | None) -> str:
    return f"{name} is away until {short_day(until)}" if until else f"{name} is away"


def all_away(absent: Iterable[Absent]) -> str:
    """Yvonne Castillo is away until Nov 13"""
    return and_list(_is_away(one.person.name, one.until) for one in absent)
