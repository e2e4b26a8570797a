"""The table of contents: every room's models, so that migrations stay in one place."""

from roles.charters.models import Boundary, Charter, CharterSignature, CharterVersion, Stake, TimeShare
from roles.duties.models import Area, Duty
from roles.people.models import District, DistrictLead, Holiday, Membership, Person, School
from roles.questions.models import Question
from roles.routing.models import Example, QuestionType, WithoutOwner
from roles.staffing.models import Absence, Appointment, Role
from roles.trail.models import TrailRow

__all__ = [
    "Absence",
    "Appointment",
    "Area",
    "Boundary",
    "Charter",
    "CharterSignature",
    "CharterVersion",
    "District",
    "DistrictLead",
    "Duty",
    "Example",
    "Holiday",
    "Membership",
    "Person",
    "Question",
    "QuestionType",
    "Role",
    "School",
    "Stake",
    "TimeShare",
    "TrailRow",
    "WithoutOwner",
]
