"""Drift as a review shows it: the log's own figures, and which roles asked. No word that the coach typed. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from partnerships.log.diary import Ground
from partnerships.log.figures import Counted, average, shares
from partnerships.log.sums import minutes_by_role
from partnerships.log.weeks import Week

WEEKS = 6


@dataclass
class Drift:
    """Percent outside the agreement, in all and by week; minutes in the usual week by who asked for it."""

    share: int = 0
    weeks: list[int] = field(default_factory=list)
    asked: list[tuple[str, int]] = field(default_factory=list)
    commitments: dict[UUID, int] = field(default_factory=dict)
    logged: int = 0


def drift_of(counts: Sequence[Counted], weeks: Sequence[Week], ground: Ground, front_door: int | None) -> Drift:
    """The weeks, the latest last."""
    told, commitments = shares(counts, weeks), Counter[UUID]()
    lived = sum(1 for one in told if one.total) or 1
    for one in counts:
        if one.commitment:
            commitments[one.commitment] += one.minutes
    return Drift(
        share=average(told) or 0,
        weeks=[one.percent or 0 for one in told],
        asked=[(who, minutes // lived) for who, minutes in minutes_by_role(counts, ground, front_door)],
        commitments={key: minutes // lived for key, minutes in commitments.items()},
        logged=sum(one.total for one in told),
    )
