"""What the check pages show, and what is said when a step is done."""

from __future__ import annotations

from typing import Any

from coachhub.kit.templatetags.kit import and_list
from coachhub.kit.wording import small
from roles.charters.consequences import consequences
from roles.charters.drafts import OpenDraft
from roles.charters.forms import DeclineForm, SendForm, SignForm
from roles.charters.holders import holders_at
from roles.charters.models import CharterSignature, CharterVersion
from roles.charters.pages import STATIONS
from roles.charters.parties import Candidate
from roles.charters.queries import claims_on_duties_of, in_force_of
from roles.people.members import Member
from roles.people.models import Person
from roles.signing.queries import others_of, told_of_declining


def missing_from(draft: OpenDraft) -> list[str]:
    """What a charter cannot be signed without."""
    missing = [] if draft.version.purpose else [f"Say what the role of the {small(draft.own.name)} is for"]
    if draft.version.is_emerging:
        return missing if draft.version.profile else [*missing, "Write the profile: what the role asks of a person"]
    return missing if draft.stakes else [*missing, "Write at least one duty"]


def send_page(draft: OpenDraft, form: SendForm, candidates: list[Candidate], missing: list[str]) -> dict[str, Any]:
    typed = form["parties"].value() if form.is_bound else [one.key for one in candidates if one.is_default]
    return {
        "draft": draft,
        "version": draft.version,
        "role": draft.own,
        "form": form,
        "missing": missing,
        "likely": [one for one in candidates if one.reason],
        "others": [one for one in candidates if not one.reason],
        "chosen": typed,
        "before": in_force_of(draft.version.charter),
        "stations": STATIONS,
    }


def sent_words(chosen: list[Candidate], before: CharterVersion | None) -> str:
    names = and_list([one.name for one in chosen])
    stays = f" Version {before.number} stays in force until then." if before else ""
    return f"Sent to {names}. It can be published once each has signed.{stays}"


def decline_page(signature: CharterSignature, form: DeclineForm) -> dict[str, Any]:
    version = signature.version
    told = [person.name for person in told_of_declining(signature)]
    return {"version": version, "role": version.charter.role, "form": form, "told": told}


def last_signed(signature: CharterSignature) -> int | None:
    """The number of the last version of this charter that the signer signed before, if any."""
    version = signature.version
    rows = CharterSignature.objects.filter(
        person=signature.person, signed_at__isnull=False,
        version__charter=version.charter_id, version__number__lt=version.number,
    )  # fmt: skip
    return rows.order_by("-version__number").values_list("version__number", flat=True).first()


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
        "since": last_signed(signature) or (before.number if before else None),
        "claims": claims,
        "result": consequences(signature.role.name, version.content, before.content if before else None, claimed),
        "hands": Person.Hand.choices,
        "hand": form["hand"].value() or signature.person.hand,
        "signed": [one for one in others if one.signed_at],
        "waiting": [one for one in others if not one.signed_at],
    }


def published_words(version: CharterVersion, member: Member) -> str:
    holders = holders_at(member.school, member.today, version.charter.role.slug)
    if not holders:
        return "In force. Nobody holds this role now, so its questions go to the front door."
    return f"In force. Questions go to {and_list([one.name for one in holders])} from now on."
