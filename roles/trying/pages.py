"""What the page of a tried version shows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from coachhub.kit.templatetags.kit import short_day
from roles.charters.models import CharterVersion
from roles.charters.pages import STATIONS
from roles.people.members import Member
from roles.routing.answers import answer_with
from roles.routing.compiled import Compiled, shelf
from roles.trying.bar import four_parts
from roles.trying.forms import OwnQuestionsForm
from roles.trying.queries import asked_since, lines_of
from roles.trying.replay import Fate, Replay, as_published, fate_of, replay
from roles.trying.words import headline, people_of, row_of

LOOKS_BACK = timedelta(days=90)
STATION_OF_CHECK = 2


@dataclass(frozen=True, slots=True)
class OwnTried:
    """A pasted question and what becomes of it; `two` says that two desks could be meant."""

    text: str
    fate: Fate
    words: str
    two: bool


@dataclass(frozen=True)
class Trial:
    """A version tried at its school: today's compiled school, and the same with the version in force."""

    version: CharterVersion
    now: Compiled
    then: Compiled
    replay: Replay
    since: date

    def of_own(self, questions: list[str], today: date) -> list[OwnTried]:
        return [self._own(text, today) for text in questions]

    def _own(self, text: str, today: date) -> OwnTried:
        before, after = answer_with(self.now, text, today), answer_with(self.then, text, today)
        fate = fate_of(before.slip, after.slip)
        today_words, then_words = people_of(before.slip), people_of(after.slip)
        words = {
            Fate.STAYS: f"stays with {then_words}",
            Fate.MOVES: f"{then_words}; today {today_words}",
            Fate.FINDS_OWNER: f"{then_words}; today the front door",
            Fate.FINDS_NOBODY: f"nobody; today {today_words}",
        }[fate]
        return OwnTried(text, fate, words, len(after.slips) > 1)


def try_version(version: CharterVersion, member: Member) -> Trial:
    """The version tried against what was asked in the last 90 days."""
    school, today = member.school, member.today
    since, role_id = today - LOOKS_BACK, version.charter.role_id
    compiled, lines = shelf.get(school, today), lines_of(version)
    published = as_published(compiled.directory, role_id, lines.values(), version.number, today)
    tried = replay(compiled.directory, published, role_id, lines, asked_since(school, since), today)
    return Trial(version, compiled, replace(compiled, directory=published), tried, since)


def try_page(trial: Trial, form: OwnQuestionsForm, own: list[OwnTried], *, show_all: bool) -> dict[str, Any]:
    version, found = trial.version, trial.replay
    rows = {fate.value: [row_of(one, version.number) for one in found.of(fate)] for fate in Fate}
    return {
        "version": version,
        "role": version.charter.role,
        "stations": STATIONS,
        "current": STATION_OF_CHECK,
        "since": trial.since,
        "sentences": headline(found, version.number, short_day(trial.since)),
        "bar_drawn": four_parts(found) if found.total else "",
        "sums": {fate.value: found.asked(fate) for fate in Fate},
        "rows": rows,
        "show_all": show_all,
        "form": form,
        "own": own,
    }
