"""A pytest plugin for `manage.py test`: writes down what became of a run, for the line that closes several runs."""

import json
import os
from pathlib import Path
from typing import Any

FILE = "COACHHUB_TALLY"


def pytest_terminal_summary(terminalreporter: Any) -> None:
    stats = terminalreporter.stats
    tally = {
        "passed": len(stats.get("passed", [])),
        "failed": sum(len(stats.get(kind, [])) for kind in ("failed", "error", "xpassed")),
        "not_run": [f"{report.nodeid}: {reason(report)}" for report in stats.get("skipped", [])]
        + [f"{report.nodeid}: known to fail: {report.wasxfail}" for report in stats.get("xfailed", [])],
    }
    Path(os.environ[FILE]).write_text(json.dumps(tally), encoding="utf-8")


def reason(report: Any) -> str:
    text = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return str(text).removeprefix("Skipped: ")
