"""Wordings in statements of a partnership agreement, one a line as in `signs`."""

from __future__ import annotations

from roles.clarity.signs import compiled

NAMES = {
    "STAFF": "teachers?|staff|faculty|everyone|everybody|all|department|departments|team|teams|school|coach|principal",
    "COURSE": "training|trainings|workshops?|institutes?|courses?|modules?|book (?:study|club|clubs)|webinars?|"
    "academy|academies|"
    "professional development|in-services?|conferences?|sessions?|retreat|meetings?|surveys?|cycles?|plcs?|"
    "walkthroughs?|"
    "lesson study|visits|program|curriculum map|orientation|certification|protocol",
    "BOSS": "(?:the |an? )?(?:\\w+ )?(?:principal|principals|evaluator|evaluators|administration|"
    "administrators?|office|district|"
    "leadership|leaders|supervisor|superintendent|director)",
}

ACTIVITY = compiled(
    r"""
    (?:is|are|be|been|was|were|gets?|get) (?:fully |all )?(?:trained|certified|introduced to|in-serviced|coached|
        observed|informed)
    (?:attend|attends|attended|attending|participates?|participated|takes? part|takes? the|enroll\w*|signs? up|
        register\w*)
    (?:go|goes|went|travel\w*) (?:to|through) _{4}(?:COURSE)
    (?:complete|completes|completed|finish|finishes|finished|watch|watches|undergo|take|takes|receive|receives|
        received|have|has|gets?|get) _{4}(?:COURSE|training|survey|modules?)
    (?:hold|holds|held|conduct|conducts|deliver|delivers|offer|offers|provide|provides|give|gives|run|runs|lead|
        leads|host|hosts|organize|schedule|have|facilitate) _{4}(?:COURSE|PLC|PD)
    (?:meet|meets|met)(?= (?:weekly|monthly|every|each|once|twice|with|as|on|regularly|in|$|\.|daily))
    (?:purchase|buy|buys|roll out|rolls out|adopt|adopts|launch|launches|install|installs|implement|implements|
        introduce|establish|establishes|create|creates|set up|write|writes|publish|
        draft) (?:and \w+ (?:\w+ )?)?(?:the |a |an |new |six |four |three )*(?:\w+ ){0,2}(?:program|curriculum|plcs?|
        menu|data wall|platform|materials|schedule|initiative|handbook|plan|calendar|software|framework|maps?|
        committee|team|teams)
    (?:program|curriculum|platform|initiative|materials|model) (?:is|are) (?:in place|adopted|rolled out|implemented|
        purchased|launched|used in)
    (?:walkthroughs?|workshops?|meetings?|trainings?|sessions|visits|cycles|observations) (?:are|is|were|will be|
        take|takes|have been) (?:carried out|held|completed|done|conducted|offered|place|scheduled|delivered)
    (?:visit|visits|tour|tours|observe|observes|watch|watches) (?:\w+ ){0,2}(?:schools|classrooms|colleagues|webinar|
        lessons)
    learn about|hear about|read the (?:book|article)|study the (?:book|standards)
    -so that _{6}|which \S+ \S+|students? (?:hold|lead|run|complete|write|draft|create|finish|publish|meet|set|take|
        choose) \S+ ?\S*|gives? (?:the same |written |a |an |students |feedback)\S* ?\S*
    -exit ticket\w*|common task|meet(?:s|ing)? (?:the )?(?:benchmark|standard|goal)
    """,
    NAMES,
)
NOT_SEEN = compiled(
    r"""
    (?:believe|believes|value|values|feel|feels|love|loves|appreciate|appreciates|trust|trusts|understand|
        understands|care|cares|embrace|embraces|enjoy|enjoys|realize|respect|accept) _
    (?:is|are|be|become|becomes|get|gets) (?:more |fully |better |truly )?(?:convinced|committed|confident|motivated|
        enthusiastic|positive|excited|inspired|passionate|invested|engaged|happy|happier|open)
    mindsets?|attitudes?|beliefs?|culture|climate|morale|ethos|passion|sense of|commitment|buy-in|atmosphere|
        confidence|trust|motivation|ownership|spirit
    (?:in|over|within|after) (?:the next )?(?:two|three|four|five|six|seven|ten|several|many|\d+) years|
        in the long (?:run|term)|long-term|next (?:year|summer|spring|fall)|by 20[2-9]\d|end of (?:the|
        this) (?:school )?year|years? from now|at graduation|eventually|over time
    (?:state|annual|standardized|national|end-of-year) (?:test|tests|exam|scores|assessment|results)|test scores|
        graduation|graduate|college|dropout|achievement gains?|scores (?:rise|go|increase|improve)
    """,
    NAMES,
)
COACH_ONLY = compiled(
    r"""
    (?:rest|rests|depend|depends|lie|lies|fall|falls|is|are|hinges?) (?:solely |only |entirely |alone |
        mainly )?(?:up to|with|on|upon) the coach(?: alone)?
    (?:coach|coaches) (?:will |must |shall |has to |is to |is expected to |should |alone |also )*(?:makes? sure|
        ensures?|sees? (?:to it )?that|sees? to it|guarantees?|assures?|gets? (?:everyone|everybody|all|every|
        teachers|staff|each)|makes? (?:all |every |the )?(?:teachers|staff)|persuades?|convinces?|motivates?|
        brings? (?:every|all|everyone|the staff|teachers)|holds? (?:\w+ )?teachers|requires?|compels?|forces?|
        recruits? (?:all|every)|wins? over)
    (?:coach|coaches) (?:will |must |shall |has to |is to |alone |also )*(?:finds?|makes? (?:the )?(?:time|room)|
        arranges?|works? out|solves?|secures?|takes care of|take care of|organizes?) _{5}(?:time|substitutes?|
        coverage|cover|schedule|scheduling|when|room|meetings? outside|problems|schedules)
    (?:coach|coaches) (?:is|are|will be|shall be|alone is) (?:solely |fully |alone |held )?(?:responsible|
        accountable|in charge|answerable) (?:for|of)
    (?:only|solely|just) the coach|the coach alone|coach is the only|by the coach alone|no one but the coach
    (?:coach|coaches) (?:will |must |shall |has to |is to )*(?:raises?|improves?|increases?|lifts?|fixes|fix|
        turns? around|delivers?) (?:the |all |student )?_{2}(?:scores?|results|achievement|outcomes|grade|performance)
    (?:burden|responsibility|onus|success|outcome) (?:of|for) _{5}(?:is|rests|lies|falls|depends) (?:\w+ )?(?:on|
        with) the coach
    (?:up to|task of|job of) the coach
    -coach and (?:the )?\S+
    """,
    NAMES,
)
CONFLICT = compiled(
    r"""
    (?:confidential|private|privately|stays?|between) _{6}(?:unless|except|but|however|until|subject to|
        and) _{8}(?:BOSS|concerns|needs?|asks?|review|summary|passed on|reported|sends|briefs|shares|tells|evaluation)
    (?:confidential\w*|privacy|private) _{4}(?:unless|except|ends|until|subject to|is lifted|but|does not apply)
    (?:report|reports|summary|summaries|update|updates|list|lists|log|notes|feedback|data|ratings?|scores|file|
        progress|names?) _{3}(?:per|for each|on each|on every|of each|by|about each|with each|of individual|
        on individual|with|of) (?:individual )?(?:teachers?|teacher's|names?|person)
    each teacher's (?:progress|performance|results|work|growth|lessons|rating)|teacher by teacher|by name|with names|
        named teachers
    (?:notes|records|logs?|files?|observations|videos?) (?:\S+ )?(?:are |is |may be |can be |will be |kept )?(?:open|
        available|accessible|shared|given|shown|sent|handed|turned in|subject) _{3}(?:to|with|on request|at any time|
        by) _{3}
    (?:notes|records|observations|data|feedback|logs?) _{3}(?:used|counted|considered|included|fed) (?:in|for|
        as part of|into|toward) _{3}(?:evaluations?|appraisals?|ratings?|reviews?|file)
    (?:share|shares|send|sends|give|gives|forward|submit|submits|report|reports|pass|passes|provide|provides|show|
        shows|hand|hands|turns?) _{4}(?:notes|names|ratings?|scores|observations|progress|list|feedback|concerns|
        details|what) _{6}(?:to|with) BOSS
    (?:sends?|gives?|shares?) (?:BOSS )?_{2}(?:a list|the names|names|notes|feedback on|ratings) _{4}
    (?:tell|tells|inform|informs|brief|briefs|notif\w+|alert\w*|report\w*|warn\w*) (?:to )?BOSS _{4}(?:who|which|
        what|weak|struggling|each|teachers?|about teachers|how|whether|names|those)
    (?:contribut\w+|input|evidence|help\w*|takes? part|participat\w+|recommend\w*|feeds?|inform|informs) (?:to|into|
        for|in)? ?_{3}(?:evaluat\w+|apprais\w+|ratings?|improvement plan|renewal|tenure|rehir\w*)
    (?:recommends?|advises?|names|identifies) _{3}teachers? _{4}
    (?:rated low|low-rated|low rated|poorly rated|on a plan) _
    (?:scores?|rates?|ratings?) _{3}(?:go|goes|are|is|shared|sent|to the|lessons|teachers)
    (?:BOSS) (?:may |can |will |is free to |has the right to )?(?:read|reads|see|sees|view|views|open|opens|
        inspect\w*|review|reviews|ask for|get|gets|receive|receives|sit|sits|request|requests|have access to|
        has access to) _{3}(?:notes|log|file|files|names|records|ratings?|list|summary for|in on|each teacher|video|
        report on|what)
    (?:unless|except when|when|if|whenever) _{2}BOSS (?:needs?|asks?|wants?|requests?|requires?|decides?)
    (?:passed on|reported|available|given|open|told) _{2}(?:to BOSS|on request)
    (?:file|record|dossier) on (?:each|every|the) teacher
    (?:used|counts?|considered) (?:in|for|toward) _{3}(?:evaluations?|appraisals?|ratings?)
    -(?:not|never|no|nothing|nobody|none|neither) _{8}(?:evaluation|evaluations|tenure|renewal|ratings?|notes|said|
        teacher|teachers|files|names|$)
    -(?:no part|without|never|left out|not used|not be|out of|takes no|gives no|not asked|does not|do not|not|
        nothing|no) \S+ ?\S* ?\S* ?\S* ?\S* ?\S*
    -(?:only|just) (?:the )?(?:teacher|goal|goals|totals|topics|hours|number|\S+ and)\S* ?\S* ?\S* ?\S* ?\S*|
        told only to|only after _{4}|with the teacher's (?:\w+ )?(?:consent|permission|
        agreement) \S+ ?\S* ?\S* ?\S* ?\S*|teacher decides \S+ ?\S* ?\S*|asks the teacher
    -(?:trends?|totals?|hours|themes|patterns|topics|counts?|numbers?|the goals?|averages?) _{8}(?:without names|
        never which|teachers|each goal|per goal|groups?)
    -(?:across|groups? of|at least|for) (?:at least )?(?:\w+ or more|\d+|three|four|five|six|eight|
        ten) (?:or more )?teachers|never which \S+ ?\S* ?\S* ?\S* ?\S* ?\S*
    -as the law requires|is in danger _{4}|who decides \S+ ?\S* ?\S* ?\S*|names are left|may share the coach's notes
    """,
    NAMES,
)
VAGUE = compiled(
    r"""
    (?:improve|improves|improved|improving|improvement|enhance|enhances|strengthen|strengthens|increase|increases|
        raise|raises|boost|better|deepen|elevate|maximize|advance|accelerate|promote|promotes|foster|fosters|build|
        builds|develop|develops|grow|grows|nurture|support) _
    we trust|trust each other|(?:thrive|thrives|succeed|succeeds|flourish|excel|excels|achieve|achieves|engage|
        engages|engaged|believe|believes|value|values|understand|understands|reach their|reach (?:his|her)|fulfill|
        love|loves|appreciate)
    (?:gets?|becomes?|is|are|do|does|look|looks|teach|teaches|be|goes|go|work|works|stay|stays) (?:\w+ )?(?:better|
        stronger|rigorous|reflective|effective|effectively|engaged|engaging|positive|ready|motivated|involved|
        student-centered|different|up|open|committed|professional|discreet|important|regular|flexible|hard|well|
        deeply|lifelong)
    (?:succeed|succeeds|trust)|more (?:\w+)|better|stronger|excellence|excellent|success|quality|potential|rigor|
        outcomes|achievement|culture|climate|attitude|morale|trust|openly|respects?|their best|good listener|
        leadership|positive|priority|hard
    (?:lot of|enough|sufficient|adequate|reasonable|appropriate|most|some|more|plenty of) (?:of )?(?:the )?(?:time|
        amount|planning|support|work)|uses time well|priority|gets more time
    (?:communicates?|communication|collaborates?|collaboration|listens?|strives?|is committed|are committed|
        show leadership|shows leadership|progress is|good things|things)
    """,
    NAMES,
)
