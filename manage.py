"""CoachHub's command line. `demo` and `test` prepare their own environment; see coachhub/bootstrap.py."""

import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - said here, before anything that an older Python cannot read
    sys.exit("CoachHub needs Python 3.11 or newer; this is " + sys.version.split()[0] + " (" + sys.executable + ").")

from coachhub import bootstrap

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coachhub.settings")
    bootstrap.prepare(sys.argv)

    from django.core.management import execute_from_command_line  # only now is it sure to be there

    execute_from_command_line(sys.argv)
