"""The rules for lines of a description or charter, as the help lists them."""

from __future__ import annotations

from roles.clarity.rule import rule

LINE_RULES = (
    rule(
        "catch_all",
        "Catch-all",
        "A duty that nobody wrote down can have no owner, and is where a role begins to drift.",
        "Hiring Instructional Coaches and Firing Scope Creeps, instructionalcoaching.com; DeWitt, Education Week 2018",
        "“{}” opens the door to work that nobody wrote down.",
        """
        + Performs other duties as assigned.
        + Completes whatever further work administration may assign.
        + Duties include, but are not limited to, the following.
        + The scope of this job can change with the needs of the school.
        - Works with the students assigned to the morning lab.
        - Days 188 to 202 are for training teachers.
        - Assigns a mentor to each new teacher by 1 September.
        - assistant_principal | Assigns lockers in August.
        """,
    ),
    rule(
        "hedge",
        "Help without an act",
        "“Assist” and “as needed” promise help and leave open what is done, so nobody can ask for it or see it.",
        "Practice guide, section 10, number 4",
        "“{}” helps or depends: it says neither what the holder does nor how much.",
        """
        + Assist staff in reviewing test results.
        + Visits classrooms when appropriate.
        + Provides technical assistance as needed.
        + librarian | Helps students with research.
        - Helps each first-year teacher plan one lesson a week until the end of October.
        - Supports the grade 6 team by running its Tuesday data meeting.
        - On request, observes a lesson and returns notes within two days.
        - ed_tech | Answers help requests within one school day.
        """,
    ),
    rule(
        "no_act",
        "Nothing to see done",
        "A state, a virtue or a relation is no duty: nobody could see it done, or give it to somebody else.",
        "Practice guide, section 10, number 4",
        "“{}” names nothing that somebody could see done.",
        """
        + Serve as a resource to teachers.
        + Create a collaborative climate.
        + Consult with staff.
        + assistant_principal | Maintains visibility throughout the building.
        - Answers curriculum e-mails within one school day.
        - Shows grade 3 teachers how to score a running record.
        - Posts the unit calendar on the first of the month.
        - librarian | Consults with teachers about materials for upcoming units.
        """,
    ),
    rule(
        "jargon",
        "Jargon",
        "A new teacher should know from the words what is done.",
        "CoachHub's words, and the practice guide, section 10, number 22",
        "“{}” would not tell a new teacher what is done.",
        """
        + Leverage data systems to drive continuous improvement.
        + Builds teacher capacity in Tier 1.
        + Ensure fidelity of implementation of MTSS.
        + project_manager | Drives cross-functional alignment.
        - Leads the PLC's look at exit tickets each Friday.
        - Writes the reading intervention schedule.
        - Teaches staff how to run a structured literacy lesson.
        - Coaches teachers in universal design for learning (UDL).
        """,
    ),
    rule(
        "unbounded",
        "No end to its reach",
        "“All staff” and “various trainings” cannot be planned, shared or refused.",
        "Practice guide, section 4, scope creep",
        "“{}” sets no end to the reach of this work.",
        """
        + Confer with all staff about writing.
        + Provide various trainings.
        + Coach teachers in all content areas.
        + assistant_principal | Handles all student matters.
        - Reads with each kindergarten class once a month.
        - Plans units so that all students meet the standard.
        - Trains all library aides in August.
        - Meets all four department heads monthly to set the calendar.
        """,
    ),
    rule(
        "activity_only",
        "Activity as an end",
        "Attending and training are activities; what counts is what is decided, made or taught differently after them.",
        "Barkley, A Job Description for Instructional Coaches; practice guide, section 10, number 5",
        "“{}” is an activity: nothing is said of what comes of it.",
        """
        + Attend the regional coaches' network.
        + Serve on the leadership team.
        + Lead book clubs for teachers.
        + Provides professional development on vocabulary.
        - Meets grade teams monthly to choose the next focus skill from exit tickets.
        - Trains new teachers until each can run a number talk alone.
        - Brings the draft calendar to the leadership team for a decision in May.
        - Attends the monthly coaches' meeting and shares one tool from it with each grade team.
        """,
    ),
    rule(
        "evaluates",
        "Rates or reports on teachers",
        "Teachers stay away from a coach who rates them or reports on them; rating is for administrators.",
        "Practice guide, section 4, evaluation leak, and section 10, number 8",
        "“{}” rates or reports on teachers, which is for administrators.",
        """
        + Completes walkthrough ratings of teachers.
        + Informs the principal of teachers who do not use the program.
        + Provides input for teacher appraisals.
        + Evaluates teacher performance.
        - Evaluates the library program each spring.
        - Gives teachers non-evaluative feedback.
        - assistant_principal | Evaluates fifteen teachers a year.
        - Reports school trends, never single rooms, to the leadership team.
        """,
    ),
    rule(
        "drain",
        "Takes the holder off the role",
        "Cover, duty, testing and office work eat the hours that the role is for.",
        "Practice guide, section 4, dumping ground, substitute pool and hat stacking",
        "“{}” takes the holder away from the role.",
        """
        + Coordinates state testing.
        + Covers classes when no substitute is found.
        + Stands hall duty between classes.
        + librarian | Monitors the cafeteria during both lunch periods.
        - Does not substitute teach.
        - Uses test results to plan small groups.
        - assistant_principal | Handles discipline referrals.
        - Covers one class so that its teacher can watch a colleague.
        """,
    ),
    rule(
        "several",
        "Several duties in one",
        "Acts that could have different owners, or would be logged apart, each need a line of their own.",
        "Practice guide, section 10, numbers 2 and 7",
        "“{}” names several duties, which could have different owners.",
        """
        + Maintain the website, manage the library database and train teachers.
        + assistant_principal | Counsel students and oversee the buses.
        + Coach teachers, order materials and write grants.
        + ed_tech | Repairs printers, leads coding club and writes technology grants.
        - Evaluate, select and order new books.
        - Collect, chart and discuss exit tickets with the team.
        - Plan and teach the lesson with the teacher.
        - librarian | Orders, processes and shelves new titles.
        """,
    ),
)
