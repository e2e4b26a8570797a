"""The table of rules on single lines of a charter, with their examples. Pure."""

from __future__ import annotations

from roles.clarity.charter_examples import a_line, says, where
from roles.clarity.charter_facts import BESIDE_TEACHERS
from roles.clarity.charter_findings import Rule
from roles.clarity.charter_reading import OURS
from roles.clarity.charter_rules_limits import evaluates
from roles.clarity.charter_rules_lines import blank_left, on_lines

BARKLEY = "Barkley, A Job Description for Instructional Coaches (barkleypd.com)"
CREEP = "Instructional Coaching Group, Hiring Instructional Coaches and Firing Scope Creeps"
DESCRIPTIONS = "36 descriptions of coaching posts, collected and read"

LINE_RULES = (
    Rule(
        "catch_all", "Catch-all", "hazy",
        "“As assigned” is no duty: it is where work begins to be added that nobody agreed to.",
        f"DeWitt, Education Week 2018; {CREEP}", on_lines("catch_all"),
        (says("Other duties as assigned by the principal"), says("Perform related tasks as required")),
        (says("Assign mentors to new teachers in August"), says("Work with the students assigned to the morning lab")),
    ),
    Rule(
        "hedge", "Hazy: helps, or it depends", "hazy",
        "“Supports”, “assists” and “when appropriate” leave open what is done and when to ask.",
        f"{DESCRIPTIONS}; {BARKLEY}", on_lines("hedge"),
        (says("Model lessons when appropriate"), says("Support teachers")),
        (says("Model one lesson in each coaching cycle"), says("Plan one lesson a week with each new teacher")),
    ),
    Rule(
        "no_act", "Hazy: nothing that is done", "hazy",
        "A state of mind or a climate cannot be seen done, so nobody can tell whether it was.",
        DESCRIPTIONS, on_lines("no_act"),
        (says("Foster a culture of collaboration"), says("Be a resource for all staff")),
        (says("Order devices for classrooms"), says("Run coaching cycles with teachers")),
    ),
    Rule(
        "jargon", "Jargon", "hazy",
        "A new teacher should know from the line whether to come with a question.",
        "Five tests of clarity for a role (adept-artist-8786.kit.com)", on_lines("jargon"),
        (says("Leverage synergies to drive student outcomes"),),
        (
            says("Find sources with teachers for each research unit"),
            where("Plan PL days with teachers, where a role is called PL coach", lines=[a_line("Plan PL days")]),
        ),
    ),
    Rule(
        "unbounded", "Hazy: no end to it", "hazy",
        "“All”, “any” and “every” without a limit promise more than a week holds.",
        f"{CREEP}", on_lines("unbounded"),
        (says("Help with any technology problem of all teachers"),),
        (says("Visit each new teacher twice a term"),),
    ),
    Rule(
        "activity_only", "Activity instead of outcome", "activity",
        "Training and meetings are means; say what comes of them.",
        BARKLEY, on_lines("activity_only"),
        (says("Attend leadership meetings"), says("Provide training days for the faculty")),
        (says("Run coaching cycles with teachers"), says("Design rubrics with teachers")),
    ),
    Rule(
        "several", "Several duties in one line", "info",
        "Each duty has one owner, so two duties in one line cannot go to two roles.",
        "RACI practice: one line, one owner", on_lines("several", kinds=OURS),
        (says("Order devices for classrooms, write the newsletter, and coach new teachers"),),
        (says("Plan and teach one lesson with each new teacher"),),
    ),
    Rule(
        "blank_left", "A blank left", "hazy",
        "A proposed wording marks in brackets what only the school can say.",
        "CoachHub's own rule: what is signed is whole", blank_left,
        (says("Model lessons [how often, or by when]"),), (says("Model one lesson in each coaching cycle"),),
    ),
    Rule(
        "drain", "Takes the role away from its work", "outside",
        "Cover, testing, lunch and bus duty, and office work take the days that coaching needs.",
        "TLI Oklahoma; educationhall.com; Alabama's description of a math coach",
        on_lines("drain", BESIDE_TEACHERS),
        (says("Cover classes when a substitute is missing"), says("Supervise the cafeteria during lunch duty")),
        (
            says("Visit classes of new teachers twice a term"),
            where("An assistant principal who supervises lunch", role="Assistant principal"),
        ),
    ),
    Rule(
        "evaluates", "A coach who evaluates", "outside",
        "Who is coached by somebody who rates or reports on them stops bringing what went wrong.",
        "Heinemann and Kappan questions of teachers; collective agreement clauses on coaches", evaluates,
        (says("Evaluate teachers"), says("Report to the principal which teachers use the program")),
        (says("Debrief lessons with teachers"), says("Design rubrics with teachers")),
    ),
)  # fmt: skip
