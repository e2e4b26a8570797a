"""The wordings by which a child's safety is known, and the words that all lanes use. See `lanes`, which reads them.

They are read over plain words, with " . " where a sentence ends. A sign is a pattern; `-` before it marks words in
which the same wording means something else. Within a sign `_` stands for a gap of up to three words, `_{5}` for one of
up to five, and a name in capitals for one of the lists of words below. An indented line belongs to the one before.
"""

from __future__ import annotations

WORDS = {
    "CHILD": (
        r"(?:student|kid|kiddo|child|children|pupil|boy|girl|teen|teenager|freshman|sophomore|junior|grader|"
        r"classmate|daughter|son|alumn[oa]|nin[oa]|chic[oa]|menor)s?"
    ),
    "ONE": r"(?:him|her|them|me|us|he|she|they|his|hers|their|somebody|someone|anybody|everybody|everyone)",
    "HOME": (
        r"(?:dad|daddy|mom|mommy|mum|mother|father|papa|mama|padre|madre|stepdad|stepfather|stepmom|stepmother|uncle|aunt|"
        r"tio|tia|grandpa|grandfather|grandma|grandmother|abuel[oa]|parent|guardian|boyfriend|brother|cousin|"
        r"babysitter|family|relative|foster)s?"
    ),
    "HIT": (
        r"(?:hit|hits|hitting|beat|beats|beating|beaten|slap\w*|punch\w*|kick|kicks|kicked|kicking|chok\w*|burn|burns|burned|"
        r"burning|burnt|whip|whips|whipped|whipping|hurt|hurts|hurting|abus\w*|molest\w*|rape\w*|raping|"
        r"strangl\w*|starv\w*)"
    ),
    "WEAPON": (
        r"(?:gun|guns|knife|knives|weapon|weapons|pistol|handgun|rifle|bomb|bombs|bullet|bullets|ammo|machete|blade|taser)"
    ),
    "BODY": (
        r"(?:arm|wrist|neck|back|leg|face|body|eye|skin|thigh|hand|cheek|throat|head|brazo|belly|stomach)s?(?! of\b)"
    ),
    "STAFF": (
        r"(?:colleague|coworker|co worker|teacher|boss|supervisor|custodian|janitor|aide|para|paraprofessional|"
        r"secretary|administrator|admin|principal|director|ap|department head|chair|staff|staff member|substitute|sub|"
        r"coach|companer[oa])s?"
    ),
}

# Where one of these stands, a bare topic (suicide, abuse, weapons) is something taught, trained or drilled.
TAUGHT = (
    r"\b(?:units?|lessons?|novels?|books?|poems?|plays?|essays?|articles?|story|stories|chapters?|films?|movies?|"
    r"documentary|curriculum|standards?|teach|teaching|taught|debates?|projects?|presentations?|posters?|romeo|juliet|"
    r"hamlet|macbeth|othello|gatsby|history|holocaust|slavery|wars?|vocabulary|trainings?|workshops?|pd|webinars?|modules?|"
    r"videos?|courses?|drills?|prevention|awareness|assembly|policy|policies|research|survey|statistics|sources?|"
    r"databases?|campaigns?|club|speaker|handbook|read|reading|watch|thesis|worksheets?|librar\w+|sel|health class)\b"
)
# ... unless it is about somebody.
ABOUT_SOMEBODY = (
    r"\b(?:(?:a|my|this|that|the|one of my|one of the|another|some)(?: \w+)? (?:student|kid|child|boy|girl|pupil|teen)"
    r"(?! (?:essay|project|research|handbook|assembly|council|survey|presentation|novel|club|led|work))|"
    r"told me|tells me|confided|disclosed|(?:he|she) (?:is|was|has|had|said|says|wrote|keeps|might|may|wants|will|"
    r"talks)|hes|shes|himself|herself|themself)\b"
)

SAFETY = r"""
suicid\w+|selfharm\w*|self harm\w*|self injur\w*|kms|unalive|overdos\w*
(?:cut|cuts|cutting|hurt|hurts|hurting|harm|harms|harming|kill|kills|killing|burn|burns|burning|hit|hits|hitting|
    starv\w+) (?:to )?(?:himself|herself|themself|themselves|him self|her self|hisself|theirself|theirselves)
(?:student|kid|girl|boy|she|he|child)s?(?:_(?:is|are|been|be|keeps|started|admitted))? cutting(?! (?:class|classes|
    school|in|the|board|up|paper|corners|out|across|off|it|their|his time))
(?:want|wants|wanted|wish|wishes|wished|wanting|plans|planning|going|ready|rather|thinks?|thinking|thought|talk|
    talks|talked|talking|tried|tries)_(?:to die|dying|die|be dead|was dead|were dead|kill (?:him|her|them)sel\w+|
    end it all|end (?:his|her|their|this|my) (?:own )?life|not (?:to )?(?:be|being) (?:here|alive|around)|
    not wake up|killing (?:him|her|them)sel\w+|ending (?:it|his|her|their) ?(?:all|life)?|jump off)
(?:doesnt|dont|does not|do not|didnt|no|not|never) (?:want|wants|wanted|wanting) (?:to )?(?:live|be alive|exist|
    wake up|be here any ?more|be in this world|go on living|seguir|go home)
(?:doesnt|dont|does not|do not|no|not) (?:see|sees|have|has|find|finds) _(?:point|reason|sense)_(?:living|live|alive|
    going on)
no (?:point|reason|sense) (?:in |to |of )?(?:living|live|being alive|going on)
better off (?:dead|without (?:him|her|them|me))
(?:take|takes|taking|took) (?:his|her|their) (?:own )?lives?
(?:take|takes|taking|took|swallowed|taken) _(?:whole bottle|too many pills|all the pills|bottle of pills|
    lot of pills|many pills)
goodbye (?:note|letter|message)s?|quiere (?:morir|matar)\w*|matarse|se quiere (?:morir|matar)|ya no quiere vivir
(?:HOME)_{4}HIT_{3}(?:him|her|them|his|hers|to him|to her|CHILD|me|with)
(?:told|tells|says|said|saying|confided|whispered|shared|wrote|reports?|reported|disclosed|explained|
    confessed)_{6}(?:HOME)_{3}HIT
(?:HOME) (?:who )?(?:still |always |often |sometimes )?(?:hits?|hitting|beats?|slaps?|punche[sd]|choke[sd]|rape[sd]|
    molest(?:s|ed))(?! (?:it|a|the|on|up|back|around|down|test|score|target|goal|deadline|send|reply|record))
(?:gets?|got|getting|being|is|was|been|are|were) (?:hit|beat|beaten|hurt|abused|slapped|punched|kicked|whipped|
    choked|burned|starved|molested|raped)_(?:home|house|by|HOME|belt|cord|every)
(?:gets|got|getting|being) (?:a )?(?:beating|beat up|beaten up|whooping|whipping)s?_(?:home|HOME|ONE|when)
(?:hit|hits|beat|beats|whip|whips|hitting|beating|whipped|punish\w*)_(?:with|by)_(?:belt|cord|cable|stick|shoe|
    chancla|hanger|wire|broom)
(?:mark|bruise|burn|cut|welt|scar|scratche|scratch|handprint|fingerprint|lesion|wound|swelling|hematoma|sore|lump|
    injurie|injury|golpe|moreton|blow)(?:s|es)?_{4}(?:on|in|around|all over|over|across|near|down|up|under|at|
    en)_{2}BODY
(?:CHILD|ONE)_{5}(?:bruise|bruised|bruises|bruising|black eye|welts|cigarette burns?|burn marks)
(?:bruise|bruised|bruises|bruising|black eye|welts|cigarette burns?|unexplained injur\w+|marks)_{6}(?:CHILD|him|her|
    them|his|father|dad|mom|fell|home)
-(?:beat|beats|hit|hits|fight\w*|fought) (?:breast |the )?cancer|hit by (?:layoffs|the flu|covid|a (?:storm|virus|
    hurricane))|beat (?:me|us|him|her|them) to|(?:hurt|hurts|hurting) (?:his|her|their|my) (?:feeling|grade|gpa|
    score|chance|eyes|confidence)\w*
abuse[ds]?|abusing|abusive|maltreat\w*|mistreat\w*|molest(?:ed|er|ation|ing)
-abus\w+ (?:of )?(?:the |their |my |our |this )?(?:power|privilege|pass|passes|bathroom|restroom|hall|phone|phones|
    technology|tech|sick|leave|time|extension|extensions|chromebook|ai|chatgpt|copier|system|rule|rules|policy|wifi|
    cart|late work|retake|retakes|printer|printing|freedom)
-(?:language|verbal|verbally|substance|drug|alcohol|animal) abus\w+(?! (?:at home|from|by))
-abusive (?:email|emails|parent|language|message|messages|tone)
molest(?:s|ing|ed)? (?:a |the |to )?(?:CHILD|her|him)
(?:suspect|suspects|suspected|suspecting|suspicion|suspicious|worried|worry|think|signs?|report|reporting|afraid|
    fear|concern\w*|possible|evidence|case)_{5}(?:abus\w+|neglect\w*|violence|trafficking|incest|maltreat\w*|
    happening at home|going on at home|wrong at home)
(?:child|kid|student|pupil|boy|girl|home|medical|parental|CHILD)_{2}neglect(?:ed|s|ing|ful)?\b|neglect(?:ed|ing|
    s)? (?:CHILD|him|her|them|at home|by)|neglected
-neglect(?:ed|ing)? (?:to|my|the|this|our|in the schedule|area|areas|topic|garden|library)
cps|dcfs|dcf|child protective|protective services|child services|child welfare|mandated report\w*|
    mandatory report\w*|abuse hotline|child line|childline
-(?:mandated|mandatory) report\w* (?:training|course|module|certificate|quiz|video|certification)
(?:touch\w*|grab\w*|grop\w*|fondl\w*|kiss\w*|rub|rubs|rubbed)_(?:CHILD|her|him|private\w*|inappropriate\w*|sexual\w*|
    breast|butt)_(?:inappropriate\w*|private\w*|sexual\w*|wrong|weird|bad|uncomfortable|parts|home|HOME|bus|bathroom|
    locker)
(?:touch\w*|grab\w*|grop\w*|fondl\w*) (?:him|her|them|me) (?:inappropriate\w*|in a bad way|down there|sexual\w*|
    private\w*|where)
(?:HOME|STAFF|man|guy|CHILD)_{3}(?:touch(?:es|ed|ing)?|grop\w+|fondl\w+|rap(?:ed|es|ing))_(?:him|her|them|CHILD)
rap(?:ed|ist)|sexually (?:abus\w+|assault\w*|activ\w*|exploit\w*)|sexual abuse|sex traffick\w*|trafficked|incest
nudes?|sexting|naked (?:photo|picture|pic|video)s?|(?:explicit|sexual|dirty|inappropriate) (?:photo|picture|pic|
    video|image)s?_{4}(?:CHILD|her|him|phone)
-nudes? (?:in art|painting|paintings|sculpture|figure|statue|color|model)
(?:STAFF|adult|man|he|she|volunteer)_{3}(?:relationship|text|texts|texting|texted|dating|dates|messages|messaging|dm|
    dms|flirt\w*|alone|sleeping|groom\w*|sexual\w*)_{3}(?:with |to )?(?:a|the|my|his|her|one of|
    our) (?:\w+ )?(?:student|girl|boy|minor|child|kid|freshman)s?_{6}(?:night|late|private\w*|inappropriate\w*|
    secret|phone|relationship|instagram|snapchat|romantic\w*|sexual\w*|car|closed|locked|naked|weird|age)
(?:inappropriate|sexual|romantic|secret|improper) (?:relationship|contact|texts|messages|relations|
    behavior)_{3}with_{2}(?:student|minor|child|girl|boy|kid)s?
(?:grooming|groomed|groom) (?:a |the |my |one of )?_(?:student|girl|boy|kid|child|her|him)s?
(?:brought|bring|brings|bringing|carry|carries|carrying|carried|found|hid|hides|hiding|pulled|showed|shows|showing|
    waving|pointed|pointing|got|has|had|have|having|with|saw|seen|owns|access to|there is|theres)_{4}WEAPON
WEAPON (?:in|at|on|inside) _(?:backpack|bag|locker|school|pocket|class|classroom|bus|campus|waist\w*|jacket|desk|car|
    bathroom|lunch)
-(?:glue|nerf|water|staple|heat|radar|toy|squirt|massage|caulking|starter|label|t shirt|tshirt|price) guns?|
    (?:plastic|butter|kitchen|palette|exacto|x acto|xacto|craft|utility|butterknife|pumpkin|carving|cutter|cafeteria|
    serving) (?:knife|knives|blade|blades)|bullets? (?:point|points|journal|journals|list|lists|train)|bath bombs?|
    bombs? calorimeter\w*|(?:paper cutter|saw|fan|helicopter|turbine|windmill|wind) blades?|blades? of|photo ?bomb|
    knives for (?:culinary|the culinary|cooking|foods|my culinary|the foods)
(?:shoot|shooting|shot|blow|blowing|burn|burning|bomb|bombing) (?:up|down) (?:the |our |this |my )?(?:school|
    building|class|place|cafeteria|gym|everyone|everybody)
(?:shoot|stab|kill|bomb|murder|attack|strangle) (?:up |a |an |the |another |other |his |her |their |all |some |our |
    my )*(?:CHILD|teacher|teachers|people|person|everyone|everybody|me|him|her|us|them|school|principal|friend|
    friends|mom|dad|parents|somebody|someone)
-(?:kill|killing|kills|killed) (?:time|the mood|two birds|me with|my printer|the printer|me if|him with|the lights)|
    shoot (?:me|him|her|them|us) (?:an|a|over|your) (?:e ?mail|message|text|note|line|draft|link)|shoot (?:me|
    us) (?:the|over)
(?:bomb|death|school|shooting|gun|terror\w*|violent|online|instagram|snapchat|social media) threats?|(?:made|make|
    makes|making|posted|wrote|written|sent|received|got|heard|rumor|serious|credible|verbal|hit) _threats?|
    threats? (?:on|against|to|of|about|in|at|by|from|posted|written|toward|towards)_
threaten(?:s|ed|ing)? (?:to )?(?:the |a |an |another |other |my |his |her |him with|her with )*(?:me|him|her|us|them|
    himself|CHILD|kill|shoot|hurt|harm|stab|bomb|beat|fight|attack|teacher|teachers|school|physically|violence|burn|
    jump|hit)|threatened (?:by|with)|(?:feel|felt|feeling) threatened|amenaz\w+
-threaten\w*_(?:sue|lawyer|lawsuit|attorney|withdraw|go to the (?:board|press|news|media|principal)|
    call the (?:board|superintendent|district|news)|complain|quit|fail|drop out|grade|pull (?:him|her|them)|write)|
    endangered|stereotype threat|threats? to (?:validity|biodiversity|democracy|species|the environment|coral|
    wildlife|habitat)|(?:insider|cyber|malware|phishing|climate) threats?
active shooter|(?:there is|theres|heard|hear|hearing) _(?:shooter|shots|gunshots|gunfire|intruder|
    stranger in the building)|intruder
school shooting|hit list|kill list|hurt (?:someone|somebody|people|others|other (?:kids|students|people))|
    himself and others|fight me with
stranger_{4}(?:campus|building|playground|hallway|pick\w* up|following|taking pictures)
(?:runaway|ran away|run away|runs away|running away|runned away|escaped|escape)_{3}(?:home|house|school|class|
    building|from|again|tonight|today|CHILD|last night|campus)
(?:CHILD|he|she|they)_{4}(?:ran away|run away|running away|runaway|runned away|eloped|escaped)
-run(?:ning)? away with|(?:ran|run|running|runs) away from (?:the )?(?:question|problem|problems|math|reading|work|
    responsibility|technology)|escape room|slaves?|escaped from slavery|underground railroad
(?:students?|child|kid|boy|girl|pupil|he|she|kids|daughter|son) (?:is|has been|went|has gone|have gone|gone|is still|
    just went|are) missing(?= *$| *\.| from (?:the (?:building|playground|bus|line|field|campus|class)|campus|recess|
    my (?:class|line|group))| and| since| after| again| now| right)
missing (?:child|kid|student|boy|girl)(?! (?:work|data|records|in my|on my|on the roster|from my roster|schedule|
    names))
(?:cant|cannot|can not|couldnt|could not|dont|nobody can|no) find_{3}(?:student|kid|child|boy|girl|him anywhere|
    her anywhere)(?! (?:data|records|schedule|file|login|id|work|info|on my|in my roster|in the system|number|email|
    survey|s schedule))
(?:left|walked out of|wandered off|leaving|disappeared from|escaped) (?:the )?(?:building|campus|school grounds|
    school building)_(?:alone|without|and|we|nobody|no one|with a)|(?:CHILD|he|she) (?:has |just )?(?:left|
    walked out of|wandered off|disappeared from) (?:the )?(?:building|campus|school grounds)
kidnap\w*|abduct\w*|custody_{5}(?:take|took|pick|picked|picking|order|not allowed)
-custody (?:paperwork|form|forms|papers) (?:go|file|filed|update)
(?:no|not|never|nothing|any|without|hasnt|doesnt|havent|dont|didnt)_{3}(?:food|eat|eaten|dinner|heat|electricity|
    water|bed) _(?:at home|in the house|at the house|since yesterday|in days|for days|all weekend|since friday|
    in two days|for two days)
(?:sleeping|sleeps|living|lives|sleep) in (?:a|the|their|his|her) (?:car|van|street|streets|park|shelter|tent|garage)
(?:left|stays?|is|was|alone|staying|leave|leaves|are) (?:\w+ )?(?:home alone|alone at home|alone in the house|
    alone at night|alone all (?:night|weekend))|home alone_(?:night|weekend|days|week)
(?:kicked|kick|thrown|threw|throw|throwing|put|locked)_{2}out of (?:the |his |her |their )?(?:house|home)|
    locked_{3}(?:closet|basement|room|outside|in a)_(?:home|night|HOME|punish\w*|days|hours)
(?:scared|afraid|terrified|fear|fears|frightened|not safe|unsafe|isnt safe|doesnt feel safe|dont feel safe|
    does not feel safe|refuses|crying|cries|begging|begged|begs|no quiere)_{4}(?:go home|going home|at home|
    of (?:his|her|their) (?:HOME)|return home|go back home|ir a (?:la |su )?casa)
(?:something|stuff|bad things|things|what)_{4}(?:wrong|going on|happening|happens|off|not right|bad)_(?:at home|
    in (?:the|his|her|their) (?:home|house)|with (?:his|her) (?:HOME))
(?:domestic|family|dating) violence|violence at home|violent (?:at home|HOME)|(?:HOME)_{2}(?:is|gets|was|are) violent
(?:HOME|adult|person)_{4}(?:drunk|intoxicated|high|smelled of alcohol|smells? (?:like|of) (?:alcohol|
    weed))_{5}(?:pick\w*|drive|drove|driving|dismissal|home|car|get (?:him|her))
(?:CHILD|he|she)_{3}(?:is|are|was|came|looks|seems|seem|be|might be|being)_(?:drunk|intoxicated|stoned|on drugs|
    high(?= *$| *\.| on| in| right| at| and| today| during| from))
(?:not|isnt|stopped|cant|cannot|trouble|without) breath(?:e|ing)|unconscious|unresponsive|
    passed out(?= *$| *\.| in| on| at| during| and| from| again)|fainted|fainting|seizing|(?:having|had|has|have|get|
    got) (?:a |an )?(?:seizure|allergic reaction|asthma attack|heart attack)|anaphyla\w+|bleeding|(?:is|are|
    was) choking|collapsed|emergency right now|medical emergency|ambulance|call 911|broke (?:his|her|their) (?:arm|
    leg|wrist|ankle|neck|nose|wrists)
-(?:seizure|allergy|epipen|cpr|first aid|anaphylaxis|asthma) (?:training|action plan|plan|plans|certification|class)|
    medical emergency (?:form|forms|card|cards|drill)|collapsed (?:table|tent|section|sections|menu)|
    passed out (?:the|a|my|copies|papers)|color bleeding|bleeding through|ink (?:is )?bleeding|marker bleeding
(?:CHILD|ONE) (?:got|is|was|gets|has been|been|fell and got|just got) (?:badly |seriously |really )?(?:hurt|injured)
(?:do|does|did|doing) something to (?:him|her|them|him |her )sel\w+|(?:kill|hurt|cut|harm)s? (?:his|her|their|him|
    them) sel\w+|not exist(?:ing)?|disappear forever|giving away (?:all )?(?:his|her|their) (?:things|stuff|
    belongings)
(?:drew|drawing|draws|picture|sketch)_{4}(?:shooting|killing|stabbing|hanging)_{2}(?:class|school|teacher|students?|
    kids?|people|classmates?|himself|herself|me|everyone)
(?:told|tells|said|shared|confided|disclosed)_{6}(?:home|happened|secret|HOME)_{8}(?:must report|have to report|
    should report|need to report|report it|obligat\w+)
threaten\w+_{3}(?:with|using) (?:a |the )?(?:scissors|pencil|chair|bat|rock|bottle|fist|fists|object)
(?:marcas|golpes|moretones|cortes|heridas|quemaduras) en (?:el|la|los|las|su|sus)|le pegan|lo pegan|(?:pistola|
    cuchillo|navaja|arma)s?
le pega|me pega|lo golpea\w*|la golpea\w*|golpe[as]\w* (?:a )?(?:su|al|la)|abuso (?:sexual|infantil)|maltrato
"""
