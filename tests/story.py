"""What is told at each of the twin schools: who works there, what the charters say, what teachers ask."""

from dataclasses import dataclass, field

PRINCIPAL, STAFF = "principal", "staff"

PEOPLE = [
    ("Ada", "Abbott", PRINCIPAL),
    ("Ben", "Brook", STAFF),  # the coach
    ("Cleo", "Clark", STAFF),  # a teacher, party to nothing
    ("Dora", "Dean", STAFF),  # the project manager, away these days; Eve covers
    ("Eve", "Ellis", STAFF),
    ("Fay", "Ford", STAFF),
    ("Ivy", "Ingram", STAFF),
    ("Jon", "Jones", STAFF),
    ("Kai", "King", STAFF),
    ("Gus", "Gray", STAFF),  # deactivated
    ("Hal", "Hunt", STAFF),  # left this school
]

# Address, name, plural, who holds it for which part.
ROLES: list[tuple[str, str, str, dict[str, str]]] = [
    ("principal", "Principal", "", {"Ada": ""}),
    ("pl-coach", "PL coach", "", {"Ben": ""}),
    ("project-manager", "Project manager", "", {"Dora": ""}),
    ("librarian", "Librarian", "Librarians", {"Eve": "grades 9 and 10", "Fay": "grades 11 and 12"}),
    ("counselor", "Counselor", "", {"Ivy": ""}),
    ("assistant-principal", "Assistant principal", "", {"Jon": ""}),
    ("registrar", "Registrar", "", {"Kai": ""}),
    ("teacher", "Teacher", "Teachers", {"Cleo": "algebra"}),
]

PLAN, SOFTWARE, OBSERVE = "Plan personalized lessons with teachers", "Choose learning software", "Evaluate teachers"
DEVICES, ROOMS, CALENDAR = "Order devices for classrooms", "Book rooms for meetings", "Keep the training calendar"
SOURCES, SCHEDULES, DISCIPLINE = "Find sources for a unit", "Change student schedules", "Follow up on referrals"

AREAS = {
    "lesson-design": ("Lesson design", [PLAN, SOFTWARE, OBSERVE]),
    "scheduling": ("Scheduling and budget", [DEVICES, ROOMS, CALENDAR, SCHEDULES, DISCIPLINE]),
    "research": ("Research and sources", [SOURCES]),
}

QUESTION_TYPES = {
    "lesson-planning": (
        "Planning a lesson",
        PLAN,
        [
            "Can somebody help me plan a lesson for my class?",
            "I need ideas to differentiate my unit on fractions.",
            "How do I group students for personalized learning?",
        ],
    ),
    "devices": (
        "Devices for a classroom",
        DEVICES,
        [
            "How do I get more laptops for my room?",
            "We are short of tablets in third period.",
            "Who orders new chargers?",
        ],
    ),
    "rooms": (
        "Rooms for a meeting",
        ROOMS,
        ["How do I book the conference room?", "Where can our team meet on Thursday?", "Is the auditorium free?"],
    ),
    "software": (
        "Choosing software",
        SOFTWARE,
        ["Which reading program should we use?", "May I try a new math app with my class?"],
    ),
    "sources": (
        "Sources for a unit",
        SOURCES,
        ["Where do I find primary sources for a unit?", "My students need books about volcanoes."],
    ),
    "observation": (
        "Being observed",
        OBSERVE,
        ["When is my formal observation?", "Who writes my evaluation this year?"],
    ),
}

NOBODY = ["What is for lunch today?", "Who won the game on Friday?"]


@dataclass(frozen=True)
class Line:
    """A stake: its kind, the duty by its wording, and the roles it names."""

    kind: str
    wording: str
    lead: str = ""
    goes_to: str = ""


@dataclass(frozen=True)
class Words:
    """A version: what it says, who is asked to sign, who signed, and how many days ago it was published (0: never)."""

    lines: list[Line]
    purpose: str = "Makes the work of teachers lighter."
    likeness: str = "Like a good neighbor with tools."
    come_for: str = "planning a lesson, a rubric"
    presence: int = 3
    parties: dict[str, str] = field(default_factory=dict)
    signed: tuple[str, ...] = ()
    published: int = 0


OURS = {"Ben": "pl-coach", "Ada": "principal"}

CHARTERS: dict[str, list[Words]] = {
    "principal": [
        Words([Line("owns", OBSERVE)], parties={"Ada": "principal"}, signed=("Ada",), published=90),
    ],
    "pl-coach": [
        Words([Line("owns", PLAN)], parties=OURS, signed=("Ben", "Ada"), published=90),
        Words(
            [
                Line("owns", PLAN),
                Line("shares", SOFTWARE, lead="pl-coach"),
                Line("supports", CALENDAR),
                Line("hands_on", DEVICES, goes_to="project-manager"),
            ],
            parties=OURS,
            signed=("Ben", "Ada"),
            published=30,
        ),
        Words([Line("owns", PLAN), Line("supports", CALENDAR)], purpose="Plans with teachers, every day."),
    ],
    "project-manager": [
        Words(
            [
                Line("owns", DEVICES),
                Line("owns", ROOMS),
                Line("shares", SOFTWARE, lead="pl-coach"),
                Line("hands_on", PLAN, goes_to="pl-coach"),
            ],
            presence=0,
            parties={"Dora": "project-manager", "Ada": "principal"},
            signed=("Dora", "Ada"),
            published=60,
        ),
    ],
    "librarian": [
        Words(
            [Line("owns", SOURCES), Line("hands_on", PLAN, goes_to="pl-coach")],
            parties={"Eve": "librarian", "Fay": "librarian", **OURS},
            signed=("Eve",),
        ),
    ],
    "counselor": [
        Words([Line("owns", SCHEDULES)], parties={"Ivy": "counselor", "Ada": "principal"}, signed=("Ivy", "Ada")),
    ],
    "assistant-principal": [
        Words([Line("owns", DISCIPLINE)], parties={"Jon": "assistant-principal", "Ada": "principal"}),
    ],
    # Claims what the project manager owns: it is signed and cannot come into force.
    "registrar": [
        Words([Line("owns", ROOMS)], parties={"Kai": "registrar", "Ada": "principal"}, signed=("Kai", "Ada")),
    ],
}
