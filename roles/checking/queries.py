"""The check of one charter: its notes, from its text and what the school's other charters say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from roles.charters.drafts import OpenDraft
from roles.charters.models import CharterVersion, Stake
from roles.charters.text import content_of, content_with, line_of
from roles.checking.facts import facts_for
from roles.checking.models import Mute
from roles.checking.note import MuteRow
from roles.checking.notes import Notes, notes_from
from roles.clarity.charter import findings_of_charter
from roles.people.members import Member
from roles.staffing.models import Role


def notes_of(
    draft: OpenDraft | CharterVersion,
    member: Member,
    content: Mapping[str, Any] | None = None,
    mutes: list[MuteRow] | None = None,
) -> Notes:
    """The notes on a draft whose parts were read, or on any version, as far as the member may know their grounds.

    Seven queries for a draft besides the holders that are kept, whatever its length: its boundaries, outcomes and time,
    the school's stakes, duties and look-ups, and what was muted. Whoever has read all of the draft gives its `content`,
    as roles/charters/text.py describes it, and saves three of them; whoever has read the mutes saves one more.
    """
    if isinstance(draft, OpenDraft):
        version, roles = draft.version, list(draft.roles.values())
        content = content or content_of_open(draft)
        stakes = {stake.duty_id: stake.pk for stake in draft.stakes}
    else:
        version, content, stakes = draft, content_of(draft), {}
        roles = list(Role.objects.filter(school=draft.school_id))
        if draft.is_draft:
            stakes = dict(Stake.objects.filter(version=draft).values_list("duty", "id"))
    duties = [line["duty"] for line in content["lines"]]
    facts = facts_for(version, roles, duties, member)
    known = mutes_of(version.charter_id) if mutes is None else mutes
    return notes_from(findings_of_charter(content, facts), known, stakes)


def mutes_of(charter_id: int) -> list[MuteRow]:
    """What was muted on the charter, the newest first."""
    rows = Mute.objects.filter(charter=charter_id).values_list("id", "code", "about", "reason", "by__name", "at")
    return [MuteRow(*row) for row in rows]


def content_of_open(draft: OpenDraft) -> dict[str, Any]:
    """The content of a draft as roles/charters/text.py describes it; its lines were read already."""
    names = {role.pk: role.name for role in draft.roles.values()}
    lines = [line_of(one, names.get(one.lead_id or 0, ""), names.get(one.goes_to_id or 0, "")) for one in draft.stakes]
    instead = [(one, names.get(one.instead_id or 0, "")) for one in draft.version.boundaries.all()]
    return content_with(draft.version, draft.own.name, lines, instead)
