"""Words for states, virtues, relations and climates: nobody could see them done."""

from __future__ import annotations

import re

from roles.clarity.tokens import words

THINGS = words("""climate culture environment atmosphere relationship relationships rapport trust mindset mindsets
    attitude
    attitudes professionalism confidentiality collaboration communication communications commitment leadership vision
    mission excellence love appreciation enthusiasm morale partnership partnerships spirit tone expectations
    expectation respect integrity flexibility initiative judgment discretion ethics responsibility accountability
    ownership growth success achievement equity inclusion engagement motivation teamwork cooperation collegiality
    dedication passion role example lifelong behavior behaviors behaviour conduct appearance philosophy awareness
    understanding knowledge skills skill abilities ability expertise competence currency best quality innovation
    creativity wellbeing well-being wellness safety positivity unity community independence inquiry curiosity
    leader learner learners professional policies policy regulations rules standards values goals ideals norms
    presence image reputation reflection change improvement improvements progress buy-in synergy support
    opportunities opportunity expert resource liaison advocate citizen citizenship literacy learning efforts
    transition transitions dialogue discourse interaction interactions contact relations attendance punctuality
    manner demeanor career development knowledgeable competency proficiency readers reader use lines habits
    effectiveness efficiency compliance integration implementation focus practices practice instruction outcomes
    priorities connections connection networks ties bonds links""")
# For these verbs a thing above makes a state; with another object they are acts.
MAKING = words("""create build establish develop maintain provide offer set show model facilitate lead keep give use
    exercise
    apply display demonstrate sustain form support share take practice project introduce generate deliver
    communicate reinforce stimulate follow perform manage cultivate hold implement advance""")
# Of the things above those that are acts or products beside some making verbs.
MADE_REAL = {
    "develop": "skills skill policies policy goals standards norms rules practices priorities opportunities learning "
    "literacy development",
    "create": "opportunities goals norms policies rules policy priorities",
    "establish": "goals norms policies rules policy standards priorities",
    "set": "goals norms policies rules standards priorities policy",
    "provide": "opportunities instruction development learning",
    "offer": "opportunities instruction development learning",
    "deliver": "instruction development learning",
    "communicate": "policies goals progress policy rules vision standards expectations",
    "model": "practices practice instruction skills use",
    "demonstrate": "use practices practice instruction skills",
    "lead": "learning development instruction reflection inquiry",
    "share": "practices practice goals outcomes progress knowledge",
    "show": "use progress",
    "use": "standards goals policies practices",
    "apply": "policies policy rules standards",
    "implement": "policies policy rules standards goals practices instruction",
    "manage": "behavior attendance transition transitions implementation",
    "maintain": "attendance standards",
    "facilitate": "development instruction reflection inquiry transition transitions learning",
    "generate": "",
    "hold": "community development",
    "support": "",
    "perform": "",
    "introduce": "practices practice skills standards policies goals literacy policy rules inquiry norms",
    "advance": "",
    "give": "instruction progress",
    "keep": "attendance",
    "take": "attendance",
    "reinforce": "skills skill rules policies",
}
REAL = {verb: frozenset(words.split()) for verb, words in MADE_REAL.items()}
ROLE_WORDS = re.compile(
    r"\b(?:resource|liaison|contact|member|advocate|role model|expert|representative|ambassador|catalyst|"
    r"change agent|"
    r"thought partner|bridge|link|champion|voice|mentor|partner|leader|learner|guide|consultant|example|point person|"
    r"sounding board|facilitator|specialist|spokesperson|professional|presence|support|advisor|adviser|"
    r"communicator)s?\b"
)
SAID_OUTRIGHT = re.compile(
    r"\b(?:keeps?|stays?|remains?|keeping|staying|remaining|being|be|is|are) (?:\w+ly )?(?:abreast|current|"
    r"up[- ]to[- ]date|"
    r"informed|available|accessible|visible|knowledgeable|open|flexible|aware|involved|familiar|committed|respectful|"
    r"punctual|professional|receptive|responsive|supportive|present|engaged|focused)"
    r"|(?:remains?|remaining|being|be|is|are) (?:\w+ly )?(?:a |an |the |committed|sensitive|accountable|proactive)"
    r"|(?:lead|leads|leading) by example|takes? (?:an )?(?:active|leadership|leading) (?:role|part)"
    r"|plays? (?:a|an) (?:\w+ )?role|good judgment|(?:works?|working) (?:\w+ly|well)(?= ?(?:$|[.,;]|with|and|as|"
    r"under))"
    r"|in a(?:n)? (?:\w+ly )?(?:professional|ethical|courteous|timely|positive|respectful|collegial|responsible|"
    r"confidential|cooperative|friendly|tactful) (?:and \w+ )?manner"
    r"|with (?:professionalism|integrity|tact|courtesy|respect|enthusiasm|discretion|sensitivity|compassion)\b"
    r"|high (?:standards|expectations)|positive (?:attitude|tone|image|climate|culture|relationships?)"
    r"|chain of command|team player|lifelong (?:learning|learner)|(?:shares?|sharing|assumes?|assuming|accepts?|"
    r"accepting|takes?|taking) (?:\w+ )?responsibility|love of (?:reading|learning|books)|growth mindset"
    r"|as (?:the|a|an) (?:\w+ )?(?:framework|basis|lens|foundation|guide)\b|(?:bases?|grounds?|anchors?|aligns?) "
    r"(?:\w+ ){1,4}(?:on|in|with|to) (?:\w+['’]?s? ){0,3}(?:research|data|needs|standards|goals|mission|results|"
    r"vision)"
    r"|as (?:part|a member) of (?:a|the) team|in partnership with|at the center|wisely|(?:drive|guide) the work"
    r"|(?:answers?|answering),? (?:\w+ ?,? ){0,5}?for (?:what|the|student|results)|held? accountable|"
    r"hold\w* \w+ (?:\w+ )?accountable"
    r"|a priority|plays? (?:a|an) (?:\w+ )?(?:key |vital |central )?(?:role|part)|(?:effectively|appropriately|"
    r"clearly) (?:in|with|and|both)"
    r"|(?:energy|confidence|pride) (?:to|in)|(?:a|an|the) (?:\w+,? )?(?:\w+,? )?(?:and \w+ )?(?:inviting|"
    r"welcoming|safe|supportive|"
    r"nurturing|orderly|functional|collaborative|respectful)\b|conditions|self-control|emotional control|"
    r"appearance|visibility"
    r"|multiple (?:priorities|tasks|projects)|deadlines$|fairness|fairly|with courtesy|across functional"
    r"|(?:sound |data-driven |good )?decision-making|job performance|regular attendance|ready to serve|"
    r"team approach|sensitivity to|"
    r"(?:needs? of|diverse needs|needs$)|bridges? between|(?:offers?|provides?) insight|the (?:improvement|"
    r"success|safety|life|future|vision|"
    r"philosophy|policies|values|mission) of|for the safety|(?:focus\w*|concentrat\w+) on|pursues? \w+$|"
    r"interest in|balanced program|"
    r"innovations in|well-being of"
    r"|(?:takes?|taking) (?:an? |the )?(?:leadership|active|key) (?:position|stance)|ha(?:s|"
    r"ve) (?:an? )?(?:awareness|knowledge|"
    r"understanding|presence)|best practices? (?:in|related|for)|as scheduled|one ?self\b|(?:sense of|outlook|"
    r"adeptness|"
    r"adaptability|willingness|honesty|objectivity|credibility|initiative)\b"
    r"|(?:thinks?|thinking|creates? buy-in|gets? along|set the tone|sets the tone)\b"
)
