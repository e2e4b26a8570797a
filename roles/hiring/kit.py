"""An interview kit from a charter: nine questions, the scenarios first, a task, and what to listen for. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from coachhub.kit.wording import small

HERE = Path(__file__).parent
QUESTIONS = 9  # as many as fit 45 minutes
MINUTES = 45
Content = Mapping[str, Any]


@dataclass(frozen=True)
class Question:
    """What is asked, why it stands there, what a good answer has, and what to be careful with."""

    text: str
    about: str
    listen: tuple[str, ...]
    careful: tuple[str, ...] = ()
    is_scenario: bool = False


@dataclass(frozen=True)
class Task:
    """A piece of the school's own work that candidates do, so that whoever is chosen has a head start."""

    text: str
    steps: tuple[str, ...]
    listen: tuple[str, ...]


@dataclass(frozen=True)
class Kit:
    questions: tuple[Question, ...]
    task: Task
    panel: tuple[str, ...]  # the roles whose work overlaps
    unheard: tuple[str, ...]  # lines of the profile for which no question stands there
    has_profile: bool


def kit_of(content: Content) -> Kit:
    """The kit of a charter's text, as roles/charters/text.py describes it."""
    words = {"role": small(content["role"]), "other": small(_other(content))}
    heard = list(_of_profile(content, words))
    of_profile = [question for question, _ in heard]
    scenarios = [*of_profile, *_of_charter(content, words)]
    usual = [_filled(row, "For everybody", words) for row in _usual()["usual"]]
    kept = scenarios[: QUESTIONS - 2] if len(scenarios) > QUESTIONS - 2 else scenarios
    questions = [*kept, *usual[: QUESTIONS - len(kept)]]
    lines = {line for question, line in heard if question in kept}
    unheard = tuple(line for line in _profile(content) if line not in lines)
    return Kit(tuple(questions), task_of(content), tuple(panel_of(content)), unheard, bool(_profile(content)))


def trait_of(line: str) -> Mapping[str, Any] | None:
    """The trait that a line of a profile means; None where it means none that we know of."""
    words = re.findall(r"\w+", line.casefold())
    best = max(_traits(), key=lambda trait: _fits(trait, words, line.casefold()))
    return best if _fits(best, words, line.casefold()) else None


def panel_of(content: Content) -> list[str]:
    """The roles that this one shares duties with or hands them to, in the order of the charter, each once."""
    names = [line["lead"] or line["goes_to"] for line in content["lines"]]
    return [name for name in dict.fromkeys(names) if name and name != content["role"]]


def task_of(content: Content) -> Task:
    """The task is of the first outcome and the first duty of one's own; without them of the purpose."""
    outcomes = [one["text"] for one in content.get("outcomes", [])]
    duties = [line["wording"] for line in content["lines"] if line["kind"] in ("owns", "shares")]
    aim = outcomes[0] if outcomes else content["purpose"] or f"the first half year of the {small(content['role'])}"
    text = f"A real project of ours: {aim.rstrip('.')}."
    begin = f"Begin with this duty: {duties[0]}." if duties else "Say which duties you would take on first."
    steps = (
        "You have 20 minutes alone with our charter and what we know, then 15 minutes with us.",
        f"{begin} Sketch your first six weeks on one page: whom you meet, what you try, what is seen at the end.",
        "Say what you would leave to others, and to whom.",
        "We tell you what is different here. Change one thing in your sketch.",
    )
    listen = (
        "Starts from what students and teachers do now",
        "Chooses little and says why",
        "Leaves to others what is theirs",
        "Changes the sketch gladly when told something new",
    )
    return Task(text, steps, listen)


def _of_profile(content: Content, words: Mapping[str, str]) -> Iterator[tuple[Question, str]]:
    """A scenario for each line whose trait was not asked about yet, with the line."""
    asked: set[str] = set()
    for line in _profile(content):
        trait = trait_of(line)
        if trait is not None and trait["key"] not in asked:
            asked.add(trait["key"])
            row = {"question": trait["scenario"], "listen": trait["listen"], "careful": trait["careful"]}
            yield _filled(row, line, words, is_scenario=True), line


def _of_charter(content: Content, words: Mapping[str, str]) -> Iterator[Question]:
    """Scenarios of what the charter says: a duty of one's own, a shared one, a boundary, an outcome."""
    usual = _usual()
    for kind, key in (("owns", "of_duty"), ("shares", "of_shared")):
        line = next((one for one in content["lines"] if one["kind"] == kind), None)
        if line is not None:
            lead = line["lead"] if line["lead"] != content["role"] else ""
            said = {**words, "duty": line["wording"], "other": small(lead) or words["other"]}
            yield _filled(usual[key], line["wording"], said, is_scenario=True)
    for part, key, name in (("boundaries", "of_boundary", "boundary"), ("outcomes", "of_outcome", "outcome")):
        row = next(iter(content.get(part, [])), None)
        if row is not None:
            text = row["text"].rstrip(".")
            yield _filled(usual[key], text, {**words, name: text}, is_scenario=True)
    for line in [one for one in content["lines"] if one["kind"] == "owns"][1:3]:
        yield _filled(usual["of_duty"], line["wording"], {**words, "duty": line["wording"]}, is_scenario=True)


def _filled(row: Mapping[str, Any], about: str, words: Mapping[str, str], *, is_scenario: bool = False) -> Question:
    text, *rest = (_put(one, words) for one in (row["question"].strip(), *row["listen"], *row.get("careful", [])))
    listen = len(row["listen"])
    return Question(text, about, tuple(rest[:listen]), tuple(rest[listen:]), is_scenario)


def _put(text: str, words: Mapping[str, str]) -> str:
    """The text with words for its names; braces that somebody typed into a charter are left alone."""
    return re.sub(r"\{(\w+)\}", lambda found: words.get(found[1], found[0]), text)


def _other(content: Content) -> str:
    return next(iter(panel_of(content)), "colleague")


def _profile(content: Content) -> list[str]:
    return [line.strip() for line in str(content.get("profile", "")).splitlines() if line.strip()]


def _fits(trait: Mapping[str, Any], words: list[str], line: str) -> int:
    """How many of the trait's beginnings the line has; one of two words counts twice."""
    one_word = sum(any(word.startswith(sign) for word in words) for sign in trait["says"] if " " not in sign)
    return one_word + sum(2 for sign in trait["says"] if " " in sign and sign in line)


@lru_cache(maxsize=1)
def _traits() -> list[dict[str, Any]]:
    return list(yaml.safe_load((HERE / "traits.yaml").read_text(encoding="utf-8")))


@lru_cache(maxsize=1)
def _usual() -> dict[str, Any]:
    return dict(yaml.safe_load((HERE / "usual.yaml").read_text(encoding="utf-8")))
