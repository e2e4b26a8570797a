"""One item on the page: its words with what makes them hazy marked, what it becomes, what is missing."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from coachhub.kit.forms import Options
from coachhub.kit.templatetags.kit import day
from coachhub.kit.wording import small
from roles.charters.models import Stake
from roles.intake.filing import as_line
from roles.intake.lines_of_draft import NO_EVALUATION_WORDS, is_no_evaluation, is_review, review_day
from roles.intake.models import Item
from roles.intake.queries import source_of, state_of

# What a line is that is no duty: the sentence in its row.
KINDS = {
    "title": "What the post is called.",
    "heading": "A heading.",
    "lead-in": "Leads in to other lines, which stand for themselves.",
    "intro": "Says what the post is for. A purpose is written in the draft.",
    "terms": "Terms. What they say of time is proposed in the draft.",
    "qualification": "Asks for a person, not for work.",
    "boundary": "A boundary. It is proposed in the draft.",
    "boilerplate": "Standard text, the same for every post.",
    "footer": "Belongs to the page, not to the post.",
}
SETTLED = {"own": "Taken as own", "share": "Taken as share", "not_ours": "Handed on"}
SORTS = Options([(Item.Sort.OWN, "Own"), (Item.Sort.SHARE, "Share"), (Item.Sort.NOT_OURS, "Not ours"),
                 (Item.Sort.HAZY, "Hazy"), (Item.Sort.NOT_A_DUTY, "Not a duty")])  # fmt: skip
HOWS = Options([("", "Say it later, in the draft"), *Stake.How.choices])


@dataclass
class Row:
    """An item as the page shows it. `typed` and `errors` are those of a form that came back; `conflict` says who
    was first."""

    item: Item
    typed: dict[str, str] = field(default_factory=dict)
    errors: dict[str, list[str]] = field(default_factory=dict)
    conflict: str = ""
    students: bool = False
    others: Options | None = None

    @property
    def seen(self) -> str:
        return state_of(self.item)

    @property
    def is_whole(self) -> bool:
        return self.item.is_whole(self.item.description.role_id)

    @property
    def is_plain(self) -> bool:
        """Whether it only waits to be taken: sorted, and worded."""
        return self.item.sort in ("own", "share", "not_ours") and bool(self.item.wording) and not self.errors

    @property
    def wording(self) -> str:
        """What stands in the field."""
        proposed = self.item.wording or (as_line(self.item.text) if self.item.proposed_sort == "not_a_duty" else "")
        return self.typed.get("wording", proposed)

    @property
    def other_options(self) -> SafeString | str:
        chosen = self.typed.get("other", str(self.item.other_id or ""))
        return self.others.chosen(chosen) if self.others else ""

    @property
    def how_options(self) -> SafeString:
        return HOWS.chosen(self.typed.get("how", self.item.how))

    @property
    def how_note(self) -> str:
        return self.typed.get("how_note", self.item.how_note)

    @property
    def sort_options(self) -> SafeString:
        return SORTS.chosen(self.typed.get("sort") or self.item.sort)

    @property
    def says(self) -> SafeString:
        """What the description says, with the words marked that make it hazy."""
        text = self.item.text
        parts: list[tuple[str, str]] = []
        end = 0
        for begin, stop in sorted(_spans(self.item)):
            if begin >= end:
                parts.append((text[end:begin], text[begin:stop]))
                end = stop
        marked = format_html_join("", '{}<mark class="hazy">{}</mark>', parts)
        return format_html("{}{}", marked, text[end:])

    @property
    def whys(self) -> list[str]:
        return [str(one["why"]) for one in self.item.findings if one.get("why")]

    @property
    def other_words(self) -> str:
        """Who leads it, or where it goes."""
        if self.item.other is None or self.item.sort not in ("share", "not_ours"):
            return ""
        if self.item.sort == "not_ours":
            return f"Goes to the {small(self.item.other.name)}"
        how = self.item.get_how_display().lower() if self.item.how else "how it is shared is open"
        note = f" ({self.item.how_note})" if self.item.how_note else ""
        return f"The {small(self.item.other.name)} leads; {how}{note}"

    @property
    def boundary_words(self) -> str:
        return f"Boundary proposed: {small(NO_EVALUATION_WORDS)}" if is_no_evaluation(self.item) else ""

    @property
    def settled_words(self) -> str:
        if self.item.fate == Item.Fate.LEFT_OUT:
            return "Left out"
        return SETTLED.get(self.item.sort, "Settled")

    @property
    def left_out_words(self) -> tuple[str, str]:
        """Why a line stays out, in a few words and a sentence."""
        if is_review(self.item):
            when = day(review_day(self.item.description))
            return "Good news, but not a duty.", f"Becomes the review date: {when}."
        if self.item.kind == "catch_all":
            return "Not a duty.", "Such work is logged as outside the agreement and comes up at the review."
        if self.item.kind:
            return "", KINDS.get(self.item.kind, "Not a duty.")
        return "Left out.", "It stands beside the draft and can be put back."

    @property
    def source(self) -> str:
        """The lines of the original that it stands in: `12`, `12–14`."""
        return source_of(self.item)

    @property
    def name(self) -> str:
        """How a control of the row is told from that of another."""
        words = self.item.text if len(self.item.text) <= 60 else f"{self.item.text[:57]}…"
        return f"line {self.source}, {words}"

    @property
    def first_line(self) -> int:
        return self.item.lines[0] if self.item.lines else 1


def _spans(item: Item) -> list[tuple[int, int]]:
    if item.sort in (Item.Sort.SHARE, Item.Sort.NOT_OURS):
        return []  # what somebody else leads or has is worded in their charter
    found = (one.get("span") or (0, 0) for one in item.findings)
    return [(begin, end) for begin, end in found if 0 <= begin < end <= len(item.text)]
