"""Collaboration plans: Cleo, Eve and Ben are in the two of them; the earlier one is shared with the school."""

from uuid import uuid4

from coachhub.kit.entry import Level
from partnerships.models import Plan, PlanPaper, PlanPerson, PlanStep, StepTime, Suggestion
from tests.guards.catalogue import Page
from tests.guards.pages.common import sends
from tests.world import World

NOT_IN_IT = {"ada": 403, "lea": 403}
IN_IT = {"but": NOT_IN_IT, "reader": "ben"}
SENT_IN_IT = {"reads": False, "but_post": NOT_IN_IT, "reader": "ben"}
BEN_ALONE = {**NOT_IN_IT, "cleo": 403}


def plan(world: World, school: str) -> object:
    return Plan.objects.filter(school=getattr(world, school), looked_back_at=None).earliest("pk").pk


def example(world: World, school: str) -> object:
    return Plan.objects.filter(school=getattr(world, school), shared_at__isnull=False).earliest("pk").pk


def rubric(world: World, school: str) -> object:
    return PlanStep.objects.get(plan=plan(world, school), order=2).pk


def last(world: World, school: str) -> object:
    return PlanStep.objects.get(plan=plan(world, school), order=3).pk


def lead(world: World) -> object:
    return PlanPerson.objects.get(plan=plan(world, "hampton"), person=world.person("cleo")).pk


def paper(world: World, school: str) -> object:
    return PlanPaper.objects.filter(school=getattr(world, school)).earliest("pk").pk


def time(world: World, school: str) -> object:
    return StepTime.objects.filter(school=getattr(world, school)).earliest("pk").pk


def proposal(world: World, school: str) -> object:
    return Suggestion.objects.filter(school=getattr(world, school)).earliest("pk").pk


def new_plan(world: World) -> dict[str, object]:
    people = {f"part_{part}": world.person(name).pk for part, name in (("teacher", "cleo"), ("coach", "ben"))}
    return {
        "title": "Rivers",
        "subject": "Grade 9",
        "key": str(uuid4()),
        "part_librarian": world.person("eve").pk,
        **people,
    }


def on_the_rubric(world: World) -> dict[str, object]:
    return {"step": rubric(world, "hampton"), "minutes": "45", "key": str(uuid4())}


def new_step(world: World) -> dict[str, object]:
    return {"title": "Read", "kind": "other", "lead": lead(world)}


def new_point(world: World) -> dict[str, object]:
    return {"after": last(world, "hampton"), "when": "All is read", "to": lead(world)}


def new_line(world: World) -> dict[str, object]:
    return {"role": world.role("pl-coach").pk, "text": "Teach together"}


def to_fay(world: World) -> dict[str, object]:
    return {"to": world.person("fay").pk, "reason": "knows", "words": ""}


ONE = {"pk": plan}
STEP, POINT, AHEAD = {**ONE, "step": rubric}, {**ONE, "number": "1"}, {**ONE, "number": "2"}
COACH = {"role": "pl-coach"}
WRITERS = {"cleo": 403, "lea": 403}

PLANS = [
    Page("plans:list", Level.STAFF, but={"lea": 403}, query="?q=wet", reader="ben", queries=9),
    Page("plans:list", Level.STAFF, but={"lea": 403}, query="?show=examples", reader="ada", queries=12),
    Page("plans:start", Level.STAFF, but={"lea": 403}, reader="ben"),
    Page(
        "plans:begin", Level.STAFF, {"beginning": "research-unit"}, good=new_plan, but={"lea": 403}, reader="ben",
        queries=8,
    ),
    Page("plans:plan", Level.STAFF, ONE, **IN_IT, queries=18),
    Page("plans:plan", Level.STAFF, {"pk": example}, query="?of=all", but={"lea": 403}, reader="ada", queries=14),
    Page("plans:change", Level.STAFF, ONE, good=sends(title="Wetlands again"), **IN_IT, queries=12),
    Page("plans:example", Level.STAFF, ONE, good=sends(), **SENT_IN_IT),
    Page("plans:papers", Level.STAFF, ONE, good=sends(name="Claim", url="https://docs.example/1"), **IN_IT),
    Page("plans:take_out_paper", Level.STAFF, {**ONE, "paper": paper}, good=sends(), **SENT_IN_IT),
    Page("plans:look_back", Level.STAFF, ONE, good=sends(students_did="Made claims"), **IN_IT),
    Page(
        "plans:propose", Level.STAFF, ONE, good=new_line,
        **IN_IT, queries=8,
    ),
    Page("plans:add_step", Level.STAFF, ONE, good=new_step, **IN_IT, queries=9),
    Page("plans:step", Level.STAFF, STEP, good=sends(outcome="Four rows"), **IN_IT, queries=13),
    Page("plans:state", Level.STAFF, STEP, good=sends(to="done", was="to_do"), **SENT_IN_IT),
    Page("plans:move", Level.STAFF, STEP, good=sends(up="on"), **SENT_IN_IT),
    Page("plans:take_out", Level.STAFF, {**ONE, "step": last}, good=sends(), **SENT_IN_IT),
    Page("plans:log", Level.STAFF, ONE, reads=False, good=on_the_rubric, but_post=BEN_ALONE, reader="ben"),
    Page("plans:unlog", Level.STAFF, {**ONE, "time": time}, good=sends(), **SENT_IN_IT),
    Page("plans:add_hand_off", Level.STAFF, ONE, good=new_point, **IN_IT, queries=11),
    Page("plans:hand_off", Level.STAFF, POINT, good=to_fay, **IN_IT, queries=18),
    Page("plans:accept", Level.STAFF, POINT, reads=False, good=sends(turn="0"), but_post=BEN_ALONE, reader="ben"),
    Page(
        "plans:take_back", Level.STAFF, POINT, reads=False, good=sends(turn="0"), but_post=BEN_ALONE, reader="ben",
        done=409,
    ),
    Page("plans:take_out_hand_off", Level.STAFF, AHEAD, good=sends(turn="0"), **SENT_IN_IT),
    Page("plans:proposed", Level.STAFF, COACH, but=WRITERS, reader="ben", queries=7),
    Page(
        "plans:settle", Level.STAFF, {**COACH, "pk": proposal}, reads=False, good=sends(), but_post=WRITERS,
        reader="ben",
    ),
]  # fmt: skip
