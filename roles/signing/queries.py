"""Reads about who signs, the same for charters and agreements."""

from __future__ import annotations

from typing import Any

from roles.people.models import Membership, Person
from roles.signing.models import Signature, Version


def waiting_for(version: Version) -> list[str]:
    """The names of those who have not signed yet."""
    signatures: Any = version.signatures  # type: ignore[attr-defined]
    return list(signatures.filter(signed_at=None).values_list("person__name", flat=True))


def others_of(signature: Signature) -> list[Any]:
    """The other signatures of its version, given or open."""
    signatures: Any = signature.version.signatures  # type: ignore[attr-defined]
    return list(signatures.exclude(pk=signature.pk).select_related("person"))


def told_of_declining(signature: Signature) -> list[Person]:
    """Each principal, and everybody else who is asked to sign the version."""
    principals = Membership.objects.principals().filter(school=signature.school_id).select_related("person")
    told = {one.person_id: one.person for one in (*principals, *others_of(signature))}
    return [person for pk, person in told.items() if pk != signature.person_id]
