"""The table of contents: every room's support pages."""

from django.contrib import admin

from coachhub.kit.admin import ThatItIsThere
from partnerships import models
from partnerships.log import admin as log

__all__ = ["log"]

# What a coach and the leaders agree to and see, and what people plan together, is theirs, and no business of support.
admin.site.register(
    [
        *(models.Agreement, models.AgreementSignature, models.AgreementVersion),
        *(models.AgreementComment, models.AgreementInvitation, models.AgreementRound),
        *(models.CoachingModel, models.Commitment, models.Cycle, models.Decision, models.Evidence, models.FirstSign),
        *(models.Goal, models.KeptFinding, models.ParkedRequest, models.Party, models.Review),
        *(models.ReviewItem, models.Thanks),
        *(models.Feed, models.LearnedWord, models.Proposal),
        *(models.HandOff, models.PassedOn, models.Plan, models.PlanPaper, models.PlanPerson, models.PlanStep),
        *(models.StepHelper, models.StepTime, models.Suggestion),
        *(models.ActionItem, models.AgendaItem, models.CalendarAddress, models.Meeting, models.MeetingNotes),
        *(models.MeetingRole, models.MissedMeeting),
        *(models.NextStep, models.PhaseMatrix, models.Standing, models.Team, models.TeamMember, models.Turn),
        *(models.Post, models.PostThanks, models.Introduction, models.Focus, models.FocusList),
        *(models.Visit, models.CoverOffer, models.Reflection),
    ],
    ThatItIsThere,
)
