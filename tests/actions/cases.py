"""Every action once, ready to run: what it is called with, and how many trail rows it leaves."""

from roles.charters import actions as charters
from roles.charters.models import Boundary, Stake, TimeShare
from roles.people import actions as people
from roles.signing import actions as signing
from roles.staffing import actions as staffing
from roles.staffing.models import Role
from tests.actions import cases_calendar as calendar
from tests.actions import cases_routing as routing
from tests.actions.cases_agreeing import AGREEING
from tests.actions.cases_agreement_comments import AGREEMENT_COMMENTS
from tests.actions.cases_agreements import AGREEMENTS
from tests.actions.cases_checking import CHECKING
from tests.actions.cases_drafting import DRAFTING
from tests.actions.cases_elsewhere import ELSEWHERE
from tests.actions.cases_intake import INTAKE
from tests.actions.cases_lessons import LESSONS
from tests.actions.cases_log import LOG
from tests.actions.cases_meetings import MEETINGS
from tests.actions.cases_of_calendars import CALENDARS, CALENDARS_PARTS
from tests.actions.cases_overlap import OVERLAP
from tests.actions.cases_plans import PLANS, PLANS_PARTS
from tests.actions.cases_questions import QUESTIONS
from tests.actions.cases_reviewing import REVIEWING, REVIEWING_PARTS
from tests.actions.cases_settle import SETTLE
from tests.actions.cases_sharing import SHARING
from tests.actions.cases_teams import TEAMS
from tests.actions.cases_templates import TEMPLATES
from tests.actions.ready import Case, Ready
from tests.story import PLAN
from tests.world import World

# Parts of actions, never called by a view: they have no transaction and no trail row of their own.
PARTS = {
    "changes.tell_faculty": "happens by itself, so it is nobody's act: tests/changes fails it at every write",
    "meetings.call_all_off": "part of call_off and close_team",
    "notices.add_lines": "part of each act that a summary tells of",
    "notices.forget_sent_lines": "tidies up after summaries, which tests/notices stops at a write",
    "charter_templates.parts_of": "reads what a draft says",
    "charters.keep_step": "part of each change of a draft",
    "charters.put_back": "part of drafting.undo and drafting.redo",
    "charters.prepare": "fills in a row that is not saved",
    "charters.duty_of_wording": "part of save_draft",
    "drafting.remind_of_review": "happens by itself, so it is nobody's act: tests/drafting tries it twice",
    "duties.file_areas": "part of loading a catalogue, which tests/duties fails at every write",
    "duties.file_duties": "part of loading a catalogue, which tests/duties fails at every write",
    "people.raise_routing_version": "part of each action that re-routes",
    "people.raise_routing_versions": "part of each action that re-routes several schools",
    "routing.compile_index_of": "makes what answers follow from faster, which is nobody's act: tests/routing tries it",
    "routing.learn_phrasing": "part of lessons.learn",
    "routing.forget_phrasing": "part of lessons.unlearn",
    "routing.note_without_owner": "counts look-ups, which is nobody's act: tests/routing tries it",
    "signing.bring_into_force": "part of charters.publish",
    "signing.send_for_signature": "part of charters.send_for_signature",
    "trail.record": "writes the row itself",
    **CALENDARS_PARTS,
    **REVIEWING_PARTS,
    **PLANS_PARTS,
}


def start_charter(world: World) -> Ready:
    role, ada = world.role("teacher"), world.person("ada")
    return lambda: charters.start_charter(role, by=ada)


def start_draft(world: World) -> Ready:
    charter, ada = world.charter("project-manager"), world.person("ada")
    return lambda: charters.start_draft(charter, by=ada)


def replace_in_review(world: World) -> Ready:
    version, ada = world.version("librarian"), world.person("ada")
    return lambda: charters.replace_in_review(version, by=ada)


def save_draft(world: World) -> Ready:
    draft, ben, duty = world.version("pl-coach", 3), world.person("ben"), world.duty(PLAN)

    def save() -> object:
        stakes = [
            Stake(kind="owns", duty=duty, wording=PLAN),
            Stake(kind="supports", wording="Walk new teachers through the year"),
        ]
        draft.purpose = "Another purpose."
        boundaries = [Boundary(text="Does not cover classes")]
        return charters.save_draft(
            draft, stakes=stakes, boundaries=boundaries, time_shares=[TimeShare(label="x", hours=2)], by=ben
        )

    return save


def send_for_signature(world: World) -> Ready:
    draft, ben, ada = world.version("pl-coach", 3), world.person("ben"), world.person("ada")
    parties = [(ben, world.role("pl-coach")), (ada, world.role("principal"))]
    return lambda: charters.send_for_signature(draft, parties, by=ada)


def withdraw(world: World) -> Ready:
    version, ada = world.version("assistant-principal"), world.person("ada")
    return lambda: signing.withdraw(version, by=ada)


def sign(world: World) -> Ready:
    signature = world.signature("jon", "assistant-principal")
    return lambda: signing.sign(signature, read=signature.version.fingerprint, hand="plain")


def sign_last(world: World) -> Ready:
    first, last = (world.signature(name, "assistant-principal") for name in ("ada", "jon"))
    signing.sign(first, read=first.version.fingerprint, hand="plain")
    return lambda: signing.sign(last, read=last.version.fingerprint, hand="plain")


def publish(world: World) -> Ready:
    version, ada, today = world.version("counselor"), world.person("ada"), world.day()
    return lambda: charters.publish(version, by=ada, since=today)


def appoint(world: World) -> Ready:
    cleo, role, ada, today = world.person("cleo"), world.role("librarian"), world.person("ada"), world.day()
    return lambda: staffing.appoint(cleo, role, since=today, by=ada)


def end_appointment(world: World) -> Ready:
    appointment, ada, today = world.role("pl-coach").appointments.get(), world.person("ada"), world.day()
    return lambda: staffing.end_appointment(appointment, until=today, by=ada)


def mark_away(world: World) -> Ready:
    ben, eve, school = world.person("ben"), world.person("eve"), world.hampton
    days = {"first_day": world.day(), "last_day": world.day(3)}
    return lambda: staffing.mark_away(ben, school, **days, cover=eve, by=ben)


def cancel_absence(world: World) -> Ready:
    absence, dora = world.absence, world.person("dora")
    return lambda: staffing.cancel_absence(absence, by=dora)


def change_settings(world: World) -> Ready:
    school, ada = world.hampton, world.person("ada")
    school.lookups, school.office_phone = "open", "+1 555 0199"
    return lambda: people.change_settings(school, by=ada)


def renew_staff_link(world: World) -> Ready:
    school, ada = world.hampton, world.person("ada")
    return lambda: people.renew_staff_link(school, by=ada)


def change_profile(world: World) -> Ready:
    membership = world.membership("ben")
    membership.room, membership.person.hand = "Room 9", "apple"
    return lambda: people.change_profile(membership, by=membership.person)


def add_person(world: World) -> Ready:
    school, ada = world.hampton, world.person("ada")
    new = {"name": "Nora New", "email": "nora@hampton.example", "level": "staff"}
    return lambda: people.add_person(school, **new, by=ada, sign_in="https://coachhub.example/sign-in")


def change_level(world: World) -> Ready:
    membership, ada = world.membership("ben"), world.person("ada")
    return lambda: people.change_level(membership, "principal", by=ada)


def let_go(world: World) -> Ready:
    membership, ada = world.membership("ben"), world.person("ada")
    return lambda: people.let_go(membership, by=ada)


def take_back(world: World) -> Ready:
    membership, ada = world.membership("hal"), world.person("ada")
    return lambda: people.take_back(membership, by=ada)


def add_role(world: World) -> Ready:
    role, ada = Role(school=world.hampton, name="Math coach"), world.person("ada")
    return lambda: staffing.add_role(role, by=ada)


def change_role(world: World) -> Ready:
    role, ada = world.role("librarian"), world.person("ada")
    role.name = "School librarian"
    return lambda: staffing.change_role(role, by=ada)


def move_role(world: World) -> Ready:
    role, ada = world.role("librarian"), world.person("ada")
    return lambda: staffing.move_role(role, up=True, by=ada)


CASES = {
    "charters.start_charter": Case(start_charter, rows=2, why="the charter, and its first draft"),
    "charters.start_draft": Case(start_draft),
    "charters.replace_in_review": Case(replace_in_review),
    "charters.save_draft": Case(save_draft),
    "charters.send_for_signature": Case(send_for_signature),
    "charters.publish": Case(publish),
    "routing.say_owners": Case(
        routing.say_owners,
        rows=4,
        why="the charter, its first draft, the line, and the whole",
    ),
    "people.change_settings": Case(change_settings),
    "people.renew_staff_link": Case(renew_staff_link),
    "people.change_profile": Case(change_profile),
    "people.add_holiday": Case(calendar.add_holiday),
    "people.remove_holiday": Case(calendar.remove_holiday),
    "people.change_waiting": Case(calendar.change_waiting),
    "people.add_person": Case(add_person),
    "people.change_level": Case(change_level),
    "people.let_go": Case(let_go),
    "people.take_back": Case(take_back),
    "signing.withdraw": Case(withdraw),
    "signing.sign": Case(sign),
    "signing.sign (the last)": Case(sign_last),
    "staffing.appoint": Case(appoint),
    "staffing.end_appointment": Case(end_appointment),
    "staffing.add_role": Case(add_role),
    "staffing.change_role": Case(change_role),
    "staffing.move_role": Case(move_role),
    "staffing.mark_away": Case(mark_away),
    "staffing.cancel_absence": Case(cancel_absence),
    **DRAFTING,
    **CHECKING,
    **AGREEING,
    **AGREEMENTS,
    **AGREEMENT_COMMENTS,
    **ELSEWHERE,
    **INTAKE,
    **LESSONS,
    **LOG,
    **CALENDARS,
    **OVERLAP,
    **PLANS,
    **QUESTIONS,
    **SETTLE,
    **TEMPLATES,
    **REVIEWING,
    **TEAMS,
    **MEETINGS,
    **SHARING,
}
