"""The rules that the database itself keeps for the log."""

from django.db import migrations

from coachhub.kit.rules import AddRules, one_school


class Migration(migrations.Migration):
    dependencies = [("partnerships", "0001_initial")]

    operations = [
        AddRules(
            one_school("partnerships_logentry", role_id="roles_role", duty_id="roles_duty", asked_by_id="roles_role")
        )
    ]
