from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from roles.duties.starter_catalogue import VECTORS, fingerprint, starter
from roles.matching.lexicon import LINES
from roles.matching.vectors import encode_texts
from roles.matching.words import write_stems


class Command(BaseCommand):
    help = (
        "Makes vectors and stems of the starter catalogue anew. To be run when its words change, and the result kept."
    )

    def handle(self, **options: Any) -> None:
        texts = list(dict.fromkeys(starter().texts()))
        vectors = encode_texts(texts)
        if len(vectors) != len(texts):
            raise CommandError("The model that makes vectors does not run here.")
        VECTORS.write_bytes(fingerprint(texts) + b"".join(vectors))
        words = write_stems([*LINES.splitlines(), *texts])
        self.stdout.write(f"Kept the vectors of {len(texts):,} texts and the stems of {words:,} words.")
