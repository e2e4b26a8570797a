"""What a version means for one who signs it, in that signer's terms. Pure: contents in, sentences out.

A content is the dict that roles/charters/text.py describes; roles stand in it by name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from coachhub.kit.wording import count, small

Content = Mapping[str, Any]
Line = Mapping[str, Any]


@dataclass(frozen=True)
class Point:
    """One point of the summary; `kind` names its glyph, and `sentences` say what, or that it is nothing."""

    kind: str
    label: str
    sentences: list[str]


@dataclass
class Consequences:
    """Why somebody signs, for whom the rest is said, and what follows from the version."""

    because: str
    writer: str
    means_for: str = "you"
    alone: list[str] = field(default_factory=list)
    shared: list[str] = field(default_factory=list)
    helped: list[str] = field(default_factory=list)
    no_longer: list[str] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    is_party: bool = True
    is_first: bool = False
    is_own: bool = False

    @property
    def points(self) -> list[Point]:
        """What to read before signing, in the order of the drawing."""
        alone, helped, no_longer, new = self._labels()
        nothing = "Nothing. This version takes no duty from you." if self.is_party else "Nothing."
        points = [Point("owns", alone, self.alone or ["Nothing."])]
        if self.shared:
            points.append(Point("shares", "Shared", self.shared))
        points.append(Point("supports", helped, self.helped or ["Nothing."]))
        points.append(Point("hands_on", no_longer, self.no_longer or [nothing]))
        first = ["Everything: this is the first version of this charter."] if self.is_first else ["Nothing."]
        return [*points, Point("new", new, self.new or first)]

    def _labels(self) -> tuple[str, str, str, str]:
        if not self.is_party:
            return f"The {self.writer} alone", "Helps", f"No longer the {self.writer}'s", "New"
        helped = "You help" if self.is_own else "You get help"
        return "Yours alone", helped, "No longer yours", "New for you"


def consequences(role: str, version: Content, before: Content | None, claimed: Sequence[str] = ()) -> Consequences:
    """What `version` means for the holder of `role`, against the version before it, if there is one.

    `claimed` are the wordings of duties that are this role's in its own charter in force and that the version claims.
    """
    if role == version["role"]:
        return _own(version, before)
    found = _for_another(role, version, before)
    found.no_longer += [f"{words}: it is yours in your own charter, and both cannot own it" for words in claimed]
    if not found.is_party:
        found.because, found.means_for = "for the school", f"the {found.writer}"
        own = _own(version, before, who=found.means_for)
        found.alone, found.shared, found.helped, found.new = own.alone, own.shared, own.helped, own.new
        found.no_longer = own.no_longer + found.no_longer
    return found


def _own(version: Content, before: Content | None, who: str = "you") -> Consequences:
    """For the role itself; `who` is what it is called where somebody else reads it."""
    writer = small(version["role"])
    found = Consequences("because it is the charter of your role", writer=writer, is_first=before is None, is_own=True)
    leading = "you lead" if who == "you" else f"{who} leads"
    for line in version["lines"]:
        if line["kind"] == "owns":
            found.alone.append(line["wording"])
        elif line["kind"] == "shares":
            leads = leading if line["lead"] == version["role"] else f"the {small(line['lead'])} leads"
            found.shared.append(f"{line['wording']}: {leads}")
        elif line["kind"] == "supports":
            owner = f": the {small(line['owner'])} owns it" if line.get("owner") else ""
            found.helped.append(f"{line['wording']}{owner}")
    if before is None:
        return found
    now, then = _by_duty(version), _by_duty(before)
    for duty, line in then.items():
        new = now.get(duty)
        left = line["kind"] == "shares" and (new is None or new["kind"] in ("supports", "hands_on"))
        if left or (line["asked_first"] and not (new and new["asked_first"])):
            found.no_longer.append(f"{line['wording']}: {_where_to(new, who)}")
    for duty, line in now.items():
        if line["kind"] == "hands_on":
            continue
        old = then.get(duty)
        if old is None:
            found.new.append(f"{line['wording']}: not in version {before['number']}")
        elif line["asked_first"] and not old["asked_first"]:
            found.new.append(f"{line['wording']}: {WAS[old['kind']]}")
        elif line["wording"] != old["wording"]:
            found.new.append(f"{line['wording']}: until now “{old['wording']}”")
    return found


def _for_another(role: str, version: Content, before: Content | None) -> Consequences:
    writer = small(version["role"])
    found = Consequences("", writer=writer, is_first=before is None)
    handed = led = 0
    for line in version["lines"]:
        if line["kind"] == "hands_on" and line["goes_to"] == role:
            found.alone.append(line["wording"])
            handed += 1
        elif line["kind"] == "shares" and line["lead"] == role:
            found.shared.append(f"{line['wording']}: you lead, and the {writer} takes part")
            led += 1
        elif line["kind"] == "supports" and line.get("owner") == role:
            found.helped.append(f"{line['wording']}: the {writer} supports")
    reasons = []
    if handed:
        reasons.append(f"hands {count(handed, 'duty', 'duties')} to your role")
    if led:
        reasons.append(f"says that your role leads {count(led, 'shared duty', 'shared duties')}")
    if not reasons and found.helped:
        reasons.append("helps with what your role owns")
    found.because = f"because this charter {' and '.join(reasons)}"
    found.is_party = bool(reasons)
    if before is not None:
        _changes_for_another(found, role, version, before)
    return found


def _changes_for_another(found: Consequences, role: str, version: Content, before: Content) -> None:
    now, then = _by_duty(version), _by_duty(before)
    for duty, line in then.items():
        if _is_of(role, line) and not _is_of(role, now.get(duty)):
            new = now.get(duty)
            found.no_longer.append(f"{line['wording']}: {_who_has_it(new, small(version['role']))}")
    for duty, line in now.items():
        if _is_of(role, line) and not _is_of(role, then.get(duty)):
            old = then.get(duty)
            was = WAS[old["kind"]] if old else f"not in version {before['number']}"
            found.new.append(
                f"{line['wording']}: {was}" + (". It becomes yours alone" if _is_alone(role, line) else "")
            )
        elif _is_alone(role, line) and not _is_alone(role, then[duty]):
            found.new.append(f"{line['wording']}: was shared. It becomes yours alone")
    found.is_party = found.is_party or bool(found.no_longer or found.new)


WAS = {
    "owns": "was the charter's own",
    "shares": "was shared",
    "supports": "was only supported",
    "hands_on": "was handed on",
}


def _by_duty(content: Content) -> dict[Any, Line]:
    return {line["duty"]: line for line in content["lines"]}


def _is_of(role: str, line: Line | None) -> bool:
    """Whether the line says that the duty is the role's, alone or in the lead."""
    return line is not None and role in (line["goes_to"], line["lead"])


def _is_alone(role: str, line: Line) -> bool:
    return bool(line["kind"] == "hands_on" and line["goes_to"] == role)


def _where_to(line: Line | None, who: str) -> str:
    if line is None:
        return "no longer in the charter"
    if line["kind"] == "hands_on":
        return f"goes to the {small(line['goes_to'])}"
    return (
        f"the {small(line['lead'])} leads"
        if line["kind"] == "shares"
        else f"{who} only help{'' if who == 'you' else 's'}"
    )


def _who_has_it(line: Line | None, writer: str) -> str:
    if line is None:
        return "this charter says nothing of it any more"
    if line["asked_first"]:
        return f"the {writer} {'owns' if line['kind'] == 'owns' else 'leads'} it"
    return f"it goes to the {small(line['goes_to'])}" if line["goes_to"] else f"the {small(line['lead'])} leads it"
