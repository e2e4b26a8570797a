"""The whole district: one story a school, plausible on any day, the same at every loading, and loaded once."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from io import StringIO
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth import authenticate
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import transaction

from roles import demo
from roles.charters.actions import publish
from roles.charters.models import CharterSignature, CharterVersion
from roles.charters.queries import claims_on_duties_of
from roles.demo.charters import Scribe
from roles.demo.load import load_district
from roles.demo.reading import read
from roles.models import (
    Absence,
    Appointment,
    District,
    Membership,
    Person,
    Question,
    QuestionType,
    School,
    Stake,
    WithoutOwner,
)
from roles.signing.fingerprint import fingerprint

DRAWN = date(2026, 11, 24)
SCHOOLS = ["hampton-high", "ridgeline-middle", "cold-spring"]


def of_lakemont(model: Any) -> Any:
    return model.objects.filter(school__district__slug="lakemont")


@pytest.mark.usefixtures("lakemont")
class TestLoaded:
    @pytest.mark.parametrize("slug", SCHOOLS)
    def test_versions_are_in_the_states_that_the_data_says(self, slug: str) -> None:
        written = {
            (charter["role"], version["number"]): version["state"].replace(" ", "_")
            for charter in read(f"{slug}/charters")
            for version in charter["versions"]
        }
        rows = CharterVersion.objects.filter(school__slug=slug)
        assert {(row.charter.role.slug, row.number): row.state for row in rows} == written

    @pytest.mark.parametrize("slug", SCHOOLS)
    def test_question_types_stand_in_the_area_of_their_duty(self, slug: str) -> None:
        written = {row["key"]: area["name"] for area in read(f"{slug}/catalogue")["areas"] for row in area["questions"]}
        rows = QuestionType.objects.filter(school__slug=slug)
        assert dict(rows.values_list("key", "duty__area__name")) == written

    def test_every_fingerprint_is_that_of_its_text_and_every_signature_binds_to_it(self) -> None:
        sent = of_lakemont(CharterVersion).exclude(state="draft")
        assert [row for row in sent if row.fingerprint != fingerprint(row.text)] == []
        signed = of_lakemont(CharterSignature).filter(signed_at__isnull=False).select_related("version")
        assert signed.count() > 40
        assert [row for row in signed if row.fingerprint != row.version.fingerprint] == []

    def test_rows_are_what_forms_would_accept(self) -> None:
        for model in apps.get_app_config("roles").get_models():
            for row in model._default_manager.all():
                row.full_clean(exclude=["password"], validate_unique=False, validate_constraints=False)

    def test_nobody_and_nothing_is_real(self) -> None:
        emails = Person.objects.filter(memberships__school__district__slug="lakemont").values_list("email", flat=True)
        assert [email for email in emails if not email.endswith(".example")] == []

    def test_names_are_of_all_kinds(self) -> None:
        names = set(of_lakemont(Membership).values_list("person__name", flat=True))
        assert {"Maria Concepción Villanueva-Oyelaran", "Łukasz Nguyễn"} <= names

    def test_one_person_belongs_to_two_schools(self) -> None:
        times = Counter(of_lakemont(Membership).values_list("person__name", flat=True))
        assert [name for name, count in times.items() if count > 1] == ["Nadia Haddad"]

    def test_ridgeline_has_a_version_ready_that_finds_an_owner_for_a_question_type(self) -> None:
        ready = CharterVersion.objects.get(school__slug="ridgeline-middle", state="signed")
        assert claims_on_duties_of(ready) == []
        tool = QuestionType.objects.get(school__slug="ridgeline-middle", key="tool")
        with transaction.atomic():
            publish(ready, by=None, since=DRAWN)
            assert Stake.objects.get(duty=tool.duty, in_force=True).role.slug == "librarian"
            transaction.set_rollback(True)

    def test_ridgeline_hands_facilitating_to_its_teachers_and_is_not_there_yet(self) -> None:
        coming = CharterVersion.objects.get(
            school__slug="ridgeline-middle", charter__role__slug="math-department-lead", number=2
        )
        assert [claim.role for claim in claims_on_duties_of(coming)] == ["Math coach"]

    def test_somebody_at_ridgeline_is_away_now_with_cover(self) -> None:
        away = Absence.objects.on(DRAWN).get(school__slug="ridgeline-middle")
        assert away.cover is not None

    def test_cold_spring_has_just_begun(self) -> None:
        school = School.objects.get(slug="cold-spring")
        held = Appointment.objects.filter(school=school).values("role")
        assert school.lookups == "closed"
        assert set(school.roles.exclude(pk__in=held).values_list("slug", flat=True)) == {"librarian", "counselor"}
        owned = Stake.objects.filter(school=school, in_force=True, asked_first=True).values("duty")
        without = QuestionType.objects.filter(school=school).exclude(duty__in=owned)
        assert (without.count(), QuestionType.objects.filter(school=school).count()) == (7, 8)

    def test_the_named_people_sign_in_with_the_password(self) -> None:
        for _, email in demo.sign_ins():
            assert authenticate(username=email, password=demo.PASSWORD) is not None


@pytest.mark.django_db
@pytest.mark.parametrize(
    "as_of",
    [date(2026, 9, 14), date(2026, 12, 30), date(2027, 2, 28), date(2027, 6, 26), date(2027, 8, 20), date(2031, 10, 5)],
    ids=str,
)
def test_any_day_is_plausible(as_of: date) -> None:
    load_district(as_of)
    for version in of_lakemont(CharterVersion).filter(sent_at__isnull=False):
        days = [row.signed_at.date() for row in version.signatures.filter(signed_at__isnull=False)]
        in_order = [version.sent_at.date(), *sorted(days), version.in_force_since or as_of]
        assert in_order == sorted(in_order), version
        assert in_order[-1] <= as_of
    for version in of_lakemont(CharterVersion).filter(state="in_force"):
        assert version.review_by > as_of
    asked = of_lakemont(Question)
    assert asked.count() > 350
    assert not asked.filter(asked_at__date__gte=as_of + timedelta(days=1)).exists()
    assert [a.person for a in of_lakemont(Absence).filter(first_day__gt=as_of) if a.first_day.weekday() > 4] == []
    assert Appointment.objects.on(as_of).filter(role__slug="librarian", school__slug="hampton-high").count() == 2


@pytest.mark.django_db
def test_two_loadings_are_alike() -> None:
    assert snapshot() == snapshot()


def snapshot() -> list[list[Any]]:
    """Everything that a reader would see of the district, without the numbers that the database gives to rows."""
    with transaction.atomic():
        load_district(DRAWN)
        lines = [list(rows) for rows in seen()]
        transaction.set_rollback(True)
    return lines


def seen() -> Iterator[Iterator[Any]]:
    for version in of_lakemont(CharterVersion).order_by("school__slug", "charter__role__slug", "number"):
        lines = [{**line, "duty": ""} for line in version.content["lines"]] if version.text else []
        yield iter(
            [version.content | {"lines": lines} if version.text else "", version.in_force_since, version.sent_at]
        )
    yield of_lakemont(CharterSignature).order_by("signed_at", "name").values_list("name", "hand", "signed_at")
    yield of_lakemont(Stake).order_by("pk").values_list("wording", "kind", "role__name", "in_force")
    yield of_lakemont(Membership).order_by("pk").values_list("person__email", "person__name", "room", "level")
    yield of_lakemont(Question).order_by("pk").values_list("text", "asked_at", "asked_by__name", "answered_by__name")
    yield of_lakemont(WithoutOwner).order_by("pk").values_list("question_type__key", "day", "count")


@pytest.mark.django_db
def test_the_command_loads_once_and_then_refuses_in_one_sentence() -> None:
    out = StringIO()
    call_command("demo_district", as_of=DRAWN, stdout=out)
    assert out.getvalue() == "Loaded Lakemont County Schools: 3 schools.\n"
    before = Question.objects.count()
    with pytest.raises(CommandError, match=r"^Lakemont County Schools is in this database already, and .* changed\.$"):
        call_command("demo_district")
    assert Question.objects.count() == before


@pytest.mark.django_db
def test_nothing_stays_when_loading_breaks_off(monkeypatch: pytest.MonkeyPatch) -> None:
    def break_off(*args: Any) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(Scribe, "papers", break_off)
    with pytest.raises(OSError, match="disk full"):
        call_command("demo_district")
    assert not District.objects.filter(slug="lakemont").exists()
    assert not Person.objects.filter(email="m.boateng@lakemont.example").exists()
