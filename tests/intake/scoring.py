"""How much of what should come out of a text does: items found, kinds told, nothing lost."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from roles.intake.kinds import kinds_of
from roles.intake.splitting import pieces_of
from tests.intake.rendering import Gold

PROSE = {"title", "heading", "lead-in", "intro", "terms", "qualification", "boundary", "boilerplate", "footer"}


def plain(text: str) -> str:
    return re.sub(
        r"^and ", "", " ".join(re.findall(r"[a-z0-9]+", re.sub(r"([a-z])-\s+([a-z])", r"\1\2", text).lower()))
    )


@dataclass
class Score:
    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def rate(self, part: str, whole: str) -> float:
        return self.counts[part] / max(1, self.counts[whole])

    @property
    def figures(self) -> dict[str, float]:
        return {
            "item_p": self.rate("p_hit", "pred"),
            "item_r": self.rate("g_hit", "gold"),
            "duty_p": self.rate("pd_hit", "pd"),
            "duty_r": self.rate("gd_hit", "gd"), "kind": self.rate("k_ok", "g_hit"),
        }  # fmt: skip


def add(score: Score, text: str, gold: list[Gold], name: str = "") -> None:
    pieces = pieces_of(text)
    kinds = kinds_of(pieces)
    left = {at: plain(piece.text) for at, piece in enumerate(pieces)}
    hit: dict[int, int] = {}
    for at, one in enumerate(gold):
        found = max(
            left, key=lambda j: (like(left[j], plain(one.text)), -abs(j / len(pieces) - at / len(gold))), default=None
        )
        if found is not None and like(left[found], plain(one.text)) >= 0.9:
            hit[at] = found
            del left[found]
    loose = set(covered(gold, hit, left))
    c = score.counts
    c["gold"] += len(gold)
    c["pred"] += len(pieces)
    c["g_hit"] += len(hit) + len(loose)
    gold_left = " ".join(plain(gold[at].text) for at in loose)
    spare = {
        j for j, told in left.items() if told and (told in gold_left or any(plain(gold[a].text) in told for a in loose))
    }
    c["p_hit"] += len(hit) + len(spare)
    c["gd"] += sum(not one.kind for one in gold)
    c["gd_hit"] += sum(not gold[at].kind for at in hit)
    c["pd"] += sum(not kind for kind in kinds)
    c["pd_hit"] += sum(not kinds[j] and gold[at].kind in ("", "catch_all") for at, j in hit.items())
    c["k_ok"] += len(loose)
    for at, one in enumerate(gold):
        if at in hit:
            right = bool(kinds[hit[at]]) == bool(one.kind) or one.kind == "catch_all"
            c["k_ok"] += right
            if not right:
                score.wrong.append(f"{name}: kind {one.kind or 'duty'} -> {kinds[hit[at]] or 'duty'}: {one.text}")
        elif at not in loose:
            score.wrong.append(f"{name}: split {one.kind or 'duty'}: {one.text}")
    for j, _told in left.items():
        if j not in spare:
            score.wrong.append(f"{name}: spare {kinds[j] or 'duty'}: {pieces[j].text[:160]}")


def covered(gold: list[Gold], hit: dict[int, int], left: dict[int, str]) -> Iterable[int]:
    for at, one in enumerate(gold):
        told = plain(one.text)
        if at not in hit and one.kind in PROSE and told:
            parts = sum(len(part) + 1 for part in left.values() if part and part in told)
            if parts >= 0.9 * len(told) or any(told in part for part in left.values()):
                yield at


def like(one: str, other: str) -> float:
    if one == other:
        return 1.0
    if not one or not other or 2 * min(len(one), len(other)) / (len(one) + len(other)) < 0.9:
        return 0.0
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio()
