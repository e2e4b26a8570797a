"""Two who own the same duty decide at once: one does, the other is told."""

import pytest

from roles.models import Example, Question, TrailRow
from tests.actions import cases_lessons as lessons
from tests.actions.race import MANY, outcomes, race
from tests.actions.ready import Ready
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)


def test_sixteen_nods_are_one(world: World) -> None:
    rows = TrailRow.objects.count()
    assert outcomes(race(*[lessons.learn] * MANY)) == {"done": 1, "AlreadyDecided": MANY - 1}
    assert Example.objects.filter(text="Who books rooms?").count() == 1
    assert TrailRow.objects.count() == rows + 1


def test_a_question_is_either_learned_or_declined(world: World) -> None:
    assert outcomes(race(*[lessons.learn, lessons.decline] * 8)) == {"done": 1, "AlreadyDecided": MANY - 1}
    learned = Example.objects.filter(text="Who books rooms?").count()
    assert (lessons.question(world).lesson, learned) in [("learned", 1), ("declined", 0)]


def test_undoing_is_noted_once(world: World) -> None:
    rows = TrailRow.objects.count()
    done = race(*[lessons.unlearn] * MANY)
    assert sorted(done, key=str) == [False] * (MANY - 1) + [True]
    assert TrailRow.objects.count() == rows + 1


def test_learning_meets_undoing(world: World) -> None:
    """Whatever comes first, no question says that it was learned of words that are gone."""

    def undo_it(world: World) -> Ready:
        return lessons.unlearn(world)

    race(*[lessons.learn, undo_it] * 8)
    assert not Question.objects.filter(lesson="learned", example=None).exists()
