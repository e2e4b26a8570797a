"""What a process keeps of what it has read, so that the next request need not read it again.

A key holds the version of what was read: something newer has another key, so nothing is ever told to go. Another
process makes its own.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Kept(Generic[T]):
    """The things used last, at most `size` of them. What is kept is shared by threads and must not be changed."""

    everything: list[Kept[object]] = []

    def __init__(self, size: int) -> None:
        self.size = size
        self._things: OrderedDict[Hashable, T] = OrderedDict()
        self._lock = threading.Lock()
        Kept.everything.append(self)  # type: ignore[arg-type]

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """What is kept under the key; made now where nothing is. Two threads at once may both make it."""
        with self._lock:
            if key in self._things:
                self._things.move_to_end(key)
                return self._things[key]
        thing = make()
        with self._lock:
            self._things[key] = thing
            while len(self._things) > self.size:
                self._things.popitem(last=False)
        return thing

    def forget(self) -> None:
        with self._lock:
            self._things.clear()


def forget_all() -> None:
    """Keep nothing. For tests, whose databases go back to earlier versions."""
    for kept in Kept.everything:
        kept.forget()
