"""Hampton shows what colleagues do: four things to come and see, a visit under way, one that has been, a focus list."""

from datetime import date

import pytest

from partnerships.demo.load import load_partnerships
from partnerships.models import Focus, Post, Visit
from partnerships.visits.queries import cover_duties
from roles.models import District

pytestmark = pytest.mark.django_db
DRAWN = date(2026, 11, 24)


def test_hampton_is_seen_teaching(lakemont: District) -> None:
    load_partnerships(lakemont, DRAWN)
    hampton = lakemont.schools.get(slug="hampton-high")
    assert Post.objects.filter(school=hampton).living(DRAWN).count() == 4
    visits = Visit.objects.filter(school=hampton)
    arranged = visits.get(visitor__name="Ben Whitaker")
    assert (arranged.cover.name, arranged.host_said_at, arranged.day > DRAWN) == ("Yvonne Castillo", None, True)
    assert visits.settled().filter(day__lt=DRAWN, reflections__isnull=False).distinct().count() == 1
    assert visits.seek_cover(DRAWN).count() == 1
    assert [one.role.slug for one in cover_duties(hampton)] == ["pl-coach", "assistant-principal"]
    in_progress = Focus.objects.filter(school=hampton, state="in_progress")
    assert in_progress.filter(list__team=None).count() == 2
    assert in_progress.get(list__team__slug="math").what == "Every task ends with “How do you know?”"
