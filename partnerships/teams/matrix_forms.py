"""What a person may type about a phase matrix: its phases, its rows, and what each row does in each phase."""

from __future__ import annotations

from typing import Any

from django import forms

from coachhub.kit.forms import SchoolForm
from partnerships.teams.forms import LONG, area
from partnerships.teams.matrix import MOST_PHASES, Cell, Matrix, Phase, Row, new_key
from partnerships.teams.shipped import shipped


def revision_field() -> forms.IntegerField:
    return forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=2**30)


class WordsForm(SchoolForm):
    """A form whose fields show the words of a matrix as they are now."""

    def lines(self) -> list[tuple[str, str, str]]:
        """What it is, how it is now and how it was typed, for whoever came second."""
        typed = ((str(one.label), one.initial or "", self.cleaned_data[name]) for name, one in self.fields.items()
                 if name in self.free_text or name.startswith("about-"))  # fmt: skip
        return list(typed)


class BeginForm(SchoolForm):
    """Which of the shipped matrices to begin with again."""

    template = forms.ChoiceField(
        label="Begin with", widget=forms.RadioSelect,
        error_messages=dict.fromkeys(["required", "invalid_choice"], "Choose one of these"),
    )  # fmt: skip
    was = revision_field()

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["template"]
        field.choices = [(key, matrix.name) for key, matrix in shipped().items()]  # type: ignore[attr-defined]
        field.hints = {  # type: ignore[attr-defined]
            key: f"{', '.join(phase.name for phase in matrix.phases)}. {matrix.source}."
            for key, matrix in shipped().items()
        }


class PhasesForm(WordsForm):
    """The phases in their order; one without a name is left out."""

    was = revision_field()

    def __init__(self, *args: Any, matrix: Matrix, **options: Any) -> None:
        super().__init__(*args, **options)
        self.matrix = matrix
        self.free_text = tuple(self._add(number) for number in range(MOST_PHASES))

    def _add(self, number: int) -> str:
        phase = self.matrix.phases[number] if number < len(self.matrix.phases) else Phase("", "")
        name, about = f"name-{number}", f"about-{number}"
        self.fields[name] = forms.CharField(
            label=f"Phase {number + 1}", max_length=40, required=number == 0, initial=phase.name,
            error_messages={"required": "Name at least one phase", **LONG},
        )  # fmt: skip
        self.fields[about] = forms.CharField(
            label=f"Phase {number + 1}: who leads in it",
            max_length=60,
            required=False,
            initial=phase.about,
            error_messages=LONG,
        )
        return name

    def phases(self) -> list[Phase]:
        """The phases as typed; each keeps its key, a new one gets one."""
        found: list[Phase] = []
        old = self.matrix.phases
        taken = {phase.key for phase in old}
        for number in range(MOST_PHASES):
            name = " ".join(self.cleaned_data[f"name-{number}"].split())
            if name:
                key = old[number].key if number < len(old) else new_key(name, taken)
                taken.add(key)
                found.append(Phase(key, name, self.cleaned_data[f"about-{number}"]))
        return found


class NewRowForm(SchoolForm):
    """Another row."""

    free_text = ("name",)
    name = forms.CharField(
        label="Another row", max_length=40, help_text="Like: Librarian, or Student work.",
        error_messages={"required": "Name the row", **LONG},
    )  # fmt: skip
    was = revision_field()


class RowForm(WordsForm):
    """What one row does in each phase, and what is seen when it is ready for the next."""

    was = revision_field()
    name = forms.CharField(label="Name of the row", max_length=40, error_messages={"required": "Name the row", **LONG})

    def __init__(self, *args: Any, matrix: Matrix, row: Row, **options: Any) -> None:
        super().__init__(*args, **options)
        self.matrix, self.row = matrix, row
        self.fields["name"].initial = row.name
        for phase in matrix.phases:
            self._add(phase, matrix.after(phase.key))
        self.free_text = tuple(name for name in self.fields if name != "was")

    def _add(self, phase: Phase, after: Phase | None) -> None:
        cell = self.row.cell(phase.key)
        self.fields[f"does-{phase.key}"] = forms.CharField(
            label=f"{phase.name}: what it does", max_length=200, required=False, initial=cell.does, widget=area(2),
            error_messages=LONG,
        )  # fmt: skip
        if after is not None:
            self.fields[f"ready-{phase.key}"] = forms.CharField(
                label=f"Ready for {after.name} when", max_length=200, required=False, initial=cell.ready,
                widget=area(2), error_messages=LONG,
            )  # fmt: skip

    def typed(self) -> Row:
        """The row as typed. A matrix may have been changed between: what is of other phases stays as it was."""
        cells = dict(self.row.cells)
        for phase in self.matrix.phases:
            said = (self.cleaned_data.get(f"{word}-{phase.key}", "") for word in ("does", "ready"))
            cells[phase.key] = Cell(*(" ".join(one.split()) for one in said))
        return Row(self.row.key, " ".join(self.cleaned_data["name"].split()) or self.row.name, cells)
