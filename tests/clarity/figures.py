"""How well lines are told apart: `python -m tests.clarity.figures FILE...`, each a table or a labels.jsonl."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path

from roles.clarity.findings import HAZY, LINE_CODES
from roles.clarity.labelled import Labelled, labelled
from roles.clarity.lines import findings_of_line

FAMILIES = {"edtech": "ed_tech", "librarian": "librarian", "ap": "assistant_principal", "manager": "project_manager"}


def labels(path: Path) -> Iterable[Labelled]:
    if path.suffix != ".jsonl":
        return labelled(path)
    told = [json.loads(row) for row in path.read_text("utf-8").splitlines()]
    duties = [row for row in told if row["kind"] == "duty" or row.get("sub") == "catch_all"]
    return [
        Labelled(row["item"], FAMILIES.get(row["family"], "coach"), frozenset(row["codes"]), row.get("stem", ""))
        for row in duties
    ]


def found(row: Labelled) -> set[str]:
    return {one.code for one in findings_of_line(row.text, stem=row.stem, family=row.where)}


def shares(rows: Iterable[Labelled]) -> tuple[float, float, float]:
    """How many hazy lines are found hazy; how many of those found are; how many clear ones are found hazy."""
    told = [(bool(row.codes & set(HAZY)), bool(found(row) & set(HAZY)), not row.codes) for row in rows]
    hazy = [flagged for is_hazy, flagged, _ in told if is_hazy]
    flagged = [is_hazy for is_hazy, said, clear in told if said and (is_hazy or clear)]
    clear = [said for _, said, is_clear in told if is_clear]
    return sum(hazy) / len(hazy), sum(flagged) / len(flagged), sum(clear) / len(clear)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        rows = list(labels(Path(name)))
        print(f"{name}: hazy recall %.3f, precision %.3f, clear ones flagged %.3f" % shares(rows))
        for code in LINE_CODES:
            wanted = [row for row in rows if code in row.codes]
            said = [row for row in rows if code in found(row)]
            both = sum(code in row.codes for row in said)
            print(f"  {code}: {both} of {len(wanted)} found, {both} of {len(said)} right")
