"""The rules for statements of a partnership agreement, as the help lists them; examples say the slot first."""

from __future__ import annotations

from roles.clarity.rule import rule

STATEMENT_RULES = (
    rule(
        "activity_as_goal",
        "Activity as a goal",
        "A goal that is done once people were trained or met says nothing of what changes for students.",
        "Barkley, A Job Description for Instructional Coaches; practice guide, section 10, number 5",
        "“{}” is done once people were trained or met; nothing is said of what changes for students.",
        """
        + goal | All teachers are trained in the new program.
        + goal | Hold six PLC meetings.
        + goal | Complete the book study.
        + practice | Teachers attend the three-day summer institute.
        - goal | By May 70% of grade 4 write a supported claim.
        - practice | Teachers ask for reasons in every number talk.
        - goal | Grade 7 students revise from feedback.
        - practice | Teachers wait three seconds after each question.
        """,
    ),
    rule(
        "no_first_sign_possible",
        "No first sign to see",
        "A first sign must be seen in a room within weeks, so that thanks and mending come in time.",
        "Practice guide, section 10, number 6",
        "“{}” cannot be seen in a room within weeks.",
        """
        + first_sign | Teachers believe in every child.
        + first_sign | Scores rise in three years.
        + first_sign | Culture improves.
        + first_sign | Mindsets shift.
        - first_sign | Two teachers post the target by October.
        - first_sign | Students point to evidence.
        - first_sign | Exit tickets used next day.
        - first_sign | Three teachers regroup students after the first quiz.
        """,
    ),
    rule(
        "coach_only",
        "Binds only the coach",
        "A coach cannot find teachers' time or bring everyone along; leaders and teachers must act too.",
        "Practice guide, section 2, paired commitments, and section 10, number 17",
        "“{}” binds only the coach, where leaders or teachers must act too.",
        """
        + commitment | Results rest with the coach.
        + commitment | The coach finds the time.
        + commitment | The coach gets everyone to take part.
        + commitment | The coach makes sure that teachers change their practice.
        - commitment | The principal frees period 3 on Tuesdays.
        - commitment | Teachers bring student work.
        - commitment | Both sign the plan before the first visit.
        - commitment | The coach models one lesson a week in the rooms of the cycle.
        """,
    ),
    rule(
        "confidentiality_conflict",
        "Confidentiality undone",
        "Coaching stops being safe when names, ratings, notes or judgements reach those who evaluate.",
        "Practice guide, section 2, the trap to detect; Knight's and PIIC's positions on confidentiality",
        "“{}” lets names, ratings, notes or judgements reach those who evaluate.",
        """
        + confidentiality | Monthly report per teacher.
        + confidentiality | Notes available on request.
        + confidentiality | Confidential unless the principal needs it.
        + confidentiality | The coach contributes to the teacher's evaluation.
        - confidentiality | The principal sees hours per goal.
        - confidentiality | The teacher decides what is shared.
        - confidentiality | No part in evaluation.
        - confidentiality | The coach reports totals by goal each month, without names.
        """,
    ),
    rule(
        "unmeasurable",
        "Nobody could tell",
        "If no one could tell whether it happened, or how much, the review has nothing to look at.",
        "Practice guide, section 10, number 6",
        "“{}”: no one could tell whether it happened, or how much.",
        """
        + goal | Students thrive.
        + goal | Instruction improves.
        + commitment | Communicate more.
        + time | Sufficient time is provided.
        - time | At least two visits a week.
        - goal | From 41% to 60% of students at or above benchmark by spring.
        - goal | Students name what they are learning in four of five lessons.
        - commitment | The principal and the coach meet every Friday at 8:00.
        """,
    ),
    rule(
        "hazy",
        "Hazy wording",
        "“As needed” and “when possible” leave open what was agreed.",
        "Practice guide, section 10, numbers 3 and 4",
        "“{}” leaves open what is done, or how much.",
        """
        + commitment | Support as needed.
        + commitment | Meet when possible.
        + commitment | Other work as agreed.
        + time | As much time as possible goes to teachers.
        - time | Meet on the first Monday, 30 minutes.
        - time | Cover two periods a month.
        - time | Reply within a day.
        - commitment | The coach visits each teacher in the cycle twice a week.
        """,
    ),
)
