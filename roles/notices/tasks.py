"""Mail leaves here, in the task worker, never in the request that causes it."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage, EmailMultiAlternatives, make_msgid
from django.utils import timezone
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

log = logging.getLogger(__name__)

# How long a mail waits before each further try, in seconds, while the mail server does not take it.
WAITS = (10, 60, 300, 1800, 7200)
LONGEST_TASK = timedelta(minutes=15)


def enqueue_mail(message: EmailMessage) -> None:
    """Hand a mail to the worker, in the same transaction as the change that causes it."""
    alternatives = getattr(message, "alternatives", [])
    send_mail.enqueue(
        subject=message.subject,
        body=message.body,
        html=next((str(a[0]) for a in alternatives if a[1] == "text/html"), ""),
        sender=message.from_email,
        to=list(message.to),
        reply_to=list(message.reply_to),
        # The same at each try: a mail that a dying worker may have sent already is shown once by whoever gets it twice.
        message_id=make_msgid(domain=urlsplit(settings.SITE_URL).hostname),
        attachments=[[str(name), str(content), str(kind)] for name, content, kind in message.attachments],
    )


@task()
def send_mail(
    subject: str,
    body: str,
    html: str,
    sender: str,
    to: list[str],
    tried: int = 0,
    reply_to: list[str] | None = None,
    message_id: str = "",
    attachments: list[list[str]] | None = None,
) -> None:
    """Send one mail; where the mail server does not take it, try again later.

    Raises what the mail backend raises when it was the last try, so that the worker's record shows it.
    """
    options: dict[str, Any] = {"subject": subject, "body": body, "from_email": sender, "to": to, "reply_to": reply_to}
    message = EmailMultiAlternatives(**options, headers={"Message-ID": message_id} if message_id else None)
    if html:
        message.attach_alternative(html, "text/html")
    for name, content, kind in attachments or []:
        message.attach(name, content, kind)
    try:
        message.send()
    except OSError as error:  # whatever the network or the mail server complains of
        if tried == len(WAITS) or not send_mail.get_backend().supports_defer:
            raise
        log.warning("Mail %r waits %s seconds: %s", subject, WAITS[tried], error)
        later = timezone.now() + timedelta(seconds=WAITS[tried])
        again = (subject, body, html, sender, to, tried + 1, reply_to, message_id, attachments)
        send_mail.using(run_after=later).enqueue(*again)


def take_up_again(now: datetime) -> None:
    """Let what a worker was doing when it died be done by the next one. Each task may be done twice without harm."""
    lost = DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING, started_at__lt=now - LONGEST_TASK)
    for task_id in lost.values_list("pk", flat=True):
        if lost.filter(pk=task_id).update(status=TaskResultStatus.READY, started_at=None):
            log.warning("Task %s was begun and not ended; it is done again.", task_id)
