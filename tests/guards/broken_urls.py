"""The product's addresses and two more, whose pages fail."""

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.urls import path

from coachhub.kit.entry import Level, entry
from coachhub.urls import handler400, handler403, handler404, handler500, urlpatterns

__all__ = ["handler400", "handler403", "handler404", "handler500"]


@entry(Level.ANYONE)
def fails(request: HttpRequest) -> HttpResponse:
    raise ZeroDivisionError("a secret of the server")


@entry(Level.ANYONE)
def no_database(request: HttpRequest) -> HttpResponse:
    raise OperationalError("could not connect to 10.0.0.1")


urlpatterns = [path("fails", fails), path("no-database", no_database), *urlpatterns]
