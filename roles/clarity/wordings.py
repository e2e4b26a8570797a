"""Jargon, acronyms, and reach without end: wordings found outside a purpose."""

from __future__ import annotations

import re

from roles.clarity.findings import Span
from roles.clarity.reading import Line

JARGON = re.compile(
    r"\b(?:"
    r"(?:build|builds|building|expand|expands|grow|grows|increase|increases|develop|develops|strengthen|strengthens) "
    r"(?:\w+['’]?s? ){0,3}?capacity|capacity[- ]building|with fidelity|fidelity|leverag\w+|operationaliz\w+|"
    r"synerg\w+|"
    r"cross-functional\w*|paradigm\w*|(?:drive|drives|driving) (?:\w+ ){0,2}?(?:improvement|outcomes?|results?|"
    r"change|"
    r"innovation|excellence|instruction|achievement|growth|strategy|decisions)|change agents?|thought partner\w*|"
    r"thought leader\w*|high-(?:leverage|impact|yield)|instructional core|deep[- ]dive\w*|ecosystems?|continuum|"
    r"wraparound|(?:equity|through (?:a|an|the)) (?:\w+ )?lens|21st[- ]century|twenty-first[- ]century|"
    r"transformation\w*|transformative|scal(?:e|es|ing) (?:up )?(?:best|innovation|promising|effective|proven)|"
    r"scalable|holistic\w*|optimiz\w+|incentiviz\w+|incubat\w+|actionable|paradigm|alignment|"
    r"(?:vertical|horizontal|better|curriculum|program)(?:ly)? articulat\w+|articulation|shared knowledge|"
    r"shared (?:vision|understanding|ownership)|systemic\w*|systems[- ](?:thinking|level|change)|infrastructure|"
    r"change management|continuous improvement|school improvement(?! (?:plan|team|committee|council|grant))|"
    r"efficacy|domains|value[- ]add\w*|mission-critical|core issues|"
    r"instructional (?:excellence|rounds|coherence|vision|framework)|coherence|coherent system|multi-?tiered|tiered|"
    r"tier (?:1|2|3|one|two|three|i|ii|iii)|distributed leadership|best[- ]in[- ]class|bandwidth|touch ?points?|"
    r"needle|empower\w*|catalyz\w+|catalyst|ideat\w+|innovat\w+ (?:mindset|culture|ecosystem|solutions?)|"
    r"stakeholder (?:engagement|buy-in)|theory of action|strategic (?:levers?|outcomes|alignment|priorities)|"
    r"metacognitive|pedagogical shifts?|instructional shifts?|digital transformation|future-ready|next-generation|"
    r"world-class|robust|maximiz\w+ (?:\w+ )?(?:impact|potential|synergies)|sustainab\w+|institutionaliz\w+|"
    r"performance management|workstreams?|functional areas|vision[- ]casting|articulates?|"
    r"proactive\w*|benchmark(?:s|ing)? (?:against|to)|principles of learning|criteria for coaching practice|"
    r"data[- ]driven culture|culture of (?:data|continuous)|root causes?|gradual release|backward[- ]mapp\w+|"
    r"(?:adopted |district |instructional |coaching |learning )"
    r"(?:\w+ )?(?:principles|criteria|framework|domains) as|"
    r"implementation science|job-embedded|instructional density|lever|levers|actualiz\w+|unpack\w* (?:standards|"
    r"the standards|high|practices)|silos?"
    r")\b"
)
WEAK = re.compile(  # told enough where the line has a plain act besides
    r"^(?:job-embedded|tiered|tier .*|alignment|articulation|sustainab.*|proactive.*|robust|school improvement|"
    r"root causes?|gradual release|unpack.*|infrastructure|actionable|systemic.*|continuum|high-.*|core issues|"
    r"21st.*|multi-?tiered|lever|levers|empower.*|holistic.*|innovat.*|optimiz.*|coherence|continuous improvement)$"
)
ACRONYM = re.compile(r"\b(?!PLC|IEP|PD\b|ELA|K-12|PTA|PTO|PTSA|ESL|ELL|ELLS|EL\b|ELS|STEM|STEAM|SAT|ACT\b|PSAT|"
    r"AP\b|AP[- ]|"
    r"GPA|CPR|AED|FAQ|QR|URL|USB|AI\b|IT\b|TV|DVD|CD\b|PDF|US\b|USA|AM\b|PM\b|ID\b|IDS|HR\b|CEO|PE\b|GED|CTE|"
    r"ADA|NA\b|"
    r"II|III|IV|VI|VII|VIII|IX|XI|PK|TK|PLCS|PLC|IEPS|HVAC|PA\b|SMART|MLA|APA|FBI|WIFI|AV\b|HTML|ISBN|OK|RSVP|"
    r"FAFSA|NCAA|PAC)(?:[A-Z]{2,7}|[A-Z][a-z]?[A-Z]{1,4})(?:s|-\d)?\b")  # fmt: skip
REACH = re.compile(
    r"\b(?:any and all|all aspects|all areas|all facets|all phases|all (?:the )?(?:needs|kinds|sorts|types|levels)|"
    r"(?:a |an |the )?(?:wide |broad |full |great |rich )?(?:variety|range|array|spectrum|host|multitude) of|"
    r"various|etc\b|et cetera|whatever|whichever|numerous|countless|myriad|"
    r"across (?:all|the curriculum|the board|every)|in all|(?:with|to|for|of|by) (?:all|any|every)|all|any|every|"
    r"everyone|everything|anything|anyone|everybody|anybody)\b"
)
LISTED = re.compile(r"\b(?:inventory|list|record|records|count|register|log|catalog) $")
SMALL = re.compile(
    r"^(?: of (?:the|her|his|its|their))?(?: (?:the|her|his|its|their))?(?: [\w'’-]+){0,2}? ?(?:new\b|newly|"
    r"first-year|"
    r"second-year|early-career|beginning teachers|kindergarten|grade \d|grades \d|"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[- ]grade|aides?\b|mentors?\b|"
    r"volunteers?\b|"
    r"two\b|three\b|four\b|five\b|six\b|\d+|grant|department heads?|team leads?|leads\b|chairs?\b|"
    r"interns?\b|probationary|day\b|year\b|time\b|times\b|other dut|week|month|friday|monday|tuesday|wednesday|"
    r"thursday|quarter|semester|period\b|morning|afternoon|assistants?\b|substitutes?\b|coaches\b|"
    r"library (?:materials|"
    r"books|purchases|fines|orders|equipment|holdings|resources|staff)|textbooks?|chromebooks?|laptops?|devices?\b|"
    r"keys\b|purchase|purchases|orders|invoices|receipts|fines|equipment|materials|inventory|records|"
    r"media (?:center|materials|equipment)|library|collection|grants?\b|licenses?|"
    r"fire drills|drills|exit|unit (?:tests|plans)|(?:math|science|reading|english|special education|art|"
    r"music) (?:teachers|staff|"
    r"classes))"
)


def jargon_of(line: Line) -> Span | None:
    """The first word that would not tell a new teacher what is done, outside purposes; acronyms not spelled out."""
    low = line.text.lower()
    for match in JARGON.finditer(low):
        if _in_purpose(line, match.start()) and not _only_people(line):
            continue
        if not WEAK.match(match[0]) or _carries(line, match.start()):
            return match.span()
    for match in ACRONYM.finditer(line.text):
        if not line.text.isupper() and not _spelled_out(line.text, match) and not _in_purpose(line, match.start()):
            return match.span()
    return None


def unbounded_of(line: Line, limited: bool, opened: Span | None) -> Span | None:
    if limited:
        return None
    low = line.text.lower()
    for match in REACH.finditer(low):
        if _in_purpose(line, match.start()) or (opened and opened[0] <= match.start() < opened[1]):
            continue
        if match[0].split()[-1] in ("all", "any", "every") and SMALL.match(low[match.end() :]):
            continue
        if LISTED.search(low[: match.start()]):
            continue
        if low[match.end() : match.end() + 1] == "-" or low[: match.start()].endswith(("at ", "above ", "after ")):
            continue
        return match.span()
    return None


def _in_purpose(line: Line, place: int) -> bool:
    return any(token.begin <= place < token.end and line.is_purpose(at) for at, token in enumerate(line.tokens))


PEOPLE = re.compile(
    r"^(?:teachers?|colleagues|staff|faculty|educators|fellow|elementary|secondary|with|for|and|the|to|of|model|"
    r"mentor|coach|"
    r"coaches|mentors|models|collaborate|collaborates|work|works|partner|partners|classroom|school|all|new|,|\.|"
    r"both|peers|leaders)$"
)


def _only_people(line: Line) -> bool:
    """Whether nothing but people stands outside the purpose, so that the purpose carries the line."""
    if not line.acts or not line.purposes:
        return False
    return all(PEOPLE.match(word) for word in line.main.split()[line.acts[0].begin + 1 :])


def _carries(line: Line, place: int) -> bool:
    """Whether the word stands in the object itself, not behind “in”, “on” or “with” that only says where."""
    for act in line.acts:
        for at in range(act.begin, act.end):
            if line.tokens[at].begin <= place < line.tokens[at].end:
                between = [token.low for token in line.tokens[act.object_begin : at]]
                return not any(word in ("with", "during", "using", "through", "for", "to") for word in between)
    return True


def _spelled_out(text: str, match: re.Match[str]) -> bool:
    letters = re.sub(r"[^A-Z]", "", match[0])
    before = re.findall(r"[A-Za-z]+", text[: match.start()])[-len(letters) - 3 :]
    initials = "".join(word[0].upper() for word in before)
    short = "".join(word[0].upper() for word in before if word.lower() not in ("and", "of", "the", "for", "to"))
    named = text[: match.start()].endswith("(") and (initials.endswith(letters) or short.endswith(letters[-2:]))
    return named or text[match.end() : match.end() + 2] == " ("
