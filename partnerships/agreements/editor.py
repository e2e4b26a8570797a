"""The editor of a draft: its goals downward, its parts, what the check says beside them, and at most one form open."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.db.models import prefetch_related_objects
from django.urls import reverse

from coachhub.kit.templatetags.kit import day
from coachhub.kit.wording import count
from partnerships.agreements.checks import Charter, Found, findings_of
from partnerships.agreements.mends import Mender, Note
from partnerships.agreements.models import Agreement, AgreementVersion, Goal, KeptFinding, PartyKind
from partnerships.agreements.pages import STATIONS, PaperGoal, day_of, lines_of
from partnerships.agreements.places import PARTS
from partnerships.agreements.queries import charter_of, in_force_of
from partnerships.agreements.text import Content, compose
from roles.people.members import Member

COUNTED = {"activity_as_goal": "activity", "hazy": "hazy", "overloaded": "overloaded"}
CONTRADICTS = {"promise_and_report", "confidentiality_conflict", "against_charter", "coach_evaluates"}
OUTCOME, PRACTICE = "What will students do that they do not do now?", "What will teachers do otherwise?"
FIRST_SIGN = "What would be seen first, if this began to change?"
MISSING = {"no_first_sign", "no_review", "party_commits_nothing"}


@dataclass
class Opened:
    """The one part that is open as a form. `theirs` is what somebody else saved while it was open, line by line."""

    place: str
    title: str
    form: forms.BaseForm
    address: str
    theirs: list[str] = field(default_factory=list)
    may_remove: bool = False

    @property
    def about(self) -> str:
        """What is being changed, for the title of a page on which only this is a form."""
        row = getattr(self.form, "instance", None)
        return f"{self.title}: {row}" if row is not None and row.pk and self.may_remove else self.title


@dataclass
class Slot:
    """A line of the draft: its words or the question in its place, the way to its form, what the check says."""

    place: str
    label: str
    lines: list[str]
    question: str
    address: str
    notes: list[Note]


@dataclass
class EditedGoal:
    """A goal in the editor, read downward: outcome, practice, commitments."""

    shown: PaperGoal
    pk: int
    is_open: bool
    outcome: Slot
    practice: Slot
    commitments: list[Slot]
    silent: list[str]
    notes: list[Note]


class Editor:
    """Everything that the page of a draft shows. Seven queries, whatever the draft holds."""

    def __init__(self, agreement: Agreement, draft: AgreementVersion, member: Member, opened: Opened | None = None):
        self.agreement, self.draft, self.opened = agreement, draft, opened
        prefetch_related_objects([draft], "goals")  # read once, for their words and their ids
        self.content = compose(draft)
        charter = charter_of(agreement.role)
        found = findings_of(self.content, Charter.read(charter.content if charter else None), member.today)
        rows = list(agreement.kept_findings.select_related("by"))
        self.kept: list[KeptFinding] = rows
        kept = {(one.code, one.about) for one in rows}
        self.findings = [one for one in found if (one.code, one.about) not in kept]
        self.goal_ids = {str(one.key): one.pk for one in draft.goals.all()}
        self.commitment_ids = {str(one.key): one.pk for one in draft.commitments.all()}
        earlier = in_force_of(agreement)
        self.mender = Mender(
            self.content, self.goal_ids, self.commitment_ids, self._to, earlier.content if earlier else None
        )

    def _to(self, name: str, *parts: Any) -> str:
        return reverse(f"agreements:{name}", args=[self.draft.school.slug, self.agreement.pk, *parts])

    def _notes(self, place: str) -> list[Note]:
        return [self.mender.note(one) for one in self.findings if one.place == place]

    @property
    def parts(self) -> list[Slot]:
        return [
            Slot(f"part-{part.name}", part.label, lines_of(part, self.content), part.question,
                 self._to("part", part.name), self._notes(f"part-{part.name}"))
            for part in PARTS
        ]  # fmt: skip

    @property
    def goals(self) -> list[EditedGoal]:
        return [self._goal(number, goal) for number, goal in enumerate(self.content["goals"], 1)]

    def _goal(self, number: int, goal: Content) -> EditedGoal:
        pk, place = self.goal_ids[goal["key"]], f"goal-{goal['key']}"
        shown, address = PaperGoal(number, goal, ""), self._to("goal", self.goal_ids[goal["key"]])
        seen = [f"Seen in: {goal['seen_in']}" if goal["seen_in"] else "", shown.measured]
        first = f"Seen first: {goal['first_sign']}" if goal["first_sign"] else ""
        outcome, practice = filter(None, [goal["outcome"], *seen]), filter(None, [goal["practice"], first])
        return EditedGoal(
            shown, pk, goal["state"] != Goal.State.DONE,
            Slot(f"{place}-outcome", "What students will do", list(outcome), OUTCOME,
                 address, self._notes(f"{place}-outcome")),
            Slot(f"{place}-practice", "What teachers will change", list(practice),
                 FIRST_SIGN if goal["practice"] else PRACTICE,
                 address, self._notes(f"{place}-practice")),
            [self._commitment(one) for one in goal["commitments"]], self._silent(goal),
            self._notes(f"{place}-commitments"),
        )  # fmt: skip

    def _commitment(self, one: Content) -> Slot:
        time = f"{one['hours']} hour{'' if one['hours'] == '1' else 's'} a week" if one["hours"] else ""
        duty = f"Duty: {one['duty_wording']}" if one["duty_wording"] else ""
        place = f"commitment-{one['key']}"
        lines = [one["text"], *filter(None, [time, duty])]
        address = self._to("commitment", self.commitment_ids[one["key"]])
        return Slot(place, PartyKind(one["party"]).label, lines, "", address, self._notes(place))

    def _silent(self, goal: Content) -> list[str]:
        gives = {one["party"] for one in goal["commitments"]}
        kinds = (PartyKind.COACH, PartyKind.PRINCIPAL, PartyKind.TEACHERS)
        return [kind.label for kind in kinds if kind not in gives]

    def lines_at(self, place: str) -> list[str]:
        """What stands at a place of the draft now."""
        goals = [slot for goal in self.goals for slot in (goal.outcome, *goal.commitments)]
        found = next((slot.lines for slot in (*self.parts, *goals) if slot.place == place), [])
        return found or ["Something else in the draft was changed."]

    @property
    def offered(self) -> EditedGoal | None:
        """The goal that waits first, where fewer than two are in progress."""
        states = [goal["state"] for goal in self.content["goals"]]
        if states.count(Goal.State.IN_PROGRESS) >= 2 or Goal.State.WAITING not in states:
            return None
        return self.goals[states.index(Goal.State.WAITING)]

    @property
    def tags(self) -> list[tuple[str, str]]:
        """What is to settle or accept, counted by kind: the look of the tag and its words."""
        looks = Counter(_kind(one) for one in self.findings)
        return [(look, f"{number} {words}") for (look, words), number in looks.items()]

    @property
    def summary(self) -> str:
        if not self.findings:
            return "Nothing to settle"
        words = count(len(self.findings), "thing", "things")
        return f"{words[:1].upper()}{words[1:]} to settle or accept"


def _kind(found: Found) -> tuple[str, str]:
    if found.code in CONTRADICTS:
        return "contested", "contradiction"
    if found.code in MISSING:
        return "hazy", "missing"
    if found.look == "overloaded":
        return "overloaded", "overloaded"
    return ("contested", "out of date") if found.look == "contested" else ("hazy", COUNTED.get(found.code, "unclear"))


def editor_page(editor: Editor, member: Member) -> dict[str, Any]:
    draft = editor.draft
    return {
        "editor": editor,
        "draft": draft,
        "agreement": editor.agreement,
        "opened": editor.opened,
        "period": day(day_of(editor.content["starts_on"])),
        "stations": STATIONS,
        "parties": [(PartyKind(one["kind"]).label, one["name"], one["role"]) for one in editor.content["parties"]],
        "is_principal": member.is_principal,
    }


def missing_from(content: Content) -> list[str]:
    """What an agreement cannot be signed without."""
    kinds = {one["kind"] for one in content["parties"]}
    said = {
        "Write at least one goal: what students will do": any(goal["outcome"] for goal in content["goals"]),
        "Say from when to when it holds": bool(content["starts_on"] and content["ends_on"]),
        "Say what is told to whom": bool(content["confidentiality"]),
        "Name the coach as a party": PartyKind.COACH in kinds,
        "Name a principal as a party": PartyKind.PRINCIPAL in kinds,
    }
    return [words for words, there in said.items() if not there]
