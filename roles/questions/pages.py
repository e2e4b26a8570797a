"""A question as a page says it: its row in a list, what happened to it, and what the reader may do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from coachhub.kit.templatetags.kit import and_list
from coachhub.kit.wording import small
from roles.people.models import Person
from roles.questions import clocks, wording
from roles.questions.models import Act, Question
from roles.questions.threads import Thread

HANDED_ON = (Act.Kind.PASSED_ON, Act.Kind.MOVED)
DONE = {
    Act.Kind.ANSWERED: "answered",
    Act.Kind.REPLIED: "wrote again",
    Act.Kind.OTHER_TIME: "asked for another time",
    Act.Kind.COMING: "will come",
    Act.Kind.CLOSED: "closed it: that is answered",
    Act.Kind.REOPENED: "said that it is still open",
}


@dataclass(frozen=True, slots=True)
class Event:
    """One step of the thread: what happened, when, why, and the words said."""

    act: Act
    title: str
    when: str
    why: str = ""

    @property
    def is_answer(self) -> bool:
        return self.act.kind == Act.Kind.ANSWERED

    @property
    def says(self) -> bool:
        return self.act.kind not in HANDED_ON


@dataclass(frozen=True)
class ThreadPage:
    """A thread for one reader at one moment."""

    thread: Thread
    reader: Person
    now: datetime

    @property
    def question(self) -> Question:
        return self.thread.question

    @property
    def is_own(self) -> bool:
        return self.question.asked_by_id == self.reader.pk

    @property
    def asker(self) -> str:
        return wording.asker_name(self.question.asked_by, shows_name=self.question.shows_name)

    @property
    def asker_first(self) -> str:
        """What to call the asker within a sentence."""
        return "your colleague" if self.asker == wording.SOMEBODY else self.asker.partition(" ")[0]

    @property
    def asked_when(self) -> str:
        return clocks.when(self.question.school, self.question.asked_at, self.now)

    @property
    def events(self) -> list[Event]:
        return list(self._events())

    def _events(self) -> Iterator[Event]:
        school, named = self.question.school, set[int]()
        for act in self.thread.acts:
            why = ""
            if act.kind in HANDED_ON:
                first = act.to.first_name if act.to else "them"
                by = act.by.first_name if act.by else ""
                why = wording.joined(wording.reason_words(act.reason, first, by), wording.quoted(act.text))
            yield Event(act, self._title(act, named), clocks.when(school, act.at, self.now), why)

    def _title(self, act: Act, named: set[int]) -> str:
        by, to = self._name(act.by, named), self._to(act, named)
        if act.kind == Act.Kind.SENT:
            return f"{by} sent it to {to}"
        if act.kind == Act.Kind.PASSED_ON:
            return f"{by} passed it on to {to}"
        if act.kind == Act.Kind.MOVED:
            return f"It went on to {to}"
        if act.kind == Act.Kind.REMINDED:
            return f"CoachHub reminded {to}"
        return f"{by} {DONE[Act.Kind(act.kind)]}"

    def _name(self, person: Person | None, named: set[int], you: str = "You") -> str:
        """The full name once, and the first name after that."""
        if person is None:
            return "Somebody"
        if person.pk == self.reader.pk:
            return you
        if person.pk == self.question.asked_by_id and self.asker == wording.SOMEBODY:
            return self.asker
        known = person.pk in named
        named.add(person.pk)
        return person.first_name if known else person.name

    def _to(self, act: Act, named: set[int]) -> str:
        role = small(act.to_role.name) if act.to_role else ""
        if act.to is None:
            return f"the {small(act.to_role.plural or act.to_role.name)}" if act.to_role else "the front door"
        name = self._name(act.to, named, "you")
        with_role = role and act.kind in HANDED_ON and name != "you"
        return f"{name}, {role}" if with_role else name

    @property
    def with_whom(self) -> str:
        """Who has it now."""
        names = ["you" if one.person_id == self.reader.pk else one.person.name for one in self.thread.now]
        return and_list(names)

    @property
    def since(self) -> str:
        return clocks.day_word(self.question, self.question.waits_since or self.question.asked_at, self.now)

    @property
    def sees_it(self) -> str:
        """Only you, Russell and Yvonne see this."""
        others = [one.first_name for one in self.thread.people if one.pk != self.reader.pk]
        asker = [] if self.is_own else [self.asker_first]
        return f"Only {and_list(['you', *asker, *others])} see this."

    @property
    def proposal(self) -> Act | None:
        """A time to meet to which the asker has not said anything yet."""
        last = next((act for act in reversed(self.thread.acts) if act.kind in DONE), None)
        open_for_answer = not self.question.is_waiting and self.question.closed_at is None
        return last if open_for_answer and last and last.kind == Act.Kind.ANSWERED and last.meet else None
