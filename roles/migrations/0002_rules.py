"""The rules that the database itself keeps: one school per row, signed text stays, the trail is only added to."""

from django.db import migrations

from coachhub.kit.rules import AddRules, Rule, never, one_school

VERSION, SIGNATURE, STAKE = "roles_charterversion", "roles_chartersignature", "roles_stake"
PARTS = [STAKE, "roles_boundary", "roles_timeshare"]

FAMILIES = [
    *one_school("roles_membership"),
    *one_school("roles_holiday"),
    *one_school("roles_role"),
    *one_school("roles_appointment", role_id="roles_role"),
    *one_school("roles_absence"),
    *one_school("roles_area"),
    *one_school("roles_duty", area_id="roles_area"),
    *one_school("roles_charter", role_id="roles_role"),
    *one_school(VERSION, charter_id="roles_charter"),
    *one_school(SIGNATURE, version_id=VERSION, role_id="roles_role"),
    *one_school(
        STAKE,
        version_id=VERSION,
        role_id="roles_role",
        duty_id="roles_duty",
        lead_id="roles_role",
        goes_to_id="roles_role",
    ),
    *one_school("roles_boundary", version_id=VERSION, instead_id="roles_role"),
    *one_school("roles_timeshare", version_id=VERSION),
    *one_school("roles_questiontype", duty_id="roles_duty"),
    *one_school("roles_example", question_type_id="roles_questiontype"),
    *one_school("roles_withoutowner", question_type_id="roles_questiontype"),
    *one_school(
        "roles_question",
        question_type_id="roles_questiontype",
        sent_to_id="roles_role",
        answered_by_id="roles_role",
    ),
    *one_school("roles_trailrow"),
    *(
        Rule(
            f"roles_school_front_door_{event.lower()}",
            "roles_school",
            event,
            # SQLite gives a row its id only after a BEFORE INSERT.
            "EXISTS (SELECT 1 FROM roles_role r WHERE r.id = NEW.front_door_id"
            " AND r.school_id <> COALESCE(NEW.id, -1))",
            "The front door is a role of the school itself",
        )
        for event in ("INSERT", "UPDATE")
    ),
    Rule(
        "roles_stake_role",
        STAKE,
        "INSERT",
        f"EXISTS (SELECT 1 FROM {VERSION} v JOIN roles_charter c ON c.id = v.charter_id"
        " WHERE v.id = NEW.version_id AND c.role_id <> NEW.role_id)",
        "A stake is that of the charter''s own role",
    ),
    Rule(
        "roles_stake_role_stays",
        STAKE,
        "UPDATE",
        "NEW.role_id <> OLD.role_id OR NEW.version_id <> OLD.version_id",
        "A stake stays in its version",
    ),
]

# A version goes forward only; back to draft only while nobody has signed.
TRANSITIONS = """
    NEW.state <> OLD.state AND NOT (
        (OLD.state = 'draft' AND NEW.state = 'in_review' AND NEW.text <> '' AND NEW.fingerprint <> '')
        OR (OLD.state = 'in_review' AND NEW.state = 'draft' AND NOT EXISTS (
            SELECT 1 FROM roles_chartersignature s WHERE s.version_id = NEW.id AND s.signed_at IS NOT NULL))
        OR (OLD.state = 'in_review' AND NEW.state IN ('signed', 'superseded'))
        OR (OLD.state = 'signed' AND NEW.state IN ('in_force', 'superseded'))
        OR (OLD.state = 'in_force' AND NEW.state = 'superseded')
    )
"""
CONTENT = [
    "charter_id",
    "number",
    "text",
    "fingerprint",
    "purpose",
    "likeness",
    "come_for",
    "presence",
    "hours_a_week",
    "review_by",
    "sent_at",
]
CHANGED = " OR ".join(f"NEW.{column} {{is_not}} OLD.{column}" for column in CONTENT)
NOT_ALL_SIGNED = f"""
    NEW.state IN ('signed', 'in_force') AND NEW.state <> OLD.state AND (
        NOT EXISTS (SELECT 1 FROM {SIGNATURE} s WHERE s.version_id = NEW.id)
        OR EXISTS (SELECT 1 FROM {SIGNATURE} s WHERE s.version_id = NEW.id
                   AND (s.signed_at IS NULL OR s.fingerprint <> NEW.fingerprint)))
"""
VERSIONS = [
    *never(VERSION, "INSERT", when="NEW.state <> 'draft'", message="A version begins as a draft"),
    *never(VERSION, "DELETE", when="OLD.state <> 'draft'", message="Only a draft can be deleted"),
    Rule("charter_state", VERSION, "UPDATE", TRANSITIONS, "A version cannot change its state in this way"),
    Rule(
        "charter_text_stays",
        VERSION,
        "UPDATE",
        f"OLD.state <> 'draft' AND NEW.state <> 'draft' AND ({CHANGED})",
        "A version sent for signature never changes",
    ),
    Rule("charter_all_signed", VERSION, "UPDATE", NOT_ALL_SIGNED, "Not everybody has signed this exact text"),
    Rule(
        "charter_since_stays",
        VERSION,
        "UPDATE",
        "OLD.in_force_since IS NOT NULL AND NEW.in_force_since {is_not} OLD.in_force_since",
        "The day on which a version came into force stays",
    ),
    Rule(
        "charter_stakes_follow",
        VERSION,
        "UPDATE",
        "NEW.state <> OLD.state AND (NEW.state = 'in_force' OR OLD.state = 'in_force')",
        then=f"UPDATE {STAKE} SET in_force = (NEW.state = 'in_force') WHERE version_id = NEW.id",
    ),
]


def of_draft(table: str) -> list[Rule]:
    """Rows of a version come, change and go only while it is a draft."""

    def elsewhere(row: str) -> str:
        return f"EXISTS (SELECT 1 FROM {VERSION} v WHERE v.id = {row}.version_id AND v.state <> 'draft')"

    same = {
        STAKE: "school_id version_id role_id duty_id order kind wording lead_id how how_note goes_to_id asked_first",
        "roles_boundary": "school_id version_id order text instead_id locked",
        "roles_timeshare": "school_id version_id order label hours",
    }[table]
    changed = " OR ".join(f'NEW."{column}" {{is_not}} OLD."{column}"' for column in same.split())
    message = "A version sent for signature never changes"
    return [
        Rule(f"{table}_added", table, "INSERT", elsewhere("NEW"), message),
        Rule(
            f"{table}_changed", table, "UPDATE", f"({changed}) AND ({elsewhere('OLD')} OR {elsewhere('NEW')})", message
        ),
        Rule(f"{table}_removed", table, "DELETE", elsewhere("OLD"), message),
    ]


STAKES_IN_FORCE = [
    Rule(
        f"{STAKE}_in_force_{event.lower()}",
        STAKE,
        event,
        f"NEW.in_force <> EXISTS (SELECT 1 FROM {VERSION} v WHERE v.id = NEW.version_id AND v.state = 'in_force')",
        "A stake is in force when its version is",
    )
    for event in ("INSERT", "UPDATE")
]

SIGNATURES = [
    Rule(
        "signature_asked",
        SIGNATURE,
        "INSERT",
        f"NEW.signed_at IS NOT NULL"
        f" OR NOT EXISTS (SELECT 1 FROM {VERSION} v WHERE v.id = NEW.version_id AND v.state = 'in_review')",
        "A signature is asked for while its version is in review",
    ),
    Rule(
        "signature_binds",
        SIGNATURE,
        "UPDATE",
        f"NEW.signed_at IS NOT NULL AND OLD.signed_at IS NULL AND NOT EXISTS (SELECT 1 FROM {VERSION} v"
        " WHERE v.id = NEW.version_id AND v.state = 'in_review' AND v.fingerprint = NEW.fingerprint)",
        "A signature binds to the exact text in review",
    ),
    *never(SIGNATURE, "UPDATE", when="OLD.signed_at IS NOT NULL", message="A signature never changes"),
    *never(SIGNATURE, "DELETE", when="OLD.signed_at IS NOT NULL", message="A signature is never taken away"),
]

TRAIL = [
    *never("roles_trailrow", "UPDATE", "DELETE", message="The trail is only added to"),
    # SQLite's INSERT OR REPLACE takes a row away without asking the rule for DELETE.
    Rule(
        "roles_trailrow_no_replace",
        "roles_trailrow",
        "INSERT",
        "EXISTS (SELECT 1 FROM roles_trailrow t WHERE t.id = NEW.id)",
        "The trail is only added to",
    ),
]


class Migration(migrations.Migration):
    dependencies = [("roles", "0001_initial")]

    operations = [
        AddRules(FAMILIES),
        AddRules([*VERSIONS, *[rule for table in PARTS for rule in of_draft(table)], *STAKES_IN_FORCE, *SIGNATURES]),
        AddRules(TRAIL),
    ]
