"""Partnership agreements: Ben's is in force and has a draft, Dora's is out for signature."""

from coachhub.kit.entry import Level
from partnerships.models import Agreement, AgreementComment, Commitment, Goal, KeptFinding
from tests.guards.catalogue import Page
from tests.guards.pages.common import sends
from tests.world import World


def agreement_of(name: str):  # type: ignore[no-untyped-def]
    def find(world: World, school: str) -> object:
        return Agreement.objects.get(coach__email=f"{name}@{school}.example").pk

    return find


def goal(world: World, school: str) -> object:
    return Goal.objects.get(version__agreement_id=bens(world, school), version__state="draft").pk


def commitment(world: World, school: str) -> object:
    return Commitment.objects.get(version__agreement_id=bens(world, school), version__state="draft").pk


def kept(world: World, school: str) -> object:
    return KeptFinding.objects.get(agreement_id=bens(world, school)).pk


def comment(world: World, school: str) -> object:
    return AgreementComment.objects.get(school=getattr(world, school)).pk


def invites(world: World) -> dict[str, str]:
    return {"people": str(world.person("eve").pk), "ends_on": str(world.day(10)), "message": "Before Friday."}


bens, doras, jons = agreement_of("ben"), agreement_of("dora"), agreement_of("jon")
PRINCIPAL_COMMITS_NOTHING = "party-commits-nothing-0634c548c4"
BEN, DORA = {"agreement": bens}, {"agreement": doras}
DRAFT, REVIEW = {**BEN, "number": "2"}, {**DORA, "number": "1"}
NOT_A_PARTY = {"cleo": 403, "lea": 403}
NOT_OF_DORAS = {**NOT_A_PARTY, "ben": 403}

AGREEMENTS = [
    Page("agreements:list", Level.STAFF, reader="ada", queries=11),
    Page("agreements:new", Level.STAFF, but={"cleo": 403, "lea": 403, "ben": 403}, good=sends(), queries=9, done=422),
    Page("agreements:detail", Level.STAFF, BEN, reader="ben", queries=17),
    Page("agreements:version", Level.STAFF, {**BEN, "number": "1"}, reader="ben", queries=17),
    Page("agreements:version", Level.STAFF, DRAFT, but=NOT_A_PARTY, reader="ben", queries=13),
    Page("agreements:changes", Level.STAFF, {**BEN, "before": "1", "after": "2"}, but=NOT_A_PARTY, queries=12),
    Page("agreements:draft", Level.STAFF, BEN, but=NOT_A_PARTY, good=sends(), queries=14),
    Page(
        "agreements:part",
        Level.STAFF,
        {**BEN, "part": "told"},
        but=NOT_A_PARTY,
        good=sends(confidentiality="time", told_to_whom="Hours by goal."),
        queries=14,
    ),
    Page("agreements:part", Level.STAFF, {**BEN, "part": "period"}, but=NOT_A_PARTY, good=sends(), queries=14),
    Page("agreements:part", Level.STAFF, {**BEN, "part": "time"}, but=NOT_A_PARTY, good=sends(), queries=14),
    Page("agreements:parties", Level.STAFF, BEN, but=NOT_A_PARTY, good=sends(), queries=18),
    Page("agreements:new_goal", Level.STAFF, BEN, but=NOT_A_PARTY, good=sends(outcome="Say why"), queries=14),
    Page("agreements:goal", Level.STAFF, {**BEN, "pk": goal}, but=NOT_A_PARTY, good=sends(), queries=17),
    Page(
        "agreements:goal_state",
        Level.STAFF,
        {**BEN, "pk": goal, "state": "done"},
        but=NOT_A_PARTY,
        reads=False,
        good=sends(edits="0"),
    ),
    Page(
        "agreements:new_commitment",
        Level.STAFF,
        {**BEN, "pk": goal},
        but=NOT_A_PARTY,
        good=sends(party="principal", text="Keep Thursdays free"),
        queries=19,
    ),
    Page("agreements:commitment", Level.STAFF, {**BEN, "pk": commitment}, but=NOT_A_PARTY, good=sends(), queries=19),
    Page(
        "agreements:keep",
        Level.STAFF,
        {**BEN, "finding": PRINCIPAL_COMMITS_NOTHING},
        but=NOT_A_PARTY,
        good=sends(reason="She signs, that is enough."),
        queries=14,
    ),
    Page(
        "agreements:show_again", Level.STAFF, {**BEN, "pk": kept}, but=NOT_A_PARTY, reads=False, good=sends(), queries=8
    ),
    Page("agreements:send", Level.PRINCIPAL, BEN, good=sends(), done=422, queries=14),
    Page(
        "agreements:sign",
        Level.STAFF,
        REVIEW,
        good=sends(agree="on", hand="belle"),
        but={**NOT_OF_DORAS, "ada": 403},
        reader="dora",
        queries=12,
    ),
    Page(
        "agreements:decline",
        Level.STAFF,
        REVIEW,
        good=sends(reason="Two goals too many."),
        but={**NOT_OF_DORAS, "ada": 403},
        reader="dora",
        queries=10,
    ),
    Page("agreement_comments:open", Level.STAFF, {"agreement": jons}, good=invites, but=NOT_OF_DORAS, queries=14),
    Page(
        "agreement_comments:read",
        Level.STAFF,
        BEN,
        good=sends(part="whole", text="Well said."),
        but=NOT_A_PARTY,
        queries=16,
    ),
    Page(
        "agreement_comments:done",
        Level.STAFF,
        BEN,
        reads=False,
        good=sends(),
        but_post={**NOT_A_PARTY, "ada": 403},
        reader="ben",
    ),
    Page("agreement_comments:resume", Level.STAFF, BEN, reads=False, good=sends(), done=409, but_post=NOT_A_PARTY),
    Page("agreement_comments:close", Level.STAFF, BEN, reads=False, good=sends(), but_post=NOT_A_PARTY),
    Page("agreement_comments:agenda", Level.STAFF, BEN, but=NOT_A_PARTY, queries=14),
    Page(
        "agreement_comments:settle",
        Level.STAFF,
        {**BEN, "pk": comment},
        good=sends(how="kept", answer="It is clear."),
        but=NOT_A_PARTY,
        queries=14,
    ),
    Page("agreements:publish", Level.PRINCIPAL, REVIEW, good=sends(since="today"), done=422, queries=9),
    Page("agreements:withdraw", Level.PRINCIPAL, REVIEW, good=sends(), queries=8),
]
