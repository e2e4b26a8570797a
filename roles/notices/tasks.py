"""Mail leaves here, in the task worker, never in the request that causes it."""

from __future__ import annotations

from typing import Any

from django.core.mail import EmailMessage, EmailMultiAlternatives
from django_tasks import task


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
def send_mail(subject: str, body: str, html: str, sender: str, to: list[str]) -> None:
    """Send one mail. Raises what the mail backend raises, so that the worker's record shows it."""
    options: dict[str, Any] = {"subject": subject, "body": body, "from_email": sender, "to": to}
    message = EmailMultiAlternatives(**options)
    if html:
        message.attach_alternative(html, "text/html")
    message.send()
