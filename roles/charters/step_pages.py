"""What the check pages show, and what is said when a step is done."""

from __future__ import annotations

from typing import Any

from coachhub.kit.templatetags.kit import and_list
from coachhub.kit.wording import small
from roles.charters.consequences import consequences
from roles.charters.drafts import OpenDraft
from roles.charters.forms import SendForm, SignForm
from roles.charters.holders import holders_at
from roles.charters.models import CharterSignature, CharterVersion
from roles.charters.pages import STATIONS
from roles.charters.parties import Candidate
from roles.charters.queries import claims_on_duties_of, in_force_of
from roles.people.members import Member
from roles.people.models import Person
from roles.signing.models import State


def missing_from(draft: OpenDraft) -> list[str]:
    """What a charter cannot be signed without."""
    missing = [] if draft.version.purpose else [f"Say what the role of the {small(draft.own.name)} is for"]
    return missing if draft.stakes else [*missing, "Write at least one duty"]


def send_page(draft: OpenDraft, form: SendForm, candidates: list[Candidate], missing: list[str]) -> dict[str, Any]:
    typed = form["parties"].value() if form.is_bound else [one.key for one in candidates if one.is_default]
    return {
        "version": draft.version,
        "role": draft.own,
        "form": form,
        "missing": missing,
        "likely": [one for one in candidates if one.reason],
        "others": [one for one in candidates if not one.reason],
        "chosen": typed,
        "claims": claims_on_duties_of(draft.version),
        "before": in_force_of(draft.version.charter),
        "stations": STATIONS,
    }


def sent_words(chosen: list[Candidate], before: CharterVersion | None) -> str:
    names = and_list([one.name for one in chosen])
    stays = f" Version {before.number} stays in force until then." if before else ""
    return f"Sent to {names}. It can be published once each has signed.{stays}"


def why_not_open(signature: CharterSignature) -> str:
    version = signature.version
    if signature.signed_at is not None:
        return f"You have signed version {version.number} already. Nothing more is asked of you."
    return f"Version {version.number} is not in review any more, so no signature is needed."


def signed_words(signature: CharterSignature, is_last: bool) -> str:
    number = signature.version.number
    if is_last:
        return f"You have signed version {number}. Everybody has signed, so the principal can publish it now."
    names = and_list([one.person.name for one in others_of(signature) if one.signed_at is None])
    return f"You have signed version {number}. Still to sign: {names}."


def sign_page(signature: CharterSignature, form: SignForm) -> dict[str, Any]:
    version = signature.version
    role = version.charter.role
    before = in_force_of(version.charter)
    claims = claims_on_duties_of(version)
    claimed = [claim.wording for claim in claims if claim.role == signature.role.name]
    others = others_of(signature)
    return {
        "version": version,
        "role": role,
        "signature": signature,
        "form": form,
        "before": before,
        "claims": claims,
        "result": consequences(signature.role.name, version.content, before.content if before else None, claimed),
        "hands": Person.Hand.choices,
        "hand": form["hand"].value() or signature.person.hand,
        "signed": [one for one in others if one.signed_at],
        "waiting": [one for one in others if not one.signed_at],
    }


def waiting_for(version: CharterVersion) -> list[str]:
    """The names of those who have not signed yet."""
    return list(version.signatures.filter(signed_at=None).values_list("person__name", flat=True))


def others_of(signature: CharterSignature) -> list[CharterSignature]:
    rows = signature.version.signatures.exclude(pk=signature.pk)
    return list(rows.select_related("person"))


def published_words(version: CharterVersion, member: Member) -> str:
    holders = holders_at(member.school, member.today, version.charter.role.slug)
    if not holders:
        return "In force. Nobody holds this role now, so its questions go to the front door."
    return f"In force. Questions go to {and_list([one.name for one in holders])} from now on."


def taken_back_words(version: CharterVersion, draft: CharterVersion) -> str:
    if draft.number == version.number:
        return f"Taken back. Version {draft.number} is a draft again, and nobody is asked to sign it."
    return f"Version {draft.number} begins. Version {version.number} stays as it was signed and never comes into force."


def is_out(version: CharterVersion) -> bool:
    """Whether the version is out for signature, or signed and waiting to be published."""
    return version.state in (State.IN_REVIEW, State.SIGNED)
