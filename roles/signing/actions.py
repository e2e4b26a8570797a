"""Signing: from a draft to a version that everybody concerned has signed. The same for charters and agreements.

Each action is one transaction, and a conditional update whose row count decides who was first.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, TypeVar

from django.db import transaction
from django.utils import timezone

from roles.people.models import Person
from roles.signing.fingerprint import canonical, fingerprint
from roles.signing.models import Signature, State, Version
from roles.staffing.models import Role
from roles.trail.actions import record

V = TypeVar("V", bound=Version)


class AlreadyDone(Exception):
    """Somebody else was first, or the version is no longer where the caller thought. Its words can be shown."""


class TextChanged(Exception):
    """What is being signed is not the text that the signer has read."""


@transaction.atomic
def send_for_signature(
    version: V, content: dict[str, Any], parties: Sequence[tuple[Person, Role | str]], *, by: Person | None
) -> V:
    """Freeze the content as the version's exact text and ask each party to sign it, in a role or as what is said.

    Raises ValueError without parties, AlreadyDone where the draft was sent or edited meanwhile.
    """
    if not parties:
        raise ValueError("A version is signed by somebody.")
    text = canonical(content)
    now = timezone.now()
    moved = _move(version, State.DRAFT, State.IN_REVIEW, edits=version.edits, text=text, sent_at=now)
    if not moved:
        raise AlreadyDone("This draft was sent or changed meanwhile.")
    signatures: Any = version._meta.get_field("signatures").related_model
    for order, (person, signs_as) in enumerate(parties):
        named = {"role_name": signs_as} if isinstance(signs_as, str) else {"role": signs_as}
        signatures(
            school_id=version.school_id, version=version, person=person, order=order, asked_at=now, **named
        ).save()
    record(version, "sent for signature", by, after={"fingerprint": fingerprint(text), "parties": len(parties)})
    version.refresh_from_db()
    return version


@transaction.atomic
def withdraw(version: V, *, by: Person | None) -> V:
    """Take a version back to draft while nobody has signed it. Raises AlreadyDone where somebody has."""
    _lock_in_review(version)
    if version.signatures.filter(signed_at__isnull=False).exists():  # type: ignore[attr-defined]
        raise AlreadyDone("Somebody has signed this version. A change now is a new version.")
    version.signatures.all().delete()  # type: ignore[attr-defined]
    _move(version, State.IN_REVIEW, State.DRAFT, text="", sent_at=None)
    record(version, "withdrew", by)
    version.refresh_from_db()
    return version


@transaction.atomic
def sign(signature: Signature, *, read: str, hand: str) -> bool:
    """Sign for the signature's person; the version is signed when this was the last one.

    `read` is the fingerprint of the text that the person had before them. Returns whether the version is now signed by
    everybody. Raises TextChanged for another fingerprint, AlreadyDone where the person signed before or the version
    left review. Whoever declined before may change their mind while it is in review.
    """
    version: Version = signature.version  # type: ignore[attr-defined]
    if read != version.fingerprint:
        raise TextChanged("The text changed since you opened it. Read it again before you sign.")
    _lock_in_review(version)
    done = (
        type(signature)
        ._default_manager.filter(pk=signature.pk, signed_at=None)
        .update(
            signed_at=timezone.now(),
            hand=hand,
            fingerprint=version.fingerprint,
            name=signature.person.name,
            role_name=signature.signs_as,
            declined_at=None,
            decline_reason="",
        )
    )
    if not done:
        raise AlreadyDone("You have signed this version already.")
    record(signature, "signed", signature.person, after={"fingerprint": version.fingerprint})
    if version.signatures.filter(signed_at=None).exists():  # type: ignore[attr-defined]
        return False
    _move(version, State.IN_REVIEW, State.SIGNED)
    return True


@transaction.atomic
def decline(signature: Signature, *, reason: str) -> None:
    """Note that the signature's person does not sign this version, and why. The version stays in review.

    Raises AlreadyDone where the person signed or declined before, or the version left review.
    """
    version: Version = signature.version  # type: ignore[attr-defined]
    _lock_in_review(version)
    rows = type(signature)._default_manager.filter(pk=signature.pk, signed_at=None, declined_at=None)
    if not rows.update(declined_at=timezone.now(), decline_reason=reason):
        raise AlreadyDone("You have signed or declined this version already.")
    record(signature, "declined", signature.person, after={"reason": reason})


@transaction.atomic
def bring_into_force(version: V, *, by: Person | None, since: date, before: V | None) -> V:
    """Let a fully signed version take the place of the one before, from the day on.

    Raises AlreadyDone where the version is not signed by everybody or somebody was first, and django's IntegrityError
    where the database sees a second owner of a duty.
    """
    if before is not None:
        _move(before, State.IN_FORCE, State.SUPERSEDED, superseded_on=since)
    if not _move(version, State.SIGNED, State.IN_FORCE, in_force_since=since):
        raise AlreadyDone("This version is not waiting to come into force.")
    record(version, "published", by, before={"version": before.number if before else None}, after={"since": str(since)})
    version.refresh_from_db()
    return version


def _lock_in_review(version: Version) -> None:
    """Let nobody else sign or withdraw the version until this transaction ends."""
    if not type(version)._default_manager.select_for_update().filter(pk=version.pk, state=State.IN_REVIEW).exists():
        raise AlreadyDone("This version is not in review any more.")


def _move(version: Version, old: State, new: State, edits: int | None = None, **values: Any) -> bool:
    """Change the state if it is still the old one. Returns whether this caller did it."""
    if "text" in values:
        values["fingerprint"] = fingerprint(values["text"]) if values["text"] else ""
    rows = type(version)._default_manager.filter(pk=version.pk, state=old)
    if edits is not None:
        rows = rows.filter(edits=edits)
    return bool(rows.update(state=new, **values))
