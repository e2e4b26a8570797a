"""Work that takes a coach, librarian, ed-tech coach or project manager away from the role."""

from __future__ import annotations

from roles.clarity.findings import Span
from roles.clarity.reading import Line
from roles.clarity.signs import compiled

NAMES = {
    "PLACE": "lunch\\w*|bus|buses|hall|halls|hallways?|recess|cafeteria|playground|car-?(?:line|pool|rider)|"
    "carpool|car line|"
    "car rider|parking lots?|dismissal|arrival|before-school|after-school|gate|crosswalk|restrooms?|bathrooms?|"
    "detention|"
    "study halls?|drop-off|pick-up|locker rooms?|in-school suspension|suspension room|bus lines?|commons|"
    "entrance|dances?|"
    "games|loading zone",
    "WATCH": "(?:supervis|monitor|patrol|watch|overse|cover|direct|staff)(?:e|es|s|ing|ees?|eeing)?",
    "RUN": "(?:coordinat|administ|proctor|organiz|manag|overse|schedul|conduct|supervis|inventor|arrang|handl|direct|"
    "prepar|distribut|collect|count|ship|pack|lead|facilitat|set)\\w*",
    "TEST": "state|standardized|statewide|district|benchmark|accountability|high-stakes|make-?up|sat|act|psat|"
    "ap|final|"
    "end-of-course|achievement|online|annual|school|student|spring|required|mandated|campus|building",
}
SIGNS = compiled(
    r"""
    (?:PLACE|morning|afternoon|extra|door|homeroom)(?: and \S+)? (?:dut(?:y|ies)|supervision|monitor\w*|coverage)
    WATCH (?:students |pupils |children )?_{3}(?:PLACE)
    (?:takes?|stands?|has|have|does|pulls?|works?|serves?|shares?|performs?|covers?|assumes?) _{3}(?:at |in |
        on )(?:the )?(?:\w+ )?(?:PLACE)
    (?:shifts?|turns?) (?:at|in|on) _{2}(?:PLACE)
    duty (?:roster|station|rotation|assignments?|schedule)
    substitut(?:e|es|ing)|subs?|subbing
    (?:as|for) (?:an? )?(?:\w+ )?substitute
    cover(?:s|ing|age)? (?:of |for )?_{3}(?:class(?:es|rooms?)?|teachers|absen\w+|office|desk|periods?|lab)
    (?:fills?|filling|steps?|stands?) in (?:for|as|when)
    (?:class|classroom|teacher|office) coverage
    (?:test|testing|assessment) (?:coordinator|administrator|technology|proctor|site|manager|contact|logistics|
        materials|booklets|security|administration|rooms|tickets|window|schedules?|rosters?|days?)
    RUN _{4}(?:(?:TEST) )+(?:tests?|testing|exams?|assessments?|examinations?)
    RUN (?:\S+ ){0,2}?testing
    (?:state|standardized|statewide|mandated) (?:tests?|testing|assessments?|exams)
    proctor\w*
    (?:front|main) (?:office|desk)|(?:the )?office (?:phones?|coverage|duties|counter)|
        answer\w* (?:the )?(?:\w+ )?(?:phones?|telephones?)
    reception\w*|switchboard|clerical|secretarial|photocop\w+|data entry|copy center|laminat\w+
    (?:makes?|making|runs?) copies|copying for|typ(?:es?|ing) (?:letters|memos|\w+ for)|fil(?:es?|ing) (?:student|
        cumulative|office|records|papers) _{2}
    enter(?:s|ing)? (?:attendance|grades) _{2}(?:for )?(?:\w+)?
    (?:discipline|disciplinary|behavior|office) (?:\w+ )?(?:referrals?|issues|matters|problems|cases|actions?|
        incidents|committee)
    (?:student|handl\w+|maintain\w*|administer\w*|enforc\w+|manag\w+) (?:\w+ )?discipline
    suspensions?|detentions?
    acting (?:principal|administrator|assistant|as)|act(?:s|ing)? as (?:the )?(?:\w+ )?(?:administrator|principal)|
        administrat(?:or|ive) (?:in charge|designee)|designee
    (?:in|during) the (?:principal's|administrator's) absence|absence of (?:the |an? )?(?:\w+ )?(?:principal|
        administrat\w+)
    (?:principal|administrator|secretary|aide) is (?:out|away|absent|off)
    chaperon\w*|crowd control|crossing guard|hall passes|lost and found|tardy (?:passes|slips)|directs? traffic
    (?:collect|collects|collecting|counts?) (?:\w+ )?money|fundrais\w+|school store|concession\w*|picture day
    -test(?:ing)? (?:results?|scores?|data|items?|questions?|prep\w*)|(?:common|unit|formative|reading|diagnostic|
        fluency|interim|practice) (?:tests?|assessments?)|test-taking
    -(?:state|standardized|district|benchmark) (?:and \w+ )?(?:tests?|testing|assessments?) (?:results?|scores?|data)
    -(?:does|do|will|shall|may) not \S+ ?\S* ?\S*|never \S+|non-clerical|no (?:lunch|bus|hall|one with lunch) \S+
    -(?:data|results?|scores|findings|trends) (?:of|from|on) _{3}(?:tests?|testing|assessments?)
    -substitute (?:plans|teachers|list|coverage|activity|text|materials)|substitut\w+ (?:a|an|one|the) \S+|
        schedul\w+ substitutes|substitutes? (?:so|to)
    -cover(?:s|ing)? (?:a |one )?class(?:es)? (?:so|a week|each)|(?:finds?|arranges?) (?:who|coverage|
        cover) \S+ ?\S* ?\S* ?\S*|cover(?:s|ing)? (?:books|topics|standards)
    -library (?:clerical|clerks?)|clerical (?:staff|assistants?|aides?|help)|discipline-specific
    -(?:eats?|has|have) lunch|lunch (?:meetings?|and learn|book)|bus time
    """,
    NAMES,
)


def drain_of(line: Line, family: str) -> Span | None:
    if family == "assistant_principal" or not line.tokens:
        return None
    return SIGNS.search(line.tokens)
