"""A line -> its acts: verb, object, purpose, own means. A shallow reading by word lists and word order. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field

from roles.clarity.states import THINGS
from roles.clarity.tokens import MARKS, Token, tokens_of, words
from roles.clarity.verbs import ALSO_NOUNS, GENERAL, HELP, NOMINAL, RELATE, SOFT, verb_of

SUBJECTS = words("""the a an coach coaches coach's he she they we it you employee incumbent specialist librarian
    manager coordinator
    teacher-librarian principal assistant media library instructional literacy math mathematics reading numeracy
    technology digital project ed-tech edtech person position role holder candidate individual teacher site school
    building district vice campus initiatives science lead facilitator integration learning intervention""")
MODALS = words("will shall must should may can would could is are")
LEADS = words("to and also then or not only responsible for be been expected required asked able ")
BEFORE = words("""in on at by with during each every before after under for within using when as through once twice
    upon from if
    where whenever while together until via throughout along at over between""")
NOT_A_VERB_BEFORE = words(", ; . and or of for with in to at on by from as / &")
DETERMINERS = words("the a an each every all any their its his her this that these those one two three four five new")


@dataclass(slots=True)
class Act:
    """One or more verbs on one object; numbers of tokens."""

    verbs: list[str]
    begin: int
    end: int
    object_begin: int


@dataclass(slots=True)
class Line:
    text: str
    tokens: list[Token]
    acts: list[Act] = field(default_factory=list)
    form: str = ""
    purposes: list[tuple[int, int]] = field(default_factory=list)
    nominal: bool = False

    def low(self, begin: int, end: int) -> str:
        return " ".join(token.low for token in self.tokens[begin:end])

    def span(self, begin: int, end: int) -> tuple[int, int]:
        last = min(max(end, begin + 1), len(self.tokens))
        while last > begin + 1 and self.tokens[last - 1].low in MARKS:
            last -= 1
        return self.tokens[begin].begin, self.tokens[last - 1].end

    def is_purpose(self, at: int) -> bool:
        return any(begin <= at < end for begin, end in self.purposes)

    @property
    def main(self) -> str:
        """The words outside purposes, in small letters."""
        return " ".join(token.low for at, token in enumerate(self.tokens) if not self.is_purpose(at))


def read(text: str) -> Line:
    """Never raises; a text without a verb has no acts."""
    line = Line(text, tokens_of(text))
    head = _head(line)
    if head is None:
        return line
    _acts(line, head)
    _purposes(line)
    return line


def _head(line: Line) -> int | None:
    tokens = line.tokens
    at = _after_modal(tokens)
    if at == 0 and tokens and tokens[0].low in BEFORE:
        comma = next((n for n, token in enumerate(tokens) if token.low == ","), None)
        begin = _first_verb(tokens, 1) if comma is None or _plain_verb(tokens, comma + 1) is None else comma + 1
        if begin is None:
            return None
        at = begin
    while at < len(tokens):
        low = tokens[at].low
        if _verb_at(tokens, at):
            subject = low in SUBJECTS and at + 1 < len(tokens) and _next_is_verb(tokens, at + 1)
            if not subject:
                return at
        elif low in NOMINAL and at + 1 < len(tokens) and tokens[at + 1].low in ("of", "with", "in", "for", "to", "on"):
            line.nominal = True
            return at
        elif not (low in SUBJECTS or low in MODALS or low in LEADS or low in MARKS or low.endswith("ly")):
            return None
        at += 1
    return None


def _after_modal(tokens: list[Token]) -> int:
    """Where the act begins behind “The instructional coach will”; 0 where no such words stand first."""
    for at, token in enumerate(tokens[:9]):
        if token.low in MARKS or (at and verb_of(token.low) and token.low not in SUBJECTS):
            return 0
        if token.low in ("will", "shall", "must", "should", "may") and at:
            return at + 1
    return 0


def _plain_verb(tokens: list[Token], at: int) -> str | None:
    while at < len(tokens) and (tokens[at].low in SUBJECTS or tokens[at].low in MODALS or tokens[at].low[-2:] == "ly"):
        at += 1
    found = verb_of(tokens[at].low) if at < len(tokens) else None
    return found[0] if found and found[1] != "ed" else None


def _first_verb(tokens: list[Token], begin: int) -> int | None:
    for at in range(begin, len(tokens)):
        found = verb_of(tokens[at].low)
        if found and found[1] == "s" and tokens[at].low not in ("is", "are") and not _noun_here(tokens, at):
            return at
    return None


def _next_is_verb(tokens: list[Token], at: int) -> bool:
    if tokens[at].low in MODALS:
        return True
    found = verb_of(tokens[at].low)
    return bool(found and found[1] == "s" and not _noun_here(tokens, at))


def _verb_at(tokens: list[Token], at: int) -> bool:
    found = verb_of(tokens[at].low)
    if found and found[1] == "ed":
        return False
    nominal = tokens[at].low in NOMINAL and at + 1 < len(tokens) and tokens[at + 1].low in ("of", "in")
    return found is not None and not nominal


def _noun_here(tokens: list[Token], at: int) -> bool:
    """Whether a word that is a noun as well stands where a noun would."""
    base = verb_of(tokens[at].low)
    if base is None or base[0] not in ALSO_NOUNS:
        return False
    before = tokens[at - 1].low if at else ""
    after = tokens[at + 1].low if at + 1 < len(tokens) else "."
    return before in DETERMINERS or after in NOT_A_VERB_BEFORE or before in ("of", "for", "in", "with")


def _acts(line: Line, head: int) -> None:
    tokens = line.tokens
    base, line.form = (NOMINAL[tokens[head].low], "noun") if line.nominal else verb_of(tokens[head].low) or ("", "base")
    act = Act([base], head, len(tokens), head + 1)
    line.acts.append(act)
    purpose = False
    depth = 0
    for at in range(head + 1, len(tokens)):
        low = tokens[at].low
        depth += (low == "(") - (low == ")")
        if depth > 0:
            continue
        if low in (";", "."):
            purpose = False
        elif _opens_purpose(tokens, at):
            purpose = True
        found = _coordinated(line, at, bare=_bare(tokens, act.object_begin, at))
        if not found or (purpose and line.form == "base"):
            continue
        purpose = False
        if _bare(tokens, act.object_begin, at):
            act.verbs.append(found)
            act.object_begin = at + 1
        else:
            act.end = at
            act = Act([found], at, len(tokens), at + 1)
            line.acts.append(act)


def _bare(tokens: list[Token], begin: int, end: int) -> bool:
    """Whether nothing but marks, “and” and adverbs stands there: verbs in a row share what follows."""
    return all(
        token.low in MARKS or token.low in ("and", "or", "for", "to") or token.low.endswith("ly")
        for token in tokens[begin:end]
    )


def _coordinated(line: Line, at: int, *, bare: bool) -> str:
    tokens = line.tokens
    found = verb_of(tokens[at].low)
    if not found:
        return ""
    base, form = found
    before = at - 1
    while before > 0 and (tokens[before].low.endswith("ly") or tokens[before].low in ("then", "to", "also", "will")):
        before -= 1
    joined = tokens[before].low in (",", ";", "and", "or", "/", "&", ".")
    same = form == line.form or (line.form == "noun" and tokens[at - 1].low == "to")
    if not joined or not same or (line.form == "noun" and form != "noun"):
        return ""
    if not bare and _noun_here(tokens, at):
        return ""
    return base


def _opens_purpose(tokens: list[Token], at: int) -> bool:
    low = tokens[at].low
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if low == "to" and verb_of(after) and verb_of(after)[1] == "base":  # type: ignore[index]
        before = tokens[at - 1].low if at else ""
        return before not in ("how", "where", "and", "or", ",", "able", "need", "when", "what")
    if low == "so":
        return True
    if low in ("that", "which") and at and tokens[at - 1].low != "so":
        return True
    if low in ("ensuring", "thereby"):
        return True
    return low in ("in", "for", "with") and after in ("order", "the") and _goal_word(tokens, at)


def _goal_word(tokens: list[Token], at: int) -> bool:
    near = [token.low for token in tokens[at : at + 4]]
    return "order" in near[:2] or any(word in ("purpose", "purposes", "goal", "aim", "intent") for word in near)


def _purposes(line: Line) -> None:
    """Purposes are what follows “to improve”, “so that”; not what somebody is helped, taught or met to do."""
    for act in line.acts:
        carries = set(act.verbs) & (HELP | RELATE | {"train", "teach", "coach", "guide", "meet", "use", "plan"})
        for at in range(act.object_begin, act.end):
            if not _opens_purpose(line.tokens, at):
                continue
            if line.tokens[at].low == "to" and carries and not _general(line.tokens, at):
                continue
            end = next((n for n in range(at, act.end) if line.tokens[n].low in (";", ".")), act.end)
            line.purposes.append((at, end))
            break


def _general(tokens: list[Token], at: int) -> bool:
    """Whether “to build trust” and not “to build a schedule” stands there."""
    if at + 1 >= len(tokens) or tokens[at + 1].low not in GENERAL:
        return False
    near = {token.low for token in tokens[at + 2 : at + 6]}
    return tokens[at + 1].low not in SOFT or bool(near & THINGS)
