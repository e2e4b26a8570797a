"""Mail in the words of the house: each has a subject, a plain text, and its twin in simple HTML."""

from __future__ import annotations

from typing import Any

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

from roles.notices.tasks import enqueue_mail


def send(template: str, to: str, context: dict[str, Any]) -> None:
    """Hand the mail of templates/<template>_{subject.txt,message.txt,message.html} to the worker."""
    subject = " ".join(render_to_string(f"{template}_subject.txt", context).split())
    mail = EmailMultiAlternatives(subject, render_to_string(f"{template}_message.txt", context).strip(), to=[to])
    mail.attach_alternative(render_to_string(f"{template}_message.html", context).strip(), "text/html")
    enqueue_mail(mail)
