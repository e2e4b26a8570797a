"""Settling a contested duty: both claims as they stand, what an answer changes, what a teacher will read."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from coachhub.kit.templatetags.kit import and_list, day
from coachhub.kit.wording import small
from roles.charters.holders import holders_at
from roles.charters.models import CharterVersion
from roles.charters.text import hours
from roles.overlap.claims import OWNER, SHARE, Answer, Claim, Dispute, holds_after
from roles.overlap.forms import HOW, SettleForm, part_of
from roles.overlap.grid import HANDS_ON, SHARES
from roles.overlap.queries import in_force_owner, lines_of, proposals_for, role_name, under_way_of
from roles.overlap.words import HOW as HOW_WORDS
from roles.people.members import Member
from roles.routing.settling import types_of
from roles.signing.models import State


@dataclass(frozen=True)
class Quoted:
    """A claim as it is quoted: whose, in which version, where it stands there, in which words."""

    claim: Claim
    version: str
    wording: str
    where: str
    says: str


@dataclass
class Means:
    """What an answer changes, in sentences; empty until there is one."""

    words: str = ""
    reads: str = ""
    signatures: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    time: list[str] = field(default_factory=list)


class SettlePage:
    def __init__(self, dispute: Dispute, member: Member) -> None:
        self.dispute, self.member = dispute, member
        self.people: dict[int, list[str]] = {}
        for holder in holders_at(member.school, member.today):
            self.people.setdefault(holder.role_id, []).append(holder.name)

    def context(self, form: SettleForm, *, show: bool) -> dict[str, Any]:
        """What the page shows; `show` whether the form holds an answer whose consequences can be told."""
        dispute = self.dispute
        lines = lines_of([claim.column.version for claim in dispute.claims], dispute.duty.pk)
        return {
            "duty": dispute.duty,
            "dispute": dispute,
            "quoted": [self.quoted(claim, lines.get(claim.column.version)) for claim in dispute.claims],
            "form": form,
            "chosen": form["answer"].value() or "",
            "owners": [(f"{OWNER}-{claim.column.slug}", claim, self.others(claim)) for claim in dispute.claims],
            "hows": HOW,
            "how": form["how"].value() or "",
            "parts": [(form[part_of(claim)], claim) for claim in dispute.claims],
            "means": self.means(form.result) if show else None,
            "proposals": [(row.by, day(row.at), row.after["answer"]) for row in proposals_for(dispute.duty)],
            "answers_now": self.answers_now,
        }

    def quoted(self, claim: Claim, line: int | None) -> Quoted:
        state, number = State(claim.column.state).label.lower(), claim.column.number
        people = and_list(self.people.get(claim.role, [])) or "nobody holds it now"
        where = f"Line {line}, {people}." if line else f"{people}."
        week = f" {hours(claim.hold.hours)} hours a week." if claim.hold.hours else ""
        says = ""
        if claim.hold.kind == SHARES:
            lead = self.dispute.names.get(claim.hold.lead or 0, "")
            says = f"Shares it; the {small(lead)} leads." if claim.hold.lead != claim.role else "Shares it, and leads."
            says += "" if claim.hold.how else " It does not say how it is shared."
        return Quoted(claim, f"version {number}, {state}", claim.hold.wording, where + week, says)

    def others(self, claim: Claim) -> str:
        """`The project manager hands it on to the coach`."""
        others = [small(other.column.name) for other in self.dispute.claims if other is not claim]
        verb = "hands" if len(others) == 1 else "hand"
        return f"The {and_list(others)} {verb} it on to the {small(claim.column.name)}"

    def name(self, role: int) -> str:
        claimed = {claim.role: claim.column.name for claim in self.dispute.claims}
        return claimed.get(role) or self.dispute.names.get(role, "") or role_name(self.member.school, role)

    def sentence(self, answer: Answer) -> str:
        """The answer in a sentence, as mails and the trail say it."""
        first = self.name(answer.first)
        if answer.kind != SHARE:
            return f"The {small(first)} owns it."
        others = and_list([small(c.column.name) for c in self.dispute.claims if c.role != answer.first])
        note = f": {answer.how_note}" if answer.how_note else ""
        return f"The {small(first)} is asked first and shares it with the {others}, {HOW_WORDS[answer.how]}{note}."

    def means(self, answer: Answer) -> Means:
        after = holds_after(self.dispute, answer)
        under_way = under_way_of(self.member.school, after)
        found = Means(words=self.sentence(answer), reads=self.reads(answer))
        for role in after:
            found.signatures.append(self.signature(role, under_way.get(role)))
        found.questions = [self.questions(answer)]
        for claim in self.dispute.claims:
            if claim.hold.hours and claim.role in after and after[claim.role].kind == HANDS_ON:
                found.time.append(f"{claim.column.name}: {hours(claim.hold.hours)} hours a week less.")
        return found

    def signature(self, role: int, version: CharterVersion | None) -> str:
        name, who = self.name(role), and_list([*self.people.get(role, ["whoever will hold it"]), "the principal"])
        if version is None:
            claim = next((one for one in self.dispute.claims if one.role == role), None)
            if claim is None:
                return f"{name}: this one line is added to a draft. {who} sign it."
            return f"{name}: version {claim.column.number + 1} is drafted with this one line changed. {who} sign it."
        if version.is_draft:
            return f"{name}, version {version.number}, a draft: this line changes. {who} sign it."
        return (
            f"{name}: version {version.number} is out for signature and does not come into force with this line. "
            f"A draft begins with its text and this line changed. {who} sign it anew."
        )

    def questions(self, answer: Answer) -> str:
        types = types_of(self.dispute.duty)
        if not types:
            return "No question type belongs to this duty yet."
        names = and_list([f"“{one.name}”" for one in types])
        go = "goes" if len(types) == 1 else "go"
        first, now = and_list(self.people.get(answer.first, [])) or "the front door", self.answers_now
        if first == now:
            return f"{names} {go} to {first}, as now."
        return f"{names} {go} to {first} instead of {now}, once the new versions are in force."

    @cached_property
    def answers_now(self) -> str:
        """Who answers until it is settled: whoever is asked first in force, else the front door."""
        role = in_force_owner(self.dispute.duty)
        return and_list(self.people.get(role or 0, [])) or "the front door"

    def reads(self, answer: Answer) -> str:
        """What a teacher will read."""
        duty = self.dispute.duty
        who = f"{and_list(self.people.get(answer.first, []) or ['Nobody yet'])}, {small(self.name(answer.first))}"
        told = f"{who}: {duty.plain_line or duty.wording}".rstrip(".") + "."
        if answer.kind != SHARE:
            return told
        others = [f"{and_list(self.people.get(c.role, [])) or 'nobody yet'}, {small(c.column.name)}"
                  for c in self.dispute.claims if c.role != answer.first]  # fmt: skip
        note = f": {answer.how_note}" if answer.how_note else ""
        return f"{told} Shared with {and_list(others)}, {HOW_WORDS[answer.how]}{note}."
