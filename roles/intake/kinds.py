"""What a piece is: a duty, or one of the things that a description holds besides."""

from __future__ import annotations

from collections.abc import Sequence

from roles.clarity.leading import NOUN_OF, begins_with_act, first_verb
from roles.intake.kind_words import CATCH_ALL, SAYS
from roles.intake.pieces import Piece, Role
from roles.intake.sections import BOUNDARY, DUTIES, FORM, QUALIFICATION, SUMMARY, TERMS, section_of
from roles.intake.word_lists import set_of

DUTY = ""
OF_PEOPLE = set_of(  # verbs that say what somebody must be or have, or where the post stands
    "demonstrate possess hold have show know understand require work report be experience test state contract must"
)
LONGEST = 500  # letters of a duty without a mark; what is longer tells about the post


def kinds_of(pieces: Sequence[Piece]) -> list[str]:
    """For each piece an empty text if it is a duty, or what else it is: title, heading, lead-in, intro, terms,
    qualification, boundary, boilerplate, catch_all or footer."""
    title = _titles(pieces)
    named = any(piece.section == DUTIES for piece in pieces)
    kinds: list[str] = []
    lost = False  # under a heading of no known section
    for at, piece in enumerate(pieces):
        if piece.role is Role.HEADING:
            lost = not section_of(piece.text)
        kinds.append("title" if at in title else kind_of(piece, lost=lost, named=named))
    return among_duties(pieces, kinds)


def among_duties(pieces: Sequence[Piece], kinds: list[str]) -> list[str]:
    """An entry with a verb that nobody knows is a duty where those around it are."""
    told = [at for at, kind in enumerate(kinds) if kind != "footer"]
    for place, at in enumerate(told[:-1]):
        near = kinds[told[place + 1]] in (DUTY, "catch_all")
        before = place > 0 and (kinds[told[place - 1]] == DUTY or pieces[at].role is Role.ENTRY)
        unsure = kinds[at] == SUMMARY and pieces[at].section == DUTIES and not SAYS[SUMMARY].search(pieces[at].text)
        if unsure and near and before and len(pieces[at].text) < LONGEST:
            kinds[at] = DUTY
    return kinds


def _titles(pieces: Sequence[Piece]) -> set[int]:
    """The first lines, as far as they are short and say no more than what the post is called and where."""
    found: set[int] = set()
    for at, piece in enumerate(pieces[:4]):
        if piece.role is Role.PAGE:
            continue
        first = not found
        if (
            piece.mark
            or len(piece.text) > 100
            or piece.text[-1:] in ".:;"
            or (not first and piece.role is not Role.HEADING)
        ):
            break
        if not first and section_of(piece.text):
            break
        found.add(at)
    return found


def kind_of(piece: Piece, *, lost: bool = False, named: bool = True) -> str:
    """lost: under a heading that says nothing; named: some heading names the duties."""
    text = piece.text
    if piece.role is Role.PAGE:
        return "footer"
    if piece.role is Role.HEADING:
        return "heading"
    if piece.role is Role.LEAD_IN:
        return "lead-in"
    if CATCH_ALL.search(text) and piece.section not in (FORM, QUALIFICATION, TERMS, SUMMARY):
        return "catch_all"
    told = _told(piece)
    if told and not (
        piece.section == DUTIES and piece.role is Role.ENTRY and (told == SUMMARY or _is_act(piece, told))
    ):
        return told
    if piece.section in ("", DUTIES):
        return _in_duties(piece)
    if lost and piece.role is Role.ENTRY and first_verb(text)[0] and piece.section != BOUNDARY:
        return DUTY
    if piece.section == SUMMARY and piece.mark and begins_with_act(text) and not named:
        return DUTY
    return piece.section


def _told(piece: Piece) -> str:
    """What the words of a piece say that it is, wherever it stands; empty where they do not tell."""
    for kind, pattern in SAYS.items():
        if pattern.search(piece.text):
            return kind
    return ""


def _is_act(piece: Piece, told: str) -> bool:
    """Whether an entry among duties begins with what somebody does, so that no word in it makes it anything else."""
    verb, _how = first_verb(piece.text)
    return told != BOUNDARY and bool(verb) and verb not in OF_PEOPLE


def _in_duties(piece: Piece) -> str:
    text = piece.text
    acts = begins_with_act(text) or bool(NOUN_OF.match(text))
    if piece.section == DUTIES:
        entry = piece.role is Role.ENTRY and bool(piece.mark or piece.stem or text[:1].islower())
        return DUTY if entry or (acts and len(text) < LONGEST) else SUMMARY
    return DUTY if acts and piece.role is Role.ENTRY else SUMMARY
