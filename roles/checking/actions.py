"""Writes about findings: mending, muting with a reason, showing again, asking two roles to settle."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.urls import reverse

from coachhub.kit.wording import small
from roles.charters.actions import save_draft
from roles.charters.drafts import OpenDraft
from roles.charters.holders import holders_at
from roles.charters.models import Charter, CharterVersion
from roles.checking.mending import Mended, mended
from roles.checking.models import Mute
from roles.checking.note import Note
from roles.clarity.charter_findings import Mend
from roles.duties.models import Duty
from roles.duties.verbs import ASKED
from roles.notices.actions import add_lines
from roles.notices.models import Line
from roles.people.models import Person
from roles.trail.actions import record
from roles.trail.models import TrailRow


@transaction.atomic
def mend(draft: OpenDraft, note: Note, choice: Mend, *, by: Person) -> Mended:
    """Make the mend on the draft, whose parts were read, and save it.

    Raises CannotMend where what the note is about is gone, ChangedMeanwhile where somebody saved the draft since it
    was read.
    """
    new = mended(draft, note, choice)
    save_draft(draft.version, **new.parts, words=new.words, by=by)
    if new.left_out:
        draft.version.left_out.create(school_id=draft.version.school_id, text=new.left_out, code=note.code)
    record(draft.version, "mended finding", by, after={"code": note.code, "about": note.about, "mend": choice.key})
    return new


@transaction.atomic
def mute(charter: Charter, codes: Sequence[str], *, about: str, reason: str, by: Person, now: datetime) -> bool:
    """Show findings of these codes on these words no more, also in later versions; False where that is so already."""
    words = {"reason": reason, "by": by, "at": now, "school_id": charter.school_id}
    made = [Mute.objects.get_or_create(charter=charter, code=code, about=about, defaults=words)[1] for code in codes]
    if not any(made):
        return False
    record(charter, "muted finding", by, after={"codes": list(codes), "about": about, "reason": reason})
    return True


@transaction.atomic
def unmute(muted: Mute, *, by: Person) -> bool:
    """Show the finding again; False where somebody did that already."""
    deleted, _ = Mute.objects.filter(pk=muted.pk).delete()
    if not deleted:
        return False
    record(muted.charter, "showed finding again", by, before={"code": muted.code, "about": muted.about})
    return True


@transaction.atomic
def ask_to_settle(draft: OpenDraft, note: Note, other: str, *, by: Person, now: datetime) -> list[str]:
    """Put a line about the duty into the daily summary of the holders of both roles.

    A contested duty is thereby brought up: both read on one page what the two charters claim. `other` is the other
    role's name. Returns who reads it; nobody where they were asked about this version before.
    """
    # Of two people who ask at once, the second waits here and then finds that it was asked.
    version = CharterVersion.objects.select_for_update(of=("self",)).get(pk=draft.version.pk)
    asked = TrailRow.objects.filter(school=version.school_id, subject_type="charterversion", subject_id=version.pk)
    if asked.filter(verb=ASKED, after__about=note.about).exists():
        return []
    school, own = draft.version.school, draft.own
    names = {role.pk: role.name for role in draft.roles.values()}
    people = {
        one.person_id: (one.name, other if one.role_id == own.pk else own.name)
        for one in holders_at(school, school.today())
        if names.get(one.role_id) in (own.name, other) and one.person_id != by.pk
    }
    is_contested = "contested" in note.codes
    why = "both charters claim it" if is_contested else "each charter hands it on"
    duty = Duty.objects.filter(school=school, pk=note.first.duty or 0).first() if is_contested else None
    address = reverse("charters:list", args=[school.slug])
    if duty is not None:
        address = reverse("overlap:settle", args=[school.slug, duty.pk])
        record(duty, ASKED, by, after={"roles": [own.name, other]})
    lines = [
        (pk, f"{by.name} asks you to settle with the {small(role)} who owns “{note.about}”: {why}.")
        for pk, (_name, role) in people.items()
    ]
    add_lines(school.pk, Line.Rhythm.DAILY, lines, address=address, made_at=now)
    record(version, ASKED, by, after={"about": note.about, "role": other, "asked": len(lines)})
    return [name for name, _role in people.values()]
