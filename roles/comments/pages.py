"""What the pages of a comment round show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from roles.comments.document import Document
from roles.comments.forms import OpenForm
from roles.comments.queries import comments_of
from roles.comments.spots import Spot, beside


@dataclass
class Reading:
    """A round as somebody reads it: the draft place by place, with what was said beside each."""

    document: Document
    spots: list[Spot]
    invited: list[Any]
    mine: Any

    @property
    def round(self) -> Any:
        return self.document.round

    @property
    def may_run(self) -> bool:
        return self.document.may_run

    @property
    def is_open(self) -> bool:
        return self.round.closed_at is None

    @property
    def waiting(self) -> int:
        return sum(len(spot.waiting) for spot in self.spots)

    @property
    def talks(self) -> int:
        return sum(one.needs_talk for spot in self.spots for one in spot.waiting)

    @property
    def done(self) -> int:
        return sum(1 for one in self.invited if one.done_at)

    def spot(self, part: str, duty: int | None, quoted: str) -> Spot | None:
        """The place of the draft that is meant, as it reads now; None where it is not there any more."""
        return next((one for one in self.spots if not one.is_gone and one.is_about(part, duty, quoted)), None)


def reading_of(document: Document) -> Reading:
    invited = list(document.round.invitations.select_related("person", "role"))
    me = document.member.person.pk if document.member.person else None
    mine = next((one for one in invited if one.person_id == me), None)
    return Reading(document, beside(document.spots(), comments_of(document.round)), invited, mine)


def read_page(reading: Reading) -> dict[str, Any]:
    return {
        "reading": reading,
        "round": reading.round,
        "version": reading.document.version,
        "document": reading.document,
    }


def open_page(document: Document, form: OpenForm, running: Any) -> dict[str, Any]:
    everybody = list(form.candidates.values())
    likely = [one for one in everybody if one.reason]
    chosen = form["people"].value() if form.is_bound else [one.key for one in likely]
    return {
        "document": document,
        "form": form,
        "likely": likely,
        "others": [one for one in everybody if not one.reason],
        "chosen": chosen,
        "running": running,
    }


def spot_to_settle(document: Document, comment: Any) -> Spot:
    """The comment's place as the draft has it now, or as it read where the draft has it no more."""
    return next(one for one in beside(document.spots(), [comment]) if comment in one.comments)


def agenda_page(document: Document) -> dict[str, Any]:
    """The places with something open, those first of which somebody said that they need a talk."""
    spots = [spot for spot in beside(document.spots(), comments_of(document.round)) if spot.waiting]
    spots.sort(key=lambda spot: not any(one.needs_talk for one in spot.waiting))
    people = [one.person.name for one in document.round.invitations.select_related("person")]
    return {
        "spots": spots,
        "round": document.round,
        "version": document.version,
        "document": document,
        "people": people,
    }
