"""The draft of a charter, as the pages of its comment round know it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from coachhub.kit.http import SchoolRequest
from coachhub.kit.wording import small
from roles.charters.conflict import conflict
from roles.charters.drafts import OpenDraft
from roles.charters.text import content_of
from roles.charters.wording_actions import change_wording
from roles.comments.document import Document
from roles.comments.inviting import Candidate, candidates_of
from roles.comments.models import Comment
from roles.comments.spots import Spot, charter_spots
from roles.people.members import Member
from roles.people.models import Person


class CharterDocument(Document):
    proposed = "Proposed are the people in the role, and those whose work overlaps with it."

    def __init__(self, member: Member, version: Any, **options: Any) -> None:
        super().__init__(member, version, **options)
        self.role = version.charter.role
        self.about = f"charter of the {small(self.role.name)}"
        self.title = f"{self.role.name}, version {version.number}"
        of_role = [member.school.slug, self.role.slug]
        self.home = reverse("comments:read", args=of_role)
        self.editor = reverse("charters:draft", args=of_role)
        self.paper = reverse("charters:version", args=[*of_role, version.number])
        self.back_to = f"Charter of the {small(self.role.name)}"

    def spots(self) -> list[Spot]:
        return charter_spots(content_of(self.version))

    def said(self, spot: Spot) -> Comment:
        return Comment(part=spot.part, duty_id=spot.duty)

    def reword(self, comment: Any, words: str, was: str, by: Person) -> None:
        change_wording(self.version, comment.part, words, was=was, duty_id=comment.duty_id, by=by)

    def candidates(self) -> list[Candidate]:
        return candidates_of(OpenDraft(self.version).read_parts(), self.member)

    def conflict(self, request: SchoolRequest, words: str, typed: Sequence[str] = ()) -> HttpResponse:
        return conflict(request, self.version.charter, words, typed)
