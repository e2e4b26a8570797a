"""An agreement's exact text: the content that is read, signed and fingerprinted.

The content is a dict of plain values:
    school, coach, role, number, one value for each of the agreement's own fields (days as ISO dates or "", hours as
    strings), parties: [{kind, name, role}], goals: [{key, state, and a value for each of its fields, commitments:
    [{key, party, text, hours, label, duty (id or None), duty_wording}]}] in the order they are read.
People and roles stand in it by their name, so that what is renamed later leaves signed text alone.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from partnerships.agreements.models import AgreementVersion, Commitment, Goal
from partnerships.agreements.places import GOAL_FIELDS, OWN_FIELDS

Content = dict[str, Any]


def compose(version: AgreementVersion) -> Content:
    """The content of a draft as its rows say now. Three queries besides what the version knows of its agreement."""
    agreement = version.agreement
    goals = version.goals.all()
    given: dict[int, list[Commitment]] = {}
    for one in version.commitments.select_related("duty"):
        given.setdefault(one.goal_id, []).append(one)
    return {
        "school": version.school.name,
        "coach": agreement.coach.name,
        "role": agreement.role.name,
        "number": version.number,
        **{name: plain(getattr(version, name)) for name in OWN_FIELDS},
        "parties": [
            {"kind": one.kind, "name": one.person.name, "role": one.role_words}
            for one in version.parties.select_related("person", "role")
        ],
        "goals": [_goal(goal, given.get(goal.pk, [])) for goal in goals],
    }


def content_of(version: AgreementVersion) -> Content:
    """What to read: the frozen text, or the draft as it stands."""
    return compose(version) if version.is_draft else version.content


def plain(value: Any) -> Any:
    """A day as an ISO date, hours without needless zeros, nothing as an empty text; anything else as it is."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value


def _goal(goal: Goal, commitments: list[Commitment]) -> Content:
    return {
        "key": str(goal.key),
        "state": goal.state,
        **{name: plain(getattr(goal, name)) for name in GOAL_FIELDS},
        "commitments": [
            {
                "key": str(one.key),
                "party": one.party,
                "text": one.text,
                "hours": plain(one.hours),
                "label": one.label,
                "duty": one.duty_id,
                "duty_wording": one.duty.wording if one.duty else "",
            }
            for one in commitments
        ],
    }
