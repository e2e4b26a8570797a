"""A charter's exact text: the content that is read, signed and fingerprinted.

The content is a dict of plain values:
    school, role, number, purpose, likeness, come_for, presence (0 behind the scenes .. 4 with teachers daily),
    lines: [{line, kind, duty (id), wording, asked_first, lead, how, how_note, goes_to, owner}] in the order they are
        read; owner is the role that a supporting role helps, where another charter claims the duty,
    boundaries: [{text, instead, locked}], hours_a_week, time: [{label, hours}], review_by (ISO date or "").
Roles stand in it by their name, hours as strings, so that what is renamed later leaves signed text alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.db.models import Case, CharField, OuterRef, Subquery, Value, When

from roles.charters.models import CharterVersion, Stake
from roles.signing.models import State
from roles.staffing.models import Role

OWN_FIELDS = {
    "purpose": "What this role is for",
    "likeness": "Likeness",
    "come_for": "Come for",
    "review_by": "Review by",
}
READING_ORDER = [Stake.Kind.OWNS, Stake.Kind.SHARES, Stake.Kind.SUPPORTS, Stake.Kind.HANDS_ON]


def compose(version: CharterVersion) -> dict[str, Any]:
    """The content of a draft as its rows say now."""
    stakes = sorted(
        version.stakes.select_related("lead", "goes_to").annotate(owner=_owner()),
        key=lambda stake: (READING_ORDER.index(Stake.Kind(stake.kind)), stake.order, stake.pk),
    )
    return {
        "school": version.charter.school.name,
        "role": version.charter.role.name,
        "number": version.number,
        "purpose": version.purpose,
        "likeness": version.likeness,
        "come_for": version.come_for,
        "presence": version.presence,
        "lines": [_line(number, stake) for number, stake in enumerate(stakes, start=1)],
        "boundaries": [
            {"text": b.text, "instead": b.instead.name if b.instead else "", "locked": b.locked}
            for b in version.boundaries.select_related("instead")
        ],
        "hours_a_week": hours(version.hours_a_week),
        "time": [{"label": share.label, "hours": hours(share.hours)} for share in version.time_shares.all()],
        "review_by": version.review_by.isoformat() if version.review_by else "",
    }


def content_of(version: CharterVersion) -> dict[str, Any]:
    """What to read: the frozen text, or the draft as it stands."""
    return compose(version) if version.is_draft else version.content


def in_lines(version: CharterVersion, parts: Mapping[str, Sequence[Any]], roles: Mapping[str, Role]) -> list[str]:
    """A draft, saved or not, in one line for each thing it says, to lay two writings of it side by side.

    `parts` are its stakes, boundaries and time_shares; `roles` are the school's by their ids.
    """

    def name(role_id: int | None) -> str:
        return roles[str(role_id)].name if role_id else ""

    own = [f"{label}: {getattr(version, field) or '-'}" for field, label in OWN_FIELDS.items()]
    own.append(f"Mostly works: {version.get_presence_display().lower()}")
    own.append(f"Hours a week: {hours(version.hours_a_week) or '-'}")
    stakes = sorted(parts["stakes"], key=lambda stake: READING_ORDER.index(Stake.Kind(stake.kind)))
    lines = []
    for stake in stakes:
        told = [stake.get_kind_display(), name(stake.lead_id), stake.get_how_display(), stake.how_note]
        told.append(name(stake.goes_to_id))
        lines.append(f"{stake.wording} ({', '.join(word for word in told if word)})")
    boundaries = [f"{part.text} {name(part.instead_id)}".strip() for part in parts["boundaries"]]
    return [*own, *lines, *boundaries, *(f"{part.label}: {hours(part.hours)} hours" for part in parts["time_shares"])]


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


def _line(number: int, stake: Any) -> dict[str, Any]:
    """`stake` is a Stake with its owner."""
    return {
        "line": number,
        "kind": stake.kind,
        "duty": stake.duty_id,
        "wording": stake.wording,
        "asked_first": stake.asked_first,
        "lead": stake.lead.name if stake.lead else "",
        "how": stake.how,
        "how_note": stake.how_note,
        "goes_to": stake.goes_to.name if stake.goes_to else "",
        "owner": stake.owner or "",
    }
