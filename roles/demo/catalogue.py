"""Areas, duties and question types with the words they are known by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from roles.models import Area, Duty, Example, QuestionType, School


@dataclass
class Catalogue:
    """A school's duties by their wording and its question types by their key."""

    duties: dict[str, Duty]
    types: dict[str, QuestionType]


def write_catalogue(school: School, data: dict[str, Any]) -> Catalogue:
    areas = Area.objects.bulk_create(
        Area(school=school, name=row["name"], slug=row["slug"], order=order) for order, row in enumerate(data["areas"])
    )
    duties = {
        duty.wording: duty
        for duty in Duty.objects.bulk_create(
            Duty(
                school=school,
                area=area,
                wording=duty["wording"],
                plain_line=duty.get("plain", ""),
                is_coaching=duty.get("coaching", False),
                framework=duty.get("framework", row["framework"]),
            )
            for area, row in zip(areas, data["areas"], strict=True)
            for duty in row["duties"]
        )
    }
    types = {
        row.key: row
        for row in QuestionType.objects.bulk_create(
            QuestionType(
                school=school,
                order=order,
                duty=duties[row["duty"]],
                **{name: row[name] for name in ("key", "name", "about", "description")},
            )
            for order, row in enumerate(_questions(data))
        )
    }
    Example.objects.bulk_create(
        Example(school=school, question_type=types[row["key"]], text=text)
        for row in _questions(data)
        for text in row["examples"]
    )
    Example.objects.bulk_create(Example(school=school, text=text) for text in data["nobody"])
    return Catalogue(duties, types)


def examples_of(data: dict[str, Any]) -> dict[str, list[str]]:
    """The examples of each question type, by its key."""
    return {row["key"]: row["examples"] for row in _questions(data)}


def _questions(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for area in data["areas"]:
        yield from area["questions"]
