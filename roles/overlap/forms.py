"""How a contested duty is settled: one answer, and of a sharing only what its kind needs."""

from __future__ import annotations

from typing import Any

from django import forms

from coachhub.kit.forms import SchoolForm
from coachhub.kit.wording import small
from roles.overlap.claims import OTHER, OWNER, SHARE, Answer, Claim, Dispute
from roles.people.members import Member
from roles.staffing.queries import roles_of

LONGEST_NOTE = 200  # as a charter's line holds
BY = [("grade", "By grade"), ("phase", "By phase"), ("topic", "By topic")]
HOW = [
    ("split", "Split", "by grade, phase or topic: each alone in a part"),
    ("joint", "Joint", "all of them every time; one is asked first"),
    ("lead", "Lead and support", "one does it, the others help when asked"),
    ("handed", "Handed over at a step", "one starts, another takes it from there"),
]
LONG = "Say it in at most %(limit_value)d characters"


class SettleForm(SchoolForm):
    """An answer to who does what two roles claim. Without JavaScript all fields are there, and only those of the
    chosen kind are read."""

    answer = forms.ChoiceField(
        error_messages={
            "required": "Choose how they stand to this duty",
            "invalid_choice": "Choose one of the answers",
        },
    )
    how = forms.ChoiceField(
        choices=[(value, label) for value, label, _ in HOW], required=False,
        error_messages={"invalid_choice": "Choose one of the four kinds"},
    )  # fmt: skip
    by_what = forms.ChoiceField(
        choices=BY, required=False, error_messages={"invalid_choice": "Choose grade, phase or topic"}
    )
    starts = forms.ChoiceField(required=False, error_messages={"invalid_choice": "Choose one of the roles"})
    takes_over = forms.ChoiceField(required=False, error_messages={"invalid_choice": "Choose one of the roles"})
    step = forms.CharField(max_length=110, required=False, error_messages={"max_length": LONG})
    lead = forms.ChoiceField(required=False, error_messages={"invalid_choice": "Choose one of the roles"})
    first = forms.ChoiceField(required=False, error_messages={"invalid_choice": "Choose one of the roles"})
    other = forms.ChoiceField(required=False, error_messages={"invalid_choice": "Choose another role of this school"})
    seen = forms.CharField(max_length=600, required=False)

    def __init__(self, *args: Any, member: Member, dispute: Dispute, **options: Any) -> None:
        super().__init__(*args, member=member, **options)
        self.helper.form_error_title = "this can be settled"
        self.dispute = dispute
        roles = [(claim.column.slug, claim.column.name) for claim in dispute.claims]
        for name in ("starts", "takes_over", "lead", "first"):
            self.fields[name].choices = roles  # type: ignore[attr-defined]
        owners = [(f"{OWNER}-{slug}", name) for slug, name in roles]
        self.fields["answer"].choices = [*owners, (SHARE, "They share it"), (OTHER, "Somebody else")]  # type: ignore[attr-defined]
        for claim in dispute.claims:
            self.fields[part_of(claim)] = forms.CharField(
                max_length=60, required=False, error_messages={"max_length": LONG}
            )
        self.free_text = ("step", *(part_of(claim) for claim in dispute.claims))
        claimed = {claim.role for claim in dispute.claims}
        self.others = {role.slug: role for role in roles_of(member.school) if role.pk not in claimed}
        self.fields["other"].choices = [(slug, role.name) for slug, role in self.others.items()]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("answer") == OTHER:
            self._need("other", "Choose who owns it")
        elif given.get("answer") == SHARE and self._need("how", "Say how they share it"):
            getattr(self, f"_clean_{given['how']}")()
            if not self.errors and len(self.note) > LONGEST_NOTE:
                self.add_error(
                    "step" if given["how"] == "handed" else part_of(self.dispute.claims[0]),
                    f"Together this has {len(self.note)} characters, and a charter's line has at most {LONGEST_NOTE}",
                )
        return given

    def _clean_split(self) -> None:
        self._need("by_what", "Say by what it is split")
        for claim in self.dispute.claims:
            self._need(part_of(claim), f"Say which part the {small(claim.column.name)} has")
        self._need("first", "Say who is asked first")

    def _clean_joint(self) -> None:
        self._need("first", "Say who is asked first")

    def _clean_lead(self) -> None:
        self._need("lead", "Say who leads")

    def _clean_handed(self) -> None:
        both = self._need("starts", "Say who starts it") and self._need("takes_over", "Say who takes it over")
        if both and self.cleaned_data["starts"] == self.cleaned_data["takes_over"]:
            self.add_error("takes_over", "Choose another role than the one that starts it")
        self._need("step", "Say at which step it is handed over")
        self._need("first", "Say who is asked first")

    def _need(self, name: str, words: str) -> bool:
        if self.cleaned_data.get(name):
            return True
        if name not in self.errors:
            self.add_error(name, words)
        return False

    @property
    def note(self) -> str:
        """What the line of each charter adds to how it is shared."""
        given, names = self.cleaned_data, {claim.column.slug: claim.column.name for claim in self.dispute.claims}
        if given["how"] == "split":
            parts = [f"{claim.column.name}, {_tidy(given[part_of(claim)])}" for claim in self.dispute.claims]
            return f"by {given['by_what']}: {'; '.join(parts)}"
        if given["how"] == "handed":
            over = small(names[given["takes_over"]])
            return f"{names[given['starts']]} starts, {over} takes over: {_tidy(given['step'])}"
        return ""

    @property
    def result(self) -> Answer:
        """The answer. Only after the form was found good."""
        given, roles = self.cleaned_data, {claim.column.slug: claim.role for claim in self.dispute.claims}
        kind, _, slug = given["answer"].partition("-")
        if kind == OWNER:
            return Answer(OWNER, roles[slug])
        if kind == OTHER:
            return Answer(OTHER, self.others[given["other"]].pk)
        first = given["lead"] if given["how"] == "lead" else given["first"]
        return Answer(SHARE, roles[first], given["how"], self.note)


def part_of(claim: Claim) -> str:
    """The name of the field for a role's part of a split."""
    return f"part-{claim.column.slug}"


def _tidy(text: str) -> str:
    return " ".join(text.split())
