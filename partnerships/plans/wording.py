"""How a plan says who does what: to its reader as “you”, of everybody else by name. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from coachhub.kit.templatetags.kit import and_list
from coachhub.kit.wording import small
from partnerships.plans.models import HandOff, PlanPerson, PlanStep
from roles.people.models import Person
from roles.routing.directory import Directory

TEACHER = "teacher"


def named(person: Person, reader: Person) -> str:
    """`you`, or the first name."""
    return "you" if person.pk == reader.pk else person.first_name


def carrying(people: Sequence[PlanPerson], owner: Person) -> str:
    """Emily Novak looks after it; Priya Raman and Yvonne Castillo carry their part."""
    others = [one.person.name for one in people if one.person_id != owner.pk]
    if not others:
        return f"{owner.name} looks after it."
    return f"{owner.name} looks after it; {and_list(others)} {'carry' if len(others) > 1 else 'carries'} their part."


def hand_off_words(hand_off: HandOff, giver: Person, reader: Person) -> str:
    """Priya brings you in, with the plan so far. You hand to Emily. Emily goes on with it."""
    to, is_ahead = hand_off.to.person, hand_off.state == HandOff.State.AHEAD
    if giver.pk == to.pk:
        return "You go on with it." if to.pk == reader.pk else f"{to.first_name} goes on with it."
    you = giver.pk == reader.pk
    if is_ahead:
        return f"{'You hand' if you else f'{giver.first_name} hands'} to {named(to, reader)}."
    return f"{'You bring' if you else f'{giver.first_name} brings'} {named(to, reader)} in, with the plan so far."


def owns_words(stretch: Sequence[PlanStep], hand_off: HandOff, directory: Directory) -> str:
    """The PL coach owns “Design rubrics with teachers”: why it is this person's, where a charter in force says so."""
    for step in stretch:
        claim = directory.claims.get(step.duty_id or 0)
        if step.lead_id == hand_off.to_id and claim is not None and step.duty is not None:
            verb = "leads" if claim.shared else "owns"
            return f"The {small(directory.roles[claim.role_id].name)} {verb} “{step.duty.wording}”."
    return ""


def only_in_it(people: Sequence[PlanPerson]) -> str:
    """Who reads the plan."""
    if len(people) == 1:
        return "You alone read this plan."
    many = {2: "The two", 3: "The three", 4: "The four"}.get(len(people), f"The {len(people)}")
    every = "both" if len(people) == 2 else "all"
    return f"{many} of you read this plan. It becomes an example for the school only if {every} agree."
