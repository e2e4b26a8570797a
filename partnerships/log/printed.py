"""Parts of the log's page that follow from little, printed once and kept: they would cost half of the page."""

from __future__ import annotations

from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from coachhub.kit.kept import Kept
from partnerships.log.chips import chips
from partnerships.log.durations import CHIPS, chip_words
from partnerships.log.forms import OTHER, EntryForm
from partnerships.log.spans import KINDS
from roles.people.models import School

TOUCHED_FIRST = {"on", "chip", "key"}
_FOLDS: Kept[dict[str, SafeString]] = Kept(256)
_LENGTHS: Kept[SafeString] = Kept(len(CHIPS) + 2)
_LONGER: Kept[SafeString] = Kept(256)


def folds(form: EntryForm, parts: dict[str, Any]) -> dict[str, SafeString]:
    """The fields that most never open; kept while nothing is in them."""

    def printed() -> dict[str, SafeString]:
        said = {**parts, "form": form}
        return {
            "outside_fields": render_to_string("log/_outside_fields.html", said),
            "folds": render_to_string("log/_folds.html", said),
        }

    if form.is_bound or form.initial.keys() - TOUCHED_FIRST:
        return printed()
    school, cycles = form.member.school, tuple(form["cycle"].field.choices)
    return _FOLDS.get((school.pk, school.routing_version, form.member.today, cycles), printed)


def lengths(chosen: str) -> SafeString:
    """How long it took, as chips, one of them chosen or none."""
    choices = [*((str(minutes), chip_words(minutes)) for minutes in CHIPS), (OTHER, "Other")]
    known = chosen if chosen in dict(choices) else ""

    def printed() -> SafeString:
        return render_to_string("log/_lengths.html", {"chips": chips("chip", choices, known)})

    return _LENGTHS.get(known, printed)


def longer(school: School) -> SafeString:
    """The ways to longer views of the log."""
    said = {"school": school.slug, "kinds": KINDS.items()}
    return _LONGER.get(school.slug, lambda: render_to_string("log/_longer.html", said))
