"""Writes of schools about templates: beginning a charter from one, and dealing with what changed in it since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from roles.charter_templates.following import Change, take_over
from roles.charter_templates.models import Adoption, TemplateVersion
from roles.charter_templates.parts import NOT_SETTLED, Parts, add_lines, add_rest, fill_own
from roles.charter_templates.shipped import OWN, Content
from roles.charters.actions import ChangedMeanwhile, save_draft, start_charter, start_draft
from roles.charters.drafts import copies
from roles.charters.models import Charter, CharterVersion
from roles.drafting.models import LeftOut
from roles.drafting.sheet import MOST
from roles.duties.actions import DutyWords, file_duties
from roles.people.models import Person, School
from roles.staffing.actions import add_role
from roles.staffing.models import Role
from roles.trail.actions import record


@dataclass(frozen=True)
class Source:
    """The template that is adopted: one of the product's own by its key, or a version of a district's."""

    content: Content
    key: str = ""
    version: TemplateVersion | None = None


@dataclass(frozen=True)
class Adopted:
    """The draft, and how many lines came into it now or wait for a role."""

    draft: CharterVersion
    lines: int
    to_settle: int


@transaction.atomic
def adopt(role: Role, source: Source, roles: Mapping[str, Role], *, by: Person) -> Adopted:
    """Put the template into the draft of the role's charter, after what it says already; a second time adds nothing.

    `role` is saved first where it is new. `roles` are the school's by the template's keys; lines that name another one
    stay beside the draft. Raises AlreadyDone while a version is out for signature.
    """
    # Of two presses the second finds what the first made.
    School.objects.select_for_update(no_key=True).get(pk=role.school_id)
    if role.pk is None:
        known = Role.objects.filter(school=role.school_id, name__iexact=role.name).first()
        role = known or add_role(role, by=by)
    draft = start_charter(role, by=by)
    known_roles = {**roles, OWN: role}
    lines, to_settle = _write(draft, source.content, known_roles, by)
    Adoption.objects.update_or_create(
        charter_id=draft.charter_id,
        defaults={
            "school_id": role.school_id, "shipped": source.key, "version": source.version, "adopted_at": timezone.now(),
        },
    )  # fmt: skip
    record(draft.charter, "adopted template", by, after={"template": source.key or str(source.version)})
    return Adopted(draft, lines, to_settle)


@transaction.atomic
def follow(
    adoption: Adoption, latest: TemplateVersion, taken: list[Change], roles: Mapping[str, Role], *, by: Person
) -> CharterVersion | None:
    """Take these changes of the template into the charter's draft, and be done with its versions up to the latest.

    Returns the draft, None where nothing is taken. Raises ChangedMeanwhile where somebody dealt with them first,
    AlreadyDone while a version is out for signature.
    """
    rows = Adoption.objects.filter(pk=adoption.pk, version=adoption.version_id)
    if adoption.version_id == latest.pk or not rows.update(version=latest):
        raise ChangedMeanwhile
    draft = None
    if taken:
        charter = Charter.objects.select_related("role").get(pk=adoption.charter_id)
        draft = start_draft(charter, by=by)
        parts = parts_of(draft)
        for change in taken:
            take_over(draft, parts, change, latest.content, {**roles, OWN: charter.role})
        _save(draft, parts, latest.content, by, f"Took over from the template: {len(taken)} of its changes")
        _leave_beside(draft, parts.to_settle)
    after = {"version": latest.number, "taken": [change.key for change in taken]}
    record(adoption, "followed template", by, after=after)
    return draft


def _write(draft: CharterVersion, content: Content, roles: Mapping[str, Role], by: Person) -> tuple[int, int]:
    parts = parts_of(draft)
    before = _counts(parts)
    add_lines(parts, content, content["lines"], roles)
    add_rest(parts, content, roles)
    del parts.stakes[MOST["lines"] :], parts.boundaries[MOST["boundaries"] :], parts.outcomes[MOST["outcomes"] :]
    changed = fill_own(draft, content, draft.school.today())
    if changed or _counts(parts) != before:
        _save(draft, parts, content, by, f"Adopted the template {content['role']}")
    return len(parts.stakes) - before[0], _leave_beside(draft, parts.to_settle)


def _save(draft: CharterVersion, parts: Parts, content: Content, by: Person, words: str) -> None:
    areas = {row["wording"]: DutyWords(framework=row["area"]) for row in content["lines"]}
    new = {stake.wording: areas.get(stake.wording, DutyWords()) for stake in parts.stakes if stake.duty_id is None}
    duties = file_duties(draft.school, new)
    for stake in parts.stakes:
        if stake.duty_id is None:
            stake.duty = duties[stake.wording]
    save_draft(
        draft, stakes=parts.stakes, boundaries=parts.boundaries, time_shares=parts.time, outcomes=parts.outcomes,
        words=words[:200], by=by,
    )  # fmt: skip


def _leave_beside(draft: CharterVersion, texts: list[str]) -> int:
    """Keep lines that wait for a role beside the draft, each once."""
    there = set(LeftOut.objects.filter(version=draft).values_list("text", flat=True))
    new = [text for text in dict.fromkeys(texts) if text not in there]
    LeftOut.objects.bulk_create(
        LeftOut(school_id=draft.school_id, version=draft, text=text, code=NOT_SETTLED) for text in new
    )
    return len(new)


def parts_of(draft: CharterVersion) -> Parts:
    return Parts(
        copies(draft.stakes.select_related("duty")),
        copies(draft.boundaries.all()),
        copies(draft.outcomes.all()),
        copies(draft.time_shares.all()),
    )


def _counts(parts: Parts) -> list[int]:
    return [len(parts.stakes), len(parts.boundaries), len(parts.outcomes), len(parts.time)]
