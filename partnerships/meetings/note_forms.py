"""What is typed after a meeting: notes, decisions, who was not there, what is open, and next steps."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django import forms

from coachhub.kit.forms import DayField, SchoolForm
from partnerships.meetings.forms import optional, say_later
from partnerships.meetings.models import AgendaItem
from partnerships.teams.forms import CHOOSE, LONG, ChoosesPeople, area

STEPS = 4
FAR = timedelta(days=800)
Step = tuple[str, Any, date | None]


class NotesForm(ChoosesPeople):
    """The notes of a meeting; next steps are added to those that it has."""

    free_text = ("said", "decided")

    said = forms.CharField(
        label="Notes", max_length=4000, required=False, widget=area(6), error_messages=LONG,
        help_text="Read by the team alone: its members, lead and coach. Without a student's name.",
    )  # fmt: skip
    decided = forms.CharField(
        label="Decisions", max_length=2000, required=False, widget=area(3), error_messages=LONG,
        help_text="One a line.",
    )  # fmt: skip
    missed = forms.MultipleChoiceField(
        label="Who was not there", required=False, widget=forms.CheckboxSelectMultiple,
        help_text="They get notes, decisions and next steps by mail, once.",
        error_messages={"invalid_choice": "Somebody you chose is not in the team any more"},
    )  # fmt: skip
    unfinished = forms.MultipleChoiceField(
        label="What is still open", required=False, widget=forms.CheckboxSelectMultiple,
        help_text="It stands on the next agenda that is written.",
        error_messages={"invalid_choice": "Somebody changed the agenda meanwhile"},
    )  # fmt: skip
    was = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**30)

    def __init__(self, *args: Any, items: Sequence[AgendaItem], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["missed"].choices = [(key, one.name) for key, one in self.people.items()]  # type: ignore[attr-defined]
        self.fields["unfinished"].choices = [(str(one.pk), one.title) for one in items]  # type: ignore[attr-defined]
        for number in range(1, STEPS + 1):
            self.fields[f"what_{number}"] = optional(f"Next step {number}", 160)
            self.fields[f"owner_{number}"] = forms.ChoiceField(
                label=f"Who does step {number}", required=False, error_messages=CHOOSE
            )
            self.offer(f"owner_{number}", "Choose")
            self.fields[f"due_{number}"] = DayField(label=f"By when, step {number}", required=False)
        self.free_text = (*self.free_text, *(f"what_{number}" for number in range(1, STEPS + 1)))

    def step_rows(self) -> list[tuple[Any, Any, Any]]:
        return [(self[f"what_{n}"], self[f"owner_{n}"], self[f"due_{n}"]) for n in range(1, STEPS + 1)]

    def clean(self) -> Any:
        cleaned = super().clean()
        for number in range(1, STEPS + 1):
            what, owner, due = (self.cleaned_data.get(f"{name}_{number}") for name in ("what", "owner", "due"))
            if what and not owner and f"owner_{number}" not in self.errors:
                self.add_error(f"owner_{number}", "Every next step has somebody: choose one")
            if (owner or due) and not what and f"what_{number}" not in self.errors:
                self.add_error(f"what_{number}", "Say what is to be done")
            if due and abs(due - self.member.today) > FAR:
                self.add_error(f"due_{number}", "Write a day within two years from now")
        return cleaned

    def says(self) -> dict[str, Any]:
        good = self.cleaned_data
        return {
            "said": good["said"].replace("\r\n", "\n"),
            "decided": good["decided"].replace("\r\n", "\n"),
            "missed": [one for key, one in self.people.items() if key in good["missed"]],
            "unfinished": [int(key) for key in good["unfinished"]],
            "steps": self.steps(),
            "was": good["was"],
        }

    def steps(self) -> list[Step]:
        good = self.cleaned_data
        rows = [(good[f"what_{n}"], good[f"owner_{n}"], good[f"due_{n}"]) for n in range(1, STEPS + 1)]
        return [(what, self.people[owner], due) for what, owner, due in rows if what]

    def typed(self) -> list[str]:
        """All that was typed, so that nothing is lost."""
        steps = [f"{what}, {owner.name}" for what, owner, _ in self.steps()]
        good = self.cleaned_data
        return [words for words in (good["said"], good["decided"], "\n".join(steps)) if words]


class SeenForm(SchoolForm):
    """The revision, of a meeting or a team, that was seen when the button was pressed."""

    revision = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)


class CallOffForm(SeenForm):
    """Whether those of its series that come after it are called off too; `later` is how many these are."""

    with_later = forms.BooleanField(label="Call off the later ones too", required=False)

    def __init__(self, *args: Any, later: int, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["with_later"].help_text = say_later(later)
        if not later:
            del self.fields["with_later"]


class AddressForm(SchoolForm):
    """Which calendar is meant, and whether its address is renewed or ended."""

    team = forms.CharField(required=False, max_length=60, widget=forms.HiddenInput)
    act = forms.ChoiceField(choices=[("renew", "Renew"), ("end", "End")], widget=forms.HiddenInput)

    free_text = ("team",)
