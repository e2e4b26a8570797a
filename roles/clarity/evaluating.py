"""Wordings by which somebody rates, inspects or reports on teachers."""

from __future__ import annotations

from roles.clarity.findings import Span
from roles.clarity.reading import Line
from roles.clarity.signs import compiled

NAMES = {
    "TEACHERS": "teachers?|teacher's|staff|faculty|employees|instructors?|colleagues|educators|personnel|"
    "paraprofessionals?|teaching|classroom instruction",
    "RATE": "(?:evaluat|apprais|judg|rat|inspect)(?:e|es|ing|s)?|assess(?:es|ing)?",
    "BOSS": "(?:the |an? )?(?:\\w+ )?(?:principals?|administrat\\w+|director|supervisors?|superintendent|evaluators?|"
    "leadership(?: team)?|district)",
    "TELL": "(?:inform|notif|alert|report|tell|advis|updat|brief|flag|warn)(?:s|y|ies|ing|e|es)?(?: back)?(?: to)?",
    "RATING": "evaluations?|appraisals?|ratings?|performance reviews?",
    "SEE": "(?:monitor|verif|check|document|track|inspect|enforc|audit|observ|polic|count)(?:s|y|ies|ing|e|es)?",
}
SIGNS = compiled(
    r"""
    RATE _{3}TEACHERS
    RATE _{2}(?:teaching|instruction)(?= (?:performance|quality|effectiveness|$|\.|for|in the|and report))
    RATE (?:the )?(?:performance|effectiveness|quality|compliance) of _{3}TEACHERS
    RATE _{2}(?:lessons|classrooms|walk-?throughs|lesson plans)
    TEACHERS (?:performance |formal |annual |summative |yearly )?(?:RATING|effectiveness|deficienc\w+|weaknesses|
        ratings)
    (?:performance|formal|summative) (?:RATING|observations?)
    (?:RATING) of _{3}TEACHERS
    (?:evaluation|appraisal|rating) (?:forms?|scores?|files?) (?:on|for|of) _{2}TEACHERS
    (?:evaluation|appraisal|personnel) (?:file|process for teachers|reports? on)
    walk-?through (?:ratings?|scores?|results to|data to)
    (?:rate|rates|rating|scores?|scoring) _{3}(?:lessons?|classrooms?|walk-?throughs?|
        TEACHERS)(?= (?:$|\.|and|on|for|against|with|using|,|by|during))
    (?:assigns?|gives?|enters?|records?) (?:\w+ )?ratings?
    TELL BOSS _{3}(?:TEACHERS|non-?compliance|those who|deficienc\w+|who|concerns)
    TELL (?:on )?_{3}TEACHERS (?:performance|progress|compliance|who|that|not|to|deficienc\w+|use)
    (?:observes?|visits?|inspects?|watch\w*) _{6}(?:reports?|sends?|gives?|forwards?|tells?) _{4}(?:to )?BOSS
    (?:send|give|share|forward|submit|provide|suppl)(?:s|ies|y)? _{3}(?:names|ratings|notes|scores|data about|
        data on|lists?) _{6}(?:to|with|for) BOSS
    (?:provide|give|send)s? BOSS (?:with )?_{3}(?:lists?|names|data|notes|ratings|information|reports?) _{3}TEACHERS
    SEE (?:that |whether |if )?_{2}TEACHERS _{2}(?:compliance|compli\w+|fidelity|adherence|implement\w*|follow\w*|
        performance|are|use|uses|using)
    SEE _{2}(?:compliance|fidelity|adherence) (?:of|by|among|with \S+ by) _{2}TEACHERS
    ensur\w+ (?:that )?(?:\w+ )?TEACHERS (?:accountability|compliance|comply|follow|adhere|adherence)
    (?:compliance|fidelity|adherence) (?:checks?|of teachers|by teachers|inspections?|audits?)
    (?:inspect|inspects|inspecting|audit|audits) _{2}(?:lesson plans|classrooms|lessons|plan books)
    recommend\w* _{3}(?:re-?hir\w*|renewal|non-?renewal|dismissal|tenure|re-?employment|termination|retention|
        contract|discipline)
    (?:advis\w+|tell\w*) _{4}(?:rehire|renew|dismiss|retain|keep on)
    improvement plans? for _{2}TEACHERS
    (?:plans? of|teacher|growth|corrective) (?:assistance|improvement plans?|action plans?)(?= for|$)
    supervis\w+ _{2}(?:certified|certificated|classroom|instructional)? ?(?:teachers|faculty|instructional staff|
        teaching staff)
    (?:input|evidence|feedback|information|data|notes|documentation) (?:for|to|on|into|toward|towards|used in|
        for use in) _{4}(?:RATING|evaluator)
    (?:contribut\w+|assist\w*|help\w*|participat\w+) _{3}(?:evaluat\w+|apprais\w+) (?:of )?_{2}TEACHERS
    (?:struggling|ineffective|low-performing|weak|underperforming|deficient) teachers
    -non-?evaluat\w+|not evaluat\w+|self-evaluat\w+|without (?:rat|evaluat)\w*|evaluation of the \w+ (?:program|unit|
        collection)
    -without names|in totals|never (?:single|individual|which|by) \S+|without naming
    -(?:rate|rates) (?:software|apps|materials|books|bids|vendors|products|proposals)
    -(?:evaluat|assess)\w* (?:\w+ )?(?:programs?|materials|software|databases?|collections?|resources|tools|
        curricul\w+|websites?|bids|needs|students?)
    -(?:struggling|ineffective|weak) (?:readers|students)|training needs of _{2}TEACHERS|needs of _{2}TEACHERS
    """,
    NAMES,
)


def evaluates_of(line: Line, family: str) -> Span | None:
    if family == "assistant_principal" or not line.tokens:
        return None
    return SIGNS.search(line.tokens)
