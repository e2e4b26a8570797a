"""What the story tells of seeing each other teach.

Cleo shows something on the board. She asked to watch Eve, who has not said yes; for another day, Ben is asked to take
Cleo's class; a week ago she watched Eve while Ben took it.
"""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

from partnerships.models import FocusList, Post
from tests import factories_of_sharing as make

if TYPE_CHECKING:
    from tests.twins import Teller


def tell_sharing(teller: "Teller") -> None:
    school, people = teller.school, teller.people
    post = put_up(teller, "Stations in algebra")
    make.PostThanksFactory(school=school, post=post, person=people["Fay"])
    first, second = sorted([people["Cleo"], people["Fay"]], key=lambda person: person.pk)
    make.IntroductionFactory(
        school=school,
        post=post,
        first=first,
        second=second,
        by=people["Ben"],
        sentence=teller.say("Both use stations."),
    )
    tell_visits(teller, post)
    focus_list = make.FocusListFactory(school=school)
    rows = [("Exit tickets", "in_progress"), ("Goal sheets", "waiting"), ("Stations", "waiting"), ("Warm-ups", "done")]
    for order, (what, state) in enumerate(rows):
        done = {"became": teller.say("All do them."), "done_on": school.today()} if state == "done" else {}
        make.FocusFactory(
            school=school, list=focus_list, what=teller.say(what), state=state, order=order, added_by=people["Ada"],
            place=1 if state == "in_progress" else None, **done,
        )  # fmt: skip


def put_up(teller: "Teller", what: str, person: str = "Cleo") -> Post:
    say, today = teller.say, teller.school.today()
    return make.PostFactory(
        school=teller.school, person=teller.people[person], what=say(what), room=say("Room 5"), times=say("Period 2"),
        for_whom=say("Whoever begins with stations"), link="https://example.org/stations", first_day=today,
        last_day=today + timedelta(days=20),
    )  # fmt: skip


def tell_visits(teller: "Teller", post: Post) -> None:
    school, people, now, today = teller.school, teller.people, timezone.now(), teller.school.today()
    told = {
        "school": school, "visitor": people["Cleo"], "host": people["Eve"], "what": teller.say("Book talks"),
        "place": teller.say("The library"), "needs_cover": True, "class_words": teller.say("Algebra, Room 5"),
    }  # fmt: skip
    make.VisitFactory(
        **told, post=post, day=today + timedelta(days=9), word=teller.say("Gladly"), word_by=people["Eve"]
    )
    make.VisitFactory(**told, day=today + timedelta(days=10), host_said_at=now, cover=people["Ben"])
    been = {"host_said_at": now, "cover": people["Ben"], "cover_said_at": now}
    past = make.VisitFactory(**told, **been, day=today - timedelta(days=7))
    make.ReflectionFactory(
        school=school, visit=past, by=people["Cleo"], text=teller.say("They chose by the first page.")
    )
    make.CoverOfferFactory(school=school, person=people["Ivy"], day=today + timedelta(days=9), period=teller.say("3"))
    make.CoverOfferFactory(school=school, person=people["Ben"], day=today + timedelta(days=12), period=teller.say("3"))


def share_more(teller: "Teller", number: int) -> None:
    """Another post with thanks, and of each visit another, with an offer that fits the first of them."""
    school, people, now, today = teller.school, teller.people, timezone.now(), teller.school.today()
    post = put_up(teller, f"Stations {number}")
    put_up(teller, f"Stations again {number}", f"More {number}")
    more = people[f"More {number}"]
    make.PostThanksFactory(school=school, post=Post.objects.filter(school=school).earliest("pk"), person=more)
    pair = {"first": people["Cleo"], "second": more, "by": people["Ben"]}
    make.IntroductionFactory(school=school, post=post, **pair, sentence="Both use stations.")
    told = {"school": school, "visitor": people["Cleo"], "host": more, "needs_cover": True, "what": "Book talks"}
    make.VisitFactory(**told, day=today + timedelta(days=9))
    make.VisitFactory(**told, day=today + timedelta(days=20 + number), host_said_at=now, cover=people["Ben"])
    been = {"host_said_at": now, "cover": people["Ben"], "cover_said_at": now}
    past = make.VisitFactory(**told, **been, day=today - timedelta(days=10 + number))
    make.ReflectionFactory(school=school, visit=past, by=more, text="They chose by the first page.")
    make.CoverOfferFactory(school=school, person=more, day=today + timedelta(days=9))
    make.CoverOfferFactory(school=school, person=people["Ben"], day=today + timedelta(days=40 + number))
    rows = {"school": school, "list": FocusList.objects.get(school=school, team=None), "added_by": people["Ada"]}
    make.FocusFactory(**rows, what=f"Goal sheets {number}", order=10 + number)
    make.FocusFactory(**rows, what=f"Warm-ups {number}", state="done", became="All do them.", done_on=today)
