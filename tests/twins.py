"""The same story told at two schools, Hampton and Zeder, by the real actions.

Every text of Zeder's contains the word ZEDER, so that any of it that reaches somebody at Hampton is noticed. The
addresses of roles, areas and question types are the same at both, so that a look-up that forgets the school is noticed.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from django.utils import timezone

from roles.charters import actions as charters
from roles.charters.models import Boundary, CharterVersion, Outcome, Stake, TimeShare
from roles.duties.models import Area, Duty
from roles.people.keys import digest_of
from roles.people.models import District, Membership, Person, School
from roles.routing.models import QuestionType
from roles.signing.actions import sign
from roles.staffing.actions import appoint, mark_away
from roles.staffing.models import Role
from tests import factories as make
from tests.rooms import tell_of_rooms
from tests.story import AREAS, CHARTERS, NOBODY, PEOPLE, PLAN, QUESTION_TYPES, ROLES, SOFTWARE, Line, Words

Say = Callable[[str], str]


@dataclass
class Teller:
    """Tells the story at one school; `say` is how that school words things, `begin` where its rows begin to count."""

    school: School
    say: Say
    begin: int = 0
    people: dict[str, Person] = field(default_factory=dict)
    roles: dict[str, Role] = field(default_factory=dict)
    areas: dict[str, Area] = field(default_factory=dict)
    duties: dict[str, Duty] = field(default_factory=dict)
    types: dict[str, QuestionType] = field(default_factory=dict)

    @classmethod
    def at(cls, school: School, say: Say = str) -> "Teller":
        """A teller who knows what has been told at the school already."""
        return cls(
            school,
            say,
            100,
            people={m.person.first_name: m.person for m in school.memberships.select_related("person")},
            roles={role.slug: role for role in school.roles.all()},
            areas={area.slug: area for area in school.areas.all()},
            duties={duty.wording: duty for duty in school.duties.all()},
            types={kind.key: kind for kind in school.question_types.all()},
        )

    def tell(self) -> None:
        self.hire()
        self.list_duties()
        self.write_charters()
        self.send_dora_away()
        self.ask()
        self.answer()
        tell_of_rooms(self)

    def hire(self) -> None:
        domain = self.school.slug.split("-")[0]
        for first, last, level in PEOPLE:
            person = make.PersonFactory(name=self.say(f"{first} {last}"), email=f"{first.lower()}@{domain}.example")
            make.MembershipFactory(
                school=self.school, person=person, level=level, room=self.say(f"Room {len(last)}"), extension="2118",
                best_time=self.say("before school"), usually_in=self.say("the library"),
            )  # fmt: skip
            self.people[first] = person
        for order, (slug, name, plural, holders) in enumerate(ROLES, self.begin):
            role = make.RoleFactory(
                school=self.school, slug=slug, name=self.say(name), plural=self.say(plural) if plural else "",
                order=order, room=self.say("Room 101"), best_time=self.say("after lunch"),
            )  # fmt: skip
            self.roles[slug] = role
            for first, scope in holders.items():
                since = self.school.today() - timedelta(days=400)
                scope = self.say(scope) if scope else ""
                appoint(self.people[first], role, since=since, by=self.people["Ada"], scope=scope)
        self.school.front_door = self.roles["principal"]
        self.school.save()

    def list_duties(self) -> None:
        for order, (slug, (name, wordings)) in enumerate(AREAS.items(), self.begin):
            self.areas[slug] = make.AreaFactory(school=self.school, slug=slug, name=self.say(name), order=order)
            for wording in wordings:
                self.duties[wording] = make.DutyFactory(
                    school=self.school, area=self.areas[slug], wording=self.say(wording),
                    plain_line=self.say(f"{wording}."), is_coaching=wording == SOFTWARE,
                )  # fmt: skip
        for order, (key, (name, wording, examples)) in enumerate(QUESTION_TYPES.items(), self.begin):
            kind = make.QuestionTypeFactory(
                duty=self.duties[wording], key=key, name=self.say(name), about=self.say(name.lower()),
                description=self.say(wording), order=order,
            )  # fmt: skip
            self.types[key] = kind
            for text in examples:
                make.ExampleFactory(school=self.school, question_type=kind, text=self.say(text))
        for text in NOBODY:
            make.ExampleFactory(school=self.school, question_type=None, text=self.say(text))

    def write_charters(self) -> None:
        for slug, versions in CHARTERS.items():
            for words in versions:
                self.write(slug, words)

    def write(self, slug: str, words: Words) -> CharterVersion:
        ada = self.people["Ada"]
        draft = charters.start_charter(self.roles[slug], by=ada)
        draft.purpose, draft.likeness = self.say(words.purpose), self.say(words.likeness)
        draft.come_for, draft.presence = self.say(words.come_for), words.presence
        draft.hours_a_week, draft.review_by = Decimal(18), date(self.school.today().year + 1, 6, 15)
        charters.save_draft(
            draft,
            stakes=[self.stake(line) for line in words.lines],
            boundaries=[
                Boundary(text=self.say("Does not evaluate teachers"), instead=self.roles["principal"], locked=True)
            ],
            time_shares=[TimeShare(label=self.say("Coaching cycles"), hours=Decimal(12))],
            outcomes=[Outcome(text=self.say("Students choose their next step"), sign=self.say("Seen in four rooms"))],
            by=ada,
        )
        if words.parties:
            parties = [(self.people[first], self.roles[role]) for first, role in words.parties.items()]
            charters.send_for_signature(draft, parties, by=ada)
        for signature in draft.signatures.all():
            if signature.person in {self.people[first] for first in words.signed}:
                sign(signature, read=draft.fingerprint, hand="belle")
        draft.refresh_from_db()
        if words.published:
            charters.publish(draft, by=ada, since=self.school.today() - timedelta(days=words.published))
        return draft

    def stake(self, line: Line) -> Stake:
        return Stake(
            kind=line.kind, duty=self.duties[line.wording], wording=self.say(line.wording),
            lead=self.roles[line.lead] if line.lead else None, how="split" if line.lead else "",
            how_note=self.say("by grade") if line.lead else "",
            goes_to=self.roles[line.goes_to] if line.goes_to else None,
        )  # fmt: skip

    def send_dora_away(self) -> None:
        today = self.school.today()
        first_day, last_day = today - timedelta(days=2), today + timedelta(days=5)
        dora, eve = self.people["Dora"], self.people["Eve"]
        mark_away(dora, self.school, first_day=first_day, last_day=last_day, cover=eve, by=dora)
        make.HolidayFactory(
            school=self.school, name=self.say("Winter break"),
            first_day=today + timedelta(days=60), last_day=today + timedelta(days=70),
        )  # fmt: skip

    def ask(self) -> None:
        at, cleo, dora = self.people["Cleo"].joined_at, self.people["Cleo"], self.people["Dora"]
        manager = self.roles["project-manager"]
        question = make.QuestionFactory(
            school=self.school, text=self.say("Who books rooms?"), asked_by=cleo, asked_at=at, waits_since=at,
            sent_to=manager, owned_by=manager, question_type=self.types["rooms"], lesson="offered",
        )  # fmt: skip
        make.RecipientFactory(school=self.school, question=question, person=dora, role=manager, since=at)
        make.ActFactory(
            school=self.school, question=question, kind="sent", at=at, by=cleo, to=dora, to_role=manager,
        )  # fmt: skip
        for number in range(6):  # the least of which a principal reads
            make.QuestionFactory(
                school=self.school, text=self.say(f"Who plans with me, {number}?"), asked_at=at, answered_at=at,
                state="answered", question_type=self.types["lesson-planning"], owned_by=self.roles["pl-coach"],
                sent_to=manager, answered_by=manager,
            )  # fmt: skip
        settled = make.QuestionFactory(
            school=self.school, text=self.say("Which room is free on Fridays?"), asked_at=at, answered_at=at,
            state="answered", question_type=self.types["rooms"], owned_by=manager, sent_to=manager,
            answered_by=manager, lesson="offered",
        )  # fmt: skip
        make.RecipientFactory(school=self.school, question=settled, person=dora, role=manager, since=at)
        make.ExampleFactory(
            school=self.school, question_type=self.types["rooms"], text=self.say("A corner for our circle?"),
            learned_at=at, learned_by=dora, learned_as=manager, may_be_quoted=False,
        )  # fmt: skip
        make.WithoutOwnerFactory(
            school=self.school, question_type=self.types["sources"], day=self.school.today(), count=2
        )
        make.LogEntryFactory(
            school=self.school, person=self.people["Ben"], role=self.roles["pl-coach"], duty=self.duties[PLAN],
            day=self.school.today(), minutes=45,
        )  # fmt: skip

    def answer(self) -> None:
        today, ben = self.school.today(), self.people["Ben"]
        make.PublishedAnswerFactory(
            school=self.school, question_type=self.types["lesson-planning"], text=self.say("Bring one page of notes."),
            verified_by=ben, verified_as=self.roles["pl-coach"], verified_on=today, check_by=today + timedelta(days=90),
        )  # fmt: skip
        make.LaneWordsFactory(school=self.school, lane="safety", words=self.say("Call the office at 555 0100."))
        make.CompiledIndexFactory(school=self.school, words="-", layer="words", made_at=ben.joined_at, body=b"-")
        make.LineFactory(
            school=self.school, person=self.people["Cleo"], rhythm="weekly", made_at=ben.joined_at,
            text=self.say("The charter of the PL coach is in force."),
        )  # fmt: skip


def tell_story(
    name: str, say: Say = str, district: District | None = None, first_name: str = "Ada", begin: int = 0
) -> School:
    """A school with everything in it; `first_name` is what its principal is called."""
    word = name.split()[0].lower()
    school = make.SchoolFactory(
        district=district or make.DistrictFactory(name=say("School District"), slug=f"{word}-district"),
        name=name, short_name=name.split()[0], slug=name.lower().replace(" ", "-"),
        lookups=School.Lookups.LINK, lookup_key=f"staff-link-of-{word}", office_phone="+1 555 0100",
        api_key_digest=digest_of(f"coachhub_key-of-{word}"), api_key_made_at=timezone.now(),
        embed_origins=f"https://intranet.{word}.example",
    )  # fmt: skip
    teller = Teller(school, say, begin)
    teller.tell()
    principal = teller.people["Ada"]
    principal.name, principal.email = principal.name.replace("Ada", first_name), f"{first_name.lower()}@{word}.example"
    principal.save()
    return school


def begin_newton() -> School:
    """A school of which nothing has been told but its name and its principal's."""
    school = make.SchoolFactory(name="Newton Middle School", short_name="Newton", slug="newton-middle-school")
    nia = make.PersonFactory(name="Nia North", email="nia@newton.example")
    make.MembershipFactory(school=school, person=nia, level=Membership.Level.PRINCIPAL)
    return school


def tell_all() -> None:
    """Zeder first, by id and by order: a look-up that forgets the school finds Zeder's row before Hampton's."""
    tell_story("ZEDER High School", lambda text: f"ZEDER {text}", first_name="Zoe")
    hampton = tell_story("Hampton High School", begin=50)
    jon = Person.objects.get(email="jon@hampton.example")
    make.MembershipFactory(school=begin_newton(), person=jon)  # besides what he is at Hampton
    lea = make.PersonFactory(name="Lea Long", email="lea@district.example")
    make.DistrictLeadFactory(district=hampton.district, person=lea)
    make.PersonFactory(name="Sue Scott", email="sue@support.example", is_staff=True, is_superuser=True)
    Person.objects.filter(name__contains="Gus").update(is_active=False)
    Membership.objects.filter(person__name__contains="Hal").update(is_active=False)
