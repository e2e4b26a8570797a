from importlib import import_module

from django.apps import AppConfig


class CoachHubConfig(AppConfig):
    name = "coachhub"
    verbose_name = "CoachHub"

    def ready(self) -> None:
        import_module("coachhub.checks")
