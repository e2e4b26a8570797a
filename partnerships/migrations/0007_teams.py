"""Teams, who is in them, the phases of their matrix, and the path of their meeting roles."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from coachhub.kit.rules import AddRules, one_school

TEAM = "partnerships_team"
OF_A_TEAM = ("teammember", "phasematrix", "standing", "nextstep", "turn")
RULES = [
    *one_school(TEAM),
    *(rule for name in OF_A_TEAM for rule in one_school(f"partnerships_{name}", team_id=TEAM)),
]


class Migration(migrations.Migration):
    dependencies = [
        ("partnerships", "0006_parties_and_comments"),
        ("roles", "0004_charters_worth_signing"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Team",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.SlugField(max_length=60, verbose_name="address")),
                ("name", models.CharField(max_length=80)),
                (
                    "kind",
                    models.CharField(
                        choices=[("department", "Department"), ("plc", "PLC"), ("leadership", "Leadership team")],
                        default="department",
                        max_length=10,
                    ),
                ),
                ("purpose", models.CharField(blank=True, max_length=300)),
                ("norms", models.TextField(blank=True, help_text="One a line.", max_length=1200)),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "coach",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="coached_teams",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "lead",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="led_teams",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="teams", to="roles.school"
                    ),
                ),
            ],
            options={
                "ordering": ["name"],
                "constraints": [models.UniqueConstraint(fields=("school", "slug"), name="one_team_per_address")],
            },
        ),
        migrations.CreateModel(
            name="TeamMember",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="team_memberships",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="team_members", to="roles.school"
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="members", to="partnerships.team"
                    ),
                ),
            ],
            options={
                "ordering": ["person__name"],
                "indexes": [models.Index(fields=["person", "school"], name="teams_of_person")],
                "constraints": [models.UniqueConstraint(fields=("team", "person"), name="in_a_team_once")],
            },
        ),
        migrations.CreateModel(
            name="Turn",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "part",
                    models.CharField(
                        choices=[
                            ("planner", "Planner"),
                            ("convener", "Convener"),
                            ("facilitator", "Facilitator"),
                            ("technical", "Leader of technical processes"),
                            ("timekeeper", "Timekeeper"),
                            ("note-taker", "Note-taker"),
                        ],
                        max_length=11,
                        verbose_name="meeting role",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("starts_on", models.DateField()),
                ("taken_on", models.DateField(blank=True, null=True)),
                (
                    "co_holder",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "holder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="turns", to="roles.school"
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="turns", to="partnerships.team"
                    ),
                ),
            ],
            options={
                "ordering": ["part", "number"],
                "constraints": [
                    models.UniqueConstraint(fields=("team", "part", "number"), name="one_turn_after_another"),
                    models.CheckConstraint(
                        condition=models.Q(("co_holder", models.F("holder")), _negated=True),
                        name="held_with_somebody_else",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Standing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row", models.CharField(max_length=40)),
                ("number", models.PositiveIntegerField(default=1)),
                ("phase", models.CharField(max_length=40)),
                ("phase_name", models.CharField(max_length=40)),
                ("since", models.DateField()),
                ("evidence", models.CharField(blank=True, help_text="Read in the team alone.", max_length=300)),
                ("said_at", models.DateTimeField()),
                (
                    "said_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="standings", to="roles.school"
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="standings", to="partnerships.team"
                    ),
                ),
            ],
            options={
                "ordering": ["row", "number"],
                "constraints": [
                    models.UniqueConstraint(fields=("team", "row", "number"), name="one_standing_at_a_time")
                ],
            },
        ),
        migrations.CreateModel(
            name="PhaseMatrix",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("words", models.JSONField()),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="phase_matrices", to="roles.school"
                    ),
                ),
                (
                    "team",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="phase_matrix",
                        to="partnerships.team",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "phase matrices",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("team", None)), fields=("school",), name="one_phase_matrix_of_a_school"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="NextStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row", models.CharField(max_length=40)),
                ("what", models.CharField(max_length=160)),
                ("on", models.DateField()),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "said_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="next_steps", to="roles.school"
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="next_steps", to="partnerships.team"
                    ),
                ),
            ],
            options={
                "ordering": ["on", "row"],
                "constraints": [models.UniqueConstraint(fields=("team", "row"), name="one_next_step_in_a_row")],
            },
        ),
        migrations.AddField(
            model_name="team",
            name="people",
            field=models.ManyToManyField(
                related_name="teams", through="partnerships.TeamMember", to=settings.AUTH_USER_MODEL
            ),
        ),
        AddRules(RULES),
    ]
