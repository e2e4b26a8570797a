"""Rows of partnerships that no action of the story makes."""

from factory.django import DjangoModelFactory

from partnerships.models import (
    Agreement,
    AgreementComment,
    AgreementInvitation,
    AgreementRound,
    AgreementVersion,
    CoachingModel,
    Commitment,
    Cycle,
    Decision,
    Evidence,
    Feed,
    FirstSign,
    Goal,
    KeptFinding,
    LearnedWord,
    ParkedRequest,
    Party,
    Proposal,
    Review,
    ReviewItem,
    Thanks,
)


class AgreementFactory(DjangoModelFactory[Agreement]):
    class Meta:
        model = Agreement


class AgreementCommentFactory(DjangoModelFactory[AgreementComment]):
    class Meta:
        model = AgreementComment


class AgreementInvitationFactory(DjangoModelFactory[AgreementInvitation]):
    class Meta:
        model = AgreementInvitation


class AgreementRoundFactory(DjangoModelFactory[AgreementRound]):
    class Meta:
        model = AgreementRound


class AgreementVersionFactory(DjangoModelFactory[AgreementVersion]):
    class Meta:
        model = AgreementVersion


class CoachingModelFactory(DjangoModelFactory[CoachingModel]):
    class Meta:
        model = CoachingModel


class CommitmentFactory(DjangoModelFactory[Commitment]):
    class Meta:
        model = Commitment


class CycleFactory(DjangoModelFactory[Cycle]):
    class Meta:
        model = Cycle


class DecisionFactory(DjangoModelFactory[Decision]):
    class Meta:
        model = Decision


class EvidenceFactory(DjangoModelFactory[Evidence]):
    class Meta:
        model = Evidence


class FeedFactory(DjangoModelFactory[Feed]):
    class Meta:
        model = Feed


class FirstSignFactory(DjangoModelFactory[FirstSign]):
    class Meta:
        model = FirstSign


class GoalFactory(DjangoModelFactory[Goal]):
    class Meta:
        model = Goal


class KeptFindingFactory(DjangoModelFactory[KeptFinding]):
    class Meta:
        model = KeptFinding


class LearnedWordFactory(DjangoModelFactory[LearnedWord]):
    class Meta:
        model = LearnedWord


class ParkedRequestFactory(DjangoModelFactory[ParkedRequest]):
    class Meta:
        model = ParkedRequest


class PartyFactory(DjangoModelFactory[Party]):
    class Meta:
        model = Party


class ProposalFactory(DjangoModelFactory[Proposal]):
    class Meta:
        model = Proposal


class ReviewFactory(DjangoModelFactory[Review]):
    class Meta:
        model = Review


class ReviewItemFactory(DjangoModelFactory[ReviewItem]):
    class Meta:
        model = ReviewItem


class ThanksFactory(DjangoModelFactory[Thanks]):
    class Meta:
        model = Thanks
