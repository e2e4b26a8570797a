"""What bounds an act (a number, a frequency, a date, a named occasion) and what leaves it open. Pure."""

from __future__ import annotations

import re

NUMBER = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|"
    r"ninety"
    r"|half|\d+(?:[.,:]\d+)?)"
)
UNIT = (
    r"(?:school |working |business |contract |instructional |class |team |first |last |full )?(?:minutes?|"
    r"hours?|days?|"
    r"weeks?|months?|quarters?|semesters?|trimesters?|terms?|years?|periods?|cycles?|units?|visits?|lessons?|"
    r"teachers?|"
    r"sessions?|meetings?|classes|class|times?|mornings?|afternoons?|evenings?|marking periods?|schools?|teams?|"
    r"books?|"
    r"pages?|points?|rounds?|nights?|students?|assemblies|drills?|workshops?|observations?|walkthroughs?|"
    r"newsletters?|"
    r"grade levels?|mentors?|events?|percent|groups?|staff|blocks?|departments?|families|letters?)"
)
MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|fall|spring|winter|"
    r"summer|autumn)"
)
DAY = r"(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)"
PERIOD = (
    r"(?:day|night|week|month|quarter|semester|trimester|term|year|morning|afternoon|evening|marking period|"
    r"grading period|"
    r"cycle|unit|class period|period|meeting|lesson|visit|school year|observation|session|project|fire drill|drill|"
    r"test|assessment|book fair|game|event|benchmark|assembly|workshop|monday|tuesday|wednesday|thursday|friday)"
)
LIMIT = re.compile(
    rf"""\b(?:
    (?:at\sleast|at\smost|up\sto|no\smore\sthan|for|within|about|under|first|last|next|same)\s{NUMBER}\b
    |(?<!grade\s)(?<!grades\s)(?<!tier\s)(?<!level\s)(?<!title\s)(?<!k-)(?<!phase\s)(?<!pre-k\s)
      \b{NUMBER}(?:[\s-](?:new|first-year|second-year|early-career|other|small|short|full|grade\s\d|model|peer|long|
      \w+ly|written|planned))?[\s-]{UNIT}\b(?!\sof\sexperience)
    |(?:once|twice|thrice)\b|weekly|monthly|daily|nightly|quarterly|annually|annual|yearly|biweekly|bi-weekly|bimonthly|
      hourly|fortnightly|each\sand\severy\sweek
    |\w+\stimes\s(?:a|per|each)\s\w+
    |(?:a|an|one|per)\s(?:day|week|month|quarter|semester|trimester|term|year|cycle|marking\speriod|unit)\b(?!\s(?:plan|
      of|test|long))
    |(?:each|every|per|every\sother|every\ssecond)\s(?:other\s)?(?:two\s|three\s|four\s|six\s|nine\s|\d+\s)?
      (?:school\s|new\s|grading\s|marking\s)?{PERIOD}s?\b
    |(?:{DAY})\b
    |(?:in|by|before|until|after|since|during|from|through|early|late|mid|of|the|each|every|end\sof|for|to)
      \s(?:the\s)?(?:end\sof\s|first\sweek\sof\s|last\sweek\sof\s|start\sof\s|early\s|late\s|mid-|\d{{1,2}}\s)*{MONTH}\b
    |{MONTH}\s\d{{1,2}}\b|\d{{1,2}}\s{MONTH}\b|\d{{1,2}}/\d{{1,2}}
    |(?:by|at|before|until|after|in|during|within)\s(?:the\s)?(?:start|end|beginning|close|middle|opening|first|last|
      second|third|fourth)\s?(?:day|week|month|quarter|half|semester|two\sweeks|nine\sweeks|marking\speriod|term|cycle|unit|
      of|month\sof|weeks?\sof|days?\sof|\d+)\b
    |(?:the\s)?(?:first|second|third|fourth|last|same|next|following)\s(?:school\s|working\s|contract\s)?(?:day|week|
      month|quarter|semester|trimester|term|monday|tuesday|wednesday|thursday|friday|morning|marking\speriod|period|
      hour)\b
    |(?:first|last|fifth|tenth|fifteenth|15th|1st|30th)\sof\s(?:the|each|every)\s(?:month|week|quarter|semester)
    |within\s(?:a|an|the)\s(?:day|week|hour|month|school\sday)
    |(?:a|one)\sday\s(?:ahead|before|after)
    |(?:during|at|before|after|in|for|following|prior\sto)\s(?:the\s|its\s|their\s|each\s|every\s|all\s)?(?:\w+\s){{0,2}}
      (?:book\sfair|orientation|open\shouse|data\s(?:day|meeting)|planning\speriod|registration|summer\sschool|
      convocation|kickoff|back-to-school\snight|homecoming|graduation|literacy\snight|math\snight|science\sfair|
      in-service\sday|institute\sday|testing\swindow|benchmark\swindow|data\smeetings|curriculum\snight|
      teacher\sinduction|pre-planning|preplanning)
    )""",
    re.VERBOSE,
)
NOT_LIMITS = re.compile(
    r"\b(?:21st century|twenty-first century|first-year|one-on-one|one-to-one|1:1|first responder|day-to-day|"
    r"day to day|daily operations?|year-round|multi-year|at any one time|annual report|annual budget|"
    r"one another|grade one|first grade|second grade|third grade|k-\d+|tier (?:one|two|three|\d)|title (?:i|\d)|504|"
    r"grades? (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)(?: (?:to|through|and|-) (?:\d+|\w+))?|"
    r"(?:daily|weekly) (?:basis|operation)|whole-day|may be|may include|may have|as one of|one of the)\b"
)
CONDITION = re.compile(
    r"\b(?:"
    r"(?:as|when|if|where|whenever|wherever|to the extent|insofar as)(?: it is| they are| is| are)? "
    r"(?:deemed |may be |is |are )?(?:needed|necessary|appropriate|possible|feasible|applicable|practical|"
    r"practicable|"
    r"available|desired|suitable|relevant|helpful|useful|advisable|convenient|required|warranted|able|called for|"
    r"indicated|requested or needed)(?! by (?:law|policy|statute|state|contract|the state|the contract|the board)\b)"
    r"|(?:as|if|when|where) (?:time|times|schedules?|the schedule|staffing|funds|funding|the budget|budget|resources|"
    r"conditions|circumstances|workload|space|the calendar|the day|opportunity) (?:allows?|permits?|arises?|demands?)"
    r"|as (?:the )?(?:need|needs|occasion|opportunity|opportunities|situations?|questions|issues) (?:arises?|"
    r"requires?|demands?|dictates?)|when (?:the )?(?:need|occasion|opportunity) arises?"
    r"|as (?:much|often|far|soon|many) (?:\w+ )?as (?:possible|needed|necessary|the schedule allows|time allows)"
    r"|from time to time|on an as[- ]needed basis|as-needed|on occasion|occasionally|in the event that|if at all"
    r"|at times|when asked to|if asked|if (?:the )?(?:principal|administration) (?:wants|wishes|sees fit)"
    r"|as requested (?:or|and) \w+|when (?:requested|asked) (?:and|or) \w+|when(?:ever)?(?: there is|"
    r" there are) (?:a need|time|need|an opportunity|room)|should the need arise"
    r"|depending on (?:need|time|needs|the need|availability)|when (?:they|teachers|staff) need (?:it|help|them)"
    r"|where (?:there is )?(?:a )?need(?:ed)?|as (?:called upon|directed|circumstances \w+)|whenever (?:asked|useful)"
    r")\b"
)


def limit_of(low: str) -> tuple[int, int] | None:
    """Where the first limit stands in a text in small letters."""
    hidden = NOT_LIMITS.sub(lambda match: "#" * len(match[0]), low)
    match = LIMIT.search(hidden)
    return match.span() if match else None


def condition_of(low: str) -> tuple[int, int] | None:
    match = CONDITION.search(low)
    return match.span() if match else None
