"""Many at once: threads with connections of their own, let loose at the same moment."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connections

from tests.world import World

MANY = 16
Ready = Callable[[World], Callable[[], object]]


def race(*runners: Ready) -> list[object]:
    """Each runner gets ready in its own thread; when all are, all run. Returns what each gave back or raised."""
    line = Barrier(len(runners), timeout=30)

    def run(ready: Ready) -> object:
        try:
            action = ready(World())
            line.wait()
            return action()
        except Exception as problem:
            return problem
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(runners)) as threads:
        return list(threads.map(run, runners))


def outcomes(results: list[object]) -> Counter[str]:
    """How many did it, and how many were told what."""
    return Counter(type(result).__name__ if isinstance(result, Exception) else "done" for result in results)
