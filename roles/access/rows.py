"""What every door does: a row or 404."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Model, QuerySet
from django.http import Http404

Row = TypeVar("Row", bound=Model)
MOST = 2**63 - 1  # the largest id that a database knows


def row_of(rows: QuerySet[Row]) -> Row:
    """The first of the rows. Raises Http404 where there is none."""
    row = rows.first()
    if row is None:
        raise Http404("Nothing at this address.")
    return row
