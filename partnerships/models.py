"""The table of contents: every room's models, so that migrations stay in one place."""

from partnerships.log.models import LogEntry

__all__ = ["LogEntry"]
