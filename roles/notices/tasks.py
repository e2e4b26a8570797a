"""Mail leaves here, in the task worker, never in the request that causes it."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any

from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.utils import timezone
from django_tasks import task

log = logging.getLogger(__name__)

# How long a mail waits before each further try, in seconds, while the mail server does not take it.
WAITS = (10, 60, 300, 1800, 7200)


def enqueue_mail(message: EmailMessage) -> None:
    """Hand a mail to the worker, in the same transaction as the change that causes it."""
    alternatives = getattr(message, "alternatives", [])
    send_mail.enqueue(
        subject=message.subject,
        body=message.body,
        html=next((str(a[0]) for a in alternatives if a[1] == "text/html"), ""),
        sender=message.from_email,
        to=list(message.to),
    )


@task()
def send_mail(subject: str, body: str, html: str, sender: str, to: list[str], tried: int = 0) -> None:
    """Send one mail; where the mail server does not take it, try again later.

    Raises what the mail backend raises when it was the last try, so that the worker's record shows it.
    """
    options: dict[str, Any] = {"subject": subject, "body": body, "from_email": sender, "to": to}
    message = EmailMultiAlternatives(**options)
    if html:
        message.attach_alternative(html, "text/html")
    try:
        message.send()
    except OSError as error:  # whatever the network or the mail server complains of
        if tried == len(WAITS) or not send_mail.get_backend().supports_defer:
            raise
        log.warning("Mail %r waits %s seconds: %s", subject, WAITS[tried], error)
        later = timezone.now() + timedelta(seconds=WAITS[tried])
        send_mail.using(run_after=later).enqueue(subject, body, html, sender, to, tried + 1)
