"""The suite's own clock: it begins on a Tuesday of term, at ten in the morning of the schools, whenever it is run.

The story of the tests is told once for each run, by days before and after its today: a run that began before a school's
midnight and ended after it would find other days than it was told. `--on` begins elsewhere, to look for what goes wrong
on a Sunday, at the end of a year, or in the night.
"""

from datetime import UTC, datetime

import pytest
import time_machine

MORNING = "2026-11-24T15:00"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--on", default=MORNING, metavar="MOMENT", help=f"when the tests begin, in UTC, such as {MORNING}")


def pytest_configure(config: pytest.Config) -> None:
    begin = datetime.fromisoformat(config.getoption("--on")).replace(tzinfo=UTC)
    clock = time_machine.travel(begin, tick=True)
    clock.start()
    config.add_cleanup(clock.stop)
