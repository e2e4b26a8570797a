"""What a case of an action is."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.world import World

Ready = Callable[[], object]


@dataclass(frozen=True)
class Case:
    """`ready` fetches what the action needs and returns the action itself, to be called once or many times."""

    ready: Callable[[World], Ready]
    rows: int = 1
    why: str = "one row for each action"
    by_itself: bool = False  # nobody did it, so its row names nobody
