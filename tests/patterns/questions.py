"""Questions that were asked, for the tests of patterns."""

from typing import Any

from roles.models import Question
from tests import factories as make
from tests.world import World

TEXT = "My stations fall flat in third period"


def asked(world: World, times: int, *, by: str = "", key: str = "lesson-planning", **more: Any) -> None:
    """So many of the type, owned by the PL coach; answered by the role `by`, or open."""
    cleo = world.person("cleo")
    fields = {"school": world.hampton, "text": TEXT, "asked_by": cleo, "asked_at": cleo.joined_at}
    fields |= {"question_type": world.question_type(key), "owned_by": world.role("pl-coach")}
    if by:
        fields |= {"state": "answered", "answered_by": world.role(by), "answered_at": cleo.joined_at}
    for _ in range(times):
        make.QuestionFactory(**{**fields, **more})


def nothing_asked() -> None:
    Question.objects.filter(state="answered").delete()
