"""The rules that keep signed versions as they are, for any document that versions and signatures are made of.

The same as the charters' in their own migrations: a version goes forward only, its text and its parts stay once it is
sent for signature, and a signature binds to the exact text.
"""

from __future__ import annotations

from coachhub.kit.rules import Rule, never

STAYS = "A version sent for signature never changes"


def rules_of_versions(prefix: str, version: str, signature: str, content: str, parts: dict[str, str]) -> list[Rule]:
    """`content` names the columns of a version's text, `parts` the columns of each table of its parts."""
    return [
        *_of_version(prefix, version, signature, content),
        *(rule for table, columns in parts.items() for rule in _of_part(table, version, columns)),
        *_of_signature(prefix, version, signature),
    ]


def _of_version(prefix: str, version: str, signature: str, content: str) -> list[Rule]:
    signed = f"SELECT 1 FROM {signature} s WHERE s.version_id = NEW.id"
    transitions = f"""
        NEW.state <> OLD.state AND NOT (
            (OLD.state = 'draft' AND NEW.state = 'in_review' AND NEW.text <> '' AND NEW.fingerprint <> '')
            OR (OLD.state = 'in_review' AND NEW.state = 'draft'
                AND NOT EXISTS ({signed} AND s.signed_at IS NOT NULL))
            OR (OLD.state = 'in_review' AND NEW.state IN ('signed', 'superseded'))
            OR (OLD.state = 'signed' AND NEW.state IN ('in_force', 'superseded'))
            OR (OLD.state = 'in_force' AND NEW.state = 'superseded'))
    """
    not_all_signed = f"""
        NEW.state IN ('signed', 'in_force') AND NEW.state <> OLD.state AND (
            NOT EXISTS ({signed})
            OR EXISTS ({signed} AND (s.signed_at IS NULL OR s.fingerprint <> NEW.fingerprint)))
    """
    return [
        *never(version, "INSERT", when="NEW.state <> 'draft'", message="A version begins as a draft"),
        *never(version, "DELETE", when="OLD.state <> 'draft'", message="Only a draft can be deleted"),
        Rule(f"{prefix}_state", version, "UPDATE", transitions, "A version cannot change its state in this way"),
        Rule(
            f"{prefix}_text_stays",
            version,
            "UPDATE",
            f"OLD.state <> 'draft' AND NEW.state <> 'draft' AND ({_changed(content)})",
            STAYS,
        ),
        Rule(f"{prefix}_all_signed", version, "UPDATE", not_all_signed, "Not everybody has signed this exact text"),
        Rule(
            f"{prefix}_since_stays",
            version,
            "UPDATE",
            "OLD.in_force_since IS NOT NULL AND NEW.in_force_since {is_not} OLD.in_force_since",
            "The day on which a version came into force stays",
        ),
    ]


def _of_part(table: str, version: str, columns: str) -> list[Rule]:
    def elsewhere(row: str) -> str:
        return f"EXISTS (SELECT 1 FROM {version} v WHERE v.id = {row}.version_id AND v.state <> 'draft')"

    changed = f"({_changed(columns)}) AND ({elsewhere('OLD')} OR {elsewhere('NEW')})"
    return [
        Rule(f"{table}_added", table, "INSERT", elsewhere("NEW"), STAYS),
        Rule(f"{table}_changed", table, "UPDATE", changed, STAYS),
        Rule(f"{table}_removed", table, "DELETE", elsewhere("OLD"), STAYS),
    ]


def _of_signature(prefix: str, version: str, signature: str) -> list[Rule]:
    in_review = f"SELECT 1 FROM {version} v WHERE v.id = NEW.version_id AND v.state = 'in_review'"
    return [
        Rule(
            f"{prefix}_signature_asked",
            signature,
            "INSERT",
            f"NEW.signed_at IS NOT NULL OR NOT EXISTS ({in_review})",
            "A signature is asked for while its version is in review",
        ),
        Rule(
            f"{prefix}_signature_binds",
            signature,
            "UPDATE",
            "NEW.signed_at IS NOT NULL AND OLD.signed_at IS NULL"
            f" AND NOT EXISTS ({in_review} AND v.fingerprint = NEW.fingerprint)",
            "A signature binds to the exact text in review",
        ),
        *never(signature, "UPDATE", when="OLD.signed_at IS NOT NULL", message="A signature never changes"),
        *never(signature, "DELETE", when="OLD.signed_at IS NOT NULL", message="A signature is never taken away"),
    ]


def _changed(columns: str) -> str:
    return " OR ".join(f'NEW."{column}" {{is_not}} OLD."{column}"' for column in columns.split())
