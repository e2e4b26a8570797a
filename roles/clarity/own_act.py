"""A hazy line -> a wording that a teacher could act on, made of what the line itself says; or none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from roles.clarity.imperative import LONGEST, imperative, wording_of
from roles.clarity.leading import base_of, first_verb
from roles.clarity.reading import read

PEOPLE = (
    r"(?P<whom>(?:(?:the|all|any|each|every|new|other|first-year|classroom|school|content|building|district|"
    r"individual|content-area|general education|special education|grade[- ]level|beginning|fellow|site)\s+)*"
    r"(?:[a-z-]+\s+)??(?:teachers?|staff|students?|principals?|administrators?|teams?|director|schools|leaders|"
    r"personnel|colleagues|librarians?|departments?|faculty|families|parents|educators|supervisors?|superintendent|"
    r"counselors?|coaches|help desk)"
    r"(?:(?:,| and|, and) (?:the )?(?:[a-z-]+ )?(?:teachers?|staff|students?|administrators?|principals?|"
    r"families|parents|teams?|paraprofessionals|leaders))*)"
)
HELP = (
    r"(?:assists?|helps?|aids?|supports?|works? (?:closely |directly )?with|"
    r"provides? (?:support|assistance|help) (?:to|for))"
)
HELPED_STEM = re.compile(rf"\b{HELP}\b[^.]*\b(?:in|with|by|to)\s*:?\s*$", re.IGNORECASE)
HELPED_IN = re.compile(rf"^{HELP}\s+{PEOPLE}\s+(?P<how>in|with|by|to|on|at)\s+(?P<work>.+)$", re.IGNORECASE)
HELPED_TO = re.compile(rf"^(?:helps?)\s+{PEOPLE}\s+(?P<work>[a-z-]+\s+.+)$", re.IGNORECASE)
HELP_IN = re.compile(
    r"^(?:assists?|helps?|aids?|supports?|provides? (?:support|assistance))\s+(?:in|with|for|to)\s+(?P<work>.+)$",
    re.IGNORECASE,
)
CONDITION = re.compile(
    r",?\s*\b(?:(?:as|when|where|if|whenever)\s+(?:it is\s+)?(?:needed|necessary|required|appropriate|possible|"
    r"requested|time (?:allows|permits)|applicable|feasible|able|directed|assigned)|"
    r"as the need arises|on an as[- ]needed basis)\b",
    re.IGNORECASE,
)
HELPING = re.compile(
    r"^(?:(?:to|will|the \w+ will|and|actively|effectively)\s+)*(?:(?:provid|offer|giv)(?:e|es|ing)\s+(?:\w+\s+)?"
    r"(?:support|assistance|help|guidance|leadership)\s+(?:and \w+ )?(?:to|for|with|in)|"
    r"(?:assist|help|aid|support)(?:s|ing)?(?:\s+(?:with|in|to))?|(?:serve|act|function)(?:s|ing)?\s+as\s+(?:an?|the)|"
    r"(?:promot|encourag|ensur|provid)(?:es?|ing)|"
    r"(?:support|foster)(?:s|ing)?|(?:participat|collaborat)(?:es?|ing)\s+(?:in|with))\s+",
    re.IGNORECASE,
)
SUBJECT_MATTER = re.compile(  # "with reading difficulties" says no act, "with reading the results" does
    r"^(?:\w+ and )?(?:reading|writing|testing|training|coaching|teaching|learning|tutoring|programming|staffing|"
    r"building|"
    r"spelling|counseling|grading|mentoring|meeting|engineering|listening|speaking|planning|scheduling|parenting|"
    r"onboarding|budgeting|marketing|accounting|screening|nursing|housing|recycling)\b(?!, \w+ing\b)"
    r"(?! (?:of )?(?:the|a|an|"
    r"their|each|its|his|her|new|student|lessons|units|common|grant|for)\b)",
    re.IGNORECASE,
)
ASKED = re.compile(r"needed|requested|need arises|as[- ]needed", re.IGNORECASE)
REACH = re.compile(r"\b(?:all aspects of|any and all|a (?:wide )?variety of|various|all|any)\s+", re.IGNORECASE)
VAGUE_REACH = re.compile(r"\b(?:various|variety|range|array|numerous|etc|all|any|every)\b", re.IGNORECASE)
SEES_PEOPLE = re.compile(
    r"^(?:participate|attend|conduct|serve|confer|consult|communicate|work|collaborate|supervise|"
    r"(?:meet|talk)(?! .* (?:to|about) ))\b",
    re.IGNORECASE,
)
OF_CLASSES = re.compile(
    r"\b(?:lessons?|class(?:es|rooms?)?|units?|learners|students|materials|tests?|tasks?)\b", re.IGNORECASE
)
RESOURCE = re.compile(
    rf"^(?:serves?|acts?|functions?)\s+as\s+(?:an?\s+)?(?:[\w-]+\s+)?"
    rf"(?:resource|consultant|contact|expert|coach or resource)(?:\s+person)?\s+(?:to|for)\s+{PEOPLE}"
    r"\s+(?:on|in|about|regarding|for|concerning)\s+(?P<work>.+)$",
    re.IGNORECASE,
)
LIAISON = re.compile(
    r"^(?:serves?|acts?)\s+as\s+(?:an?\s+|the\s+)?liaison\s+between\s+(?P<work>.+ and .+)$", re.IGNORECASE
)
CONSULT = re.compile(rf"^consults?\s+with\s+{PEOPLE}\s+(?:on|about|regarding)\s+(?P<work>.+)$", re.IGNORECASE)
NOUNS = {  # what is helped with, and how somebody does it
    r"(?:the )?(?:lesson|unit|instructional) planning": "Plan lessons",
    r"classroom (?:motivation and )?management(?: strategies)?": "Plan classroom routines",
    r"(?:the )?(?:analysis|interpretation) of (.+)": r"Read \1",
    r"data analysis": "Read results",
    r"(?:the )?(?:development|creation|design|writing) of (.+)": r"Write \1",
    r"(?:the )?(?:preparation) of (.+)": r"Prepare \1",
    r"(?:the )?(?:selection) of (.+)": r"Choose \1",
    r"(?:the )?(?:integration of technology|technology integration)": "Plan lessons that use technology",
    r"(?:the )?(?:scheduling|coordination|organization) of (.+)": r"Schedule \1",
    r"(?:the )?set-?up of (.+)": r"Set up \1",
    r"(?:(?:the )?(?:effective )?use of )?"
    r"((?:(?!of\b)\S+ )*(?:tools?|software|databases?|platforms?|equipment|devices|catalog))": (r"Show how to use \1"),
}


def own_acts(text: str, *, stem: str = "") -> Iterator[str]:
    """Wordings with a verb and its object, likeliest first. Nothing where the line does not say enough for one."""
    told = f"{stem.rstrip(' :')} {text}" if HELPED_STEM.search(stem) else text
    bare = wording_of(told)
    if not bare:
        return
    for way in (_helped, _resource, _asked, _ended):
        made = way(bare)
        if made and made != bare and len(made) <= LONGEST:
            yield made


def about(text: str) -> str:
    """What a line is about: its words without the helping verb, the condition and the reach."""
    bare = " ".join(text.split()).strip(" .;:,")
    rest = REACH.sub("", CONDITION.sub("", bare))
    rest = HELPING.sub("", rest).strip(" ,")
    return rest if len(rest.split()) > 1 else bare


def _helped(bare: str) -> str:
    """ "Assist teachers in reading data" -> "Read data with teachers"."""
    without = REACH.sub("", CONDITION.sub("", bare))
    for pattern in (HELPED_IN, HELPED_TO, HELP_IN):
        if found := pattern.match(without):
            whom = found.groupdict().get("whom") or ""
            noun = pattern is HELP_IN or found.groupdict().get("how") not in (None, "to")
            if act := _act(found["work"], bare=pattern is HELPED_TO, noun=noun):
                return _with(act, whom)
    return ""


def _act(work: str, *, bare: bool, noun: bool) -> str:
    """bare: a verb stands there without "to"; noun: what looks like a verb is a noun, as in "assist with testing"."""
    verb, how = first_verb(work)
    doing = how == "ing" and len(work.split()) > 1 and not SUBJECT_MATTER.match(work)
    if verb and (doing or (how == "base" and not noun and (bare or not _is_noun(work)))):
        act = imperative(work, how)
        reading = read(act)
        bare_verbs = re.fullmatch(r"[\w-]+(?:,? (?:and|or) [\w-]+)*", act)
        said = not bare_verbs and (not reading.acts or reading.acts[-1].object_begin < len(reading.tokens))
        return act[0].upper() + act[1:] if said else ""
    for pattern, instead in NOUNS.items():
        if found := re.fullmatch(pattern, work, re.IGNORECASE):
            return found.expand(instead)
    return ""


def _is_noun(work: str) -> bool:
    """ "assist with state testing" has no verb, "assist teachers to plan units" has one."""
    words = work.split()
    return len(words) < 2 or base_of(words[0])[1] != "base" or words[1].lower() in ("of", "for", "and")


def _with(act: str, whom: str) -> str:
    whom = re.sub(r"^(?:all|any|every|each)\s+", "", whom.strip(), flags=re.IGNORECASE)
    if not whom or re.search(rf"\b(?:with|to|for)\s+(?:the\s+)?{re.escape(whom)}\b", act, re.IGNORECASE):
        return act
    if act.startswith("Show how to use"):
        return act.replace("Show how", f"Show {whom} how", 1)
    if re.search(r"\bwith\b", act):
        return ""  # two people with whom: unsure which
    return PURPOSE.sub(lambda found: f" with {whom}{found[0]}", f"{act} ", count=1).rstrip()


PURPOSE = re.compile(
    r" (?:so that|in order to|to (?:improve|ensure|increase|meet|support|enhance|raise|promote|help|guide|inform))\b.*|"
    r" $"
)


def _resource(bare: str) -> str:
    """ "Serve as a resource to teachers on writing" -> "Answer questions of teachers about writing"."""
    for pattern in (RESOURCE, CONSULT):
        if found := pattern.match(CONDITION.sub("", bare)):
            return f"Answer {possessive(found['whom'])} questions about {found['work']}"
    if found := LIAISON.match(bare):
        return f"Carry questions and answers between {found['work']}"
    return ""


def possessive(whom: str) -> str:
    whom = re.sub(r"^(?:all|any|every|each)\s+", "", whom, flags=re.IGNORECASE)
    return whom + ("'" if whom.endswith("s") else "'s")


def _asked(bare: str) -> str:
    """An open condition becomes a request, where it is a teacher's; an act that was clear but for it stands alone."""
    found = CONDITION.search(bare)
    if not found or VAGUE_REACH.search(bare) or SEES_PEOPLE.match(bare):
        return ""
    without = re.sub(r"[ ,]+(?:and|or)?$", "", CONDITION.sub("", bare))
    if not ASKED.search(found[0]) or len(without.split()) < 3:
        return without
    return f"{without} when a teacher asks for it" if OF_CLASSES.search(without) else ""


def _ended(bare: str) -> str:
    """ "Plan units with all teachers" -> "Plan units with teachers"."""
    without = re.sub(rf"\ball (?={PEOPLE})", "", bare, flags=re.IGNORECASE)
    return "" if VAGUE_REACH.search(without) else without[:1].upper() + without[1:]
