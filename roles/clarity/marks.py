"""What was read of a line or statement, as numbers from 0 to 1, for the second opinion. Pure."""

from __future__ import annotations

from roles.clarity.inner import inner_act
from roles.clarity.limits import condition_of, limit_of
from roles.clarity.no_act import OWN_MEANS, object_head
from roles.clarity.reading import Line
from roles.clarity.states import THINGS
from roles.clarity.verbs import ATTEND, HELP, RELATE, STATE

KINDS = (HELP, STATE, RELATE, ATTEND)


def marks_of(line: Line, family: str, stem: str) -> list[float]:
    """Bounds, conditions and means; what kind of verb stands first, and what it acts on."""
    low = line.text.lower()
    act = line.acts[0] if line.acts else None
    verbs = set(act.verbs) if act else set()
    head = object_head(line, act) if act else None
    inner = inner_act(line, act) if act else None
    told = [
        limit_of(low) is not None,
        condition_of(low) is not None,
        OWN_MEANS.search(low) is not None,
        act is None,
        bool(line.purposes),
        family == "assistant_principal",
        bool(stem),
        *(bool(act) and act is not None and act.verbs[0] in kind for kind in KINDS),
        bool(verbs) and not verbs & (HELP | STATE | RELATE | ATTEND),
        head is not None and line.tokens[head].low in THINGS,
        inner is not None,
        inner is not None and inner[0] in STATE | HELP | RELATE,
    ]
    return [float(one) for one in told] + [min(len(line.acts), 4) / 2, min(len(line.tokens), 40) / 20]
