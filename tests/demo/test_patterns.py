"""The one pattern of the drawings: the project manager answers about lessons, which the coach owns."""

from datetime import date

import pytest

from roles.models import School
from roles.patterns.queries import read_figures, read_patterns

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("lakemont")]
DRAWN, TERM = date(2026, 11, 24), date(2026, 8, 1)


def test_hampton_has_exactly_the_pattern_of_the_drawings() -> None:
    [figure] = read_patterns(School.objects.get(slug="hampton-high"), TERM, DRAWN)
    assert (figure.type.key, figure.owner.slug) == ("plan_lesson", "pl-coach")
    assert [(role.slug, count) for role, count in figure.others] == [("pl-project-manager", 11)]
    assert (figure.by_owner, figure.open) == (23, 1)


def test_ridgeline_has_three_by_another_role_and_so_no_pattern() -> None:
    ridgeline = School.objects.get(slug="ridgeline-middle")
    assert read_patterns(ridgeline, TERM, DRAWN) == []
    assert max(figure.by_others for figure in read_figures(ridgeline, TERM, DRAWN)) == 3
