"""What the pages of a comment round know of the draft that is read: one document for charters, one for agreements."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse

from coachhub.kit.http import SchoolRequest
from roles.comments.inviting import Candidate
from roles.comments.models import Remark
from roles.comments.spots import Spot
from roles.people.members import Member
from roles.people.models import Person


class Document(ABC):
    """A draft on which people comment. `round` is the one that is looked at, None before one is opened.

    `about` is the document within a sentence (charter of the PL coach), `title` its heading; `home` is the address of
    the round's pages, `editor` of the draft, `paper` of what the back link leads to, in `back_to`'s words.
    """

    about: str
    title: str
    home: str
    editor: str
    paper: str
    back_to: str
    proposed: str  # who is proposed as a reader, in a sentence

    def __init__(self, member: Member, version: Any, *, comment_round: Any = None, may_run: bool) -> None:
        self.member, self.version, self.round, self.may_run = member, version, comment_round, may_run

    @abstractmethod
    def spots(self) -> list[Spot]:
        """The draft's places, in the order of the paper."""

    @abstractmethod
    def said(self, spot: Spot) -> Remark:
        """A remark on the place, not saved yet."""

    @abstractmethod
    def reword(self, comment: Any, words: str, was: str, by: Person) -> None:
        """Write the comment's place in the draft anew. Raises ChangedMeanwhile where it does not read `was`."""

    @abstractmethod
    def candidates(self) -> list[Candidate]:
        """Everybody at the school but the reader, those who are concerned first."""

    @abstractmethod
    def conflict(self, request: SchoolRequest, words: str, typed: Sequence[str] = ()) -> HttpResponse:
        """The answer to somebody who came second."""
