"""Rows of plans that no action of the story makes."""

from factory.django import DjangoModelFactory

from partnerships.models import (
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


class HandOffFactory(DjangoModelFactory[HandOff]):
    class Meta:
        model = HandOff


class PassedOnFactory(DjangoModelFactory[PassedOn]):
    class Meta:
        model = PassedOn


class PlanFactory(DjangoModelFactory[Plan]):
    class Meta:
        model = Plan


class PlanPaperFactory(DjangoModelFactory[PlanPaper]):
    class Meta:
        model = PlanPaper


class PlanPersonFactory(DjangoModelFactory[PlanPerson]):
    class Meta:
        model = PlanPerson


class PlanStepFactory(DjangoModelFactory[PlanStep]):
    class Meta:
        model = PlanStep

    kind = "other"


class StepHelperFactory(DjangoModelFactory[StepHelper]):
    class Meta:
        model = StepHelper


class StepTimeFactory(DjangoModelFactory[StepTime]):
    class Meta:
        model = StepTime


class SuggestionFactory(DjangoModelFactory[Suggestion]):
    class Meta:
        model = Suggestion
