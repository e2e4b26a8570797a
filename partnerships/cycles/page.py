"""The page of one cycle: its phases, what was seen, its time against the school's model."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from coachhub.kit.templatetags.kit import number_word
from coachhub.kit.wording import say_minutes
from partnerships.cycles import queries
from partnerships.cycles.forms import SeenForm
from partnerships.cycles.models import Cycle
from partnerships.cycles.plan import phases_of, week_of
from roles.people.members import Member

CHIPS = [(15, "15 min"), (45, "45 min"), (60, "1 hour"), (90, "90 min")]  # beside the usual half hour


def cycle_page(cycle: Cycle, member: Member, form: SeenForm) -> dict[str, Any]:
    model = queries.model_of(member.school)
    time = queries.time_of(cycle.coach, member.school, model, member.today)
    phases = phases_of(
        model.phases, cycle.started_on, cycle.weeks, min(cycle.phase, len(model.phases) - 1), ended=bool(cycle.ended_on)
    )
    goals = queries.goals_at(member.school, cycle.coach)
    served = next(((n, goal) for n, goal in enumerate(goals, start=1) if goal.key == cycle.agreement_goal), None)
    leads = cycle.coach_id == member.account.pk
    today = queries.logged_today(cycle, member.today) if leads else None
    return {
        "cycle": cycle,
        "leads": leads,
        "other": cycle.partner if leads else cycle.coach,
        "model": model,
        "phases": phases,
        "last": len(phases) - 1,
        "week": week_of(cycle.started_on, member.today),
        "weeks": number_word(cycle.weeks),
        "ends": phases[-1].last,
        "goal_number": served[0] if served else 0,
        "agreement_pk": served[1].version.agreement_id if served else 0,
        "form": form,
        "chips": CHIPS,
        "log_key": uuid4(),
        "today": (today[0], say_minutes(today[1])) if today else None,
        "on_it": say_minutes(queries.minutes_on(cycle)),
        "in_cycles": say_minutes(time.in_cycles),
        "share": time.share,
        "logged": time.logged,
    }
