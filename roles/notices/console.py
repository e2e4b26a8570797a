"""Mail for one's own machine: the plain text on the terminal, where a sign-in code is found at a glance."""

from __future__ import annotations

from typing import Any

from django.core.mail.backends.console import EmailBackend as ConsoleBackend


class EmailBackend(ConsoleBackend):
    def write_message(self, message: Any) -> None:
        """Print to whom, about what, and the words; the twin in HTML says the same."""
        self.stream.write(f"\nMail to {', '.join(message.to)}: {message.subject}\n\n{message.body.strip()}\n\n")
