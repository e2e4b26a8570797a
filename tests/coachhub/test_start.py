"""A start loads what the ask page needs, and no more: it is on the way of every deployment and every new worker."""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings

# Heavy, or of rooms that the ask page has no use for.
FOR_LATER = (
    *("numpy", "onnxruntime", "yaml", "snowballstemmer", "ninja", "pydantic", "typst"),
    *("coachhub.support", "coachhub.today.views", "roles.people.entrance", "roles.charters.views", "roles.demo"),
    *("roles.elsewhere.views", "roles.questions.views", "roles.lessons.views", "roles.patterns.views"),
    *("roles.intake.views", "roles.checking.views", "roles.papers.views", "roles.trying.views"),
    *("roles.clarity.charter_rules", "roles.intake.splitting", "roles.access.charters"),
)
VISIT = """
import json, sys
from coachhub.wsgi import application
from django.template import engines
from django.urls import resolve, reverse
engines.all()
resolve("/hampton-high/ask").func.entry_level
reverse("charters:list", args=["hampton-high"])
print(json.dumps(sorted(sys.modules)))
"""


@pytest.mark.static
def test_a_start_loads_what_the_ask_page_needs() -> None:
    env = {**os.environ, "COACHHUB_ENV": "demo"}
    told = subprocess.run(
        [sys.executable, "-c", VISIT], cwd=settings.BASE_DIR, env=env, capture_output=True, check=True
    )
    loaded = set(json.loads(told.stdout))
    assert {"roles.routing.views", "django.contrib.admin"} <= loaded
    assert loaded.isdisjoint(FOR_LATER), loaded & set(FOR_LATER)
