"""The rules that the database itself keeps for time in a cycle: it is the time of the coach who leads it."""

from django.db import migrations

from coachhub.kit.rules import AddRules, Rule

ENTRY, CYCLE = "partnerships_logentry", "partnerships_cycle"
LED_BY_ANOTHER = f"EXISTS (SELECT 1 FROM {CYCLE} c WHERE c.id = NEW.cycle_id AND c.coach_id <> NEW.person_id)"


class Migration(migrations.Migration):
    dependencies = [("partnerships", "0003_agreements")]

    operations = [
        AddRules(
            [
                *(
                    Rule(
                        f"{ENTRY}_cycle_{event.lower()}", ENTRY, event, LED_BY_ANOTHER,
                        "The cycle of an entry is led by its writer",
                    )
                    for event in ("INSERT", "UPDATE")
                ),
                Rule(
                    f"{CYCLE}_coach", CYCLE, "UPDATE", "NEW.coach_id <> OLD.coach_id", "A cycle stays with its coach"
                ),
            ]
        )
    ]  # fmt: skip
