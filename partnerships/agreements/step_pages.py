"""What the check pages show, and what is said when a step is done."""

from __future__ import annotations

from typing import Any

from coachhub.kit.templatetags.kit import and_list
from partnerships.agreements.differences import changes_between
from partnerships.agreements.editor import Editor, missing_from
from partnerships.agreements.forms import CountForm
from partnerships.agreements.models import AgreementSignature, AgreementVersion, PartyKind
from partnerships.agreements.pages import STATIONS, Paper
from partnerships.agreements.queries import Post, coaches_without, in_force_of, posts_at
from roles.charters.forms import DeclineForm, SignForm
from roles.people.members import Member
from roles.people.models import Person
from roles.signing.queries import told_of_declining


def may_begin(member: Member) -> bool:
    """Whether the member may start an agreement with somebody."""
    found = coaches_without(member.school, member.today)
    return (member.is_principal and bool(found)) or any(one.person == member.person for one in found)


def principal_of(member: Member) -> Post | None:
    """Who signs for the school: the one who starts it, or the one at the front door, or any principal in a role."""
    found = [one for one in posts_at(member.school, member.today) if one.is_principal]
    door = member.school.front_door_id
    return min(found, key=lambda one: (one.person != member.person, one.role.pk != door), default=None)


def send_page(editor: Editor, form: CountForm) -> dict[str, Any]:
    return {
        "editor": editor,
        "version": editor.draft,
        "agreement": editor.agreement,
        "form": form,
        "missing": missing_from(editor.content),
        "parties": [(PartyKind(one["kind"]).label, one["name"], one["role"]) for one in editor.content["parties"]],
        "before": in_force_of(editor.agreement),
        "stations": STATIONS,
    }


def sent_words(version: AgreementVersion) -> str:
    names = and_list(version.signatures.values_list("person__name", flat=True))
    return f"Sent to {names}. It can be published once each has signed."


def decline_page(signature: AgreementSignature, form: DeclineForm) -> dict[str, Any]:
    told = [person.name for person in told_of_declining(signature)]
    return {"version": signature.version, "agreement": signature.version.agreement, "form": form, "told": told}


def sign_page(signature: AgreementSignature, form: SignForm) -> dict[str, Any]:
    """What the signer commits to, and what it changes against the version in force."""
    version = signature.version
    paper = Paper(version, signature.person_id)
    mine = next((one["kind"] for one in paper.content["parties"] if one["name"] == signature.person.name), "")
    kinds = [mine, PartyKind.PRINCIPAL.value] if mine == PartyKind.LEADERS else [mine]
    before = in_force_of(version.agreement)
    return {
        "version": version,
        "agreement": version.agreement,
        "signature": signature,
        "form": form,
        "paper": paper,
        "kind": PartyKind(mine).label if mine else "",
        "mine": [one for goal in paper.goals for one in goal.commitments if one["party"] in kinds],
        "others": [one for goal in paper.goals for one in goal.commitments if one["party"] not in kinds],
        "before": before,
        "changed": changes_between(before.content, version.content) if before else [],
        "hands": Person.Hand.choices,
        "hand": form["hand"].value() or signature.person.hand,
        "signed": [mark for mark in paper.marks if mark.signed],
        "waiting": [mark for mark in paper.marks if not mark.signed and not mark.is_mine],
    }
