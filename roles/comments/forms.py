"""What a person may type about a draft, and about what others said of it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms

from coachhub.kit.forms import DayField, SchoolForm
from roles.comments.inviting import Candidate
from roles.comments.models import Remark
from roles.comments.spots import Spot

LONG = "Say it in at most %(limit_value)d characters"
AS_SENT = 1300  # what a draft says, with line breaks as browsers send them
LONGEST_ROUND = timedelta(days=90)
Settled = Remark.Settled


class OpenForm(SchoolForm):
    """Whom to ask, until when, and what to tell them."""

    free_text = ("message",)
    people = forms.MultipleChoiceField(
        label="Who reads it", widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Choose who reads the draft",
            "invalid_choice": "Somebody you chose does not belong to the school any more. Look again who reads it.",
        },
    )  # fmt: skip
    ends_on = DayField(label="Until", help_text="They are reminded two school days before.")
    message = forms.CharField(
        label="What should they look at?", max_length=400, required=False, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"max_length": LONG},
    )  # fmt: skip

    def __init__(self, *args: Any, candidates: list[Candidate], **options: Any) -> None:
        super().__init__(*args, **options)
        self.candidates = {one.key: one for one in candidates}
        self.fields["people"].choices = [(key, one.name) for key, one in self.candidates.items()]  # type: ignore[attr-defined]

    def clean_people(self) -> list[Candidate]:
        return [one for key, one in self.candidates.items() if key in self.cleaned_data["people"]]

    def clean_ends_on(self) -> Any:
        ends_on, today = self.cleaned_data["ends_on"], self.member.today
        if not today < ends_on <= today + LONGEST_ROUND:
            raise forms.ValidationError("Choose a day after today, and within three months")
        return ends_on


class PlaceForm(SchoolForm):
    """Which place of the draft is meant."""

    part = forms.CharField(max_length=80)
    duty = forms.IntegerField(required=False, min_value=1, max_value=2**63 - 1)
    quoted = forms.CharField(max_length=AS_SENT, required=False)


class CommentForm(SchoolForm):
    """What somebody says about one place."""

    free_text = ("text", "proposed")
    text = forms.CharField(
        label="What do you think?", max_length=600, required=False, widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"max_length": LONG},
    )  # fmt: skip
    proposed = forms.CharField(
        label="Propose a wording", max_length=600, required=False, widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"max_length": LONG},
    )  # fmt: skip
    needs_talk = forms.BooleanField(label="Needs a talk", required=False)

    def __init__(self, *args: Any, spot: Spot, **options: Any) -> None:
        super().__init__(*args, auto_id=f"{spot.key}-%s", **options)
        self.spot = spot

    def clean_proposed(self) -> str:
        return one_line(self.cleaned_data["proposed"], self.spot)

    def clean(self) -> Any:
        cleaned: dict[str, Any] = super().clean()
        typed = any(cleaned.get(name) for name in ("text", "proposed", "needs_talk"))
        if not typed and not self.errors:
            self.add_error("text", "Write what you think, propose a wording, or tick that it needs a talk")
        return cleaned


class SettleForm(SchoolForm):
    """What becomes of a comment."""

    free_text = ("wording", "answer")
    how = forms.ChoiceField(
        choices=Settled.choices,
        error_messages=dict.fromkeys(["required", "invalid_choice"], "Choose what becomes of it"),
    )
    wording = forms.CharField(
        label="Your own wording", help_text="Where you change it.", max_length=600, required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"max_length": LONG},
    )  # fmt: skip
    answer = forms.CharField(
        label="A word why", help_text="Where it stays as it is; otherwise if you like.", max_length=400, required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"max_length": LONG},
    )  # fmt: skip
    was = forms.CharField(max_length=AS_SENT, required=False, strip=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, spot: Spot, comment: Remark, **options: Any) -> None:
        super().__init__(*args, **options)
        self.spot, self.comment = spot, comment

    @property
    def choices(self) -> list[tuple[str, str]]:
        """The answers that make sense for this comment, with what each does."""
        if not self.spot.longest:
            return [(Settled.CHANGED, "I see to it in the draft"), (Settled.KEPT, "Keep it as it is")]
        accept = [(Settled.ACCEPTED, "Accept the proposed wording")] if self.comment.proposed else []
        return [*accept, (Settled.CHANGED, "Change it to a wording of my own"), (Settled.KEPT, "Keep it as it is")]

    def clean_how(self) -> str:
        how: str = self.cleaned_data["how"]
        if how not in dict(self.choices):
            raise forms.ValidationError("Nothing was proposed here that could be accepted")
        return how

    def clean_wording(self) -> str:
        return one_line(self.cleaned_data["wording"], self.spot)

    def clean(self) -> Any:
        cleaned: dict[str, Any] = super().clean()
        how = cleaned.get("how")
        if how == Settled.CHANGED and self.spot.longest and not cleaned.get("wording") and "wording" not in self.errors:
            self.add_error("wording", "Write how it should read")
        if how == Settled.KEPT and not cleaned.get("answer") and "answer" not in self.errors:
            self.add_error("answer", "Say in a word why it stays")
        if how == Settled.ACCEPTED:
            cleaned["wording"] = self.comment.proposed
        elif how == Settled.KEPT or not self.spot.longest:
            cleaned["wording"] = ""
        return cleaned


def one_line(words: str, spot: Spot) -> str:
    """The words as the place can take them. Raises ValidationError for more than it holds, or where it holds none."""
    if not spot.lines:
        words = " ".join(words.split())
    if words and not spot.longest:
        raise forms.ValidationError("No wording can be put in here. Say what you think instead.")
    if len(words) > spot.longest > 0:
        raise forms.ValidationError(f"Say it in at most {spot.longest} characters")
    return words
