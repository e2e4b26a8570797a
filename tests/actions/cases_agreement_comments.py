"""The actions of comment rounds, on the draft of an agreement: Ben's is being read, Jon's is not yet."""

from partnerships.comments import wording_actions
from partnerships.comments.models import AgreementComment, AgreementRound
from partnerships.models import AgreementVersion
from roles.comments import actions as comments
from roles.comments import settling_actions
from roles.people.models import Person
from tests.actions.ready import Case, Ready
from tests.world import World


def running(world: World) -> AgreementRound:
    rows = AgreementRound.objects.select_related("version__agreement__coach", "school", "opened_by")
    return rows.get(school=world.hampton)


def said(world: World) -> AgreementComment:
    rows = AgreementComment.objects.select_related(
        "comment_round__version__agreement__coach", "comment_round__school", "by"
    )
    return rows.get(school=world.hampton)


def reword(comment: AgreementComment, words: str, was: str, by: Person) -> None:
    wording_actions.change_place(comment.comment_round.version, comment.part, words, was=was, by=by)


def change_place(world: World) -> Ready:
    found, ben = said(world), world.person("ben")
    return lambda: reword(found, "Students choose", found.quoted, ben)


def open_round(world: World) -> Ready:
    version = AgreementVersion.objects.select_related("agreement__coach", "school").get(
        agreement__coach=world.person("jon")
    )
    ada, eve, ends_on = world.person("ada"), world.person("eve"), world.day(10)
    return lambda: comments.open_round(version, [(eve, None, "Reads it too")], ends_on=ends_on, by=ada)


def comment(world: World) -> Ready:
    found, ben, day = running(world), world.person("ben"), world.day()
    return lambda: comments.comment(found, AgreementComment(text="Well said.", needs_talk=True), day=day, by=ben)


def settle(world: World) -> Ready:
    found, ada = said(world), world.person("ada")
    return lambda: settling_actions.settle(
        found, "accepted", was=found.quoted, wording=found.proposed, by=ada, reword=reword
    )


def keep(world: World) -> Ready:
    found, ben = said(world), world.person("ben")
    return lambda: settling_actions.settle(found, "kept", answer="It is clear.", by=ben, reword=reword)


AGREEMENT_COMMENTS = {
    "comments.change_place": Case(change_place),
    "comments.open_round (agreement)": Case(open_round),
    "comments.comment (agreement)": Case(comment),
    "comments.settle (agreement)": Case(settle, rows=2, why="the comment settled, and the draft reworded"),
    "comments.settle (agreement, kept)": Case(keep),
}
