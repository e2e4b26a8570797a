"""The sites that may show the ask field in a frame, as somebody types them. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

MOST = 10
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_HOST = rf"(?P<host>{_LABEL}(?:\.{_LABEL})*)(?::(?P<port>[1-9][0-9]{{0,4}}))?"
_SITE = re.compile(rf"(?P<scheme>https?)://{_HOST}/?")
_PAGE = re.compile(rf"https://{_HOST}[/?#].*")
THIS_MACHINE = frozenset({"localhost", "127.0.0.1"})
LONGEST_HOST, LAST_PORT = 253, 65_535


class NotASite(Exception):
    """What was typed is no site's address. Its words can be shown."""


def read_site(typed: str, *, local: bool = False) -> str:
    """`https://intranet.example` of what somebody typed. `local`: a server on one's own machine will do as well.

    Raises NotASite.
    """
    text = typed.strip().lower()
    found = _SITE.fullmatch(text)
    if found is None:
        page = _PAGE.fullmatch(text)
        if page is not None:
            site = page.group(0).split("/")[2].split("?")[0].split("#")[0]
            raise NotASite(f"“{_short(typed)}” is a page. The site is enough: https://{site}")
        raise NotASite(f"“{_short(typed)}” is no site’s address. Write it like https://intranet.example")
    host, port = found["host"], found["port"]
    if len(host) > LONGEST_HOST or int(port or 0) > LAST_PORT:
        raise NotASite(f"There can be no site “{_short(typed)}”. Write it like https://intranet.example")
    if found["scheme"] == "http" and not (local and host in THIS_MACHINE):
        raise NotASite(f"“{_short(typed)}” begins with http://, and only https:// keeps what is asked between the two.")
    return text.rstrip("/")


def sites_of(lines: str, *, local: bool = False) -> list[str]:
    """Each site of a text once, one a line. Raises NotASite for the first line that is none, and for too many."""
    found = list(dict.fromkeys(read_site(line, local=local) for line in lines.splitlines() if line.strip()))
    if len(found) > MOST:
        raise NotASite(f"These are {len(found)} sites, and at most {MOST} can be allowed.")
    return found


def allowed(lines: str, *, local: bool = False) -> list[str]:
    """The sites of a stored text that hold here; what does not, as a local server in production, is left out."""
    return list(_good(lines.splitlines(), local))[:MOST]


def _good(lines: Iterable[str], local: bool) -> Iterable[str]:
    for line in lines:
        try:
            yield read_site(line, local=local)
        except NotASite:
            continue


def _short(typed: str) -> str:
    text = " ".join(typed.split())
    return text if len(text) <= 60 else f"{text[:57]}..."
