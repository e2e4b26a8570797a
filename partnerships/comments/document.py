"""The draft of an agreement, as the pages of its comment round know it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from coachhub.kit.http import SchoolRequest
from partnerships.agreements.conflict import conflict
from partnerships.agreements.text import content_of
from partnerships.comments.models import AgreementComment
from partnerships.comments.queries import everybody_at, parties_of
from partnerships.comments.spots import agreement_spots
from partnerships.comments.wording_actions import change_place
from roles.comments.document import Document
from roles.comments.inviting import Candidate
from roles.comments.spots import Spot
from roles.people.members import Member
from roles.people.models import Membership, Person


class AgreementDocument(Document):
    proposed = "Proposed are the parties, who will be asked to sign it."

    def __init__(self, member: Member, version: Any, **options: Any) -> None:
        super().__init__(member, version, **options)
        coach, of_one = version.agreement.coach.name, [member.school.slug, version.agreement_id]
        self.about = f"agreement with {coach}"
        self.title = f"Agreement with {coach}, version {version.number}"
        self.home = reverse("agreement_comments:read", args=of_one)
        self.editor = reverse("agreements:draft", args=of_one)
        self.paper = self.editor if self.may_run else reverse("agreements:list", args=of_one[:1])
        self.back_to = "The draft" if self.may_run else "Agreements"

    def spots(self) -> list[Spot]:
        return agreement_spots(content_of(self.version))

    def said(self, spot: Spot) -> AgreementComment:
        return AgreementComment(part=spot.part)

    def reword(self, comment: Any, words: str, was: str, by: Person) -> None:
        change_place(self.version, comment.part, words, was=was, by=by)

    def candidates(self) -> list[Candidate]:
        me = self.member.person.pk if self.member.person else None
        found = {
            one.person_id: Candidate(
                one.person_id, one.person.name, one.role_id, one.role_words, f"Is a party: {one.get_kind_display()}"
            )
            for one in parties_of(self.version)
        }
        for one in everybody_at(self.member.school):
            reason = "Leads the school" if one.level == Membership.Level.PRINCIPAL else ""
            found.setdefault(one.person_id, Candidate(one.person_id, one.person.name, None, "", reason))
        return [one for one in found.values() if one.person_id != me]

    def conflict(self, request: SchoolRequest, words: str, typed: Sequence[str] = ()) -> HttpResponse:
        return conflict(request, self.version.agreement, words, typed)
