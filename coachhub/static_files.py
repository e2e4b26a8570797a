"""Static files, each looked up when it is first asked for: a start need not look at hundreds that nobody asks for."""

from __future__ import annotations

import os
from functools import cached_property
from typing import Any

from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.responders import MissingFileError


class StaticFilesMiddleware(WhiteNoiseMiddleware):  # type: ignore[misc]
    """Serves what `collectstatic` wrote down, under the names that carry a hash, and nothing else of the disk."""

    def add_files(self, root: str, prefix: str | None = None) -> None:
        if self.autorefresh:
            super().add_files(root, prefix)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not self.autorefresh and request.path_info.startswith(self.static_prefix):
            self.look_for(request.path_info)
        response: HttpResponse = super().__call__(request)
        return response

    def look_for(self, address: str) -> None:
        name = address[len(self.static_prefix) :]
        if address in self.files or name not in self.names:
            return
        try:
            self.files[address] = self.get_static_file(os.path.join(self.static_root, name), address)
        except MissingFileError:
            return

    @cached_property
    def names(self) -> frozenset[str]:
        storage: Any = staticfiles_storage
        return frozenset(storage.hashed_files.values())
