"""What the rules read in words: outcomes told from activities, and lines that do what a boundary denies."""

import pytest

from roles.clarity.charter_examples import COACH
from roles.clarity.charter_facts import SchoolFacts
from roles.clarity.charter_reading import denied_by, says_the_same, work_of
from roles.clarity.charter_rules_sections import activity_outcome

pytestmark = pytest.mark.static

ACTIVITIES = [
    "All mathematics teachers will be trained in the new curriculum by October",
    "Teachers attend the three-day summer institute",
    "Every teacher completes four coaching cycles",
    "Ten workshops on literacy",
    "Monthly PD is provided to all staff",
    "The coach meets with each grade team weekly",
    "Roll out of the new reading program",
    "Training of new teachers in classroom management",
    "The new schedule is implemented",
    "Teachers participate in book studies",
    "100% of staff complete the online course",
    "Coaching cycles are completed with twelve teachers",
    "PLC meetings are held every other week",
    "Provide professional development on feedback",
    "Conduct walkthroughs in every classroom",
    "Teachers have access to a coaching menu",
    "A handbook is created for new teachers",
    "Library orientation for all ninth graders",
    "Teachers receive feedback after every visit",
    "Deliver two sessions on AI each semester",
    "Faculty are introduced to the new platform",
    "Launch the makerspace",
    "The PLC protocol is adopted in all departments",
    "Data meetings take place after each benchmark",
    "Complete the book study",
    "Support teachers in differentiating lessons",
    "Teachers are coached on questioning",
    "Professional learning calendar published by August",
    "Hold six PLC meetings",
    "Implement the new curriculum",
]
OUTCOMES = [
    "Students cite two sources in every research paper",
    "By May, 60% of grade 4 students support a claim with two pieces of evidence, up from 38%",
    "Teachers ask students for a reason after the first answer",
    "Fewer students are referred for behavior in class",
    "In every unit teachers show one strong and one weak example",
    "Ninth graders borrow twice as many books",
    "Students choose their texts and say why",
    "Math teachers plan the next lesson from exit tickets",
    "New teachers stay for a second year",
    "Reading scores rise from 41% to 60%",
    "Every department runs its own meetings without the coach",
    "Teachers visit a colleague once a term and try what they saw",
    "Students revise their writing after feedback",
    "Teachers adjust groups each week from data",
    "English learners speak in full sentences in every lesson",
    "Attendance in algebra improves by five points",
    "Families know whom to ask",
    "Half of the teachers use a choice board in a unit",
    "Students explain their thinking to each other",
    "Teams score work together and agree",
    "Teachers who finished the training use exit tickets daily",
    "Students find and check sources on their own",
    "Teachers open each lesson with a question",
    "Graduation rate up from 82% to 88%",
    "Students read thirty minutes a day",
    "Kindergartners write their names by October",
    "Teachers trust each other enough to be watched",
    "More students take Algebra I in grade 8",
    "Coaching time goes to cycles, 60 percent of it",
    "Students talk more than the teacher does",
]
# A boundary, a line, and whether the line does what the boundary denies.
DENIED = [
    ("Does not substitute for absent teachers", "Cover classes when no substitute is found", True),
    ("Does not evaluate teachers", "Complete performance appraisals for staff", True),
    ("No lunch or bus duty", "Supervise the cafeteria", True),
    ("Does not coordinate state testing", "Coordinate benchmark testing for the district", True),
    ("Never disciplines students", "Handle discipline referrals", True),
    ("Does not order materials", "Order books for the library", False),
    ("Does not repair devices", "Troubleshoot and repair laptops", True),
    ("Does not plan lessons with teachers", "Plan research units with teachers", False),
    ("Does not evaluate teachers", "Evaluate the reading program each spring", False),
    ("Does not teach intervention groups", "Run tier-two intervention groups for students", True),
    ("Does not cover classes", "Visit classes of new teachers", False),
    ("Does not manage the budget", "Manage the PL grant budget", True),
    ("Does not act as an administrator", "Act as administrator in the principal's absence", True),
    ("Does not report on teachers", "Report to the principal on teachers' progress", True),
    ("Does not maintain the website", "Update the school website", True),
    ("Does not grade student work", "Score student work with teachers", False),
    ("Does not attend IEP meetings", "Attend IEP meetings for third graders", True),
    ("Does not monitor hallways", "Hall duty between classes", True),
    ("Does not share what teachers say", "Share strategies with teachers", False),
    ("Takes a class alone only so that its teacher can watch a colleague", "Cover a class for a peer visit", False),
]
WORK = {
    "operate": ["Order devices for classrooms", "Schedule rooms for meetings", "Manage the grant budget"],
    "people": [
        "Debrief lessons with teachers",
        "Model one lesson in each cycle",
        "Order books with a team of teachers",
    ],
    "": ["Think", "Answer what nobody else owns"],
}


def is_activity(text: str) -> bool:
    return bool(list(activity_outcome({"role": COACH, "outcomes": [{"text": text}]}, SchoolFacts())))


@pytest.mark.parametrize("text", ACTIVITIES)
def test_an_activity_is_no_outcome(text: str) -> None:
    assert is_activity(text)


@pytest.mark.parametrize("text", OUTCOMES)
def test_an_outcome_is_one(text: str) -> None:
    assert not is_activity(text)


@pytest.mark.parametrize(("boundary", "line", "expected"), DENIED)
def test_a_boundary_is_contradicted_by_what_means_the_same(boundary: str, line: str, expected: bool) -> None:
    assert any(says_the_same(part, line) for part in denied_by(boundary)) is expected


@pytest.mark.parametrize("kind", WORK)
def test_running_things_is_told_from_working_with_people(kind: str) -> None:
    assert {work_of(wording) for wording in WORK[kind]} == {kind}
