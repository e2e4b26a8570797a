"""An answer as it is given away from the ask page: its slips, and the lane above them."""

from __future__ import annotations

from roles.people.models import School
from roles.routing import lookup
from roles.routing.answers import Answer
from roles.routing.lane_words import LaneBox, lane_box
from roles.routing.pages import SlipPage


def pages_of(school: School, found: Answer, *, may_send: bool = True) -> list[SlipPage]:
    is_school_day = lookup.is_school_day(school, found.day)
    return [
        SlipPage(
            school,
            slip,
            found.text,
            is_school_day=is_school_day,
            in_person=found.in_person,
            may_send=may_send,
            published=None if found.in_person else lookup.published(school, slip),
        )
        for slip in found.slips
    ]


def lane_above(school: School, found: Answer) -> LaneBox | None:
    """Whom to call now, where the words are of a lane that leads to no coach."""
    return lane_box(found.lane, lookup.lane_words(school, found.day)) if found.lane else None
