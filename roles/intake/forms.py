"""What a person may type: a description with its role, and what becomes of one of its items."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from coachhub.kit.forms import SchoolForm
from coachhub.kit.wording import small
from roles.charters.models import Stake
from roles.intake.actions import Choice
from roles.intake.models import Item
from roles.intake.reading import LONGEST_FILE, Unreadable, text_of
from roles.staffing.models import Role
from roles.staffing.queries import roles_of

MOST_LETTERS, MOST_LINES = 60_000, 1_000
LONG = "Say it in at most %(limit_value)d characters"
PASTE = "Paste the job description, or choose its file"
TOO_LONG = "This is longer than any job description. Leave out what is not about this post, up to 60,000 characters."


class DescriptionForm(SchoolForm):
    """For which role, and the text: pasted, or in a file."""

    free_text = ("text", "new_role")

    role = forms.ModelChoiceField(
        None, label="For which role?", empty_label="A new role, named below", to_field_name="slug",
        error_messages={
            "required": "Choose a role, or name the new one", "invalid_choice": "Choose one of the school's roles",
        },
    )  # fmt: skip
    new_role = forms.CharField(
        label="Its name, where it is new", max_length=80, required=False, error_messages={"max_length": LONG},
        widget=forms.TextInput(attrs={"class": "w-half", "autocomplete": "off"}),
    )  # fmt: skip
    text = forms.CharField(
        label="The job description", max_length=MOST_LETTERS, strip=False,
        help_text="Paste all of it, as it is. Nothing is lost, and nothing becomes a duty until you take it.",
        widget=forms.Textarea(attrs={"rows": 12}), error_messages={"max_length": TOO_LONG, "required": PASTE},
    )  # fmt: skip
    file = forms.FileField(
        label="Or a file", required=False, allow_empty_file=True,
        help_text="Word (.docx), OpenDocument (.odt), PDF or plain text (.txt), up to 5 MB. Only its text is kept.",
        widget=forms.FileInput(attrs={"accept": ".docx,.odt,.pdf,.txt"}),
    )  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["role"].queryset = roles_of(self.member.school)  # type: ignore[attr-defined]
        self.fields["role"].widget.attrs["class"] = "w-half"
        # Each of them has another way to be said.
        self.fields["role"].required = not str(self.data.get("new_role", "")).strip()
        self.fields["text"].required = "file" not in self.files
        self.helper.form_error_title = "this can be sorted"
        self.file_name = ""

    def clean_new_role(self) -> str:
        return " ".join(self.cleaned_data["new_role"].split())

    def clean_text(self) -> str:
        return plain(self.cleaned_data["text"])

    def clean_file(self) -> UploadedFile | None:
        """The file, whose text takes the place of what was pasted, in the form that comes back too."""
        file: UploadedFile | None = self.cleaned_data["file"]
        if file is None:
            return None
        if (file.size or 0) > LONGEST_FILE:
            raise forms.ValidationError("This file is larger than 5 MB. Paste the text instead.")
        try:
            text = plain(text_of(file.name or "", file.read()))
        except Unreadable as error:
            raise forms.ValidationError(str(error)) from error
        if len(text) > MOST_LETTERS:
            raise forms.ValidationError(TOO_LONG)
        self.file_name = "".join(letter for letter in file.name or "" if letter.isprintable())
        self.cleaned_data["text"] = text
        self.data = self.data.copy()
        self.data["text"] = text
        return file

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        text = given.get("text", "")
        if not {"text", "file"} & set(self.errors):
            if not re.search(r"\w", text):
                self.add_error("text", PASTE)
            elif text.count("\n") >= MOST_LINES:
                self.add_error("text", "This has more than 1,000 lines. Leave out what is not about this post.")
        return given

    @property
    def role_of(self) -> Role:
        """The role chosen; not saved yet where it is new."""
        chosen: Role | None = self.cleaned_data["role"]
        return chosen or Role(school=self.member.school, name=self.cleaned_data["new_role"])


class ItemForm(SchoolForm):
    """What becomes of one item. `act` is the button that was pressed; without one the select decides."""

    ACTS = ("own", "share", "not_ours", "hazy", "take", "leave", "undo")
    free_text = ("wording", "how_note")

    seen = forms.CharField(max_length=60)
    act = forms.ChoiceField(choices=[(act, act) for act in ACTS], required=False)
    sort = forms.ChoiceField(choices=Item.Sort.choices, required=False)
    wording = forms.CharField(max_length=200, required=False, error_messages={"max_length": LONG})
    other = forms.ModelChoiceField(
        None, required=False, error_messages={"invalid_choice": "Choose one of the school's roles"}
    )
    how = forms.ChoiceField(
        choices=Stake.How.choices, required=False, error_messages={"invalid_choice": "Choose how it is shared"}
    )
    how_note = forms.CharField(max_length=200, required=False, error_messages={"max_length": LONG})

    def __init__(self, *args: Any, item: Item, **options: Any) -> None:
        super().__init__(*args, **options)
        self.item = item
        self.initial |= {"wording": item.wording, "how_note": item.how_note}
        self.fields["other"].queryset = roles_of(self.member.school)  # type: ignore[attr-defined]

    def clean_wording(self) -> str:
        return " ".join(self.cleaned_data["wording"].split())

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        sort = self._sort(given)
        fate = self._fate(given, sort)
        if fate == Item.Fate.TAKEN and not self.errors:
            self._ask_for_what_is_missing(sort, given)
        other = given.get("other") if sort in (Item.Sort.SHARE, Item.Sort.NOT_OURS) else self.item.other
        how = (given.get("how", ""), given.get("how_note", "").strip()) if sort == Item.Sort.SHARE else ("", "")
        self.choice = Choice(sort, fate, given.get("wording", ""), other, *how)
        return given

    @property
    def is_undo(self) -> bool:
        return self.cleaned_data.get("act") == "undo"

    def _sort(self, given: dict[str, Any]) -> str:
        act = given.get("act") or "take"
        if act in Item.Sort.values:
            return act
        chosen = given.get("sort") or self.item.sort
        return self.item.sort if act in ("leave", "undo") else chosen

    def _fate(self, given: dict[str, Any], sort: str) -> str:
        if given.get("act") == "leave" or sort == Item.Sort.NOT_A_DUTY:
            return Item.Fate.LEFT_OUT
        return Item.Fate.OPEN if sort == Item.Sort.HAZY else Item.Fate.TAKEN

    def _ask_for_what_is_missing(self, sort: str, given: dict[str, Any]) -> None:
        if given.get("act") == "undo":
            return
        words, other, own = given.get("wording", ""), given.get("other"), self.item.description.role
        if not words:
            self.add_error("wording", "Say what is done and for whom, or leave it out")
        elif sort == Item.Sort.SHARE and other is None:
            self.add_error("other", f"Say who leads “{words}”")
        elif sort == Item.Sort.NOT_OURS and other is None:
            self.add_error("other", f"Say whose “{words}” is")
        elif sort == Item.Sort.NOT_OURS and other == own:
            self.add_error("other", f"The {small(own.name)} cannot hand it on to itself. Choose another role, or Own.")


def plain(text: str) -> str:
    """With line ends of one kind."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
