"""A template that the district made from a charter and changed since, and a school that began from it before."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from roles.charter_templates.district_actions import change_template, make_template, offer
from roles.charter_templates.district_pages import content_from
from roles.charter_templates.models import Adoption, TemplateVersion
from roles.charters.models import Charter, CharterVersion
from roles.demo.calendar import Calendar
from roles.people.models import District, Person
from roles.signing.models import State


def hand_out_templates(district: District, rows: list[Mapping[str, Any]], calendar: Calendar) -> None:
    for row in rows:
        lead = Person.objects.get(email=row["by"])
        charters = CharterVersion.objects.filter(state=State.IN_FORCE, school__district=district)
        source = charters.get(school__slug=row["school"], charter__role__slug=row["role"])
        content = {**content_from("source", {"source": source}), "summary": row["summary"]}
        template = make_template(district, row["name"], content, by=lead)
        offer(template, by=lead)
        first = template.versions.get()
        new = {"id": "new-line", "to": "", "how": "", "how_note": "", "hours": "", **row["new_line"]}
        changed = {**content, "lines": [*content["lines"], new]}
        change_template(first, row["name"], changed, what_changed=row["what_changed"], by=lead)
        for number, made in enumerate(row["made"], start=1):
            at = calendar.at(made, "10:10", source.school.time_zone)
            TemplateVersion.objects.filter(template=template, number=number).update(made_at=at)
        _adopt(first, row, calendar)


def _adopt(version: TemplateVersion, row: Mapping[str, Any], calendar: Calendar) -> None:
    for school, role in row["used_by"]:
        charter = Charter.objects.get(school__slug=school, role__slug=role)
        zone = ZoneInfo(charter.school.time_zone)
        at = datetime.combine(calendar.day(row["made"][0]) + timedelta(days=7), datetime.min.time(), zone)
        Adoption.objects.create(school=charter.school, charter=charter, version=version, adopted_at=at)
