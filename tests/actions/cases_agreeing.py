"""Actions of agreeing: declining, commenting, settling, “Still right?”."""

from roles.charters import actions as charters
from roles.charters import wording_actions
from roles.comments import actions as comments
from roles.comments import settling_actions
from roles.comments.models import Comment, CommentRound
from roles.confirming import actions as confirming
from roles.confirming.models import Confirmation
from roles.people.models import Person
from roles.signing import actions as signing
from tests.actions.ready import Case, Ready
from tests.story import PLAN
from tests.world import World


def running(world: World) -> CommentRound:
    rows = CommentRound.objects.select_related("version__charter__role", "school", "opened_by")
    return rows.get(school=world.hampton)


def said(world: World) -> Comment:
    rows = Comment.objects.select_related("comment_round__version__charter__role", "comment_round__school", "by")
    return rows.get(school=world.hampton)


def reword(comment: Comment, words: str, was: str, by: Person) -> None:
    version = comment.comment_round.version
    wording_actions.change_wording(version, comment.part, words, was=was, duty_id=comment.duty_id, by=by)


def change_wording(world: World) -> Ready:
    draft, ben, duty = world.version("pl-coach", 3), world.person("ben"), world.duty(PLAN).pk
    return lambda: wording_actions.change_wording(draft, "line", "Plan weekly", was=PLAN, duty_id=duty, by=ben)


def decline_bare(world: World) -> Ready:
    signature = world.signature("jon", "assistant-principal")
    return lambda: signing.decline(signature, reason="Too much.")


def decline(world: World) -> Ready:
    signature = world.signature("jon", "assistant-principal")
    return lambda: charters.decline(signature, reason="Too much.")


def open_round(world: World) -> Ready:
    version, ada, jon = world.version("principal", 2), world.person("ada"), world.person("jon")
    ends_on = world.day(10)
    return lambda: comments.open_round(version, [(jon, None, "Leads with you")], ends_on=ends_on, by=ada)


def comment(world: World) -> Ready:
    found, ben, day = running(world), world.person("ben"), world.day()
    return lambda: comments.comment(found, Comment(part="whole", text="Well said.", needs_talk=True), day=day, by=ben)


def say_read(world: World) -> Ready:
    found, ben = running(world), world.person("ben")
    invitation = found.invitations.get(person=ben)
    return lambda: comments.say_read(invitation, by=ben)


def resume(world: World) -> Ready:
    CommentRound.objects.filter(school=world.hampton).update(paused_on=world.day(-3))
    found, ada, day = running(world), world.person("ada"), world.day()
    return lambda: comments.resume(found, day=day, by=ada)


def close_round(world: World) -> Ready:
    found, ada = running(world), world.person("ada")
    return lambda: comments.close_round(found, by=ada)


def remind(world: World) -> Ready:
    found, day = running(world), world.day()
    invitation = found.invitations.select_related("person").get(person=world.person("ben"))
    return lambda: comments.remind(invitation, found, day=day)


def settle(world: World) -> Ready:
    found, ada = said(world), world.person("ada")
    return lambda: settling_actions.settle(found, "accepted", was=PLAN, wording=found.proposed, by=ada, reword=reword)


def keep(world: World) -> Ready:
    found, ben = said(world), world.person("ben")
    return lambda: settling_actions.settle(found, "kept", answer="It is clear.", by=ben, reword=reword)


def ask(world: World) -> Ready:
    version, dora, day = world.version("project-manager"), world.person("dora"), world.day()
    return lambda: confirming.ask(version, [dora], day=day)


def asked(world: World) -> Confirmation:
    rows = Confirmation.objects.select_related("school", "version__charter__role", "version__school", "person")
    return rows.get(school=world.hampton)


def say_right(world: World) -> Ready:
    confirmation, ben, day = asked(world), world.person("ben"), world.day()
    return lambda: confirming.answer(confirmation, is_right=True, day=day, by=ben)


def say_not_right(world: World) -> Ready:
    confirmation, ben, day = asked(world), world.person("ben"), world.day()
    return lambda: confirming.answer(confirmation, is_right=False, words="Nobody asks for it.", day=day, by=ben)


AGREEING = {
    "charters.change_wording": Case(change_wording),
    "charters.decline": Case(decline),
    "signing.decline": Case(decline_bare),
    "comments.open_round": Case(open_round),
    "comments.comment": Case(comment),
    "comments.say_read": Case(say_read),
    "comments.resume": Case(resume),
    "comments.close_round": Case(close_round),
    "comments.remind": Case(remind, by_itself=True),
    "comments.settle": Case(settle, rows=2, why="the comment settled, and the draft reworded"),
    "comments.settle (kept)": Case(keep),
    "confirming.ask": Case(ask, by_itself=True),
    "confirming.answer": Case(say_right),
    "confirming.answer (not right)": Case(say_not_right),
}
