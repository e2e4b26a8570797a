"""All rules on charters: code, name, kind, why, who says so, how it is found, and examples. Pure."""

from __future__ import annotations

from roles.clarity.charter_findings import Rule
from roles.clarity.charter_rules_of_lines import LINE_RULES
from roles.clarity.charter_rules_of_school import SCHOOL_RULES
from roles.clarity.charter_rules_of_text import TEXT_RULES

CHARTER_RULES: dict[str, Rule] = {rule.code: rule for rule in (*LINE_RULES, *SCHOOL_RULES, *TEXT_RULES)}
