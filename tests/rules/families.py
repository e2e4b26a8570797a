"""Which tables hold rows of a school, and which of their columns lead to other such tables: read from the models."""

from dataclasses import dataclass
from itertools import chain

from django.apps import apps
from django.db.models import ForeignKey, Model

from roles.models import School


@dataclass(frozen=True)
class Pair:
    """A foreign key from one row of a school to another."""

    child: type[Model]
    column: str
    parent: type[Model]

    def __str__(self) -> str:
        return f"{self.child._meta.model_name}.{self.column}"


def of_school(model: type[Model]) -> bool:
    return any(isinstance(f, ForeignKey) and f.name == "school" for f in model._meta.concrete_fields)


def models_of_a_school() -> list[type[Model]]:
    storeys = [apps.get_app_config(label).get_models() for label in ("roles", "partnerships")]
    return [model for model in chain(*storeys) if of_school(model)]


def pairs() -> list[Pair]:
    return [
        Pair(model, field.column, field.related_model)
        for model in models_of_a_school()
        for field in model._meta.concrete_fields
        if isinstance(field, ForeignKey) and field.related_model is not School and of_school(field.related_model)
    ]
