"""The list of agreements: what of each the reader may read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from partnerships.agreements.models import Agreement, AgreementVersion
from partnerships.agreements.queries import readable, to_sign
from roles.people.members import Member
from roles.signing.models import State


@dataclass
class Listed:
    """An agreement in the list: what of it the reader may read."""

    agreement: Agreement
    in_force: AgreementVersion | None = None
    under_way: AgreementVersion | None = None
    waits: bool = False


def list_page(member: Member, may_begin: bool) -> dict[str, Any]:
    waiting = to_sign(member) if member.person else set()
    rows: dict[int, Listed] = {}
    versions = readable(member).order_by("agreement__role__order", "agreement__coach__name", "-number")
    for one in versions:
        row = rows.setdefault(one.agreement_id, Listed(one.agreement))
        if one.state == State.IN_FORCE:
            row.in_force = one
        elif one.state != State.SUPERSEDED:
            row.under_way = one
            row.waits = one.pk in waiting
    return {"rows": list(rows.values()), "may_begin": may_begin}
