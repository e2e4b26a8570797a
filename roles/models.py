"""The table of contents: every room's models, so that migrations stay in one place."""

from roles.charter_templates.models import Adoption, Template, TemplateVersion
from roles.charters.models import Boundary, Charter, CharterSignature, CharterVersion, Outcome, Stake, TimeShare
from roles.checking.models import Mute
from roles.comments.models import Comment, CommentRound, Invitation
from roles.confirming.models import Confirmation
from roles.drafting.models import DraftStep, LeftOut
from roles.duties.models import Area, Duty
from roles.intake.models import Description, Item, SortStep
from roles.notices.models import Line
from roles.overlap.models import Exercise, Placement
from roles.people.models import District, DistrictLead, Holiday, Membership, Person, School
from roles.questions.models import Act, Question, Recipient
from roles.routing.models import (
    CompiledIndex,
    Example,
    LaneWords,
    PublishedAnswer,
    QuestionType,
    WithoutOwner,
)
from roles.staffing.models import Absence, Appointment, Role
from roles.trail.models import TrailRow

__all__ = [
    "Absence",
    "Act",
    "Adoption",
    "Appointment",
    "Area",
    "Boundary",
    "Charter",
    "CharterSignature",
    "CharterVersion",
    "Comment",
    "CommentRound",
    "CompiledIndex",
    "Confirmation",
    "Description",
    "District",
    "DistrictLead",
    "DraftStep",
    "Duty",
    "Example",
    "Exercise",
    "Holiday",
    "Invitation",
    "Item",
    "LaneWords",
    "LeftOut",
    "Line",
    "Membership",
    "Mute",
    "Outcome",
    "Person",
    "Placement",
    "PublishedAnswer",
    "Question",
    "QuestionType",
    "Recipient",
    "Role",
    "School",
    "SortStep",
    "Stake",
    "Template",
    "TemplateVersion",
    "TimeShare",
    "TrailRow",
    "WithoutOwner",
]
