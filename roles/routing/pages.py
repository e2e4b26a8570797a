"""An answer slip as the page says it: names, how to reach them, notices. Follows from the slip alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from coachhub.kit.nav import address_of
from coachhub.kit.templatetags.kit import short_day
from coachhub.kit.wording import small
from roles.people.models import School
from roles.routing import why
from roles.routing.directory import PublishedEntry
from roles.routing.owners import Asked, Door, Kind, Reason, Slip
from roles.routing.reaching import Phone, phones
from roles.routing.wording import days, or_list, small_place

ANSWERS = {
    Reason.ALL_AWAY: "Answers while nobody covers.",
    Reason.NOBODY_HOLDS: "Answers until somebody holds the role.",
    Reason.LANE: "Is the one to tell, in person or by phone.",
}


THOUGHTS = (
    "What would students be doing that they are not doing now?",
    "What have you already tried that half worked?",
)


@dataclass(frozen=True)
class SlipPage:
    school: School
    slip: Slip
    question: str = ""
    noted: why.Noted | None = None
    is_school_day: bool = True
    in_person: bool = False  # nothing of it is to be put in writing
    published: PublishedEntry | None = None  # what its owner answers each time
    is_mine: bool = False  # the reader is the owner, or leads the school
    may_send: bool = True  # not for somebody who leads the district and does not belong to the school

    @property
    def is_front_door(self) -> bool:
        return self.slip.kind == Kind.FRONT_DOOR

    @property
    def names(self) -> list[str]:
        return [one.person.name for one in self.slip.asked] or ["The main office"]

    @property
    def firsts(self) -> str:
        """What to call them once the names were said."""
        holders = all(one.covers is None for one in self.slip.asked)
        if len(self.slip.asked) > 1 and self.slip.role is not None and holders:
            return f"the {small(self.slip.role.plural_name)}"
        return or_list([one.person.first_name for one in self.slip.asked]) or "the main office"

    @property
    def role_line(self) -> str:
        """PL coach, room 118; Librarians, library desk; for Yvonne Castillo, away until Nov 13."""
        slip, first = self.slip, self._single
        if not slip.asked:
            return self.school.name
        if first is not None and first.covers is not None:
            return f"for {first.covers.name}" + (
                f", away until {short_day(first.covers_until)}" if first.covers_until else ""
            )
        if slip.door == Door.LEAD:
            return "District lead"
        if first is None:
            role = slip.role
            return ", ".join(filter(None, [role.plural_name, small_place(role.room)])) if role else ""
        role_name = first.role.name if first.role else "Principal or deputy"
        place = first.person.room or (first.role.room if first.role else "")
        return ", ".join(filter(None, [role_name, small_place(place)]))

    @property
    def role_name(self) -> str:
        """As which they are asked, in a row of names."""
        slip, first = self.slip, self._single
        if first is None:
            return small(slip.role.plural_name) if slip.role and slip.asked else ""
        if first.covers is not None:
            return f"for {first.covers.name}"
        return small(first.role.name) if first.role else ""

    @property
    def state(self) -> str:
        """In the words of the page, for one person at the school; a class of the same name goes with it."""
        first = self._single
        if first is None or self.slip.door == Door.LEAD:
            return ""
        if first.away_until:
            return "away"
        return "covers" if first.covers else "here"

    @property
    def away_until(self) -> str:
        first = self._single
        return short_day((first.away_until or first.covers_until) if first else None)

    @property
    def say(self) -> str:
        if self.slip.door == Door.FOR_NOW:
            return "Answers this until a charter owns it."
        if self.is_front_door:
            return ANSWERS.get(self.slip.reason, "Answers whatever has no owner, until it has one.")
        duty = self.slip.duty
        return (duty.plain_line or f"{duty.wording}.") if duty else ""

    @property
    def thoughts(self) -> tuple[str, str] | None:
        """Two questions to think about before meeting, where the duty is coaching and not telling."""
        duty = self.slip.duty
        if duty is None or not duty.is_coaching or self.is_front_door:
            return None
        return duty.think_first or THOUGHTS[0], duty.think_second or THOUGHTS[1]

    @property
    def why(self) -> list[why.Step]:
        return why.steps(self.school, self.slip, bool(self.question), self.noted)

    @property
    def about(self) -> str:
        """What a question would be about that this slip answers."""
        question_type = self.slip.type
        return (question_type.about or question_type.name) if question_type else ""

    @property
    def stake(self) -> str:
        return "shares" if self.slip.claim and self.slip.claim.shared else "owns"

    @property
    def stake_words(self) -> str:
        return "Leads" if self.stake == "shares" else "Owns"

    @property
    def charter_line(self) -> str:
        return why.charter_line(self.school, self.slip)

    @property
    def signed(self) -> str:
        signed = why.signed(self.slip.claim) if self.slip.claim else ""
        return f", s{signed.removeprefix('S')}" if signed else "."

    @property
    def send(self) -> str:
        """The page that sends the question, with its words; whoever has no account signs in first."""
        where = {"type": self.slip.type.key} if self.slip.type else {"to": "front-door"}
        words = {"q": self.question} if self.question else {}
        return f"{address_of('questions:send', self.school)}?{urlencode({**words, **where})}"

    @property
    def mail(self) -> str:
        """An address that opens the asker's own mail program; the words are never in the subject."""
        if not self.slip.asked or self.in_person:
            return ""
        about = self.slip.type.about if self.slip.type else ""
        subject = f"A question about {about}" if about else "A question"
        to = ",".join(quote(one.person.email, safe="@") for one in self.slip.asked)
        body = f"&body={quote(self.question, safe='')}" if self.question else ""
        return f"mailto:{to}?subject={quote(subject, safe='')}{body}"

    @property
    def phones(self) -> list[Phone]:
        slip, first = self.slip, self._single
        if first is not None:
            own_role = first.role.extension if first.role else ""
            return phones([("", first.person.extension or own_role)])
        if slip.asked and slip.role is not None and slip.role.extension:
            return phones([("", slip.role.extension)])
        if not slip.asked:
            return phones([("", self.school.office_phone)])
        return phones([(one.person.first_name, one.person.extension) for one in slip.asked])

    @property
    def facts(self) -> list[tuple[str, str]]:
        slip, first = self.slip, self._single
        if first is None:
            best = slip.role.best_time if slip.role else ""
            rows = [(one.person.first_name, _part(one)) for one in slip.asked]
            return [(name, value) for name, value in [("Best time", best), *rows] if value]
        role_time = first.role.best_time if first.role else ""
        rows = [("Best time", first.person.best_time or role_time), ("Usually in", first.person.usually_in)]
        if first.covers is not None and first.role is not None:
            rows.insert(0, ("Otherwise", first.role.name))
        if self.is_front_door and self.school.office_phone:
            rows.append(("Cannot wait?", f"The main office answers all day: {self.school.office_phone}"))
        return [(name, value) for name, value in rows if value]

    @property
    def notices(self) -> list[tuple[str, str]]:
        """Who is away, now or soon: a sentence, and what follows from it."""
        return [*self._away_now(), *self._away_soon()]

    def _away_now(self) -> Iterator[tuple[str, str]]:
        shown = {one.covers.id for one in self.slip.asked if one.covers}
        if self.slip.kind == Kind.OWNER:
            for absent in self.slip.away:
                if absent.person.id not in shown:
                    yield f"{absent.person.name} is away until {short_day(absent.until)}.", ""
        if len(self.slip.asked) > 1:
            for one in self.slip.asked:
                if one.covers:
                    until = f" until {short_day(one.covers_until)}" if one.covers_until else ""
                    yield f"{one.covers.name} is away{until}.", f"{one.person.name} covers."

    def _away_soon(self) -> Iterator[tuple[str, str]]:
        alone = self._single is not None
        for one in self.slip.asked:
            if one.next_away is None:
                continue
            away = days(one.next_away.first_day, one.next_away.last_day)
            sentence = f"Away {away}." if alone else f"{one.person.name} is away {away}."
            yield sentence, self._covered(one, alone)

    def _covered(self, one: Asked, alone: bool) -> str:
        cover = one.next_cover
        if cover is not None:
            role = f", {small(one.next_cover_role.name)}," if one.next_cover_role else ""
            return f"{cover.name}{role} covers. Ask then, and the answer is {cover.first_name}."
        return "Nobody covers yet, so the front door answers then." if alone and not self.is_front_door else ""

    @property
    def _single(self) -> Asked | None:
        return self.slip.asked[0] if len(self.slip.asked) == 1 else None


def _part(one: Asked) -> str:
    """Which part is this person's, where several hold the role."""
    covers = f"for {one.covers.name}" if one.covers else ""
    extension = f"ext. {one.person.extension}" if one.person.extension else ""
    return ", ".join(filter(None, [one.scope, covers, extension]))
