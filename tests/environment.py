"""Loaded before anything reads the settings: whatever the shell says, tests run with the settings for tests."""

import os

os.environ["COACHHUB_ENV"] = "test"
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # the browser driver keeps an event loop in the thread
