"""The table of contents: every room's support pages."""

from partnerships.log import admin as log

__all__ = ["log"]
