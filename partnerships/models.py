"""The table of contents: every room's models, so that migrations stay in one place."""

from partnerships.agreements.models import (
    Agreement,
    AgreementSignature,
    AgreementVersion,
    Commitment,
    Goal,
    KeptFinding,
    Party,
)
from partnerships.board.models import Introduction, Post, PostThanks
from partnerships.calendars.models import Feed, LearnedWord, Proposal
from partnerships.comments.models import AgreementComment, AgreementInvitation, AgreementRound
from partnerships.cycles.models import CoachingModel, Cycle
from partnerships.evidence.models import Evidence, FirstSign, Thanks
from partnerships.focus.models import Focus, FocusList
from partnerships.log.models import LogEntry
from partnerships.meetings.models import (
    ActionItem,
    AgendaItem,
    CalendarAddress,
    Meeting,
    MeetingNotes,
    MeetingRole,
    MissedMeeting,
)
from partnerships.plans.models import (
    HandOff,
    PassedOn,
    Plan,
    PlanPaper,
    PlanPerson,
    PlanStep,
    StepHelper,
    StepTime,
    Suggestion,
)
from partnerships.reviews.models import Decision, ParkedRequest, Review, ReviewItem
from partnerships.teams.models import NextStep, PhaseMatrix, Standing, Team, TeamMember, Turn
from partnerships.visits.models import CoverOffer, Reflection, Visit

__all__ = [
    "ActionItem",
    "AgendaItem",
    "Agreement",
    "AgreementComment",
    "AgreementInvitation",
    "AgreementRound",
    "AgreementSignature",
    "AgreementVersion",
    "CalendarAddress",
    "CoachingModel",
    "Commitment",
    "CoverOffer",
    "Cycle",
    "Decision",
    "Evidence",
    "Feed",
    "FirstSign",
    "Focus",
    "FocusList",
    "Goal",
    "HandOff",
    "Introduction",
    "KeptFinding",
    "LearnedWord",
    "LogEntry",
    "Meeting",
    "MeetingNotes",
    "MeetingRole",
    "MissedMeeting",
    "NextStep",
    "ParkedRequest",
    "Party",
    "PassedOn",
    "PhaseMatrix",
    "Plan",
    "PlanPaper",
    "PlanPerson",
    "PlanStep",
    "Post",
    "PostThanks",
    "Proposal",
    "Reflection",
    "Review",
    "ReviewItem",
    "Standing",
    "StepHelper",
    "StepTime",
    "Suggestion",
    "Team",
    "TeamMember",
    "Thanks",
    "Turn",
    "Visit",
]
