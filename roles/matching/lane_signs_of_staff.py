"""The wordings by which harassment and discipline of staff are known, written as in `lane_signs`."""

from __future__ import annotations

HARASSMENT = r"""
harass\w*|acos[oa]\w*|hostigamiento|quid pro quo|title ix|title 9|title nine
-(?:harassment|title ix|title 9|title nine) (?:training|course|module|video|quiz|certificate|unit|lesson|policy|
    poster|sports?|athletics|webinar|history|essay|modules|debate)|training_harassment|(?:history|impact|anniversary|
    effects) of title (?:ix|9|nine)
sexual(?:ly)? (?:\w+ )?(?:comment|advance|joke|remark|message|misconduct|assault|text|innuendo|gesture|favor|
    proposition|suggestive|question|harass|inappropriate|charged|meme)\w*
(?:comment|joke|remark|comentario|talk|staring|stares|stare|look|laugh|insult|mock|fun)\w*_{3}(?:about|at|of|on|
    over) (?:my|her|our) (?:body|looks|appearance|legs|chest|breasts|butt|clothes|accent|race|religion|age|weight|
    pregnancy|skin|hijab|nationality|sexuality|gender|disability|color|origin|country|husband|wife)
hostile (?:work\w*|environment|workplace|climate|place of work)|toxic (?:and )?hostile|work(?:place|
    ing)? (?:bullying|bully)
discriminat\w+_{4}(?:me|us|against|because|by|at work|my|boss|principal|pregnan\w+|race|age|gender|religion|
    complaint|accent|here|staff|colleague|teachers?)|(?:being|feel|felt|am|im|was|been|of|gender|racial|race|age|
    pregnancy|religious|sex|disability|report|file|reverse|job|employment|for) discriminat\w+
-discriminat\w+ (?:between|task|tasks|among the|of sounds|training set)|(?:visual|auditory|phonemic|sound|letter|
    price) discriminat\w+|discriminant
retaliat\w+
-retaliat\w+ (?:in|during) (?:the )?(?:war|unit|novel|story|world)|massive retaliation
(?:treat\w*|mean to me|rude to me|unfair\w*|against me|passed over|overlooked|denied|skipped|ignored|excluded|
    picked on|singled out|punish\w*|paid less|not hired|not promoted|mock\w*|demoted|worse)_{6}(?:because|for|due to|
    since|over) (?:of |being |i am |im |i m |she is |hes |he is |that i am |my )*(?:a |an |the )?(?:pregnan\w+|black|
    latin[oax]|hispanic|mexican|asian|arab|white|muslim|jewish|christian|gay|lesbian|trans|woman|women|female|male|
    man|older|old|immigrant|foreign\w*|race|color|gender|sex|accent|religion|age|disability|disabled|ethnicity|
    nationality|origin|skin|mother|sexuality|orientation|veteran|indian|african)
(?:racist|sexist|homophobic|transphobic|antisemitic|anti semitic|islamophobic|derogatory|lewd|vulgar|
    obscene) (?:comment|remark|joke|slur|thing|name|text|email|message|word|insult|behavior|note|boss|colleague|
    coworker|teacher|principal|parent)\w*
(?:racial|ethnic|homophobic|anti gay|gay) slurs?|call(?:ed|s|ing)? (?:me|her|him|us) (?:a |an |the )?(?:slur|n word|
    racial|ethnic)|used (?:a |the )?(?:slur|n word)
-(?:racist|sexist|derogatory|antisemitic) (?:comment|remark|language|word|term)s? in (?:the |a |our )?(?:book|novel|
    text|story|poem|chapter|reading|play|huck)|slurs? in (?:the |a |our )?(?:book|novel|text|story)
(?:touch|grab|grope|hug|rub|massage|brush|corner|follow|stalk|kiss|flirt|ogle|catcall|proposition|fondle)(?:s|es|ed|
    ing|bed|bing|ped|ling)? (?:up )?(?:against |with |on )?(?:me|my (?:back|shoulder|shoulders|arm|leg|butt|hair|
    hand|body|waist|knee|thigh|neck|chest)|herself)(?! (?:up|on time|through|the|in|around|on this|on the|along|into))
-(?:follow|follows|followed|following) (?:me|my) (?:up|on|instructions|lesson|class|into)|follow(?:s|ed|
    ing)? up with me|touch me base|touch(?:ed|ing)? my (?:heart|laptop|computer|things|stuff)|hug me goodbye
(?:hand|hands|arm) on my (?:leg|thigh|back|waist|shoulder|shoulders|knee|butt|body|chest|neck)|hands on me
(?:keeps|kept|wont stop|will not stop|doesnt stop|does not stop|always|continues|stop|constantly|not stop|
    no stop)_{3}(?:asking me out|ask me out|inviting me out|flirting|flirt|touching me|touch me|staring at (?:me|my)|
    texting me at night|calling me (?:baby|honey|sweetie|names|beautiful|sexy)|following me|making fun of (?:me|my)|
    messaging me at night|hitting on me|hit on me|sending me (?:photos|pictures|gifts|flowers))
(?:ask(?:s|ed|ing)? me (?:out|on a date|on dates)|hit(?:s|ting)? on me|asked me for (?:a date|sex|nudes)|
    come to (?:his|her) (?:house|hotel))
(?:STAFF|he|she|man|guy|somebody|someone)_{6}(?:makes?|making|made|feel|feels|feeling|felt)_{2}(?:uncomfortable|
    unsafe|creepy|creeped out|dirty|gross|harassed)_(?:comment|comments|way|look|looks|touch\w*|message|messages|
    talk\w*|staring|stares|at work|near|around|when|with|about my)
(?:touched|touches|kissed|hugged|hugs|grabbed) me_{6}(?:uncomfortable|comfortable|working with|at work|colleague|
    coworker)
(?:inappropriate|unwanted|unwelcome|creepy|gross|suggestive|offensive|dirty|disgusting) (?:\w+ )?(?:comments?|jokes?|
    texts?|messages?|touch\w*|advances?|attention|contact|remarks?|emails?|looks?|hugs?|pictures?|photos?|
    gestures?)_{3}(?:to|from|by|at|about|toward|towards|of|on|for) (?:me|us|a colleague|my colleague|a coworker|
    my coworker|another teacher|a teacher|the principal|my boss|staff|my|her|women|female|a parent|the custodian|
    supervisor|one of|other|administrator)
(?:unwanted|unwelcome) (?:sexual |physical )?(?:advances?|touch\w*|attention|contact|hugs?|comments?)
bull(?:y|ies|ied|ying) (?:me|us|the new|new teachers|my colleague|her at work|staff|teachers|a colleague|a coworker|
    other teachers)|(?:being|am|im|get|feel|getting|been) bullied by (?:my|a|an|the|another|our) (?:\w+ )?(?:STAFF)|
    (?:STAFF) (?:is|are|keeps|who|has been) (?:a )?bull(?:y|ies|ying)
intimidat(?:e|es|ed|ing|ion) (?:me|us|by|from|at work|my colleague|staff|teachers|new teachers|a colleague)
-intimidated by (?:the )?(?:math|technology|tech|data|ai|new|software|it|this|smartboard|class|students|kids)
stalk(?:s|ed|er|ing)(?! of| celery)
molests? (?:me|to me)|molesting me|me molesta
(?:scream|yell|shout|curse|swear|humiliat|insult|belittl|demean|degrad|mock)(?:s|ed|ing|es|e|ling)? (?:at |
    on )?(?:me|us) (?:in front|every|all the time|constantly|daily|at every|at work|publicly|in public|because|again|
    during (?:the )?(?:staff|faculty|department|meeting|plc))|(?:humiliat|belittl|demean|degrad)(?:es?|ed|ing) (?:me|
    us|women|female)
(?:women|men|girls|mexicans|immigrants|foreigners|latinas?|black people|old people|mothers) (?:cant|cannot|
    should not|shouldnt|dont belong|are not able|are too)_(?:do|teach|lead|work|job|be|handle|coach|emotional)
(?:send|sends|sending|sent|shows?|showed) me (?:\w+ )?(?:sexual|porn\w*|dirty|nude|lewd)\w*
(?:favors|promotes|hires|pays)_(?:men|white|male|younger|young)_(?:over|not|instead|teachers|only|more)
"""

DISCIPLINE = r"""
(?:wrote|writes|writing|written|writed|write|put) (?:me|us|him up at work|my colleague|my coworker|my co worker|
    a colleague|a teacher|another teacher|a coworker|the para|my para|an aide|staff|teachers) up
(?:i|im|i am|me|ive|we|colleague|coworker|teacher|teachers|staff|para|aide|friend|teammate)_{4}(?:get|gets|got|
    getting|gotten|be|being|been|was|am|is|are|were) (?:a )?(?:written|wrote|writen|writed|write) up
(?:get|gets|got|getting|being|been|was) (?:written|wrote|writen) up (?:for being late|for missing|by (?:the |
    my )?(?:principal|ap|boss|admin\w*|supervisor|director)|at work|by hr|for calling|for not turning|for insubord\w+)
(?:a|the|this|my|another|unfair) write up (?:in|on|from|for|against|about) (?:my|me|the principal|the ap|admin\w*|
    being late|hr)|write up in my
reprimand\w*|amonest\w*
-reprimand\w* (?:a |the |my )?(?:student|kid|child|boy|girl|class|pupil)s?|(?:student|kid|child|boy|girl|
    pupil)s? (?:who )?(?:was |were |is |get |got |gets |being )?reprimand\w*
(?:letter|memo|note|paper|document|warning) (?:of|in) (?:reprimand|concern|warning|direction|expectation|counseling|
    my (?:\w+ )?file)|(?:letter|memo|warning)_{4}(?:personnel|my file|my record)|directive letter|(?:verbal|written|
    final|formal|oral|first) warning_{4}(?:me|principal|hr|admin\w*|i|from|my|boss)|(?:got|received|given|gave me|
    gets|get|getting) (?:a |an |my )?(?:verbal|written|final|formal|official|oral) warning
-(?:student|kid|child|parent|warning bell)s?_{4}(?:written|final|verbal|formal) warning|(?:written|
    verbal) warning_{5}(?:student|kid|child)s?
(?:building|keeping|making|has|starting|opened) a (?:file|case) (?:on|against) me|
    let me go(?= *$| *\.| at the end| in june| next year)|let me go_{3}(?:contract|job|layoff)|(?:need|have|call|
    want|bring) the union_{2}(?:in|at|to|with|for) (?:this|the|my|that|a) (?:meeting|hearing)|personnel file|
    personnel record|my hr file
(?:disciplinary|discipline) (?:action|hearing|meeting|letter|conference|interview|process|procedure|charge|memo|
    notice)s?_{6}(?:me|my|i|im|teacher|teachers|staff|colleague|employee|employees|coworker|hr|union|personnel|
    principal|para)
(?:me|my|i|im|ive|teacher|teachers|staff|colleague|employee|employees|coworker|para|we)_{6}(?:disciplinary (?:action|
    hearing|meeting|letter|conference|interview|process|charge|notice)|disciplined)
disciplin(?:e|es|ed|ing) (?:a |the |my |of |for |our |an )?(?:me|teachers?|staff|colleagues?|coworkers?|employees?|
    para|aides?|paraprofessionals?|substitutes?)(?! meeting| have| handle| referr\w+| use| on| about| committee)
(?:staff|employee|teacher|progressive) discipline(?! (?:referr\w+|form|forms|problem|problems|with students|plan|
    ladder|matrix|in (?:my|the) class\w*|policy for students|steps for students))
investigat\w+_{5}(?:me|myself|colleague|coworker|teacher|teachers|staff|hr|para|aide|against|custodian|conduct|
    employee|secretary|substitute|principal|coach|union|allegation\w*|accusation\w*)|(?:me|im|i am|ive been|
    colleague|coworker|teacher|staff|hr|para|aide|employee|principal|district|coach|custodian|
    secretary)_{4}(?:investigated|investigating|investigation|investigator)|under investigation
-investigat\w+_(?:science|lab|lesson|unit|students|project|how|why|phenomen\w*|math|circuits|rocks|plants)|
    (?:science|math|student|lab|crime scene|historical|teacher guide for the|teacher edition)_(?:investigation|
    investigations|investigating)|teacher led investigation\w*|investigations? (?:curriculum|unit|textbook|3|
    in number)
(?:put|placed|sent|putting|puts|on|pending|paid|unpaid|involuntary)_{3}(?:administrative|admin|disciplinary) leave|
    (?:administrative|admin|disciplinary) leave|unpaid leave pending
weingarten|garrity|loudermill|skelly
union_{3}(?:rep|reps|representative|representation|steward|delegate|person|lawyer|president|
    representante)_{6}(?:meeting|present|with me|bring|need|come|right|sit|room|go with|accompany|principal|hr|speak|
    call|before|entitled|hearing|there|investig\w+|file|against|disciplin\w+|write|problem|help|support)
(?:meeting|present|bring|need|come|right|sit|accompany|entitled|hearing|want|who is|have|get|call|ask|with|take|
    where is|contact|allowed|talk to|speak)_{6}union_{2}(?:rep|reps|representative|representation|steward|delegate|
    person|representante|lawyer)
(?:bring|have|right to|allowed|entitled to|need|want)_{3}(?:rep|representation|representative|lawyer|attorney|
    witness|someone with me|somebody with me)_{6}(?:meeting|hearing|hr|principal|disciplin\w+|office)|(?:meeting|
    hearing)_{6}(?:bring|have|right to|allowed|entitled to|need)_{3}(?:representation|rep with|my rep|a rep|lawyer|
    attorney|witness|union)
(?:right|rights|entitled) to_{2}representation|represent me_{3}(?:meeting|hearing)
(?:can|could|will|am i|going to|be|get|gets|getting|got|being|was|were|is|are|they|about to|fear|afraid of|want to|
    wants to|trying to|might) (?:i |they |the principal |he |she |they can |of |be |being |getting |get |get me |
    to )*(?:fired|laid off|terminated|let go|dismissed from my job|fire me|firing me|terminate me|
    suspended without pay|demoted)(?! up| in the kiln| at dismissal)
-fired up|kiln|(?:program|contract|license|subscription|session|account|process)_(?:was|is|be|been|got) terminated
(?:suspend|suspended|suspending|suspension)_{3}(?:without pay|with pay|from (?:my|her|his) (?:job|position|work|
    teaching))|(?:teacher|colleague|coworker|staff member|i|me) (?:was|is|been|got|being|am|were) suspended
insubordinat\w*|misconduct|due process hearing for (?:me|a teacher)|just cause
-(?:student|students|kid|kids|scientific|research)_(?:insubordinat\w*|misconduct)|insubordinat\w*_(?:student|
    referral|kid|detention)|misconduct_(?:of a student|student|referral)
(?:file|filing|filed|files|submit|make|start|put|open|had|have|win|lose)_{2}grievance|grievance_{4}(?:against|about|
    form|process|procedure|filed|union|principal|me)|contract grievance
(?:formal|official|written|ethics|hr|licensing|state) complaint_{4}(?:against|about|on) (?:me|a colleague|
    my colleague|a coworker|a teacher|another teacher|my coworker|my principal|the principal|an? administrator|
    staff)|(?:complaint|complaints|accusation|allegation|charges?|accusations|allegations) (?:was |were |has been |
    have been |is |being |that was )?(?:filed |made |brought )?against (?:me|a colleague|my colleague|a teacher|
    another teacher|my coworker|a coworker|my principal|staff)|(?:been|was|am|im|being|
    falsely) (?:\w+ )?accused(?! of (?:plagiari\w+|cheating))
-(?:student|kid|child|boy|girl|he|she)s? (?:\w+ )?(?:been|was|is|being|falsely) (?:\w+ )?accused
(?:report|reporting|turn in|tell on)_{2}(?:a|my|another|the|an) (?:\w+ )?(?:colleague|coworker|co worker|teacher|
    aide|para|staff member|principal|administrator)s?_{6}(?:for|who|that|drunk|misconduct|behavior|unethical|hit|
    hits|yell\w*|sleeping|drinking|stealing|lying|falsif\w*|unprofessional)
(?:colleague|coworker|co worker|teacher next door|teacher|aide|para|staff member|custodian|principal|teammate|
    substitute|coach)_{4}(?:drunk|smells? (?:of|like) (?:alcohol|beer|liquor)|drinking|stealing|steals|stole|
    lying about|falsif\w+|using drugs|on drugs|sleeping in class|sleeps in class|unethical|unprofessional)
(?:hr|human resources)_{6}(?:with|about|to) me\b|(?:hr|human resources)_{3}about my (?:conduct|behavior)|(?:called|
    call|calling|calls|summoned|summon|ordered)_{4}(?:to|into|in|for|meet)_(?:hr|human resources|
    district office)_{6}(?:me|about|complaint|why|meeting|tomorrow|today|bring|i|conduct|behavior)|(?:meeting|meet|
    sit down) with (?:hr|human resources)_{5}(?:me|about|complaint|conduct|my|bring|what|disciplin\w+)
(?:lose|losing|lost) my (?:job|license|certificate|teaching license|position)(?! list)
"""
