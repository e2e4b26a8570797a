"""What to do about a finding, one press each: a link to the place's form, in which the mended words stand already."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.utils.text import Truncator

from partnerships.agreements.checks import Found, takes_time
from partnerships.agreements.models import PartyKind
from partnerships.agreements.places import BY_NAME
from partnerships.agreements.text import Content

MOST_TRADES, SHORT = 3, 40
KEY = 36  # letters of a goal's or a commitment's key


@dataclass(frozen=True)
class Mend:
    label: str
    address: str


@dataclass(frozen=True)
class Note:
    """A finding as it stands in the margin."""

    found: Found
    mends: list[Mend]


class Mender:
    """Finds mends. `goals` and `commitments` are the ids of the draft's rows by key, `to` makes addresses in the draft.

    `earlier` is what the version in force says, None where there is none.
    """

    def __init__(
        self, content: Content, goals: dict[str, int], commitments: dict[str, int], to: Callable[..., str],
        earlier: Content | None,
    ) -> None:  # fmt: skip
        self.content, self.goals, self.commitments, self.to, self.earlier = content, goals, commitments, to, earlier

    def note(self, found: Found) -> Note:
        return Note(found, self._special(found) or [Mend("Change it", self._form(found.place))])

    def _special(self, found: Found) -> list[Mend]:
        mends = []
        if found.rewrite:
            mends.append(Mend("Use this wording", self._form(found.place, **{self._field(found): found.rewrite})))
        key = found.place[len("goal-") :][:KEY]
        if found.code == "activity_as_goal" and found.place.endswith("-outcome"):
            mends.append(Mend("Make it a commitment", self._commitment(key, party="coach", text=found.about)))
        if found.code == "no_first_sign":
            mends += [Mend("Use the first sign of the version in force", self._form(found.place, first_sign=words))
                      for words in self._earlier_first_sign(key)]  # fmt: skip
        if found.code == "party_commits_nothing":
            mends += [Mend("Use the commitment of the version in force", self._commitment(key, **one))
                      for one in self._earlier_commitment(found.about)]  # fmt: skip
            mends = mends or [Mend("Add a commitment", self._commitment(key, party=found.about))]
        if found.code == "overloaded":
            mends += self._trades(found.over)
        return mends

    def _trades(self, over: float) -> list[Mend]:
        """What can give way: of the longest commitments, each by as many hours as are too many or as it has."""
        longest = sorted(takes_time(self.content, PartyKind.COACH), key=lambda one: -float(one["hours"]))
        return [self._trade(one, min(over, float(one["hours"]))) for one in longest[:MOST_TRADES]]

    def _trade(self, one: Content, less: float) -> Mend:
        words = f"Take {less:g} {'hour' if less == 1 else 'hours'} off “{Truncator(one['text']).chars(SHORT)}”"
        left = float(one["hours"]) - less
        return Mend(words, self._form(f"commitment-{one['key']}", hours=f"{left:g}" if left else ""))

    def _field(self, found: Found) -> str:
        """The field that the finding's words stand in."""
        kind, _, rest = found.place.partition("-")
        if kind == "part":
            return BY_NAME[rest].fields[-1]
        if kind == "commitment":
            return "text"
        goal = next(one for one in self.content["goals"] if one["key"] == rest[:KEY])
        if found.place.endswith("-outcome"):
            return "outcome"
        return "practice" if goal["practice"][:300] == found.about else "first_sign"

    def _form(self, place: str, **typed: Any) -> str:
        kind, _, rest = place.partition("-")
        if kind == "part":
            address = self.to("part", rest)
        elif kind == "commitment":
            address = self.to("commitment", self.commitments[rest])
        else:
            address, place = self.to("goal", self.goals[rest[:KEY]]), f"goal-{rest[:KEY]}-outcome"
        return f"{address}{'?' if typed else ''}{urlencode(typed)}#{place}"

    def _commitment(self, goal: str, **typed: Any) -> str:
        return f"{self.to('new_commitment', self.goals[goal])}?{urlencode(typed)}#goal-{goal}-new"

    def _earlier_first_sign(self, key: str) -> list[str]:
        """The one of the same goal, or of another."""
        goals = sorted(self.earlier["goals"] if self.earlier else [], key=lambda goal: goal["key"] != key)
        return [goal["first_sign"] for goal in goals if goal["first_sign"]][:1]

    def _earlier_commitment(self, party: str) -> list[dict[str, str]]:
        goals = self.earlier["goals"] if self.earlier else []
        given = [one for goal in goals for one in goal["commitments"] if one["party"] == party]
        return [{name: one[name] for name in ("party", "text", "hours", "label")} for one in given][:1]
