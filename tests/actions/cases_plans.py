"""Actions on collaboration plans, ready to run. The story's first hand-off waits for Ben, who coaches."""

from uuid import UUID

from django.utils import timezone

from partnerships.models import HandOff, LogEntry, Plan, PlanPaper, PlanPerson, PlanStep, Suggestion
from partnerships.plans import actions, closing_actions, hand_off_actions, silence_actions, step_actions
from partnerships.plans.filling import NewPoint, NewStep
from roles.models import CommentRound
from tests.actions.ready import Case, Ready
from tests.story import PLAN
from tests.world import World

KEY = UUID(int=9, version=4)


def plan(world: World) -> Plan:
    return Plan.objects.select_related("owner", "school").get(school=world.hampton, title="Wetlands")


def place(world: World, name: str) -> PlanPerson:
    return plan(world).people.select_related("person").get(person=world.person(name))


def step(world: World, order: int = 2) -> PlanStep:
    return plan(world).steps.select_related("plan", "lead").get(order=order)


def hand_off(world: World, number: int = 1) -> HandOff:
    rows = HandOff.objects.select_related("plan__owner", "plan__school", "school", "to__person", "given_by")
    return rows.get(plan=plan(world), number=number)


def start_plan(world: World) -> Ready:
    cleo, ben, day = world.person("cleo"), world.person("ben"), world.day()
    school = world.hampton
    steps = [NewStep("other", "Read", "", ben.pk, (cleo.pk,)), NewStep("other", "Talk", "", cleo.pk)]
    points = [NewPoint(1, "All is read", "", cleo.pk)]

    def start() -> Plan:
        new = Plan(school=school, key=KEY, title="Rivers", subject="Grade 9", starts_on=day, ends_on=day)
        return actions.start_plan(new, [cleo, ben], steps, points, by=cleo)

    return start


def change_plan(world: World) -> Ready:
    found, cleo = plan(world), world.person("cleo")
    people = [cleo, world.person("ben"), world.person("eve"), world.person("fay")]
    return lambda: actions.change_plan(found, {"title": "Rivers"}, people, turn=found.turn, by=cleo)


def add_step(world: World) -> Ready:
    found, ben, cleo = plan(world), place(world, "ben"), place(world, "cleo")
    new = {"plan": found, "kind": "other", "title": "Read", "lead": ben}
    return lambda: step_actions.add_step(PlanStep(**new), [cleo, ben], by=cleo.person)


def change_step(world: World) -> Ready:
    found, cleo, eve = step(world), place(world, "cleo"), place(world, "eve")
    found.lead, found.outcome = cleo, "Four rows"
    return lambda: step_actions.change_step(found, [eve, cleo], turn=found.turn, by=cleo.person)


def set_state(world: World) -> Ready:
    found, ben = step(world), world.person("ben")
    return lambda: step_actions.set_state(found, "done", was="to_do", by=ben)


def not_done_any_more(world: World) -> Ready:
    found, ben = step(world, 1), world.person("ben")
    return lambda: step_actions.set_state(found, "doing", was="done", by=ben)


def move_step(world: World) -> Ready:
    found, ben = step(world), world.person("ben")
    return lambda: step_actions.move_step(found, up=True, by=ben)


def take_out_step(world: World) -> Ready:
    found, ben = step(world, 3), world.person("ben")
    return lambda: step_actions.take_out_step(found, by=ben)


def put_back_step(world: World) -> Ready:
    found, ben = step(world, 3), world.person("ben")
    PlanStep.objects.filter(pk=found.pk).update(taken_out_at=timezone.now())
    return lambda: step_actions.put_back_step(found, by=ben)


def log_on_step(world: World) -> Ready:
    found, ben, role, duty = step(world), world.person("ben"), world.role("pl-coach"), world.duty(PLAN)
    about = {"school": world.hampton, "role": role, "duty": duty, "day": world.day(), "minutes": 45, "key": KEY}
    return lambda: step_actions.log_on_step(found, LogEntry(**about), by=ben)


def add_hand_off(world: World) -> Ready:
    found, after, ben = plan(world), step(world, 3), place(world, "ben")
    PlanStep.objects.filter(pk=after.pk).update(state="done")
    cleo, said = world.person("cleo"), {"when": "All is read", "note": ""}
    return lambda: hand_off_actions.add_hand_off(found, after, **said, to=ben, by=cleo)


def take_out_hand_off(world: World) -> Ready:
    found, cleo = hand_off(world), world.person("cleo")
    return lambda: hand_off_actions.take_out_hand_off(found, by=cleo)


def accept(world: World) -> Ready:
    found, ben = hand_off(world), world.person("ben")
    return lambda: hand_off_actions.accept(found, by=ben)


def take_back(world: World) -> Ready:
    hand_off_actions.accept(hand_off(world), by=world.person("ben"))
    found, ben = hand_off(world), world.person("ben")
    return lambda: hand_off_actions.take_back(found, by=ben)


def pass_on(world: World) -> Ready:
    found, ben, fay = hand_off(world), world.person("ben"), world.person("fay")
    return lambda: hand_off_actions.pass_on(found, fay, reason="knows", words="", by=ben)


def remind(world: World) -> Ready:
    found, now = hand_off(world), timezone.now()
    return lambda: silence_actions.remind(found, now=now)


def tell_silence(world: World) -> Ready:
    found, now = hand_off(world), timezone.now()
    return lambda: silence_actions.tell_silence(found, found.plan.owner, now=now, has_left=False)


def look_back(world: World) -> Ready:
    found, cleo = plan(world), world.person("cleo")
    said = {"students_did": "Made claims", "to_keep": "The lab"}
    return lambda: closing_actions.look_back(found, **said, turn=found.turn, by=cleo)


def agree(world: World) -> Ready:
    found, cleo = plan(world), world.person("cleo")
    PlanPerson.objects.filter(plan=found).exclude(person=cleo).update(agreed_at=timezone.now())
    return lambda: closing_actions.agree(found, by=cleo)


def take_back_example(world: World) -> Ready:
    found, cleo = Plan.objects.get(school=world.hampton, shared_at__isnull=False), world.person("cleo")
    return lambda: closing_actions.take_back_example(found, by=cleo)


def add_paper(world: World) -> Ready:
    found, cleo, day = plan(world), world.person("cleo"), world.day()
    said = {"name": "Claims", "url": "https://docs.example/claims"}
    return lambda: closing_actions.add_paper(found, **said, day=day, by=cleo)


def take_out_paper(world: World) -> Ready:
    found, cleo = PlanPaper.objects.get(school=world.hampton), world.person("cleo")
    return lambda: closing_actions.take_out_paper(found, by=cleo)


def suggest(world: World) -> Ready:
    found, role, cleo, day = plan(world), world.role("librarian"), world.person("cleo"), world.day()
    editors = [world.person("eve").pk]
    return lambda: closing_actions.suggest(found, role, "Teach sources", editors=editors, day=day, by=cleo)


def suggest_as_comment(world: World) -> Ready:
    running = CommentRound.objects.filter(school=world.hampton, closed_at=None, version__state="draft")
    role = running.select_related("version__charter__role").earliest("pk").version.charter.role
    found, cleo, day = plan(world), world.person("cleo"), world.day()
    return lambda: closing_actions.suggest(found, role, "Teach together", editors=[], day=day, by=cleo)


def settle(world: World) -> Ready:
    found, ben = Suggestion.objects.get(school=world.hampton), world.person("ben")
    return lambda: closing_actions.settle(found, by=ben)


def unsettle(world: World) -> Ready:
    found, ben = Suggestion.objects.get(school=world.hampton), world.person("ben")
    Suggestion.objects.filter(pk=found.pk).update(settled_at=timezone.now(), settled_by=ben)
    return lambda: closing_actions.unsettle(found, by=ben)


PLANS = {
    "plans.start_plan": Case(start_plan),
    "plans.change_plan": Case(change_plan),
    "plans.add_step": Case(add_step),
    "plans.change_step": Case(change_step),
    "plans.set_state": Case(set_state),
    "plans.set_state (not done)": Case(not_done_any_more),
    "plans.move_step": Case(move_step),
    "plans.take_out_step": Case(take_out_step),
    "plans.put_back_step": Case(put_back_step),
    "plans.log_on_step": Case(log_on_step),
    "plans.add_hand_off": Case(add_hand_off),
    "plans.take_out_hand_off": Case(take_out_hand_off),
    "plans.accept": Case(accept),
    "plans.take_back": Case(take_back),
    "plans.pass_on": Case(pass_on),
    "plans.remind": Case(remind, by_itself=True),
    "plans.tell_silence": Case(tell_silence, by_itself=True),
    "plans.look_back": Case(look_back),
    "plans.agree": Case(agree),
    "plans.take_back_example": Case(take_back_example),
    "plans.add_paper": Case(add_paper),
    "plans.take_out_paper": Case(take_out_paper),
    "plans.suggest": Case(suggest),
    "plans.suggest (as a comment)": Case(
        suggest_as_comment, rows=2, why="the proposal, and the comment that it becomes"
    ),
    "plans.settle": Case(settle),
    "plans.unsettle": Case(unsettle),
}
PLANS_PARTS = {
    "plans.come_in": "part of change_plan and pass_on",
    "plans.open_after": "part of set_state and add_hand_off",
    "plans.close_after": "part of set_state",
    "plans.place_of": "reads whose place a hand-off names",
}
