"""Actions on partnership agreements: Ben's has a draft, Dora's is out for signature."""

from contextlib import suppress

from partnerships.agreements import actions, draft_actions
from partnerships.agreements.queries import posts_at
from partnerships.models import Agreement, AgreementSignature, AgreementVersion, Commitment, Goal, KeptFinding
from roles.signing.actions import AlreadyDone, sign
from tests.actions.ready import Case, Ready
from tests.world import World


def version_of(world: World, name: str, number: int) -> AgreementVersion:
    rows = AgreementVersion.objects.select_related("agreement__coach", "agreement__role", "school")
    return rows.get(agreement__coach=world.person(name), number=number)


def start_agreement(world: World) -> Ready:
    eve = next(one for one in posts_at(world.hampton, world.day()) if one.role.slug == "counselor")
    ada = next(one for one in posts_at(world.hampton, world.day()) if one.is_principal)
    return lambda: actions.start_agreement(eve, ada, by=ada.person)


def start_draft(world: World) -> Ready:
    AgreementVersion.objects.filter(pk=version_of(world, "ben", 2).pk).delete()
    agreement, ada = Agreement.objects.get(coach=world.person("ben")), world.person("ada")
    return lambda: actions.start_draft(agreement, by=ada)


def replace_in_review(world: World) -> Ready:
    version, ada = version_of(world, "dora", 1), world.person("ada")
    return lambda: actions.replace_in_review(version, by=ada)


def send_for_signature(world: World) -> Ready:
    draft, ada = version_of(world, "ben", 2), world.person("ada")
    return lambda: actions.send_for_signature(draft, by=ada)


def signature(world: World) -> AgreementSignature:
    found = AgreementSignature.objects.select_related("person", "role").get(version=version_of(world, "dora", 1))
    found.version = version_of(world, "dora", 1)
    return found


def decline(world: World) -> Ready:
    mine = signature(world)
    return lambda: actions.decline(mine, reason="Too much.")


def publish(world: World) -> Ready:
    mine = signature(world)
    with suppress(AlreadyDone):  # of many who make ready at once, one signs
        sign(mine, read=mine.version.fingerprint, hand="belle")
    version, ada, today = version_of(world, "dora", 1), world.person("ada"), world.day()
    return lambda: actions.publish(version, by=ada, since=today)


def save_words(world: World) -> Ready:
    draft, ben = version_of(world, "ben", 2), world.person("ben")
    return lambda: draft_actions.save_words(draft, {"scope": "Six teachers"}, by=ben)


def save_goal(world: World) -> Ready:
    draft, ben = version_of(world, "ben", 2), world.person("ben")
    return lambda: draft_actions.save_goal(draft, Goal(outcome="Say why"), by=ben)


def remove_goal(world: World) -> Ready:
    draft, ben = version_of(world, "ben", 2), world.person("ben")
    goal = draft.goals.get()
    return lambda: draft_actions.remove_goal(draft, goal, by=ben)


def set_goal_state(world: World) -> Ready:
    draft, ben = version_of(world, "ben", 2), world.person("ben")
    goal = draft.goals.get()
    return lambda: draft_actions.set_goal_state(draft, goal, "done", by=ben)


def save_commitment(world: World) -> Ready:
    draft, ben = version_of(world, "ben", 2), world.person("ben")
    goal = draft.goals.get()
    return lambda: draft_actions.save_commitment(draft, Commitment(goal=goal, party="teachers", text="Try it"), by=ben)


def remove_commitment(world: World) -> Ready:
    draft, ben = version_of(world, "ben", 2), world.person("ben")
    commitment = draft.commitments.get()
    return lambda: draft_actions.remove_commitment(draft, commitment, by=ben)


def save_parties(world: World) -> Ready:
    draft, ben = version_of(world, "ben", 2), world.person("ben")
    ada = next(one for one in posts_at(world.hampton, world.day()) if one.is_principal)
    return lambda: draft_actions.save_parties(draft, [("principal", ada)], by=ben)


def keep_finding(world: World) -> Ready:
    agreement, ben = Agreement.objects.get(coach=world.person("ben")), world.person("ben")
    return lambda: draft_actions.keep_finding(agreement, "hazy", "As needed", "It is enough.", by=ben)


def show_again(world: World) -> Ready:
    kept, ben = KeptFinding.objects.get(school=world.hampton), world.person("ben")
    return lambda: draft_actions.show_again(kept, by=ben)


AGREEMENTS = {
    "agreements.start_agreement": Case(start_agreement),
    "agreements.start_draft": Case(start_draft),
    "agreements.replace_in_review": Case(replace_in_review),
    "agreements.send_for_signature": Case(send_for_signature),
    "agreements.decline": Case(decline),
    "agreements.publish": Case(publish),
    "agreements.save_words": Case(save_words),
    "agreements.save_goal": Case(save_goal),
    "agreements.remove_goal": Case(remove_goal),
    "agreements.set_goal_state": Case(set_goal_state),
    "agreements.save_commitment": Case(save_commitment),
    "agreements.remove_commitment": Case(remove_commitment),
    "agreements.save_parties": Case(save_parties),
    "agreements.keep_finding": Case(keep_finding),
    "agreements.show_again": Case(show_again),
}
