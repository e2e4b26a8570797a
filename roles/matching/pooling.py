"""One match, seen with who answers for each type: where it is in doubt, the likelier person goes first. Pure.

A school has more types than people. Of types that are nearly as near as each other, those that one role answers for
speak together, so that the asker meets the right person first even where the type is not sure.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping
from dataclasses import replace

from roles.matching.known import ENCODER, Match

SHARPNESS = 0.05  # difference of scores that makes one type 2.7 times as probable as another


def pooled(match: Match, answers_for: Mapping[str, Hashable]) -> Match:
    """answers_for: by key whoever answers for the type; a key that is not there is nobody's and speaks alone."""
    if not match.show_two or match.layer != ENCODER:
        return match
    together: dict[Hashable, float] = {}
    who = [answers_for.get(one.key, (one.key,)) for one in match.ranked]
    for one, answering in zip(match.ranked, who, strict=True):
        nearness = math.exp((one.score - match.ranked[0].score) / SHARPNESS)
        together[answering] = together.get(answering, 0.0) + nearness
    at = who.index(max(together, key=together.__getitem__))
    ranked = (match.ranked[at], *match.ranked[:at], *match.ranked[at + 1 :])
    return replace(match, ranked=ranked, between=(ranked[0].key, ranked[1].key))
