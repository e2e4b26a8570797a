"""The door: the only way from an id in an address to a row.

What another school has does not exist (404); what one's own school has and is not for this person is refused (403).
Each part is loaded when it is first asked for: whoever only asks needs no charters.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from roles.access.entering import LOOKUP_COOKIE as LOOKUP_COOKIE
from roles.access.entering import enter as enter
from roles.access.entering import holds_api_key as holds_api_key
from roles.access.entering import holds_staff_link as holds_staff_link
from roles.access.entering import known as known

if TYPE_CHECKING:
    from roles.access.agreeing import *  # noqa: F403
    from roles.access.charters import *  # noqa: F403
    from roles.access.drafting import *  # noqa: F403
    from roles.access.intake import *  # noqa: F403
    from roles.access.overlap import *  # noqa: F403
    from roles.access.people import *  # noqa: F403
    from roles.access.questions import *  # noqa: F403
    from roles.access.templates import *  # noqa: F403

PARTS = {
    "agreeing": (
        "Waiting",
        "get_comment",
        "get_comment_round",
        "get_comment_round_to_run",
        "get_confirmation",
        "get_invitation",
        "waiting_for",
    ),
    "charters": (
        "get_charter_to_edit",
        "get_draft_to_edit",
        "get_folder",
        "get_mute",
        "get_version",
        "get_version_to_sign",
        "may_edit",
        "may_read_drafts",
    ),
    "drafting": (
        "get_sheet",
        "get_sheet_at",
        "get_sheet_row",
    ),
    "intake": (
        "get_description",
        "get_item",
    ),
    "overlap": (
        "Compared",
        "columns_to_compare",
        "get_charter_of_party",
        "get_duty_to_settle",
        "get_exercise",
        "get_grids",
        "is_party",
        "roles_of_readable_drafts",
    ),
    "people": (
        "get_absence_to_take_back",
        "get_appointment",
        "get_area",
        "get_holiday",
        "get_membership",
        "get_membership_of",
        "get_own_membership",
        "get_role",
    ),
    "questions": (
        "get_duty",
        "get_duty_to_coach",
        "get_learned",
        "get_lesson",
        "get_own_question",
        "get_received_question",
        "get_type_to_answer",
    ),
    "templates": (
        "get_districts",
        "get_folder_to_hire",
        "get_followed",
        "get_template",
        "get_template_to_edit",
    ),
}
PART_OF = {name: part for part, names in PARTS.items() for name in names}


def __getattr__(name: str) -> Any:
    """Raises AttributeError for what no part has."""
    if name not in PART_OF:
        raise AttributeError(name)
    found = globals()[name] = getattr(import_module(f"{__name__}.{PART_OF[name]}"), name)
    return found
