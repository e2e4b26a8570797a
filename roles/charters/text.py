"""A charter's exact text: the content that is read, signed and fingerprinted.

The content is a dict of plain values:
    school, role, number, purpose, likeness, come_for, presence (0 behind the scenes .. 4 with teachers daily),
    lines: [{line, kind, duty (id), wording, asked_first, lead, how, how_note, goes_to, owner, hours}] in the order
        they are read; owner is the role that a supporting role helps, where another charter claims the duty,
    outcomes: [{text, sign, due (ISO date or "")}], boundaries: [{text, instead, locked}], hours_a_week, full_time (what
    100% is), time: [{label, hours}], review_by (ISO date or ""), review_on: [labels of the review triggers],
    is_emerging, profile. Versions sent before there were outcomes lack outcomes, hours of lines, full_time, review_on,
    is_emerging and profile.
Roles stand in it by their name, hours as strings, so that what is renamed later leaves signed text alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.db.models import Case, CharField, OuterRef, Subquery, Value, When

from roles.charters.models import Boundary, CharterVersion, Stake
from roles.signing.models import State
from roles.staffing.models import Role

REVIEW_ON = {
    "on_new_principal": "when the principal changes",
    "on_new_holder": "when somebody new holds the role",
    "on_many_new": "when many teachers are new",
}
READING_ORDER = [Stake.Kind.OWNS, Stake.Kind.SHARES, Stake.Kind.SUPPORTS, Stake.Kind.HANDS_ON]


def compose(version: CharterVersion) -> dict[str, Any]:
    """The content of a draft as its rows say now, to be read and signed."""
    stakes = sorted(
        version.stakes.select_related("lead", "goes_to").annotate(owner=_owner()),
        key=lambda stake: (READING_ORDER.index(Stake.Kind(stake.kind)), stake.order, stake.pk),
    )
    lines = [
        {"line": number, **line_of(stake, _name(stake.lead), _name(stake.goes_to), stake.owner or "")}
        for number, stake in enumerate(stakes, start=1)
    ]
    instead = [(row, _name(row.instead)) for row in version.boundaries.select_related("instead")]
    return {"school": version.school.name, **content_with(version, version.charter.role.name, lines, instead)}


def content_with(
    version: CharterVersion, role: str, lines: list[dict[str, Any]], boundaries: Iterable[tuple[Boundary, str]]
) -> dict[str, Any]:
    """The content of a draft of the role by that name, as its rows say now but for what was read already.

    Those are its lines, as `line_of` writes them, and its boundaries, each with the name of who does it instead.
    """
    return {
        "role": role,
        "number": version.number,
        "purpose": version.purpose,
        "likeness": version.likeness,
        "come_for": version.come_for,
        "presence": version.presence,
        "lines": lines,
        "boundaries": [{"text": row.text, "instead": name, "locked": row.locked} for row, name in boundaries],
        "outcomes": [
            {"text": one.text, "sign": one.sign, "due": one.due.isoformat() if one.due else ""}
            for one in version.outcomes.all()
        ],
        "hours_a_week": hours(version.hours_a_week),
        "full_time": version.full_time,
        "time": [{"label": share.label, "hours": hours(share.hours)} for share in version.time_shares.all()],
        "review_by": version.review_by.isoformat() if version.review_by else "",
        "review_on": [label for field, label in REVIEW_ON.items() if getattr(version, field)],
        "is_emerging": version.is_emerging,
        "profile": version.profile,
    }


def content_of(version: CharterVersion) -> dict[str, Any]:
    """What to read: the frozen text, or the draft as it stands."""
    return compose(version) if version.is_draft else version.content


def _name(role: Role | None) -> str:
    return role.name if role else ""


def hours(value: Decimal | None) -> str:
    """Hours without needless zeros: 16, 7.5, and nothing for None."""
    return "" if value is None else f"{value.normalize():f}"


def _owner() -> Case:
    """Whom a supporting role helps: who is asked first for the duty in another charter, in force or else under way."""
    claims = (
        Stake.objects.filter(duty=OuterRef("duty"), asked_first=True)
        .exclude(version__state=State.SUPERSEDED)
        .exclude(role=OuterRef("role"))
        .order_by("-in_force", "id")
    )
    return Case(
        When(kind=Stake.Kind.SUPPORTS, then=Subquery(claims.values("role__name")[:1])),
        default=Value(""),
        output_field=CharField(),
    )


def line_of(stake: Stake, lead: str, goes_to: str, owner: str = "") -> dict[str, Any]:
    """A line of the content. The roles that it names come by their names, `owner` where it supports."""
    return {
        "kind": stake.kind,
        "duty": stake.duty_id,
        "wording": stake.wording,
        "asked_first": stake.asked_first,
        "lead": lead,
        "how": stake.how,
        "how_note": stake.how_note,
        "goes_to": goes_to,
        "owner": owner,
        "hours": hours(stake.hours),
    }
