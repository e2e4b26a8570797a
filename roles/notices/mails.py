"""Mail in the words of the house: each has a subject, a plain text, and its twin in simple HTML."""

from __future__ import annotations

from typing import Any

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

from roles.notices.tasks import enqueue_mail


def send(template: str, to: str, context: dict[str, Any], reply_to: str = "", calendar: str = "") -> None:
    """Hand the mail of templates/<template>_{subject.txt,message.txt,message.html} to the worker.

    A reply to it goes to `reply_to`, where that is given; `calendar` is the text of an .ics file to go with it.
    """
    subject = " ".join(render_to_string(f"{template}_subject.txt", context).split())
    body = render_to_string(f"{template}_message.txt", context).strip()
    mail = EmailMultiAlternatives(subject, body, to=[to], reply_to=[reply_to] if reply_to else None)
    mail.attach_alternative(render_to_string(f"{template}_message.html", context).strip(), "text/html")
    if calendar:
        mail.attach("meeting.ics", calendar, "text/calendar")
    enqueue_mail(mail)
