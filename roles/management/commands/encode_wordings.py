from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from roles.clarity.wording_bank import VECTORS, bank_texts, fingerprint
from roles.matching.vectors import encode_texts


class Command(BaseCommand):
    help = "Makes the vectors of the clear wordings anew. To be run when their words change, and the result kept."

    def handle(self, **options: Any) -> None:
        texts = bank_texts()
        vectors = encode_texts(texts)
        if len(vectors) != len(texts):
            raise CommandError("The model that makes vectors does not run here.")
        VECTORS.write_bytes(fingerprint(texts) + b"".join(vectors))
        self.stdout.write(f"Kept the vectors of {len(texts):,} texts.")
