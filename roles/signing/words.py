"""What is said to somebody who signs, or comes too late to, the same for charters and agreements."""

from __future__ import annotations

from typing import Any

from coachhub.kit.templatetags.kit import and_list
from roles.signing.models import State, Version
from roles.signing.queries import others_of


def why_not_open(signature: Any) -> str:
    """Why the signature is not asked for now."""
    number = signature.version.number
    if signature.signed_at is not None:
        return f"You have signed version {number} already. Nothing more is asked of you."
    if signature.declined_at is not None and signature.version.state == State.IN_REVIEW:
        return f"You have declined version {number} already. You may still sign it while it is in review."
    return f"Version {number} is not in review any more, so no signature is needed."


def signed_words(signature: Any, is_last: bool) -> str:
    number = signature.version.number
    if is_last:
        return f"You have signed version {number}. Everybody has signed, so the principal can publish it now."
    names = and_list([one.person.name for one in others_of(signature) if one.signed_at is None])
    return f"You have signed version {number}. Still to sign: {names}."


def taken_back_words(version: Version, draft: Version) -> str:
    if draft.number == version.number:
        return f"Taken back. Version {draft.number} is a draft again, and nobody is asked to sign it."
    return f"Version {draft.number} begins. Version {version.number} stays as it was signed and never comes into force."
