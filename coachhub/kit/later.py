"""Views whose module is loaded with their first visit: an address is known without all that stands behind it.

A process that answers one page loads what that page needs. Nothing is loaded twice, and what is not there is said by
the guard that visits every address.
"""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLResolver
from django.urls.resolvers import RoutePattern


class Later:
    """The views of a module under the names they have there: `Later("roles.people.views").profile`."""

    def __init__(self, module: str) -> None:
        self._module = module

    def __getattr__(self, name: str) -> View:
        return View(self._module, name)


class View:
    """Stands for one view; whatever it declares, as who may enter, is read from the view itself."""

    def __init__(self, module: str, name: str) -> None:
        self.__module__, self.__name__, self.__qualname__ = module, name, name

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = self._view(request, *args, **kwargs)
        return response

    def __getattr__(self, declared: str) -> Any:
        # Django asks each address for its class of views while it learns all names; ours are functions.
        if declared == "view_class":
            raise AttributeError(declared)
        return getattr(self._view, declared)

    @cached_property
    def _view(self) -> Any:
        return getattr(import_module(self.__module__), self.__name__)


class Apart(URLResolver):
    """A part of the site with a namespace of its own, whose addresses are read when one of them is opened or named."""

    def __init__(self, route: str, urlconf: str, namespace: str) -> None:
        super().__init__(RoutePattern(route), urlconf, app_name=namespace, namespace=namespace)

    def _populate(self) -> None:
        """Asked by the site while it learns all names; a namespace keeps its own."""
        if "urlconf_module" in vars(self):
            super()._populate()
