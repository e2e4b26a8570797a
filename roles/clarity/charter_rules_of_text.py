"""The table of rules on a charter's sections, hours and boundaries, with their examples. Pure."""

from __future__ import annotations

from roles.clarity.charter_examples import GOOD, MANAGER, a_line, outcome, says, where
from roles.clarity.charter_findings import Rule
from roles.clarity.charter_rules_limits import (
    boundary_contradicted,
    evaluation_unsaid,
    mostly_operate,
    overloaded,
    too_many,
)
from roles.clarity.charter_rules_sections import (
    activity_outcome,
    missing_section,
    no_evidence,
    no_review_date,
    outcomes_count,
    purpose_one_sided,
)

BARKLEY = "Barkley, A Job Description for Instructional Coaches (barkleypd.com)"
SWEENEY = "Sweeney, Harris and Steele: say what 100% is, and what is left out"
GUIDE = "Parts that the clearest of 36 collected descriptions have"
MANY = [
    f"{wording} with teachers"
    for wording in (
        *("Plan lessons", "Design rubrics", "Read student work", "Set goals", "Choose texts", "Group students"),
        *("Debrief lessons", "Visit colleagues", "Write exit tickets", "Plan units", "Try choice boards"),
        *("Score essays", "Plan conferences"),
    )
]
RUNNING = [
    "Order devices for classrooms",
    "Keep the inventory of devices",
    "Schedule rooms for meetings",
    "Debrief lessons",
]
LAST_RESORT = "Takes a class alone only so that its teacher can watch a colleague"

TEXT_RULES = (
    Rule(
        "missing_section", "A section is missing", "missing",
        "An empty section is shown and not hidden; an emerging charter needs purpose and profile only.",
        GUIDE, missing_section,
        (
            where("No purpose", purpose=""), where("No boundaries", boundaries=[]), where("No hours", hours_a_week=""),
            where("Hours, and not what they are part of", full_time=""), where("No outcomes", outcomes=[]),
            where("Emerging, without a profile", is_emerging=True),
        ),
        (
            where("Every section written"),
            where("Emerging, with purpose and profile", is_emerging=True, profile="Listens", lines=[], outcomes=[]),
        ),
    ),
    Rule(
        "purpose_one_sided", "Purpose names only one side", "missing",
        "One sentence: the student result, and the teacher practice that leads to it.",
        BARKLEY, purpose_one_sided,
        (
            where("Makes the office run on time", purpose="Makes the office run on time."),
            where("Helps teachers plan", purpose="Helps teachers plan."),
        ),
        (where(GOOD["purpose"]),),
    ),
    Rule(
        "outcomes_count", "Too few outcomes, or too many", "missing",
        "Three to seven can each be looked at in one review.", GUIDE, outcomes_count,
        (
            where("One outcome", outcomes=GOOD["outcomes"][:1]),
            where("Eight outcomes", outcomes=[*GOOD["outcomes"], *GOOD["outcomes"], *GOOD["outcomes"][:2]]),
        ),
        (where("Three outcomes"),),
    ),
    Rule(
        "activity_outcome", "An outcome that is an activity", "activity",
        "Training everybody is an activity; the goal is that more is learned because practice changed.",
        BARKLEY, activity_outcome,
        (
            outcome("All teachers are trained in the new platform"), outcome("Hold ten workshops"),
            outcome("Every teacher completed the module"),
        ),
        (
            outcome("Students explain their mathematics in full sentences"),
            outcome("Teachers use exit tickets to group students after the training"),
        ),
    ),
    Rule(
        "no_evidence", "No evidence", "missing",
        "An outcome says what will be seen, and where.",
        "Adult learning goals with look-fors: Barkley; Fort Bend's partnership agreements", no_evidence,
        (where("“Students choose their texts”, and nothing that would show it", **outcome(sign="").changes),),
        (where("“Students choose their texts”, seen on two visits a term", **outcome().changes),),
    ),
    Rule(
        "no_review_date", "No review date", "missing",
        "Agreements are reopened several times a year; one without a date is not.",
        "Fort Bend and Henrico, mid-year review", no_review_date,
        (where("No day on which it is looked at again", review_by=""),), (where("Review by Jan 29, 2027"),),
    ),
    Rule(
        "overloaded", "Overloaded", "overloaded",
        "What is more than the week holds is decided by whoever asks last, unless somebody says what gives way.",
        f"{SWEENEY}; over 90% of 300 coaches named time as the main hurdle", overloaded,
        (
            where("34 of 30 hours", time=[{"label": "Coaching cycles", "hours": "34"}]),
            says(a_line("Plan lessons with teachers", hours="31")),
        ),
        (where("30 of 30 hours"), where("No hours said", hours_a_week="", time=[])),
    ),
    Rule(
        "too_many", "Too many duties", "overloaded",
        "Of twenty-seven duties the one that matters cannot be told from the others.",
        f"{BARKLEY}: a list of 27", too_many,
        (where("Thirteen duties", lines=says(*MANY).changes["lines"]),),
        (where("Twelve duties", lines=says(*MANY[:12]).changes["lines"]),),
    ),
    Rule(
        "boundary_contradicted", "A boundary contradicted", "outside",
        "A charter that says no and yes to the same thing is read as yes.",
        "Named prohibited duties: Alabama's description of a math coach", boundary_contradicted,
        (
            says("Substitute in classes on Fridays"),
            says("Run tier-two intervention groups", boundaries=[
                {"text": "Does not run tier-two intervention groups", "instead": MANAGER, "locked": False},
            ]),
        ),
        (
            says("Visit classes of new teachers"),
            says("Take a class so that its teacher can watch a colleague", boundaries=[
                {"text": LAST_RESORT, "instead": "", "locked": False},
            ]),
        ),
    ),
    Rule(
        "evaluation_unsaid", "Evaluation is not named", "info",
        "Teachers ask it first: does this person rate me?",
        "UDSD's posting, “not a supervisor”; collective agreement clauses", evaluation_unsaid,
        (where("No boundary on evaluating", boundaries=GOOD["boundaries"][1:]),),
        (where("Does not evaluate teachers"), where("A manager's charter", role=MANAGER, boundaries=[])),
    ),
    Rule(
        "mostly_operate", "Mostly running things", "outside",
        "Managers run things, leaders work with people; a coach who mostly runs things is a manager.",
        "Are coaches managers or leaders: a sorting exercise; Deussen et al. 2007, 28% of the time with teachers",
        mostly_operate, (says(*RUNNING),),
        (says(*MANY[:4]), where("The same duties in a manager's charter", **says(*RUNNING, role=MANAGER).changes)),
    ),
)  # fmt: skip
