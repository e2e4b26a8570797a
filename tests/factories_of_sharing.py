"""Rows of the board, of peer visits and of the focus list that no action of the story makes."""

from datetime import time

from django.utils import timezone
from factory import LazyFunction
from factory.django import DjangoModelFactory

from partnerships.models import CoverOffer, Focus, FocusList, Introduction, Post, PostThanks, Reflection, Visit


class PostFactory(DjangoModelFactory[Post]):
    posted_at = LazyFunction(timezone.now)

    class Meta:
        model = Post


class PostThanksFactory(DjangoModelFactory[PostThanks]):
    at = LazyFunction(timezone.now)

    class Meta:
        model = PostThanks


class IntroductionFactory(DjangoModelFactory[Introduction]):
    at = LazyFunction(timezone.now)

    class Meta:
        model = Introduction


class VisitFactory(DjangoModelFactory[Visit]):
    """Asked for, in the third period of the morning."""

    starts, ends = time(9, 5), time(9, 50)
    asked_at = visitor_said_at = LazyFunction(timezone.now)

    class Meta:
        model = Visit


class CoverOfferFactory(DjangoModelFactory[CoverOffer]):
    starts, ends = time(9, 0), time(10, 0)

    class Meta:
        model = CoverOffer


class ReflectionFactory(DjangoModelFactory[Reflection]):
    at = LazyFunction(timezone.now)

    class Meta:
        model = Reflection


class FocusListFactory(DjangoModelFactory[FocusList]):
    class Meta:
        model = FocusList


class FocusFactory(DjangoModelFactory[Focus]):
    class Meta:
        model = Focus
