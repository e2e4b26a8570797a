"""What the page of proposals shows, and what each proposal begins with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from partnerships.calendars.forms import Guess, ProposalsForm, Row
from partnerships.calendars.learning import Guesser, stems_of
from partnerships.calendars.models import Proposal
from partnerships.calendars.queries import feed_of, learned_words, waiting_in
from partnerships.calendars.spans import KINDS, Chosen
from partnerships.log.diary import OUTSIDE
from partnerships.log.pages import Book
from roles.people.members import Member

MOST_SHOWN = 60


def owner_of(member: Member) -> str:
    """Whose keys and digests they are: of one person at one school."""
    return f"{member.school.pk} {member.account.pk}"


class Desk:
    """One look at the proposals of some days."""

    def __init__(self, book: Book, chosen: Chosen) -> None:
        self.book, self.chosen, self.member = book, chosen, book.member
        found = waiting_in(self.member.school, self.member.account, chosen.span)
        self.proposals, self.more = found[:MOST_SHOWN], max(0, len(found) - MOST_SHOWN)

    def form(self, data: Mapping[str, Any] | None = None) -> ProposalsForm:
        choices = [*self.book.choices, self.book.diary.outside()]
        guesses = self._guesses() if data is None else {}
        return ProposalsForm(
            data, member=self.member, proposals=self.proposals, choices=choices, roles=self.book.ground.roles,
            guesses=guesses,
        )  # fmt: skip

    def page(self, form: ProposalsForm) -> dict[str, Any]:
        return {
            "form": form,
            "rows": form.rows(),
            "ticked": form.ticked,
            "more": self.more,
            "chosen": self.chosen,
            "kinds": KINDS.items(),
            "feed": feed_of(self.member.school, self.member.account),
            "OUTSIDE": OUTSIDE,
        }

    def row_of(self, pk: int) -> Row | None:
        """The row of one proposal as it begins; None where it is not among those shown."""
        return next((row for row in self.form().rows() if row.proposal.pk == pk), None)

    def _guesses(self) -> dict[int, Guess]:
        if not self.proposals:
            return {}
        learned = learned_words(self.member.school, self.member.account)
        ground = self.book.ground
        wordings = {line.duty_id: line.wording for lines in ground.lines.values() for line in lines}
        guesser = Guesser(self.book.choices, wordings, learned, owner_of(self.member))
        earlier = [(one.outside, one.asked_by_id) for one in self.book.recent if one.outside]
        return {one.pk: guess(one, guesser, earlier) for one in self.proposals}


def guess(one: Proposal, guesser: Guesser, earlier: Sequence[tuple[str, int | None]]) -> Guess:
    """What it was on; outside the agreement in words that the coach used before, and who had asked then."""
    stems = stems_of(one.title)
    said = next(((text, role) for text, role in earlier if (told := stems_of(text)) and told <= stems), ("", None))
    on = guesser.guess(one.title)
    if on == OUTSIDE or (said[0] and not guesser.is_learned(one.title)):
        return Guess(OUTSIDE, *said)
    return Guess(on)
