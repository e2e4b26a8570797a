"""A job description -> its items, each sorted and with what stands against its wording."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from roles.clarity.findings import Finding
from roles.clarity.lines import findings_of_line
from roles.intake.families import family_of
from roles.intake.kinds import kinds_of
from roles.intake.owned import Owned, Owners, is_shared
from roles.intake.pieces import Piece
from roles.intake.sections import names_a_section
from roles.intake.splitting import pieces_of

__all__ = ["HAZY", "NOT_A_DUTY", "NOT_OURS", "OWN", "SHARE", "Description", "Item", "Owned", "read_description"]

OWN, SHARE, NOT_OURS, HAZY, NOT_A_DUTY = "own", "share", "not_ours", "hazy", "not_a_duty"


@dataclass(frozen=True)
class Item:
    number: int
    lines: tuple[int, ...]
    text: str
    stem: str
    sort: str
    sub: str
    findings: tuple[Finding, ...]
    rewrite: str = ""
    owner: Owned | None = None
    mark: str = ""

    @property
    def as_pasted(self) -> str:
        """With the mark that it has inside a paragraph, which is no part of what it says."""
        return f"{self.mark} {self.text}".strip()


@dataclass(frozen=True)
class Description:
    title: str
    family: str
    items: tuple[Item, ...]


def read_description(text: str, *, owned: Sequence[Owned] = ()) -> Description:
    """Every letter of the text but its list marks is in one of the items; every line with a word is named by one."""
    pieces = pieces_of(text)
    kinds = kinds_of(pieces)
    title = next((piece.text for piece, kind in zip(pieces, kinds, strict=True) if kind == "title"), "")
    family = family_of(title, text)
    owners = Owners(owned)
    told = enumerate(zip(pieces, kinds, strict=True), start=1)
    return Description(
        title, family, tuple(item_of(number, piece, kind, family, owners) for number, (piece, kind) in told)
    )


def item_of(number: int, piece: Piece, kind: str, family: str, owners: Owners) -> Item:
    """kind: what the piece is, empty for a duty."""
    findings = tuple(findings_of_line(piece.text, stem=piece.stem, family=family)) if kind != "footer" else ()
    if kind:
        bare = kind == "heading" and "(" not in piece.text and names_a_section(piece.text)
        findings = tuple(one for one in findings if (one.code == "catch_all" or kind == "catch_all") and not bare)
        return Item(number, piece.run.lines, piece.text, piece.stem, NOT_A_DUTY, kind, findings, mark=piece.inner_mark)
    hazy = any(one.hazy for one in findings)
    rewrite = next((one.rewrite for one in findings if one.rewrite and "\n" not in one.rewrite), "")
    owner = owners.of(piece.text)
    sort = (SHARE if is_shared(piece.text, piece.stem) else NOT_OURS) if owner else HAZY if hazy else OWN
    return Item(number, piece.run.lines, piece.text, piece.stem, sort, kind, findings, rewrite, owner, piece.inner_mark)
