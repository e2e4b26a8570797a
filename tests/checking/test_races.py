"""Many press the same button at once."""

import pytest

from roles.models import Line, Mute
from tests.actions import cases_checking as checking
from tests.actions.race import MANY, outcomes, race
from tests.story import CALENDAR
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_many_who_mend_the_same_draft_one_does_and_the_others_are_told(world: World) -> None:
    edits = world.version("pl-coach", 3).edits
    assert outcomes(race(*[checking.mend] * MANY)) == {"done": 1, "ChangedMeanwhile": MANY - 1}
    draft = world.version("pl-coach", 3)
    assert (draft.edits, draft.stakes.get(wording=CALENDAR).kind) == (edits + 1, "owns")


def test_many_who_keep_the_same_words_keep_them_once(world: World) -> None:
    assert sorted(race(*[checking.mute] * MANY), key=bool) == [*[False] * (MANY - 1), True]
    assert Mute.objects.filter(school=world.hampton, about=CALENDAR).count() == 2


def test_nobody_is_asked_to_settle_twice(world: World) -> None:
    race(*[checking.ask_to_settle] * MANY)
    lines = Line.objects.filter(school=world.hampton, text__contains="settle").values_list("person__name", flat=True)
    assert sorted(lines) == ["Ben Brook", "Eve Ellis", "Fay Ford"]
