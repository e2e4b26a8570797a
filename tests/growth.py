"""Ten times the rows at Hampton, to see that no page asks the database more often for them."""

from datetime import timedelta

from roles.charters import actions as charters
from roles.models import Person, School
from roles.signing.actions import sign
from roles.staffing.actions import appoint, mark_away
from tests import factories as make
from tests.story import PLAN, Line, Words
from tests.twins import Teller

TIMES = 10


def grow(school: School) -> None:
    """Nine more of everything that the story tells once, whatever page shows it."""
    teller = Teller.at(school)
    for number in range(len(teller.people) * (TIMES - 1)):
        person = make.PersonFactory(name=f"More {number}", email=f"more{number}@hampton.example")
        make.MembershipFactory(school=school, person=person, room="Room 7")
        teller.people[f"More {number}"] = person
    for number in range(TIMES - 1):
        for kind in range(4):
            add_role(teller, f"{number}-{kind}", in_force=kind < 3)
        add_version_of_the_principals(teller)
        send_away(teller, number)


def add_role(teller: Teller, name: str, *, in_force: bool) -> None:
    school, person = teller.school, teller.people[f"More {len(teller.roles)}"]
    role = make.RoleFactory(school=school, name=f"Role {name}", slug=f"role-{name}", order=50)
    appoint(person, role, since=school.today() - timedelta(days=9), by=None)
    appoint(teller.people[f"More {len(teller.roles) + 40}"], role, since=school.today(), by=None, scope="grade 9")
    area = make.AreaFactory(school=school, name=f"Area {name}", slug=f"area-{name}")
    duty = make.DutyFactory(school=school, area=area, wording=f"Do {name} for teachers")
    for number in range(2):
        kind = make.QuestionTypeFactory(duty=duty, key=f"kind-{name}-{number}", name=f"Kind {name} {number}")
        for text in range(3):
            make.ExampleFactory(school=school, question_type=kind, text=f"Who does {name}, please, {number} {text}?")
    teller.roles[role.slug], teller.duties[duty.wording] = role, duty
    lines = [Line("owns", duty.wording), Line("hands_on", PLAN, goes_to="pl-coach")]
    parties, first = {"Ada": "principal"}, ("Ada",) if in_force else ()
    teller.write(role.slug, Words(lines, parties=parties, signed=first, published=5 if in_force else 0))


def add_version_of_the_principals(teller: Teller) -> None:
    ada: Person = teller.people["Ada"]
    version = charters.start_draft(teller.roles["principal"].charter, by=ada)
    charters.send_for_signature(version, [(ada, teller.roles["principal"])], by=ada)
    sign(version.signatures.get(), read=version.fingerprint, hand="belle")
    charters.publish(version, by=ada, since=teller.school.today())


def send_away(teller: Teller, number: int) -> None:
    today = teller.school.today()
    for first in ("Ada", "Ben", "Cleo"):
        person, day = teller.people[first], today + timedelta(days=20 + 10 * number)
        mark_away(person, teller.school, first_day=day, last_day=day, cover=teller.people["Eve"], by=person)
    make.QuestionFactory(
        school=teller.school, text="Who?", asked_by=teller.people["Ada"], asked_at=teller.people["Ada"].joined_at
    )
