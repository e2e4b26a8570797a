"""Random lives of charters: whatever people do in whatever order, the rules of signing and owning hold."""

import hypothesis
import pytest
from django.db import transaction
from django.db.models import Count
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from roles.charters import actions as charters
from roles.charters.actions import ChangedMeanwhile, Contested
from roles.models import CharterVersion, Stake
from roles.signing import actions as signing
from roles.signing.actions import AlreadyDone, TextChanged
from roles.signing.fingerprint import fingerprint
from roles.signing.models import State
from tests.story import DEVICES, PLAN, ROOMS
from tests.world import World

SLUGS = st.sampled_from(["pl-coach", "project-manager", "registrar", "counselor"])
DUTIES = st.sets(st.sampled_from([PLAN, ROOMS, DEVICES]))
EXPECTED = (AlreadyDone, TextChanged, Contested, ChangedMeanwhile)
LIFE = hypothesis.settings(max_examples=12, stateful_step_count=15)


class Lives(RuleBasedStateMachine):
    """Each step is something that a person can do; refusals in words are fine, anything else is not."""

    def __init__(self) -> None:
        super().__init__()
        self.savepoint = transaction.savepoint()
        self.world = World()
        self.ada = self.world.person("ada")
        self.signed: dict[int, str] = {}

    def teardown(self) -> None:
        transaction.savepoint_rollback(self.savepoint)

    def latest(self, slug: str) -> CharterVersion:
        return self.world.charter(slug).versions.latest("number")

    def attempt(self, action: object, *args: object, **kwargs: object) -> None:
        try:
            with transaction.atomic():
                action(*args, **kwargs)  # type: ignore[operator]
        except EXPECTED:
            pass

    @rule(slug=SLUGS)
    def start(self, slug: str) -> None:
        self.attempt(charters.start_draft, self.world.charter(slug), by=self.ada)

    @rule(slug=SLUGS, duties=DUTIES)
    def edit(self, slug: str, duties: set[str]) -> None:
        stakes = [Stake(kind="owns", duty=self.world.duty(duty), wording=duty) for duty in sorted(duties)]
        self.attempt(charters.save_draft, self.latest(slug), stakes=stakes, boundaries=[], time_shares=[], by=self.ada)

    @rule(slug=SLUGS, count=st.integers(1, 2))
    def send(self, slug: str, count: int) -> None:
        role = self.world.role(slug)
        parties = [(person, role) for person in (self.ada, role.appointments.get().person)][:count]
        self.attempt(charters.send_for_signature, self.latest(slug), parties, by=self.ada)

    @rule(slug=SLUGS, number=st.integers(0, 1))
    def sign(self, slug: str, number: int) -> None:
        signatures = list(self.latest(slug).signatures.all())
        if number < len(signatures):
            signature = signatures[number]
            self.attempt(signing.sign, signature, read=signature.version.fingerprint, hand="belle")

    @rule(slug=SLUGS)
    def withdraw(self, slug: str) -> None:
        self.attempt(signing.withdraw, self.latest(slug), by=self.ada)

    @rule(slug=SLUGS)
    def replace(self, slug: str) -> None:
        self.attempt(charters.replace_in_review, self.latest(slug), by=self.ada)

    @rule(slug=SLUGS)
    def publish(self, slug: str) -> None:
        self.attempt(charters.publish, self.latest(slug), by=self.ada, since=self.world.day())

    @invariant()
    def one_version_of_a_charter_is_in_force_and_one_under_way(self) -> None:
        for states in ([State.IN_FORCE], [State.DRAFT, State.IN_REVIEW, State.SIGNED]):
            rows = CharterVersion.objects.filter(state__in=states).values("charter").annotate(n=Count("id"))
            assert all(row["n"] == 1 for row in rows)

    @invariant()
    def a_duty_has_one_owner_in_force(self) -> None:
        rows = Stake.objects.filter(version__state=State.IN_FORCE, asked_first=True).values("duty")
        assert all(row["n"] == 1 for row in rows.annotate(n=Count("id")))

    @invariant()
    def what_was_signed_says_what_it_said(self) -> None:
        versions = CharterVersion.objects.exclude(state=State.DRAFT).prefetch_related("signatures")
        for version in versions:
            signed = {signature.fingerprint for signature in version.signatures.all()}
            if signed - {""}:
                assert version.text == self.signed.setdefault(version.pk, version.text)
            assert signed - {""} <= {version.fingerprint} == {fingerprint(version.text)}
            assert "" not in signed or version.state in (State.IN_REVIEW, State.SUPERSEDED)
        assert set(self.signed) <= {version.pk for version in versions}


def test_random_lives_of_charters_keep_the_rules(world: World) -> None:
    run_state_machine_as_test(Lives, settings=LIFE)


@pytest.mark.battery
def test_many_long_random_lives_keep_them_too(world: World) -> None:
    run_state_machine_as_test(Lives, settings=hypothesis.settings(LIFE, max_examples=30, stateful_step_count=30))
