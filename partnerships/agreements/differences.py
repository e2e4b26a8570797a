"""What a version changes against another, in sentences: goals first, then the rest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from coachhub.kit.templatetags.kit import day, hours
from partnerships.agreements.models import AgreementVersion, Goal, PartyKind
from partnerships.agreements.pages import day_of, lines_of
from partnerships.agreements.places import PARTS
from partnerships.agreements.text import Content, content_of
from roles.differences.sentences import Change
from roles.signing.models import State

GOAL_WORDS = {
    "outcome": "What students will do",
    "practice": "What teachers will change",
    "first_sign": "Seen first",
    "seen_in": "Seen in",
    "measure": "Measure",
    "baseline": "Baseline",
    "target": "Target",
}


def difference_page(before: AgreementVersion, after: AgreementVersion) -> dict[str, Any]:
    came = after.in_force_since is not None
    stays = before.state == State.IN_FORCE
    return {
        "before": before,
        "after": after,
        "agreement": after.agreement,
        "title": f"What version {after.number} {'changed' if came else 'would change'}",
        "against": f"Against version {before.number}"
        + (f", in force since {day(before.in_force_since)}." if stays else "."),
        "changes": changes_between(content_of(before), content_of(after)),
    }


def changes_between(before: Content, after: Content) -> list[Change]:
    """The sentences, none where both say the same."""
    return [*_of_goals(before, after), *_of_commitments(before, after), *_of_parties(before, after),
            *_of_parts(before, after)]  # fmt: skip


def _of_goals(before: Content, after: Content) -> Iterator[Change]:
    then = {goal["key"]: goal for goal in before["goals"]}
    now = {goal["key"]: goal for goal in after["goals"]}
    for key, goal in now.items():
        old = then.get(key)
        if old is None:
            yield Change("New goal", "plus", f"“{goal['outcome']}”")
            continue
        if old["state"] != goal["state"]:
            states = Goal.State(goal["state"]).label.lower(), Goal.State(old["state"]).label.lower()
            yield Change("Goal", "circle-check", f"“{goal['outcome']}”: {states[0]}, until now {states[1]}.")
        for name, label in GOAL_WORDS.items():
            if old[name] != goal[name]:
                yield _reworded(label, old[name], goal[name])
        if old["due"] != goal["due"]:
            was, by = day(day_of(old["due"])), day(day_of(goal["due"]))
            yield Change("By", "calendar", f"“{goal['outcome']}”: {by or 'no day'} instead of {was or 'no day'}.")
    for key, goal in then.items():
        if key not in now:
            yield Change("Taken out", "x", f"The goal “{goal['outcome']}” is no longer in the agreement.")


def _of_commitments(before: Content, after: Content) -> Iterator[Change]:
    then, now = _commitments(before), _commitments(after)
    for key, one in now.items():
        who, old = PartyKind(one["party"]).label, then.get(key)
        if old is None:
            time = f", {hours(float(one['hours']))} a week" if one["hours"] else ""
            yield Change("New", "plus", f"{who}: “{one['text']}”{time}.")
            continue
        if old["text"] != one["text"]:
            yield Change("Reworded", "pen-line", f"{who}: “{one['text']}”, until now “{old['text']}”.")
        if old["hours"] != one["hours"]:
            new, was = one["hours"] or "no", old["hours"] or "no"
            yield Change("Time", "clock", f"{who}, “{one['text']}”: {new} hours a week instead of {was}.")
        if old["party"] != one["party"]:
            was = PartyKind(old["party"]).label
            yield Change("Moved", "arrow-down-up", f"“{one['text']}” is now with: {who}. Until now: {was}.")
    for key, one in then.items():
        if key not in now:
            yield Change("Taken out", "x", f"{PartyKind(one['party']).label}: “{one['text']}”.")


def _of_parties(before: Content, after: Content) -> Iterator[Change]:
    then = {(one["name"], PartyKind(one["kind"]).label) for one in before["parties"]}
    now = {(one["name"], PartyKind(one["kind"]).label) for one in after["parties"]}
    for name, kind in sorted(now - then):
        yield Change("Party", "users", f"{name} is a party: {kind.lower()}.")
    for name, kind in sorted(then - now):
        yield Change("Party", "users", f"{name} is no longer a party: {kind.lower()}.")


def _of_parts(before: Content, after: Content) -> Iterator[Change]:
    for part in PARTS:
        old, new = " ".join(lines_of(part, before)), " ".join(lines_of(part, after))
        if old != new:
            yield _reworded(part.label, old, new)


def _reworded(label: str, old: str, new: str) -> Change:
    if not new:
        return Change(label, "x", f"Taken out: “{old}”.")
    return Change(label, "pen-line", f"“{new}”, until now “{old}”." if old else f"New: “{new}”.")


def _commitments(content: Content) -> dict[str, Content]:
    return {one["key"]: one for goal in content["goals"] for one in goal["commitments"]}
