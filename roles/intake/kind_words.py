"""Wordings that say by themselves what a line is, wherever it stands: see data/kinds.txt."""

from __future__ import annotations

from roles.intake.word_lists import any_of, groups

_LISTS = groups("kinds")
_NAMED = {f"<{name}>": f"(?:{_LISTS.pop(name)[0]})" for name in ("work", "more")}


def _filled(pattern: str) -> str:
    for name, words in _NAMED.items():
        pattern = pattern.replace(name, words)
    return pattern


SAYS = {kind: any_of([_filled(one) for one in patterns]) for kind, patterns in _LISTS.items()}
CATCH_ALL = SAYS.pop("catch_all")
