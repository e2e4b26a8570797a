from django.apps import AppConfig


class CoachHubConfig(AppConfig):
    name = "coachhub"
    verbose_name = "CoachHub"
