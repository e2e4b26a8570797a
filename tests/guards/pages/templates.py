"""Templates, of CoachHub and of the district, and the interview kit."""

from typing import Any

from coachhub.kit.entry import Level
from roles.models import Template
from tests.guards.catalogue import Page
from tests.guards.pages.charters import NOT_A_PARTY
from tests.guards.pages.common import sends
from tests.world import World

COACH = {"role": "pl-coach"}
OFFERED = "coach-of-hampton-district"
LEADS_NONE = dict.fromkeys(["zoe", "hal", "cleo", "ben", "ada"], 403)


def template(world: World, school: str) -> object:
    return Template.objects.get(district=getattr(world, school).district).pk


def changes(world: World) -> dict[str, Any]:
    return {"number": "2", "lines-plan": "take"}


ONE: dict[str, Any] = {"pk": template}

TEMPLATES = [
    Page("templates:list", Level.PRINCIPAL),
    Page("templates:read", Level.PRINCIPAL, {"key": "math-coach"}, good=sends(role="", new_role="Math coach")),
    Page("templates:offered", Level.PRINCIPAL, {"key": OFFERED}, good=sends(role="teacher")),
    Page("templates:changes", Level.STAFF, COACH, good=changes, but=NOT_A_PARTY, reader="ben", queries=13),
    Page("hiring:kit", Level.STAFF, {**COACH, "number": "3"}, but=NOT_A_PARTY, reader="ben", queries=9),
    Page("district_templates", Level.SIGNED_IN, but=LEADS_NONE, reader="lea"),
    Page(
        "district_template_new", Level.SIGNED_IN, good=sends(name="Counselors", source="own-counselor"),
        but=LEADS_NONE, reader="lea",
    ),
    Page("district_template", Level.SIGNED_IN, ONE, but=LEADS_NONE, reader="lea", queries=10),
    Page(
        "district_template_edit", Level.SIGNED_IN, ONE, good=sends(what_changed="Nothing but a word."),
        but=LEADS_NONE, reader="lea",
    ),
    Page(
        "district_template_offer", Level.SIGNED_IN, ONE, reads=False, good=sends(act="withdraw"),
        but_post=LEADS_NONE, reader="lea",
    ),
]  # fmt: skip
