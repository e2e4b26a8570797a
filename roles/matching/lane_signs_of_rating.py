"""The wordings by which the evaluation of staff is known, written as in `lane_signs`."""

from __future__ import annotations

EVALUATION = r"""
(?:my|our|me|his|her|a|the|teacher|teachers|final|summative|annual|yearly|formal|formative|end of year|
    end of the year|mid year|midyear|this years?|staff|performance|official|principal|last|first|next|bad|low|unfair|
    own) (?:\w+ )?(?:evaluation|evaluations|evals?|appraisal|appraisals|evaluacion|summative|performance review|
    evaluator|evaluators)
-evaluat\w+ (?:of )?(?:(?:for|of|the|a|an|my|our|this|these|those|their|online|web|good|whether|if|each|which|two|
    new|different|all|what|how|his|her|evidence|critical\w*) )*(?:sources?|websites?|site|sites|articles?|arguments?|
    claims?|expression|expressions|equations?|function|functions|integral|limit|program|programs|software|app|apps|
    curriculum|textbook|textbooks|materials?|tools?|product|platform|pilot|impact|vendor|pd|training|workshop|sped|
    special ed|special education|iep|speech|dyslexia|autism|credibility|information|evidence|media|news|poems?|text|
    student work|essay|essays|project|presentation|presentations|reading level|polynomial|data|bias|ai|podcast|
    research|unit|rubric for students|writing|resources?|student|students|kids|kid|child)\b
-(?:psych|psychological|psychoeducational|speech|language|ot|pt|student|students|special ed|special education|sped|
    iep|initial|reading|dyslexia|autism|behavior|behavioral|medical|vision|hearing|program|peer|self|course|pd|
    workshop|training|session|conference|source|website|product|grant|project|kids|child|childs|
    his)(?: \w+)? (?:evaluation|evaluations|evals?|appraisal)|evaluation for (?:special|sped|speech|services|an iep|
    dyslexia|adhd|autism|a student|reading|my student)|evaluat\w+_{4}(?:iep|504|special ed\w*|sped|dyslexia|speech|
    services|adhd|autism)|(?:iep|504|sped)_{4}evaluat\w+|re ?evaluat\w+|(?:evaluation|eval) form_{3}(?:training|
    workshop|pd|session|trip|event|webinar)
-(?:not|isnt|no|nothing|never)_{3}(?:for|an|a|part of|about|related to|connected to|my)_(?:evaluation|eval|
    evaluative)|non evaluative|not evaluative|without (?:it )?(?:being|counting)_(?:evaluat\w+|count\w*)|(?:doesnt|
    wont|does not|will not|not|dont) count
evaluat(?:e|es|ed|ing) (?:me|us|teachers|my class officially|my teaching|my lesson|my work|our teaching|the teachers|
    new teachers|first year teachers|counselors|staff|librarians|my performance|to me|coaches|my classes|my class|
    the coach|the librarian)(?! (?:students|kids))
(?:i|im|am i|we|am|be|get|being|teachers|counselors|coaches|librarians|is the coach|me|are we) (?:(?:be|being|get|
    getting|going to be|to be|formally|officially) )*evaluated|(?:who|when|how|why)_(?:evaluates|evaluate|
    my evaluator|the evaluator)(?! (?:students|kids|sources|apps|books))
(?:formal|official|formally|officially|summative|announced|unannounced|scored|rated|evaluative|required|mandatory|
    probationary|graded|principal|principals|admin|administrator|ap|final|second|first|appraisal|oficial|
    tenure)s? (?:\w+ )?(?:observation|observations|observed|observe|obs|observacion|walkthrough|walkthroughs|
    visit from the principal)
-(?:peer|friendly|informal|peers|first grade|second grade|first hour|colleague|student|science|moon|lab|weather|
    nature|coaching|coach) observations?
observ\w+ (?:officially|formally)|observ\w+_{5}(?:that counts?|counts? (?:for|toward|towards|as)|score|scores|scored|
    rating|rated|my file|evaluation|domain|danielson|marzano|tenure|appraisal)
(?:pre|post) ?observation\w*|(?:observation|observations) (?:score|scores|rating|ratings|report|write up|result|
    results|form from (?:my|the) principal|window)|(?:re ?observed|reobserved|observe me again|observed again|
    second observation)
(?:after|for|before|prepare for|about|fail|failed|bombed|of) my (?:formal|summative|formals|eval|evals|
    final observation)\b
(?:my|our|the|final|overall|summative|low|bad|unfair|teacher|teachers|effectiveness|this|annual|evaluation|a|
    performance|his|her) (?:\w+ )?(?:rating|ratings)(?! scale| scales| system for (?:books|students|
    apps)| for (?:the )?(?:app|movie|film|book|game)| of (?:the )?(?:app|movie|film|book|game|lexile))
-ratings? on (?:my |the |our )?report cards?|(?:movie|film|game|app|book|student|lexile|star|credit|school|
    restaurant|pg|age|product|confidence|esrb|content|self|state)s? ratings?|ratings? (?:of|for) (?:the |a |this |
    that |an )?(?:\w+ )?(?:movie|film|game|app|book|video|show|student\w*)|(?:movie|film|app|book|game)_{3}rating|
    rating (?:scale|for students|student)s?
(?:rated|rate|rates|scored|score|marked|graded|grade) (?:me|us|my teaching|my class as|my performance|
    teachers)(?! on my quiz)|(?:i|me|was|were|am|im|got|being|been|as|she was|colleague was) (?:rated|marked|scored|
    labeled) (?:as |a |an )?(?:developing|basic|ineffective|needs improvement|unsatisfactory|proficient|effective|
    highly effective|minimally|partially|below|low|distinguished|a two|a one|2|1|3|emerging)|(?:ineffective|
    unsatisfactory|needs improvement|developing|basic|minimally effective)_{3}(?:rating|on my|in my (?:observation|
    review|domain|standard)|in domain|teacher)|(?:got|gave me|received|get|given) (?:a |an )?(?:ineffective|
    unsatisfactory|needs improvement|developing)
my (?:\w+ )?(?:score|scores)_{4}(?:domain|standard|observation|rubric|evaluation|danielson|marzano|tkes|ttess|t tess|
    component|indicator|principal|lower|dropped|low)|domain (?:one|two|three|four|1|2|3|4|i+v?)\b|(?:danielson|
    marzano|tkes|ttess|t tess|appr)_{4}(?:score|scores|rating|domain|evidence|artifacts?|evaluation|rubric|
    observation|component|goal|goals|framework|conference|walkthrough)|(?:domain|component)_{3}(?:danielson|marzano)
-domain (?:1|2|3|4|one|two|three|four)_{3}(?:function|functions|ap|vocab\w*|amplify|ckla|skills|knowledge|biology|
    life|archaea)|(?:ckla|amplify|knowledge) domain
(?:plan of|improvement|professional improvement|teacher improvement|growth|assistance|corrective|
    performance improvement|support) (?:improvement|plan|plans)_{4}(?:me|i|im|my|put|placed|principal|teacher|due|
    admin\w*|evaluat\w*|for teachers)|(?:me|i|im|my|put|placed|principal|on|teacher|
    teachers)_{3}(?:plan of improvement|plan of assistance|improvement plan|growth plan|assistance plan|
    performance plan|corrective action plan)|on a pip|plan of improvement|a pip\b
-(?:school|campus|student|students|behavior|continuous|building|district|reading|department|site|his|her|their|kid|
    kids|childs?) (?:\w+ )?(?:improvement|growth|support|assistance|performance) (?:plan|plans)|(?:improvement|
    growth|support|assistance) (?:plan|plans) (?:for|of) (?:a |my |the |our |this |struggling )?(?:student|students|
    kid|kids|child|school|campus|department|behavior)
(?:renewed|rehired|asked back) for (?:the )?next (?:school )?year|(?:a|only) (?:1|2|3|4|one|two|
    three) on my observation|non ?renew\w*|not (?:be |being |getting |going to be )?(?:renewed|renewing|rehired|
    reappointed|asked back|invited back|brought back|offered a contract)|(?:wont|isnt|didnt|dont|not|doesnt|wasnt|
    will they|will i|will my|to|be|is|was|am i)_{3}(?:renew|renewed|renewing|renewal)_{4}contracts?|
    contracts?_{4}(?:not|wont be|isnt|will be|be|is|was|get|being) (?:\w+ )?(?:renewed|renewal|renew|extended)|
    renew my contract|my contract (?:renewal|renewed|extension)
-(?:vendor|copier|software|license|subscription|platform|company|service|lease|bus|photo|food)_{4}(?:contract|
    contracts)|contracts? (?:with|for) (?:the )?(?:vendor|software|company|platform|copier|copiers|service|provider|
    publisher)|(?:renew|renewal|renewed)_{4}(?:license|licenses|subscription|software|platform|vendor|copier)
tenure\w*|probationary (?:status|teacher|period|year|contract)|continuing (?:contract|status)|professional status
-tenure (?:in|of) (?:office )?(?:the |a )?(?:president|king|roosevelt|lincoln|judges|supreme|office)?|(?:land|
    landlord|presidential|kings?) tenure|tenure system
(?:student growth|growth|slo|slos|smart|student learning) (?:goal|goals|objective|objectives|target|targets|measure|
    percentile)?_{4}(?:my )?(?:evaluation|eval|rating|appraisal|evaluator)|slos?_{3}(?:due|score|goal|form)|(?:count|
    counts|counting|counted) (?:for|toward|towards|against|as part of|in|on) (?:my|our|me|your|us)
(?:evaluation|eval|appraisal) (?:conference|meeting|rubric|form|cycle|process|system|window|timeline|rights|appeal|
    score|scores|year|this year|goals|rebuttal|evidence|artifacts?|tool for teachers|rating|results|portfolio|
    schedule|deadline|of teachers|of a teacher|of staff|with the principal|of me|as a)
(?:appeal|rebut|rebuttal|dispute|contest|disagree|respond|response|challenge|do not agree|dont agree|not agree|
    protest|sign|refuse)_{5}(?:evaluation|eval|rating|observation|appraisal|summative|what (?:he|she|the principal|
    they) wrote|write up of|observacion)
(?:write up|writeup|notes|report)_{4}(?:of|about|on|from)_{3}(?:what (?:he|she|they|the principal) saw|my (?:lesson|
    observation|formal|class visit)|the observation|his visit|her visit)
(?:principal|ap|assistant principal|admin\w*|supervisor|evaluator|director|boss|vice principal|he|she|
    they)_{4}(?:observ\w*|visit\w*|evaluat\w*|came|come|comes)_{4}(?:officially|formally|for my (?:file|record|
    evaluation|tenure)|low score|scored me|score me|gave me (?:a )?(?:low|bad|two|one|2|1|basic)|rated|rating|
    to evaluate|counts|on the rubric)
(?:formal|summative)_{3}(?:supposed|rescheduled?|cancel\w*|postpone\w*|moved|due|scheduled|nobody came)_{4}(?:today|
    visit|observation|new date|principal|evaluator|week)|my formal (?:visit|observation|lesson|is|was|with|next|this|
    went|today|tomorrow)|(?:prepare|ready|get) for (?:my|a|the) (?:formal|summative)
summative (?:meeting|conference|with|for teachers|rating|score|review)
-summative (?:assessment|assessments|test|tests|task|quiz|project|unit|exam|grade|grades|score for (?:the )?(?:unit|
    students))
"""
