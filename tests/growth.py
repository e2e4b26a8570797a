"""Ten times the rows at Hampton, to see that no page asks the database more often for them."""

from datetime import timedelta
from uuid import uuid4

from roles.charters import actions as charters
from roles.models import Description, Person, School
from roles.signing.actions import sign
from roles.staffing.actions import appoint, mark_away
from tests import factories as make
from tests import factories_of_charters as charters_make
from tests import factories_of_partnerships as partnerships_make
from tests.agreeing import tell_agreeing
from tests.meeting import tell_more_meetings
from tests.planning import plan_more
from tests.sharing import share_more
from tests.story import PLAN, Line, Words
from tests.teaming import tell_more_teams
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
        teach(teller, number)
        paste_more(teller, number)
        propose_more(teller, number)
        plan_more(teller, number)
        share_more(teller, number)
    tell_agreeing(teller)
    tell_more_teams(teller, TIMES - 1)
    tell_more_meetings(teller, TIMES - 1)


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


def teach(teller: Teller, number: int) -> None:
    """A question that waits for Dora's nod, and one that was learned before."""
    school, dora, kind = teller.school, teller.people["Dora"], teller.types["rooms"]
    at, manager = dora.joined_at, teller.roles["project-manager"]
    question = make.QuestionFactory(
        school=school, text=f"Which room for {number}?", asked_at=at, question_type=kind, owned_by=manager,
        sent_to=manager, answered_by=manager, answered_at=at, state="answered", lesson="offered",
    )  # fmt: skip
    make.RecipientFactory(school=school, question=question, person=dora, role=manager, since=at)
    make.ExampleFactory(
        school=school, question_type=kind, text=f"A seat for {number}, please?", learned_at=at, learned_by=dora,
        learned_as=manager, may_be_quoted=bool(number % 2),
    )  # fmt: skip


def paste_more(teller: Teller, number: int) -> None:
    """Another description, and six more items of the one there is, each with a role and a duty of its own."""
    school, ada = teller.school, teller.people["Ada"]
    first = Description.objects.filter(school=school).earliest("pk")
    roles, duties = list(teller.roles.values()), list(teller.duties.values())
    charters_make.DescriptionFactory(
        school=school, role=roles[number], title=f"Post {number}", text="Plans.", added_at=ada.joined_at, added_by=ada
    )
    for place in range(6):
        sort = ("own", "share", "not_ours", "hazy")[place % 4]
        charters_make.ItemFactory(
            school=school, description=first, number=10 + number * 6 + place, lines=[1], text=f"Plans {number} {place}",
            sort=sort, proposed_sort=sort, wording=f"Plan {number} {place} for teachers", other=roles[-1 - number],
            duty=duties[-1 - number],
        )  # fmt: skip


def propose_more(teller: Teller, number: int) -> None:
    """Two more meetings of Ben's calendar that wait, and a word that was learned."""
    school, ben, day = teller.school, teller.people["Ben"], teller.school.today() - timedelta(days=1)
    own = {"school": school, "person": ben}
    for place in range(2):
        title = f"Huddle {number} {place}"
        partnerships_make.ProposalFactory(**own, key=uuid4(), title=title, day=day, starts_at=ben.joined_at, minutes=20)
    partnerships_make.LearnedWordFactory(**own, digest=f"{number + 1:024}", on="outside")
