"""What the story tells around the drafts of a school: read, sorted, commented, tried, placed."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from roles.charters.models import CharterVersion
from roles.models import Stake
from tests import factories_of_charters as make
from tests.story import PLAN

if TYPE_CHECKING:
    from tests.twins import Teller


def tell_drafts(teller: "Teller") -> None:
    """Everything stands beside the third version of the PL coach's charter, which is a draft."""
    draft = CharterVersion.objects.get(charter__role=teller.roles["pl-coach"], state="draft")
    tell_editor(teller, draft)
    tell_comments(teller, draft)
    tell_intake(teller, draft)
    tell_exercise(teller, draft)
    tell_template(teller, draft)


def tell_editor(teller: "Teller", draft: CharterVersion) -> None:
    school, ada, now = teller.school, teller.people["Ada"], timezone.now()
    make.LeftOutFactory(school=school, version=draft, text=teller.say("Other duties as assigned"), code="catch_all")
    make.DraftStepFactory(
        school=school,
        version=draft,
        words=teller.say("Reworded line 1"),
        before={"purpose": teller.say("Helps.")},
        edits=draft.edits,
        by=ada,
        at=now,
    )
    make.MuteFactory(
        school=school, charter=draft.charter, code="jargon", about=teller.say(PLAN), by=ada, at=now,
        reason=teller.say("Everybody here knows it."),
    )  # fmt: skip
    in_force = CharterVersion.objects.get(charter=draft.charter, state="in_force")
    make.ConfirmationFactory(
        school=school, version=in_force, person=teller.people["Ben"], asked_on=school.today() - timedelta(days=3)
    )


def tell_comments(teller: "Teller", draft: CharterVersion) -> None:
    school, now, ben, fay = teller.school, timezone.now(), teller.people["Ben"], teller.people["Fay"]
    comments = make.CommentRoundFactory(
        school=school, version=draft, opened_at=now, opened_by=teller.people["Ada"],
        ends_on=school.today() + timedelta(days=10), message=teller.say("Read it before Friday."),
    )  # fmt: skip
    for person, role in ((ben, "pl-coach"), (fay, "librarian")):
        make.InvitationFactory(
            school=school, comment_round=comments, person=person, role=teller.roles[role],
            reason=teller.say("Works on the same duties"),
        )  # fmt: skip
    make.CommentFactory(
        school=school, comment_round=comments, by=fay, at=now, part="line", duty=teller.duties[PLAN],
        quoted=teller.say(PLAN), proposed=teller.say("Plan one lesson a week with each new teacher"),
    )  # fmt: skip


def tell_intake(teller: "Teller", draft: CharterVersion) -> None:
    school, now, ada = teller.school, timezone.now(), teller.people["Ada"]
    description = make.DescriptionFactory(
        school=school, role=teller.roles["teacher"], title=teller.say("Instructional Coach"), added_at=now,
        added_by=ada, text=teller.say("Plans lessons.\nOther duties as assigned."),
    )  # fmt: skip
    item = make.ItemFactory(
        school=school, description=description, number=1, lines=[1], text=teller.say("Plans lessons."), sort="own",
        proposed_sort="own", wording=teller.say(PLAN), duty=teller.duties[PLAN], other=teller.roles["pl-coach"],
    )  # fmt: skip
    make.ItemFactory(
        school=school, description=description, number=2, lines=[2], text=teller.say("Other duties as assigned."),
        sort="not_a_duty", proposed_sort="not_a_duty", kind="catch_all", fate="left_out",
        findings=[{"code": "catch_all", "why": "Nobody wrote it down.", "words": "as assigned", "span": [13, 24]}],
    )  # fmt: skip
    make.SortStepFactory(
        school=school, description=description, words=teller.say("Sorted item 1"), by=ada, at=now,
        before={str(item.pk): {"sort": "hazy", "fate": "open", "wording": "", "other": None, "duty": None}},
    )  # fmt: skip


def tell_exercise(teller: "Teller", draft: CharterVersion) -> None:
    exercise = make.ExerciseFactory(
        school=teller.school, charter=draft.charter, begun_at=timezone.now(), begun_by=teller.people["Ada"]
    )
    duty = Stake.objects.filter(version__charter=draft.charter, in_force=True).earliest("order").duty
    make.PlacementFactory(school=teller.school, exercise=exercise, duty=duty, person=teller.people["Ben"], place="lead")


def tell_template(teller: "Teller", draft: CharterVersion) -> None:
    district, say = teller.school.district, teller.say
    template = make.TemplateFactory(district=district, name=say("Coach"), slug=f"coach-of-{district.slug}")
    first, second = content_of_template(say, "Plan lessons with teachers"), content_of_template(say, PLAN)
    version = make.TemplateVersionFactory(template=template, number=1, content=first, made_at=timezone.now())
    make.TemplateVersionFactory(
        template=template, number=2, content=second, made_at=timezone.now(), what_changed=say("One duty reads better.")
    )
    make.AdoptionFactory(school=teller.school, charter=draft.charter, version=version, adopted_at=timezone.now())


def content_of_template(say: Callable[[str], str], duty: str) -> dict[str, Any]:
    """A short template as roles/charter_templates/shipped.py describes it."""
    line = {
        "id": "plan",
        "kind": "owns",
        "wording": say(duty),
        "to": "",
        "how": "",
        "how_note": "",
        "area": "curriculum",
    }
    handed = {**line, "id": "order", "kind": "hands_on", "wording": say("Order books"), "to": "librarian", "hours": ""}
    return {
        "role": say("Coach"), "summary": say("Works beside teachers."), "purpose": say("Helps teachers."),
        "likeness": say("Like a friend."), "come_for": say("a lesson"), "presence": 3, "hours_a_week": "20",
        "full_time": say("37.5 hours"), "profile": say("Listens"), "lines": [{**line, "hours": "2"}, handed],
        "outcomes": [{"id": "choose", "text": say("Students choose"), "sign": say("Seen in rooms")}],
        "boundaries": [{"id": "rate", "text": say("Does not rate teachers"), "instead": "principal", "locked": True}],
        "time": [{"id": "cycles", "label": say("Cycles"), "hours": "20"}],
        "review": {"rule": "half-year", "triggers": ["on_new_holder"]},
        "roles": {
            "own": [say("Coach"), say("PL coach")], "librarian": [say("Librarian")], "principal": [say("Principal")],
        },
    }  # fmt: skip
