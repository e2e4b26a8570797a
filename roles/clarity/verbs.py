"""Verbs of job descriptions by what they tell, and how a word is read back to its verb."""

from __future__ import annotations

from functools import lru_cache

from roles.clarity.tokens import words

HELP = words("assist help aid support")
STATE = words("""be remain stay believe strive value respect embrace uphold adhere comply know understand possess
    exhibit seek
    advocate champion inspire motivate empower foster cultivate nurture instill promote encourage enhance strengthen
    improve increase maximize ensure assure contribute influence appreciate honor commit dedicate 
    abide act behave serve assume accept 
    elevate spearhead drive raise deepen accelerate care strengthen energize ground 
    endeavor aspire tend belong impact attain focus concentrate pursue stimulate envision embody engage-in center
    prioritize exemplify represent function treat motivate continue reflect protect involve
    interface base ground""")
RELATE = words(
    "collaborate cooperate consult communicate liaise interact partner work confer network engage team connect "
    "coordinate-with dialogue"
)
ATTEND = words("attend participate serve-on sit join")
ACT = words("""adapt add address adjust administer advertise advise agree align allocate analyze announce answer
    appoint
    approve arrange articulate assemble assess assign audit back balance book brief bring budget build buy calculate
    call carry catalog catalogue celebrate chair chart check choose circulate cite clean close co-lead co-plan
    co-teach coach collate collect communicate compare compile complete conduct configure contact control convene
    coordinate copy correct counsel cover create curate cut decide define delegate deliver demonstrate deploy design
    determine develop diagnose differentiate direct disaggregate discard discuss display disseminate distribute
    document draft draw edit enforce enroll enter establish evaluate examine exchange execute explain facilitate file
    fill find fix follow form formulate forward gather generate give grade greet guide handle hear hire hold host
    identify implement individualize inform initiate inspect install instruct integrate interpret interview introduce
    inventory investigate invite issue keep label launch lead learn lend list listen load locate log maintain make
    manage map mark market match measure mediate meet mend mentor model modify monitor name negotiate notify observe
    obtain offer open operate order organize orient oversee pair perform pilot place plan post practice prepare
    present
    print prioritize procure process proctor produce program project provide publish pull purchase rate read rebuild
    recommend reconcile record recruit refer reflect register rehearse release remind remove renew repair replace
    reply
    report requisition research reserve resolve respond return review revise rewrite rotate route run scan schedule
    score screen search secure select send set share shelve show sign solve sort stand start stock store study submit
    substitute suggest summarize supervise supply survey synthesize tag take talk teach tell test track train transfer
    translate transport troubleshoot try turn tutor type update upload use utilize verify view visit walk watch weed
    welcome withdraw hang settle map gather fund shop stage paint pilot frame sew decorate bind ring swap seat
    nominate vote apply phone tidy box unbox pilot write proofread photocopy chaperone patrol rate appraise unpack
    calendar host clarify
    convert digitize download empty escort evacuate inventory lock monitor notice pack phone photograph pick query
    re-shelve reimburse restock return sanction sit suspend tally time total tour unlock video capture acquire
    observe debrief confer publicize outline advance anchor devise customize tailor sequence scaffold cultivate
    exercise apply undertake attend leverage operationalize optimize transform synergize streamline spearhead
    champion incorporate infuse embed model reinforce engage include recognize exemplify represent
    treat continue protect interface bill count ship image wipe log decorate direct-traffic discipline hire edit
    chair drop mark rank advertise apologize narrow tape bookmark pace observe envision deepen arrive think get
    meet-deadlines recognise tag escort sponsor accomplish achieve bridge""")
VERBS = HELP | STATE | RELATE | ATTEND | ACT
IRREGULAR = {"is": "be", "are": "be", "has": "have", "does": "do", "being": "be", "goes": "go", "having": "have"}
ALSO_NOUNS = words("""plan model support program schedule report project use work lead budget order record book test
    display guide
    place study coach research practice process copy log post list map track file share mark review supply grade score
    release aid help design draft visit tour view contract respect value counsel brief form display notice
    contact check label match measure start time set stock store survey team transport volunteer interview impact
    change control function pilot partner network call read talk total tag talk mentor purchase repair return rate
    request access answer audit balance calendar care conduct cover experience influence inventory issue market name
    need offer pack pair pick print produce pull reserve route scaffold screen search show sign sort stand supply
    tutor type update walk watch""")
GENERAL = words(
    "improve increase enhance ensure maximize promote foster strengthen support meet raise advance reach drive help "
    "build better impact achieve accelerate optimize encourage facilitate allow enable inspire close"
)
SOFT = words("build meet reach close achieve allow enable drive")  # general only with a state behind them
NOMINAL = {
    "assistance": "assist", "support": "support", "help": "help", "aid": "aid", "participation": "participate",
    "attendance": "attend", "coordination": "coordinate", "facilitation": "facilitate", "collaboration": "collaborate",
    "implementation": "implement", "development": "develop", "management": "manage", "supervision": "supervise",
    "evaluation": "evaluate", "maintenance": "maintain", "preparation": "prepare", "administration": "administer",
    "selection": "select", "promotion": "promote", "provision": "provide", "consultation": "consult",
    "communication": "communicate", "creation": "create", "analysis": "analyze", "membership": "participate",
    "completion": "complete", "organization": "organize", "delivery": "deliver", "service": "serve",
    "observation": "observe", "demonstration": "demonstrate", "oversight": "oversee",
}  # fmt: skip


@lru_cache(4096)
def verb_of(word: str) -> tuple[str, str] | None:
    """The verb a word can be, and its form: "base", "s", "ing" or "ed". None for words that are no known verb."""
    if word in IRREGULAR:
        return IRREGULAR[word], "ing" if word.endswith("ing") else "s"
    if word in VERBS:
        return word, "base"
    for ending, form in (("s", "s"), ("es", "s"), ("ing", "ing"), ("ed", "ed"), ("d", "ed")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            for base in _bases(stem, ending):
                if base in VERBS:
                    return base, form
    return None


def _bases(stem: str, ending: str) -> tuple[str, ...]:
    if ending == "es" and stem.endswith("i"):
        return (stem, stem[:-1] + "y")
    if ending in ("ing", "ed"):
        undoubled = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem
        return (stem, stem + "e", undoubled, stem[:-1] + "y" if stem.endswith("i") else stem)
    return (stem,)
