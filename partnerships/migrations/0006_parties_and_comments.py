"""People without a role as parties, who sign as what is said of them; comment rounds on drafts of agreements; and
the question what the work takes besides time.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from coachhub.kit.rules import AddRules, RemoveRules, SetAside, one_school
from coachhub.kit.version_rules import rules_of_versions

VERSION, SIGNATURE, PARTY = "partnerships_agreementversion", "partnerships_agreementsignature", "partnerships_party"
CONTENT = (
    "agreement_id number text fingerprint starts_on ends_on focus scope coach_part hours_a_week full_time meetings"
    " confidentiality told_to_whom non_evaluation leader_part teacher_time scope_change evidence tolerance review_on"
    " sent_at"
)
COLUMNS = "school_id version_id order kind person_id role_id"
ROUND = "partnerships_agreementround"
FAMILIES = [
    *one_school(ROUND, version_id=VERSION),
    *one_school("partnerships_agreementinvitation", comment_round_id=ROUND, role_id="roles_role"),
    *one_school("partnerships_agreementcomment", comment_round_id=ROUND),
]
aside = SetAside()


def party_stays(columns: str) -> list:
    """The rule that keeps the parties of a version that was sent."""
    rules = rules_of_versions("agreement", VERSION, SIGNATURE, "text", {PARTY: columns})
    return [rule for rule in rules if rule.name == f"{PARTY}_changed"]


def text_stays(columns: str) -> list:
    """The rule that keeps the words of a version that was sent."""
    rules = rules_of_versions("agreement", VERSION, SIGNATURE, columns, {})
    return [rule for rule in rules if rule.name == "agreement_text_stays"]


def role_or_none() -> models.ForeignKey:
    return models.ForeignKey(
        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="roles.role"
    )


class Migration(migrations.Migration):
    dependencies = [
        ("partnerships", "0005_calendar_proposals"),
        ("roles", "0004_charters_worth_signing"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        RemoveRules([*party_stays(COLUMNS), *text_stays(CONTENT)]),
        aside,
        migrations.CreateModel(
            name="AgreementRound",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("opened_at", models.DateTimeField()),
                ("message", models.CharField(blank=True, max_length=400)),
                ("ends_on", models.DateField()),
                ("paused_on", models.DateField(blank=True, help_text="Since when a talk is needed first.", null=True)),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "opened_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="roles.school"),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="comment_rounds",
                        to="partnerships.agreementversion",
                    ),
                ),
            ],
            options={
                "ordering": ["-opened_at"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("closed_at", None)),
                        fields=("version",),
                        name="one_open_round_per_agreement_version",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AgreementInvitation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "reason",
                    models.CharField(
                        blank=True, help_text="Why this person: shares a duty with the role.", max_length=200
                    ),
                ),
                ("reminded_on", models.DateField(blank=True, null=True)),
                (
                    "done_at",
                    models.DateTimeField(blank=True, help_text="When they said that they have read it.", null=True),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "role",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="roles.role",
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="roles.school"),
                ),
                (
                    "comment_round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="invitations",
                        to="partnerships.agreementround",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("comment_round", "person"), name="invited_once_per_agreement_round")
                ],
            },
        ),
        migrations.CreateModel(
            name="AgreementComment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField()),
                (
                    "quoted",
                    models.CharField(
                        blank=True, help_text="The place as it read when this was written.", max_length=600
                    ),
                ),
                ("text", models.CharField(blank=True, max_length=600)),
                ("proposed", models.CharField(blank=True, max_length=600, verbose_name="proposed wording")),
                ("needs_talk", models.BooleanField(default=False, verbose_name="needs a talk")),
                (
                    "settled",
                    models.CharField(
                        blank=True,
                        choices=[("accepted", "Accepted"), ("changed", "Changed"), ("kept", "Kept as it was")],
                        max_length=8,
                    ),
                ),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                ("answer", models.CharField(blank=True, max_length=400)),
                ("part", models.CharField(default="whole", max_length=80)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="roles.school"),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "comment_round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="comments",
                        to="partnerships.agreementround",
                    ),
                ),
            ],
            options={
                "ordering": ["at", "id"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("text", ""), _negated=True),
                            models.Q(("proposed", ""), _negated=True),
                            ("needs_talk", True),
                            _connector="OR",
                        ),
                        name="an_agreement_comment_says_something",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("settled", ""), ("settled_at", None)),
                            models.Q(models.Q(("settled", ""), _negated=True), ("settled_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="agreement_comment_settled_at_a_time",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="agreementversion",
            name="resources",
            field=models.TextField(blank=True, max_length=600, verbose_name="what it takes besides time"),
        ),
        migrations.AddField(
            model_name="party",
            name="signs_as",
            field=models.CharField(blank=True, help_text="In words, of somebody without a role.", max_length=80),
        ),
        migrations.AlterField(
            model_name="agreementsignature",
            name="role",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="roles.role"
            ),
        ),
        migrations.AlterField(
            model_name="party",
            name="role",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="roles.role"
            ),
        ),
        migrations.AddConstraint(
            model_name="agreementsignature",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("role__isnull", False), models.Q(("role_name", ""), _negated=True), _connector="OR"
                ),
                name="signed_as_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("role__isnull", False), ("signs_as", "")),
                    models.Q(("role", None), models.Q(("signs_as", ""), _negated=True)),
                    _connector="OR",
                ),
                name="party_in_a_role_or_in_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind__in", ["coach", "principal"]), _negated=True),
                    ("role__isnull", False),
                    _connector="OR",
                ),
                name="coach_and_principal_have_a_role",
            ),
        ),
        aside.back(),
        AddRules([*party_stays(f"{COLUMNS} signs_as"), *text_stays(f"{CONTENT} resources"), *FAMILIES]),
    ]
