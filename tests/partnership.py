"""What the story tells of partnerships: Ben's agreement is in force and amended, Dora's is out for signature, Jon's
is a draft that nobody was asked to read yet.
"""

from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from django.utils import timezone

from partnerships.agreements.text import compose
from partnerships.models import Agreement, AgreementVersion, Goal
from roles.signing.actions import bring_into_force, send_for_signature, sign
from tests import factories_of_partnerships as make
from tests.story import PLAN

if TYPE_CHECKING:
    from tests.twins import Teller


def tell_partnership(teller: "Teller") -> None:
    ben, ada = teller.people["Ben"], teller.people["Ada"]
    agreement = make.AgreementFactory(school=teller.school, coach=ben, role=teller.roles["pl-coach"])
    first = write_agreement(teller, agreement, number=1)
    sent = send_for_signature(
        first, compose(first), [(ben, teller.roles["pl-coach"]), (ada, teller.roles["principal"])], by=ada
    )
    for signature in sent.signatures.all():
        sign(signature, read=sent.fingerprint, hand="belle")
    sent.refresh_from_db()
    bring_into_force(sent, by=ada, since=teller.school.today() - timedelta(days=50), before=None)
    tell_comments(teller, write_agreement(teller, agreement, number=2))
    dora = teller.people["Dora"]
    other = make.AgreementFactory(school=teller.school, coach=dora, role=teller.roles["project-manager"])
    version = write_agreement(teller, other, number=1)
    send_for_signature(version, compose(version), [(dora, teller.roles["project-manager"])], by=ada)
    jon, lead = teller.people["Jon"], teller.roles["assistant-principal"]
    write_agreement(teller, make.AgreementFactory(school=teller.school, coach=jon, role=lead), number=1)
    tell_what_was_seen(teller, agreement, sent)
    tell_work(teller)
    tell_calendar(teller)


def write_agreement(teller: "Teller", agreement: Agreement, number: int) -> AgreementVersion:
    school, say, today = teller.school, teller.say, teller.school.today()
    version = make.AgreementVersionFactory(
        school=school, agreement=agreement, number=number, starts_on=today - timedelta(days=50),
        ends_on=today + timedelta(days=60), focus=say("Goal conferences in biology"), hours_a_week=Decimal(30),
        confidentiality="time", told_to_whom=say("Time by duty and goal."), review_on=today + timedelta(days=10),
    )  # fmt: skip
    goal = make.GoalFactory(
        school=school, version=version, state=Goal.State.IN_PROGRESS, outcome=say("Students pick their next task"),
        practice=say("Hold a goal conference"), first_sign=say("Students open their goal sheet"),
    )  # fmt: skip
    make.CommitmentFactory(
        school=school, version=version, goal=goal, party="coach", text=say("Run a cycle with six teachers"),
        hours=Decimal(16), label=say("Coaching cycle"), duty=teller.duties[PLAN],
    )  # fmt: skip
    make.PartyFactory(school=school, version=version, kind="coach", person=agreement.coach, role=agreement.role)
    return version


def tell_comments(teller: "Teller", draft: AgreementVersion) -> None:
    """Ada asks Ben and Fay to read the second version; Fay proposes another wording for what students will do."""
    school, say, now, people = teller.school, teller.say, timezone.now(), teller.people
    opened = make.AgreementRoundFactory(
        school=school, version=draft, opened_at=now, opened_by=people["Ada"], message=say("Read goal 1, please."),
        ends_on=school.today() + timedelta(days=10),
    )  # fmt: skip
    for name, slug in {"Ben": "pl-coach", "Fay": "librarian"}.items():
        make.AgreementInvitationFactory(
            school=school, comment_round=opened, person=people[name], role=teller.roles[slug], reason=say("Works on it")
        )
    goal = draft.goals.get()
    make.AgreementCommentFactory(
        school=school, comment_round=opened, by=people["Fay"], at=now, part=f"goal:{goal.key}:outcome",
        quoted=goal.outcome, text=say("Which ones?"), proposed=say("Ninth graders pick their next task"),
    )  # fmt: skip


def tell_what_was_seen(teller: "Teller", agreement: Agreement, version: AgreementVersion) -> None:
    school, say, now, today = teller.school, teller.say, timezone.now(), teller.school.today()
    ada, ben, goal = teller.people["Ada"], teller.people["Ben"], version.goals.get()
    of_goal = {"school": school, "agreement": agreement, "goal": goal.key, "seen_on": today, "added_at": now}
    make.EvidenceFactory(**of_goal, link="practice", step=1, text=say("Seen in two rooms"), seen_by=ben)
    seen = make.FirstSignFactory(**of_goal, text=say("Goal sheets lay open"), seen_by=ada)
    make.ThanksFactory(school=school, first_sign=seen, person=ben, words=say("Thank you"))
    make.KeptFindingFactory(
        school=school, agreement=agreement, code="unmeasurable", reason=say("We count it by hand."), by=ada, at=now
    )
    manager = teller.roles["project-manager"]
    make.ParkedRequestFactory(
        school=school, agreement=agreement, what=say("Run the benchmark"), asked_by=manager, asked_on=today,
        minutes_a_week=90, parked_by=ben,
    )  # fmt: skip
    review = make.ReviewFactory(school=school, agreement=agreement, version=version, day=today + timedelta(days=10))
    item = make.ReviewItemFactory(school=school, review=review, kind="parked", title=say("What was parked"))
    make.DecisionFactory(school=school, item=item, text=say("The office runs the buses"), by=ada, at=now)


def tell_work(teller: "Teller") -> None:
    school, say, today, ben = teller.school, teller.say, teller.school.today(), teller.people["Ben"]
    make.CoachingModelFactory(school=school, name=say("Student-centered coaching"))
    make.CycleFactory(
        school=school, coach=ben, role=teller.roles["pl-coach"], partner=teller.people["Cleo"],
        name=say("Algebra conferences"), goal=say("Students say why"), started_on=today - timedelta(days=20),
    )  # fmt: skip


def tell_calendar(teller: "Teller") -> None:
    """Ben's calendar is connected, two meetings of the last days wait, and one was dismissed."""
    school, say, today, ben = teller.school, teller.say, teller.school.today(), teller.people["Ben"]
    own, now = {"school": school, "person": ben}, timezone.now()
    make.FeedFactory(
        **own, address=f"https://calendar.example/{say('secret')}.ics", host="calendar.example", added_at=now,
        tried_at=now, problem=say("The calendar did not answer."),
    )  # fmt: skip
    for number, title in enumerate(["Lessons with Cleo Clark", "Lunch"]):
        day = today - timedelta(days=1 + number)
        at = datetime.combine(day, time(9), ZoneInfo(school.time_zone))
        key = uuid5(NAMESPACE_URL, f"{school.pk} {number}")
        make.ProposalFactory(**own, key=key, title=say(title), day=day, starts_at=at, minutes=50)
    key = uuid5(NAMESPACE_URL, f"{school.pk} dismissed")
    make.ProposalFactory(**own, key=key, title="", day=day, starts_at=at, minutes=50, state="dismissed")
    make.LearnedWordFactory(**own, digest="0" * 24, on="outside")
