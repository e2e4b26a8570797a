"""Rows around a draft charter that no action of the story makes: what is read, sorted, muted, placed beside it."""

from factory.django import DjangoModelFactory

from roles.models import (
    Adoption,
    Comment,
    CommentRound,
    Confirmation,
    Description,
    DraftStep,
    Exercise,
    Invitation,
    Item,
    LeftOut,
    Mute,
    Placement,
    SortStep,
    Template,
    TemplateVersion,
)


class AdoptionFactory(DjangoModelFactory[Adoption]):
    class Meta:
        model = Adoption


class CommentFactory(DjangoModelFactory[Comment]):
    class Meta:
        model = Comment


class CommentRoundFactory(DjangoModelFactory[CommentRound]):
    class Meta:
        model = CommentRound


class ConfirmationFactory(DjangoModelFactory[Confirmation]):
    class Meta:
        model = Confirmation


class DescriptionFactory(DjangoModelFactory[Description]):
    class Meta:
        model = Description


class DraftStepFactory(DjangoModelFactory[DraftStep]):
    class Meta:
        model = DraftStep


class ExerciseFactory(DjangoModelFactory[Exercise]):
    class Meta:
        model = Exercise


class InvitationFactory(DjangoModelFactory[Invitation]):
    class Meta:
        model = Invitation


class ItemFactory(DjangoModelFactory[Item]):
    class Meta:
        model = Item


class LeftOutFactory(DjangoModelFactory[LeftOut]):
    class Meta:
        model = LeftOut


class MuteFactory(DjangoModelFactory[Mute]):
    class Meta:
        model = Mute


class PlacementFactory(DjangoModelFactory[Placement]):
    class Meta:
        model = Placement


class SortStepFactory(DjangoModelFactory[SortStep]):
    class Meta:
        model = SortStep


class TemplateFactory(DjangoModelFactory[Template]):
    class Meta:
        model = Template


class TemplateVersionFactory(DjangoModelFactory[TemplateVersion]):
    class Meta:
        model = TemplateVersion
