"""What the mails of a test say."""

import re

from django.core import mail


def code() -> str:
    """The code of the newest mail, as it is printed there."""
    found = re.search(r"^\s+(\d{3} \d{3})$", str(mail.outbox[-1].body), re.MULTILINE)
    assert found, mail.outbox[-1].body
    return found[1]


def link() -> str:
    """The path of the only link in the newest mail."""
    found = re.findall(r"https?://[^/\s]+(/\S+)", str(mail.outbox[-1].body))
    return found[-1]


def html() -> str:
    return str(mail.outbox[-1].alternatives[0].content)  # type: ignore[attr-defined]
