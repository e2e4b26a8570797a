"""Rows of teams that no action of the story makes."""

from factory.django import DjangoModelFactory

from partnerships.models import NextStep, PhaseMatrix, Standing, Team, TeamMember, Turn


class NextStepFactory(DjangoModelFactory[NextStep]):
    class Meta:
        model = NextStep


class PhaseMatrixFactory(DjangoModelFactory[PhaseMatrix]):
    class Meta:
        model = PhaseMatrix


class StandingFactory(DjangoModelFactory[Standing]):
    class Meta:
        model = Standing


class TeamFactory(DjangoModelFactory[Team]):
    class Meta:
        model = Team


class TeamMemberFactory(DjangoModelFactory[TeamMember]):
    class Meta:
        model = TeamMember


class TurnFactory(DjangoModelFactory[Turn]):
    class Meta:
        model = Turn
