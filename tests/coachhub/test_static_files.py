"""Files of the pages: found when they are asked for, under names that change with what is in them."""

from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def collected(settings: Any, tmp_path: Path) -> str:
    """A place to which the files were collected; the address of one."""
    settings.STATIC_ROOT, settings.WHITENOISE_AUTOREFRESH = tmp_path / "static", False
    backend = "whitenoise.storage.CompressedManifestStaticFilesStorage"
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": backend}}
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    call_command("collectstatic", verbosity=0, interactive=False)
    (tmp_path / "static" / "left-behind.txt").write_text("nobody's")
    return staticfiles_storage.url("css/coachhub.css")


def test_a_file_is_kept_for_a_year_and_comes_compressed(collected: str) -> None:
    for _again in range(2):
        response = Client(headers={"accept-encoding": "gzip"}).get(collected)
        assert b"".join(response.streaming_content)
        response.close()
        assert (response.status_code, response["Content-Encoding"]) == (200, "gzip")
        assert "immutable" in response["Cache-Control"]


@pytest.mark.parametrize(
    "name", ["left-behind.txt", "css/coachhub.css", "../manage.py", "css", "", "css/coachhub.css/x", "%00"]
)
def test_nothing_else_of_the_disk_is_served(collected: str, name: str) -> None:
    assert Client().get(f"/static/{name}").status_code in (400, 404)


def test_a_file_that_went_away_is_not_there(collected: str, settings: Any) -> None:
    Path(settings.STATIC_ROOT, collected.removeprefix("/static/")).unlink()
    assert Client().get(collected).status_code == 404
