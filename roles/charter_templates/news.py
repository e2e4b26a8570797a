"""What changed in the template of a charter, in sentences."""

from __future__ import annotations

from dataclasses import dataclass

from roles.charter_templates.models import TemplateVersion
from roles.charter_templates.queries import adoption_of, newer_versions
from roles.charter_templates.reading import as_charter
from roles.charters.folders import Folder
from roles.differences.sentences import Change, changes_between

MOST = 4


@dataclass(frozen=True)
class News:
    """The newest version, what its maker said of those since ours, and what reads otherwise."""

    latest: TemplateVersion
    said: list[str]
    changes: list[Change]
    more: int


def news_for(folder: Folder) -> News | None:
    """None where the charter follows no template, or there is nothing new in it."""
    assert folder.opened is not None  # noqa: S101
    adoption = adoption_of(folder.opened.charter)
    newer = newer_versions(adoption) if adoption is not None else []
    if adoption is None or adoption.version is None or not newer:
        return None
    latest = newer[-1]
    before = as_charter(adoption.version.content, number=adoption.version.number)
    changes = changes_between(before, as_charter(latest.content, number=latest.number))
    said = [one.what_changed for one in newer if one.what_changed]
    return News(latest, said, changes[:MOST], max(len(changes) - MOST, 0))
