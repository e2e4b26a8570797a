"""What a good agreement answers, part by part: the label on paper, the question for a blank place, the fields."""

from __future__ import annotations

from dataclasses import dataclass

from partnerships.agreements.models import AgreementVersion

Position = AgreementVersion.Confidentiality

# Each position in two lines: what stays between coach and teacher, and what is told.
TWO_LINES = {
    Position.PRIVATE: (
        "What coach and teacher talk about stays between them.",
        "Nothing is told to anybody else, not even who works with the coach.",
    ),
    Position.TEACHER_SHARES: (
        "What coach and teacher talk about stays between them.",
        "The teacher decides what is told, and tells it.",
    ),
    Position.WHO_AND_WHAT: (
        "Data and judgment stay between coach and teacher.",
        "Who works with the coach, and on what, may be known.",
    ),
    Position.TIME_ONLY: (
        "Which teacher, and what was said, stays between coach and teacher.",
        "The principal sees time by duty and goal.",
    ),
    Position.EFFECTS: (
        "What coach and teacher talk about stays between them.",
        "What came of it is shown together, by those whom it concerns.",
    ),
}


@dataclass(frozen=True)
class Part:
    """One question that the agreement answers. `slot` is how the clarity check reads its last field."""

    name: str
    label: str
    question: str
    fields: tuple[str, ...]
    slot: str = ""


PARTS = (
    Part("period", "Period and focus", "From when to when, on what, and when is it looked at again?",
         ("focus", "starts_on", "ends_on", "review_on")),
    Part("scope", "Who and what is in scope", "Which teachers, subjects and topics does the work concern?", ("scope",)),
    Part("coach", "The coach’s part", "What does the coach do: model, plan together, teach together, talk about data?",
         ("coach_part",), "commitment"),
    Part("time", "Time", "How many hours a week, and what is 100%?", ("hours_a_week", "full_time", "tolerance")),
    Part("meetings", "Meetings", "When do coach and leaders meet, and what keeps that time free?", ("meetings",)),
    Part("told", "What is told to whom", "What stays between coach and teacher, and what is told to whom?",
         ("confidentiality", "told_to_whom"), "confidentiality"),
    Part("evaluation", "No evaluation", "What keeps coaching apart from rating teachers?", ("non_evaluation",)),
    Part("leader", "What the leader does for the coach", "What does the leader say, keep free and clear away?",
         ("leader_part",), "commitment"),
    Part("teachers", "How teachers’ time is found", "When do teachers work with the coach, and who covers?",
         ("teacher_time",), "time"),
    Part("change", "How the work changes", "When something is added, who decides, and what drops?",
         ("scope_change",), "time"),
    Part("resources", "Resources", "What training, money and support, as a coach for the coach, does it take?",
         ("resources",)),
    Part("evidence", "Evidence and review", "What is looked at, by whom, and how often?", ("evidence",)),
)  # fmt: skip
BY_NAME = {part.name: part for part in PARTS}
OWN_FIELDS = tuple(field for part in PARTS for field in part.fields)
GOAL_FIELDS = ("outcome", "seen_in", "measure", "baseline", "target", "due", "practice", "first_sign")
COMMITMENT_FIELDS = ("party", "text", "hours", "label", "duty")
