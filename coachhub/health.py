"""For the machine that watches: is the process up, is it ready to serve."""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from coachhub.kit.entry import Level, entry


@entry(Level.ANYONE)
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok", content_type="text/plain")


@entry(Level.ANYONE)
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """200 where the database answers and is migrated, otherwise 503 with the reason in a word."""
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return HttpResponse("database", status=503, content_type="text/plain")
    return HttpResponse("migrations" if waiting else "ok", status=503 if waiting else 200, content_type="text/plain")
